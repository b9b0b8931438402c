import type { Node } from "@oxc-project/types";
import { plainExpression } from "../syntax/plain-expression.ts";
import { staticName, textOf } from "../syntax/static-name.ts";

/** A name that `require` brings into a file; `"*"` is the whole module. */
export interface Required {
  readonly module: string;
  readonly name: string;
}

/** Reads `const express = require("express")`, `const { Router } = require("express")` and `require("express").Router`. */
export function requiredBy(declarator: Node): Required | undefined {
  const { parent } = declarator;
  if (declarator.type !== "Identifier" || !parent) return undefined;
  if (parent.type === "VariableDeclarator" && parent.init !== null) return requireOf(parent.init);
  const variable = parent.type === "Property" && parent.parent?.type === "ObjectPattern" ? parent.parent.parent : undefined;
  if (parent.type !== "Property" || variable?.type !== "VariableDeclarator" || variable.init === null) return undefined;
  const whole = requireOf(variable.init);
  return whole?.name === "*" ? { module: whole.module, name: staticName(parent.key, parent.computed) ?? "" } : undefined;
}

/** Reads a `require(…)`, or a property of one. */
export function requireOf(node: Node): Required | undefined {
  const plain = plainExpression(node);
  if (plain.type === "MemberExpression") {
    const whole = requireOf(plain.object);
    return whole?.name === "*" ? { module: whole.module, name: staticName(plain.property, plain.computed) ?? "" } : undefined;
  }
  if (plain.type !== "CallExpression" || plain.callee.type !== "Identifier" || plain.callee.name !== "require") return undefined;
  const module = textOf(plain.arguments[0]);
  return module === undefined ? undefined : { module, name: "*" };
}
