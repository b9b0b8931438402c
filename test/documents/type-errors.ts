import { join } from "node:path";
import ts from "typescript";
import { compilerOptions } from "../compiler-options.ts";
import { root } from "../repository.ts";

/** A piece of TypeScript that stands in a page. */
export interface Snippet {
  /** Where it stands, for the reader of a failing test. */
  readonly name: string;
  readonly code: string;
}

/**
 * Checks snippets as if each were a file at the root of the repository.
 *
 * @returns for each snippet, in order, the messages of the type checker
 */
export function typeErrorsIn(snippets: readonly Snippet[]): readonly (readonly string[])[] {
  const files = new Map(snippets.map(({ code }, index) => [join(root, `snippet-${String(index)}.ts`), code]));
  const options = compilerOptions();
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([...files.keys()], options, {
    ...host,
    fileExists: (path) => files.has(path) || host.fileExists(path),
    readFile: (path) => files.get(path) ?? host.readFile(path),
    getSourceFile: (path, language, ...rest) => {
      const code = files.get(path);
      return code === undefined ? host.getSourceFile(path, language, ...rest) : ts.createSourceFile(path, code, language);
    },
  });
  return [...files.keys()].map((file) => messagesOf(program, program.getSourceFile(file)));
}

function messagesOf(program: ts.Program, file: ts.SourceFile | undefined): readonly string[] {
  return ts.getPreEmitDiagnostics(program, file).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
