import type { Node } from "@oxc-project/types";
import { staticTexts } from "../symbols/static-text.ts";
import { plainExpression } from "../syntax/plain-expression.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { staticName } from "../syntax/static-name.ts";
import type { CallSite } from "./call-site.ts";
import type { Evaluator } from "./evaluator.ts";
import { unknown, type NamedPurpose, type Opening, type RequestPart, type ValueType } from "./value-type.ts";

/** What a method of `privacy` or of a running guard gives; undefined when it is another's method. */
export function ourMethod(object: ValueType, name: string, site: CallSite, evaluator: Evaluator): ValueType | undefined {
  if (object.is === "guard") return name === "rights" ? opening("purpose", [], site.file) : unknown;
  if (object.is === "privacy") return ofPrivacy(name, site, evaluator);
  if (object.is !== "unknown") return undefined;
  // `privacy` may come from where it cannot be followed; its two declarations are known by their names.
  const isDeclaration = name === "noPersonalData" || (name === "purpose" && purposesIn(site, evaluator).length > 0);
  return isDeclaration ? ofPrivacy(name, site, evaluator) : undefined;
}

function ofPrivacy(name: string, site: CallSite, evaluator: Evaluator): ValueType {
  const [, second, ...rest] = site.call.arguments;
  switch (name) {
    case "purpose":
      return { ...opening("purpose", [], site.file), purposes: purposesIn(site, evaluator), ...shapesIn(second, site.file, evaluator) };
    case "noPersonalData":
      return opening("no-personal-data", second === undefined ? [] : [second, ...rest], site.file);
    case "oneOf":
      return { ...opening("purpose", rest, site.file), purposes: purposesIn(site, evaluator) };
    case "start":
      return { is: "guard" };
    default:
      return unknown;
  }
}

function purposesIn({ call, file }: CallSite, evaluator: Evaluator): NamedPurpose[] {
  return staticTexts(call.arguments[0], file, evaluator.definitions).map(({ text, node, file: home }) => ({
    name: text,
    node,
    file: home,
  }));
}

function opening(kind: Opening["kind"], handlers: readonly Node[], file: SourceFile): Opening {
  return { is: "opening", kind, purposes: [], parts: {}, handlers: handlers.map((node) => ({ node, file })) };
}

const partNames = new Set<string>(["body", "query", "params", "headers"] satisfies RequestPart[]);

function shapesIn(node: Node | undefined, file: SourceFile, evaluator: Evaluator): Pick<Opening, "parts" | "response"> {
  const plain = node === undefined ? undefined : plainExpression(node);
  if (plain?.type !== "ObjectExpression") return { parts: {} };
  const shapes = plain.properties.flatMap((property) => {
    const name = property.type === "Property" ? staticName(property.key, property.computed) : undefined;
    const value = property.type === "Property" && name !== undefined ? evaluator.expression(property.value, file) : unknown;
    return value.is === "schema" ? [[name ?? "", value.output()] as const] : [];
  });
  const response = shapes.find(([name]) => name === "response")?.[1];
  const parts = Object.fromEntries(shapes.filter(([name]) => partNames.has(name)));
  return response === undefined ? { parts } : { parts, response };
}
