import { build } from "../set-up/build.mjs";
import { tallyOfExit, type Step } from "./step.ts";

/** Builds every package. */
export function buildStep(root: string): Step {
  return { title: "Build", run: async () => tallyOfExit(await build(root, process.env)) };
}
