import type { StaticEntry, StaticValue } from "./static-value.ts";

/** The value under a name, or undefined when this is no object or has no such name. */
export function part(value: StaticValue | undefined, name: string): StaticValue | undefined {
  return value?.kind === "object" ? value.entries.get(name)?.value : undefined;
}

/** The named parts of an object; none for other values. */
export function parts(value: StaticValue | undefined): readonly (readonly [string, StaticEntry])[] {
  return value?.kind === "object" ? [...value.entries] : [];
}

/** The text a value is. */
export function text(value: StaticValue | undefined): string | undefined {
  return value?.kind === "scalar" && typeof value.value === "string" ? value.value : undefined;
}

/** The texts a list holds. */
export function texts(value: StaticValue | undefined): readonly string[] {
  return value?.kind === "list" ? value.items.map(text).filter((item) => item !== undefined) : [];
}

/** A text a person sees, in the first of the languages that has it. */
export function textIn(languages: readonly string[], value: StaticValue | undefined): string | undefined {
  const plain = text(value);
  if (plain !== undefined) return plain;
  for (const language of languages) {
    const found = text(part(value, language));
    if (found !== undefined) return found;
  }
  return text(parts(value)[0]?.[1].value);
}
