import type { Node } from "@oxc-project/types";
import { Definitions } from "../symbols/definition.ts";
import { staticName } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { Values } from "../values/values.ts";
import { importedFrom, type Imported } from "./import-line.ts";
import type { OfferContext } from "./offer-context.ts";

/** The declarations of the governing policy, as a file can name them; undefined when the project makes none that can be imported. */
export function privacyName(context: OfferContext): Imported | undefined {
  const values = new Values(new Definitions(context.sources));
  const known = namesAtTop(context.file).find(({ node }) => isPrivacy(node, context.file, values));
  if (known !== undefined) return { name: known.name, edits: [] };
  for (const path of context.declaringFiles) {
    const home = context.sources.file(path);
    const name = home === undefined ? undefined : exportedPrivacy(home, values);
    if (home !== undefined && name !== undefined) return importedFrom(home.path, name, context);
  }
  return undefined;
}

/** Whether the declarations of the policy name a shape for errors, `wherefore(policy, { errors })`. */
export function hasErrorShape({ sources, declaringFiles }: OfferContext): boolean {
  const values = new Values(new Definitions(sources));
  return declaringFiles.some((path) => {
    const home = sources.file(path);
    const calls = home?.nodes("CallExpression").filter((call) => values.expression(call, home).is === "privacy") ?? [];
    return calls.some((call) => call.arguments.length > 1);
  });
}

function namesAtTop(file: SourceFile): { readonly name: string; readonly node: Node }[] {
  const imported = file
    .nodes("ImportDeclaration")
    .flatMap(({ specifiers }) => specifiers.map(({ local }) => ({ name: local.name, node: local })));
  const declared = file.nodes("VariableDeclarator").flatMap(({ id, parent }) => {
    const statement = parent?.parent;
    const isTop = statement?.type === "Program" || statement?.type === "ExportNamedDeclaration";
    return isTop && id.type === "Identifier" ? [{ name: id.name, node: id }] : [];
  });
  return [...imported, ...declared];
}

function isPrivacy(node: Node, file: SourceFile, values: Values): boolean {
  const name = node.type === "Identifier" ? node.name : "";
  return values.defined(values.definitions.of(name, node, file), file).is === "privacy";
}

function exportedPrivacy(file: SourceFile, values: Values): string | undefined {
  const declarations = file
    .nodes("ExportNamedDeclaration")
    .flatMap(({ declaration }) => (declaration?.type === "VariableDeclaration" ? declaration.declarations : []));
  const found = declarations.find(({ init }) => init !== null && values.expression(init, file).is === "privacy");
  return found === undefined ? undefined : staticName(found.id);
}
