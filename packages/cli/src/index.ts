export { run } from "./run.ts";
export { startSandbox } from "./start-sandbox.ts";
export type { Sandbox, SandboxOptions } from "./try/sandbox.ts";
export type { Environment, ExitCode } from "./environment.ts";
export type { Output } from "./output.ts";
