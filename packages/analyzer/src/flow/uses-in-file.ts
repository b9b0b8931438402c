import type { PersonalParts } from "../routes/personal-parts.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { FunctionNode, ValueType } from "../values/value-type.ts";
import type { Values } from "../values/values.ts";
import { personalUse, type PersonalUse } from "./personal-use.ts";
import type { OwnPackages } from "./recipient-sink.ts";

const requestName = /^_?(?:req|request)$/;
const responseName = /^_?(?:res|resp|response|reply)$/;

/** Personal data that functions of a file hand on, whoever calls them. Functions that look like handlers are taken for handlers. */
export function usesInFile(file: SourceFile, values: Values, parts: PersonalParts, own: OwnPackages): PersonalUse[] {
  for (const fn of functionsOf(file)) assumeHandler(fn, values);
  return file.nodes("CallExpression").flatMap((call) => personalUse({ call, file }, values, parts, own) ?? []);
}

function functionsOf(file: SourceFile): readonly FunctionNode[] {
  return [...file.nodes("ArrowFunctionExpression"), ...file.nodes("FunctionExpression"), ...file.nodes("FunctionDeclaration")];
}

function assumeHandler(fn: FunctionNode, values: Values): void {
  const names = fn.params.map((parameter) => (parameter.type === "Identifier" ? parameter.name : ""));
  const first = names.length === 4 ? 1 : 0;
  if (!requestName.test(names[first] ?? "") || !responseName.test(names[first + 1] ?? "")) return;
  const given: ValueType[] = [{ is: "request", parts: {} }, { is: "response" }];
  values.assume(fn, first === 0 ? given : [{ is: "unknown" }, ...given]);
}
