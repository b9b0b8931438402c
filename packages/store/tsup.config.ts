import { library } from "../../tsup.base.ts";
import { bundleWriter } from "./bundle-writer.ts";

export default library({}, { esbuildPlugins: [bundleWriter] });
