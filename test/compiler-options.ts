import { join } from "node:path";
import ts from "typescript";
import { root } from "./repository.ts";

/** The compiler options of the repository, by which packages resolve to their sources. */
export function compilerOptions(): ts.CompilerOptions {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: refuse };
  return ts.getParsedCommandLineOfConfigFile(join(root, "tsconfig.json"), { noEmit: true }, host)?.options ?? {};
}

function refuse({ messageText }: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
}
