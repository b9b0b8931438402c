import { library } from "../../tsup.base.ts";

// shims: the entry of the command finds the rules' pages by import.meta.url, in both formats.
export default library({ index: "src/index.ts", stdio: "src/stdio.ts" }, { shims: true });
