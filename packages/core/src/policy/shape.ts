import { distance } from "fastest-levenshtein";
import type { Problem } from "../errors.ts";

/** What a check may look at besides the value: the names the policy declares, its languages, and where to report. */
export interface Context {
  readonly path: readonly (string | number)[];
  readonly names: (kind: NameKind) => readonly string[];
  readonly languages: readonly string[];
  readonly report: (problem: Problem) => void;
}

export type NameKind = "category" | "recipient" | "purpose" | "dataset" | "accessor" | "dataSubject";

/** Checks one value and reports every problem in it. */
export type Shape = (value: unknown, context: Context) => void;

/** A member that may be left out. */
export interface Optional {
  readonly optional: Shape;
}

/** The name somebody most likely meant, when one is near. */
export function likely(name: string, names: readonly string[]): string | undefined {
  const near = names.map((candidate) => ({ candidate, steps: distance(name, candidate) })).sort((a, b) => a.steps - b.steps)[0];
  return near && near.steps <= Math.max(1, Math.floor(name.length / 3)) ? near.candidate : undefined;
}

export function optional(shape: Shape): Optional {
  return { optional: shape };
}

function below(context: Context, step: string | number): Context {
  return { ...context, path: [...context.path, step] };
}

function say(context: Context, message: string): void {
  context.report({ path: context.path, message });
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hint(name: string, names: readonly string[]): string {
  const meant = likely(name, names);
  if (meant !== undefined) return `did you mean "${meant}"?`;
  return names.length === 0 ? "none is declared" : `known: ${names.slice(0, 12).join(", ")}${names.length > 12 ? ", …" : ""}`;
}

/** An object with these members and no other. */
export function object(members: Readonly<Record<string, Shape | Optional>>): Shape {
  return (value, context) => {
    if (!isPlainObject(value)) return say(context, "must be an object");
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(members, key)) say(below(context, key), `is not a key of the model; ${hint(key, Object.keys(members))}`);
    }
    for (const [key, member] of Object.entries(members)) {
      const present = Object.hasOwn(value, key) && value[key] !== undefined;
      if (present) (typeof member === "function" ? member : member.optional)(value[key], below(context, key));
      else if (typeof member === "function") say(below(context, key), "is missing; add it");
    }
  };
}

/** An object whose keys are kebab-case names of the policy's own choosing. */
export function named(shape: Shape): Shape {
  return (value, context) => {
    if (!isPlainObject(value)) return say(context, "must be an object keyed by name");
    for (const [name, member] of Object.entries(value)) {
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || name.length > 64)
        say(below(context, name), "is not a kebab-case name of at most 64 characters");
      shape(member, below(context, name));
    }
  };
}

/** An object whose keys come from a list, each with the same shape. */
export function keyedBy(keys: readonly string[] | NameKind, shape: Shape): Shape {
  return (value, context) => {
    if (!isPlainObject(value)) return say(context, "must be an object");
    const known = typeof keys === "string" ? context.names(keys) : keys;
    for (const [key, member] of Object.entries(value)) {
      if (!known.includes(key)) say(below(context, key), `does not exist; ${hint(key, known)}`);
      else if (member !== undefined) shape(member, below(context, key));
    }
  };
}

export function list(shape: Shape, least = 0): Shape {
  return (value, context) => {
    if (!Array.isArray(value)) return say(context, "must be a list");
    if (value.length < least) say(context, `needs at least ${least.toString()} member`);
    value.forEach((member, index) => {
      shape(member, below(context, index));
    });
  };
}

export function oneOf(words: readonly (string | number | boolean)[]): Shape {
  return (value, context) => {
    if ((words as readonly unknown[]).includes(value)) return;
    say(
      context,
      typeof value === "string"
        ? `is not one of the known words; ${hint(value, words.map(String))}`
        : `must be one of: ${words.join(", ")}`,
    );
  };
}

/** The name of something this policy declares, or one of the extra words. */
export function nameOf(kind: NameKind, isAlso: (word: string) => boolean = () => false, alsoWords: readonly string[] = []): Shape {
  return (value, context) => {
    if (typeof value !== "string") return say(context, `must be the name of a ${kind}`);
    const known = context.names(kind);
    if (!known.includes(value) && !isAlso(value))
      say(context, `no ${kind} "${value}" is declared; ${hint(value, [...known, ...alsoWords])}`);
  };
}

/** A string that a test accepts; the message says what it should be. */
export function string(test: (text: string) => boolean, message: string): Shape {
  return (value, context) => {
    if (typeof value !== "string" || !test(value)) say(context, message);
  };
}

export function number(test: (value: number) => boolean, message: string): Shape {
  return (value, context) => {
    if (typeof value !== "number" || !test(value)) say(context, message);
  };
}

/** A choice: one of some words, or an object told by its one telling key. */
export function choice(words: readonly string[], byKey: Readonly<Record<string, Shape>>): Shape {
  return (value, context) => {
    if (typeof value === "string")
      return words.includes(value)
        ? undefined
        : say(context, `is not one of the known words; ${hint(value, [...words, ...Object.keys(byKey)])}`);
    if (!isPlainObject(value))
      return say(context, `must be one of: ${words.join(", ")}, or an object with one of the keys ${Object.keys(byKey).join(", ")}`);
    const telling = Object.keys(byKey).find((key) => Object.hasOwn(value, key));
    const shape = telling === undefined ? undefined : byKey[telling];
    if (shape) shape(value, context);
    else say(context, `has none of the keys ${Object.keys(byKey).join(", ")}; ${hint(Object.keys(value)[0] ?? "", Object.keys(byKey))}`);
  };
}

/** Either shape, chosen by what the value looks like. */
export function either(looksLikeFirst: (value: unknown) => boolean, first: Shape, second: Shape): Shape {
  return (value, context) => {
    (looksLikeFirst(value) ? first : second)(value, context);
  };
}

/** A text a person sees: one string where the policy speaks one language, else one a language. */
export const text: Shape = (value, context) => {
  if (typeof value === "string") {
    if (value.trim() === "") say(context, "is empty; write the text");
    else if (context.languages.length > 1)
      say(context, `is one string, but the policy speaks ${context.languages.join(" and ")}; write one text for each`);
    return;
  }
  if (!isPlainObject(value)) return say(context, "must be a text, or one text for each language");
  for (const language of context.languages) {
    const written = value[language];
    if (typeof written !== "string" || written.trim() === "") say(below(context, language), "is missing; write the text in this language");
  }
  for (const key of Object.keys(value)) {
    if (!context.languages.includes(key))
      say(below(context, key), "is not a language of this policy; add it to languages or take the text out");
  }
};
