import type { Problem } from "../errors.ts";

type Path = readonly (string | number)[];

/** Looks at one value and reports what is wrong with it, by name of the field and never by value. */
export type Check = (value: unknown, path: Path, report: (problem: Problem) => void) => void;

/** A check that says one sentence where a test fails. */
export function must(be: string, test: (value: unknown) => boolean): Check {
  return (value, path, report) => {
    if (!test(value)) report({ path, message: `must be ${be}` });
  };
}

// Line ends, terminal escapes and invisible direction marks have no place in a name.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** A name or a sentence of the application's own: not empty, not long, nothing invisible in it. */
export function words(longest: number): Check {
  const isShort = (text: string): boolean => text !== "" && text.length <= longest && !INVISIBLE.test(text);
  return must(`a text of 1 to ${longest.toString()} visible characters`, (value) => typeof value === "string" && isShort(value));
}

export function pattern(be: string, expression: RegExp): Check {
  return must(be, (value) => typeof value === "string" && expression.test(value));
}

export function oneOf(known: readonly unknown[]): Check {
  return must(`one of ${known.join(", ")}`, (value) => known.includes(value));
}

export function wholeNumber(least: number): Check {
  return must(`a whole number from ${least.toString()} on`, (value) => Number.isSafeInteger(value) && (value as number) >= least);
}

export function nullOr(check: Check): Check {
  return (value, path, report) => {
    if (value !== null) check(value, path, report);
  };
}

export function listOf(check: Check, longest: number): Check {
  return (value, path, report) => {
    if (!Array.isArray(value)) report({ path, message: "must be a list" });
    else if (value.length > longest) report({ path, message: `must have at most ${longest.toString()} members` });
    else
      value.forEach((member, index) => {
        check(member, [...path, index], report);
      });
  };
}

/** An object with these members, perhaps the others, and nothing else. */
export function closed(required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check {
  return (value, path, report) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      report({ path, message: "must be an object" });
      return;
    }
    for (const [name, check] of Object.entries(required)) check((value as Record<string, unknown>)[name], [...path, name], report);
    for (const [name, member] of Object.entries(value)) {
      if (Object.hasOwn(required, name)) continue;
      if (!Object.hasOwn(optional, name)) report({ path: [...path, name], message: "is no field of this version; leave it out" });
      else if (member !== undefined) optional[name]?.(member, [...path, name], report);
    }
  };
}

/** What is left of a value once it is written as JSON and read again: no getter, prototype or later change can alter it. */
export function plainCopy(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value)) as unknown;
  } catch {
    return undefined;
  }
}

/** Everything that is wrong with a value, at once. */
export function problemsIn(value: unknown, check: Check): readonly Problem[] {
  const problems: Problem[] = [];
  check(value, [], (problem) => problems.push(problem));
  return problems;
}

/** The places of problems in words, for a message. */
export function fieldsOf(problems: readonly Problem[]): string {
  return [...new Set(problems.map(({ path }) => (path.length === 0 ? "the whole" : path.join("."))))].join(", ");
}
