export { run } from "./run.ts";
export type { Environment, ExitCode } from "./environment.ts";
export type { Output } from "./output.ts";
