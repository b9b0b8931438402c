import type { Node } from "@oxc-project/types";
import { isOurs, type ExternalDefinition } from "../symbols/definition.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Evaluator } from "./evaluator.ts";
import { primitive, unknown, type ValueType } from "./value-type.ts";

/** The values a type of a package describes: Express requests and responses, what a zod schema gives, screen elements. */
export function externalType(
  definition: ExternalDefinition,
  parameters: readonly Node[],
  file: SourceFile,
  evaluator: Evaluator,
): ValueType {
  const of = (index: number): ValueType => {
    const node = parameters[index];
    return node === undefined ? unknown : evaluator.annotation(node, file);
  };
  if (isZod(definition.module)) return /^(?:infer|output|input|TypeOf)$/.test(definition.name) ? outputOf(of(0)) : unknown;
  if (isExpress(definition.module)) return expressType(definition.name, of);
  if (isOurs(definition, "Req", "Res", "Privacy", "Guard")) return ourType(definition.name, of);
  if (/^(?:react|preact|solid-js|vue|JSX|React)(?:\/|$)/.test(definition.module)) return primitive("view");
  return { is: "unknown", reference: definition.name };
}

export function isZod(module: string): boolean {
  return /^zod(?:\/v4|\/v4-mini|\/mini|\/v3)?$/.test(module);
}

export function isExpress(module: string): boolean {
  return /^(?:express|@types\/express|express-serve-static-core|express-promise-router|express-async-router)$/.test(module);
}

function outputOf(type: ValueType): ValueType {
  return type.is === "schema" ? type.output() : unknown;
}

function expressType(name: string, of: (index: number) => ValueType): ValueType {
  if (name === "Request") return { is: "request", parts: { params: of(0), body: of(2), query: of(3) } };
  if (name === "Response") return { is: "response" };
  return /^(?:Router|IRouter|Express|Application)$/.test(name) ? { is: "router", id: "" } : { is: "unknown", reference: name };
}

function ourType(name: string, of: (index: number) => ValueType): ValueType {
  if (name === "Res") return { is: "response" };
  if (name === "Privacy") return { is: "privacy" };
  if (name === "Guard") return { is: "guard" };
  const opening = of(0);
  return { is: "request", parts: opening.is === "opening" ? opening.parts : {} };
}
