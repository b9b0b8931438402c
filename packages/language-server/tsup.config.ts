import { library } from "../../tsup.base.ts";

// shims: the server finds the rules' pages by import.meta.url, in both formats.
export default library({ index: "src/index.ts" }, { shims: true });
