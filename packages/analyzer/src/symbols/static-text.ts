import type { Node } from "@oxc-project/types";
import { plainExpression } from "../syntax/plain-expression.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { textOf } from "../syntax/static-name.ts";
import type { Definitions } from "./definition.ts";

/** A text stated in the source, with the node that states it. */
export interface StaticText {
  readonly text: string;
  readonly node: Node;
  readonly file: SourceFile;
}

/** Reads a text that is written out, or a constant that holds one. */
export function staticText(node: Node | undefined, file: SourceFile, definitions: Definitions): StaticText | undefined {
  if (node === undefined) return undefined;
  const plain = plainExpression(node);
  const text = textOf(plain);
  if (text !== undefined) return { text, node: plain, file };
  if (plain.type !== "Identifier") return undefined;
  const definition = definitions.of(plain.name, plain, file);
  if (definition === undefined || "module" in definition || definition.node.parent?.type !== "VariableDeclarator") return undefined;
  const { init } = definition.node.parent;
  const found = init === null ? undefined : textOf(plainExpression(init));
  return found === undefined || init === null ? undefined : { text: found, node: plainExpression(init), file: definition.file };
}

/** Reads one text, or a list of them. */
export function staticTexts(node: Node | undefined, file: SourceFile, definitions: Definitions): readonly StaticText[] {
  const plain = node === undefined ? undefined : plainExpression(node);
  const nodes = plain?.type === "ArrayExpression" ? plain.elements.filter((element) => element !== null) : [plain];
  return nodes.map((element) => staticText(element, file, definitions)).filter((text) => text !== undefined);
}
