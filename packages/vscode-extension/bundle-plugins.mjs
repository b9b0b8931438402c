// What esbuild must know to bundle the server.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The file a package's entry means, as installed. */
export const installed = (file) => fileURLToPath(import.meta.resolve(file));

/** The analyzer brings native parser and resolver by default; the extension hands it its own, so the native ones stay out. */
export const noNativeBindings = {
  name: "no-native-bindings",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^oxc-(parser|resolver)$/ }, ({ path }) => ({ path, namespace: "native" }));
    onLoad({ filter: /.*/, namespace: "native" }, ({ path }) => ({
      contents: `const absent = () => { throw new Error("${path} is not part of the extension"); };
module.exports = { parseSync: absent, ResolverFactory: absent };`,
    }));
  },
};

/** The parser and its runtime must be of one release: other packages of the workspace bring another release of the same runtime. */
export const runtimeOfTheParser = {
  name: "runtime-of-the-parser",
  setup({ onResolve, resolve }) {
    const resolveDir = dirname(installed("@oxc-parser/binding-wasm32-wasip1/package.json"));
    onResolve({ filter: /^@emnapi\// }, ({ path, kind, pluginData }) =>
      pluginData === resolveDir ? undefined : resolve(path, { kind, resolveDir, pluginData: resolveDir }),
    );
  },
};
