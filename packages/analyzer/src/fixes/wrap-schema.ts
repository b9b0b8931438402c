import type { Node } from "@oxc-project/types";
import type { TextEdit } from "../finding.ts";
import type { DeclaredField } from "../sources/declared-field.ts";
import { Scopes } from "../symbols/scope.ts";
import { staticName } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";

type Import = Extract<Node, { type: "ImportDeclaration" }>;

/** Puts `personal(…, "contact.email")` around the field's schema and imports `personal` where that is missing. */
export function wrapSchema(field: DeclaredField, category: string, marksFrom: string): TextEdit[] | undefined {
  const { file, value, member } = field;
  if (value === undefined || ("shorthand" in member && member.shorthand === true)) return undefined;
  const imported = importOf(file, marksFrom);
  const wrapped = `${imported.name}(${file.text.slice(value.start, value.end)}, ${quote(file)}${category}${quote(file)})`;
  return [...imported.edits, { file: file.path, range: file.rangeOf(value), newText: wrapped }];
}

interface Imported {
  readonly name: string;
  readonly edits: readonly TextEdit[];
}

const ours = /^@wherefore\/(?:core|express-middleware)$/;

function importOf(file: SourceFile, marksFrom: string): Imported {
  const imports = file.nodes("ImportDeclaration").filter((node) => node.importKind !== "type");
  const known = imports
    .filter((node) => ours.test(node.source.value))
    .flatMap((node) => node.specifiers.filter((one) => one.type === "ImportSpecifier" && staticName(one.imported) === "personal"))[0];
  if (known !== undefined) return { name: known.local.name, edits: [] };
  const name = new Scopes().topLevel("personal", file) === undefined ? "personal" : "personalData";
  const specifier = name === "personal" ? name : `personal as ${name}`;
  const mergeable = imports.find((node) => ours.test(node.source.value) && node.specifiers.some((one) => one.type === "ImportSpecifier"));
  return {
    name,
    edits: [mergeable === undefined ? newImport(file, imports, specifier, marksFrom) : mergedImport(file, mergeable, specifier)],
  };
}

function mergedImport(file: SourceFile, node: Import, specifier: string): TextEdit {
  const last = node.specifiers.at(-1) ?? node;
  return { file: file.path, range: file.rangeOf({ start: last.end, end: last.end }), newText: `, ${specifier}` };
}

function newImport(file: SourceFile, imports: readonly Import[], specifier: string, marksFrom: string): TextEdit {
  const [first] = imports;
  const at = first?.start ?? 0;
  const ending = file.text.slice(first?.start ?? 0, first?.end ?? 0).endsWith(";") || first === undefined ? ";" : "";
  const newText = `import { ${specifier} } from ${quote(file)}${marksFrom}${quote(file)}${ending}\n`;
  return { file: file.path, range: file.rangeOf({ start: at, end: at }), newText };
}

/** The quotation mark the file's imports use. */
function quote(file: SourceFile): string {
  const [first] = file.nodes("ImportDeclaration");
  return first === undefined ? '"' : file.text.charAt(first.source.start);
}
