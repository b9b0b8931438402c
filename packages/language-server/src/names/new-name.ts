import type { NamePlace, PolicyFacts } from "@wherefore/analyzer";
import { isCategory } from "@wherefore/core";
import type { Words } from "../words/words.ts";

const POLICY_NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const IDENTIFIER = /^[a-z_$][\w$]*$/i;

/** Why what stands here has no other name; undefined when it can be renamed. */
export function fixedName({ kind, name }: NamePlace, words: Words): string | undefined {
  return kind === "category" && !name.startsWith("own.") ? words.builtInCategory(name) : undefined;
}

/** Why a name cannot be taken; undefined when it can. */
export function refusedName(newName: string, { kind, name }: NamePlace, policy: PolicyFacts | undefined, words: Words): string | undefined {
  if (newName === name) return undefined;
  if (kind === "category") return newName.startsWith("own.") && isCategory(newName) ? undefined : words.notOwnCategory(newName);
  if (!POLICY_NAME.test(newName)) return words.notKebabCase(newName);
  const taken = kind === "purpose" ? policy?.purposes.some((purpose) => purpose.name === newName) : policy?.groups.has(newName);
  return taken === true ? words.nameTaken(newName) : undefined;
}

/** The text that stands in place of a name: a key that is no identifier needs quotation marks. */
export function renamedText(newName: string, { bareKey }: NamePlace): string {
  return bareKey && !IDENTIFIER.test(newName) ? `"${newName}"` : newName;
}
