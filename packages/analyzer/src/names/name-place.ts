import { isCategory } from "@wherefore/core";
import type { PolicyFacts } from "../policy/policy-facts.ts";
import type { Range } from "../source-range.ts";
import type { NameSlot } from "./name-slot.ts";

/** What a name names: a purpose or a group of categories, both of one policy, or a personal-data category. */
export type NameKind = "purpose" | "group" | "category";

/** A purpose, a group or a category, named somewhere. */
export interface NamePlace {
  readonly kind: NameKind;
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
  /** The name itself, without quotation marks. */
  readonly range: Range;
  /** The name comes to be here: it is a key of the policy. */
  readonly declares: boolean;
  /** The name stands here as an object's key, without quotation marks. */
  readonly bareKey: boolean;
}

/**
 * What a slot names; undefined when it names nothing that is known.
 *
 * @param policy - the policy that governs the file
 */
export function placeOf(slot: NameSlot, policy: PolicyFacts | undefined): NamePlace | undefined {
  const kind = kindOf(slot, policy);
  if (kind === undefined) return undefined;
  const { text: name, file, range, declares, bareKey } = slot;
  return { kind, name, file, range, declares, bareKey };
}

function kindOf({ expects, text }: NameSlot, policy: PolicyFacts | undefined): NameKind | undefined {
  if (expects === "purpose") return policy?.purposes.some(({ name }) => name === text) === true ? "purpose" : undefined;
  if (expects !== "category" && policy?.groups.has(text) === true) return "group";
  return expects !== "group" && isCategory(text) ? "category" : undefined;
}
