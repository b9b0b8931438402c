import { dirname, relative, sep } from "node:path";
import type { SourceFile } from "../syntax/source-file.ts";
import { insertion, lineEnd, quoteOf } from "./insertion.ts";
import type { OfferContext } from "./offer-context.ts";
import type { OpenEdit } from "./offer.ts";

/** A name as a file can use it, and the import it still needs. */
export interface Imported {
  readonly name: string;
  readonly edits: readonly OpenEdit[];
}

/** Imports a name from another file of the project, as the file imports its other neighbours. */
export function importedFrom(path: string, name: string, { file, isModule }: Pick<OfferContext, "file" | "isModule">): Imported {
  return { name, edits: [importLine(file, name, specifierOf(path, file, isModule))] };
}

/** A line that imports a name, behind the imports that stand there. */
function importLine(file: SourceFile, name: string, specifier: string): OpenEdit {
  const last = file.nodes("ImportDeclaration").at(-1);
  const quote = quoteOf(file);
  const semicolon = last === undefined || file.text.slice(last.start, last.end).endsWith(";") ? ";" : "";
  const line = `import { ${name} } from ${quote}${specifier}${quote}${semicolon}`;
  return last === undefined ? insertion(file, 0, `${line}${lineEnd(file)}`) : insertion(file, last.end, `${lineEnd(file)}${line}`);
}

function specifierOf(path: string, file: SourceFile, isModule: boolean): string {
  const way = relative(dirname(file.path), path).split(sep).join("/");
  return withEnding(way.startsWith(".") ? way : `./${way}`, endingOf(file, isModule));
}

type Ending = "source" | "built" | "none";

/** What the relative imports of a file end with; where it has none, what its package needs. */
function endingOf(file: SourceFile, isModule: boolean): Ending {
  const neighbour = file
    .nodes("ImportDeclaration")
    .map(({ source }) => source.value)
    .find((specifier) => specifier.startsWith("."));
  if (neighbour === undefined) return isModule ? "built" : "none";
  if (/\.[cm]?tsx?$/.test(neighbour)) return "source";
  return /\.[cm]?jsx?$/.test(neighbour) ? "built" : "none";
}

function withEnding(way: string, ending: Ending): string {
  if (ending === "source") return way;
  if (ending === "built") return way.replace(/\.([cm]?)tsx?$/, ".$1js");
  return way.replace(/(\/index)?\.[cm]?[jt]sx?$/, "");
}

const ours = /^@wherefore\/(?:core|express-middleware)$/;

/** Imports names of the product's own package, where the file does not have them yet. */
export function importedFromOurs(
  names: readonly string[],
  { file, marksFrom }: Pick<OfferContext, "file" | "marksFrom">,
): readonly OpenEdit[] {
  const imports = file.nodes("ImportDeclaration").filter(({ importKind, source }) => importKind !== "type" && ours.test(source.value));
  const specifiers = imports.flatMap((node) => node.specifiers.filter((one) => one.type === "ImportSpecifier"));
  const known = specifiers.map(({ local }) => local.name);
  const missing = names.filter((name) => !known.includes(name));
  const last = specifiers.at(-1);
  if (missing.length === 0) return [];
  if (last !== undefined) return [insertion(file, last.end, missing.map((name) => `, ${name}`).join(""))];
  return [importLine(file, missing.join(", "), marksFrom)];
}

/** Several imports may come at one place: they are one edit there. */
export function mergedEdits(edits: readonly OpenEdit[]): OpenEdit[] {
  const merged = new Map<string, OpenEdit>();
  for (const edit of edits) {
    const key = `${edit.file}:${edit.range.start.line.toString()}:${edit.range.start.character.toString()}`;
    const before = merged.get(key);
    merged.set(key, before === undefined ? edit : { ...before, newText: before.newText + edit.newText });
  }
  return [...merged.values()];
}
