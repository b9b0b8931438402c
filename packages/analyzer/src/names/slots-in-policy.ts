import type { Node } from "@oxc-project/types";
import { StaticReader, type StaticValue } from "../policy/static-value.ts";
import { Scopes } from "../symbols/scope.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { slotOf, type Expected, type NameSlot } from "./name-slot.ts";

type Path = readonly (string | number)[];

/** The members of a policy whose keys are the controller's own names. */
const named = new Set<string | number | undefined>(["purposes", "categories", "datasets", "prohibitions", "compatibleWith"]);

const keys: Readonly<Record<string, Pick<NameSlot, "expects" | "declares">>> = {
  "purposes.*": { expects: "purpose", declares: true },
  "categories.*": { expects: "group", declares: true },
  "purposes.*.compatibleWith.*": { expects: "purpose", declares: false },
};

const values: Readonly<Record<string, Expected>> = {
  "categories.*.includes.[]": "category",
  "purposes.*.categories.[]": "group-or-category",
  "purposes.*.otherwise": "purpose",
  "datasets.*.categories.[]": "group-or-category",
  "datasets.*.purposes.[]": "purpose",
  "prohibitions.*.categories.[]": "group-or-category",
  "prohibitions.*.together.[]": "group-or-category",
  "prohibitions.*.except.[]": "purpose",
  "trackers.[].purpose": "purpose",
};

/**
 * The names a `definePolicy({ … })` states and refers to, in source order. What can only be known by running it has none.
 *
 * @param call - the call of `definePolicy`
 */
export function slotsInPolicy(call: Extract<Node, { type: "CallExpression" }>, file: SourceFile): NameSlot[] {
  const [literal] = call.arguments;
  return literal === undefined ? [] : slotsIn(new StaticReader(new Scopes()).read(literal), [], file);
}

function slotsIn(value: StaticValue, path: Path, file: SourceFile): NameSlot[] {
  switch (value.kind) {
    case "scalar":
      return ofScalar(value, values[patternOf(path)], file);
    case "list":
      return value.items.flatMap((item, index) => slotsIn(item, [...path, index], file));
    case "object":
      return [...value.entries].flatMap(([name, entry]) => {
        const below = [...path, name];
        return [...ofKey(entry.key, keys[patternOf(below)], file), ...slotsIn(entry.value, below, file)];
      });
  }
}

function ofScalar({ node, value }: Extract<StaticValue, { kind: "scalar" }>, expects: Expected | undefined, file: SourceFile): NameSlot[] {
  return expects === undefined || typeof value !== "string" ? [] : [slotOf(file, node, { expects, text: value })];
}

function ofKey(key: Node, what: Pick<NameSlot, "expects" | "declares"> | undefined, file: SourceFile): NameSlot[] {
  return what === undefined ? [] : [slotOf(file, key, { ...what, bareKey: key.type === "Identifier" })];
}

/** `purposes.newsletter.categories[0]` as `purposes.*.categories.[]`. */
function patternOf(path: Path): string {
  return path.map((step, index) => (typeof step === "number" ? "[]" : named.has(path[index - 1]) ? "*" : step)).join(".");
}
