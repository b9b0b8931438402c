import { build, type Plugin } from "esbuild";
import { dirname, join } from "node:path";

/** Puts the program of the writer's thread, bundled, where the sources name its file: a bundle of the application then holds it too. */
export const bundleWriter: Plugin = {
  name: "bundle-writer",
  setup(esbuild) {
    esbuild.onLoad({ filter: /[\\/]thread[\\/]writer-script\.ts$/ }, async ({ path }) => {
      const program = join(dirname(path), "writer-thread.ts");
      const { outputFiles, metafile } = await build({
        entryPoints: [program],
        bundle: true,
        write: false,
        metafile: true,
        platform: "node",
        format: "cjs",
        target: "node22",
        charset: "utf8",
        conditions: ["@wherefore/source"],
        minifyWhitespace: true,
        legalComments: "none",
      });
      const script = outputFiles.map(({ text }) => text).join("");
      // Nothing of the application's own start-up, such as what --import loads, belongs on this thread.
      const options = { eval: true, execArgv: [], env: {} };
      return {
        contents: `export const writerScript = ${JSON.stringify({ script, options })};`,
        loader: "ts",
        watchFiles: Object.keys(metafile.inputs),
      };
    });
  },
};
