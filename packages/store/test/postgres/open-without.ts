// Opens a store while a module cannot be loaded. Arguments: the module, the store, the keys.
import { registerHooks } from "node:module";
import process from "node:process";

const [unwanted = "", store = "", keys] = process.argv.slice(2);
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === unwanted) throw new Error(`${unwanted} was loaded`);
    return next(specifier, context);
  },
});
const { openStore } = await import("../../src/index.ts");
await (await openStore(store, keys === undefined ? {} : { keys })).close();
