import { WhereforeError } from "../errors.ts";
import type { FilterPlan } from "./filter-plan.ts";
import type { ValueLimits } from "./value-limits.ts";

/** What is left of a value, and the names of the fields that were removed: paths in the shape, never values. */
export interface Filtered {
  /** A fresh plain JSON value that shares nothing with the one handed in; `undefined` when nothing is left. */
  readonly value: unknown;
  /** For example `["phone", "letters[].body"]`; `*` stands for keys the shape does not name. */
  readonly removed: readonly string[];
}

type Container = Record<string, unknown> | unknown[];

interface Frame {
  readonly source: object;
  readonly target: Container;
  readonly plan: FilterPlan;
  readonly path: string;
  readonly depth: number;
  readonly above: Frame | undefined;
}

/**
 * Copies what a plan lets through. Iterative, so that no depth of nesting can exhaust the stack.
 *
 * Every field is read once, as `JSON.stringify` would: `toJSON` is called and its result filtered.
 */
export function filterValue(plan: FilterPlan, limits: ValueLimits, value: unknown): Filtered {
  const copy = new Copy(limits);
  const holder: Record<string, unknown> = {};
  copy.place({ target: holder, key: "value", plan, path: "", depth: 0, above: undefined }, toJson(value, ""));
  copy.run();
  return { value: holder["value"], removed: [...copy.removed] };
}

interface Place {
  readonly target: Container;
  readonly key: string | number;
  readonly plan: FilterPlan | undefined;
  readonly path: string;
  readonly depth: number;
  readonly above: Frame | undefined;
}

class Copy {
  readonly removed = new Set<string>();
  readonly #waiting: Frame[] = [];
  readonly #limits: ValueLimits;
  #values = 0;
  #characters = 0;

  constructor(limits: ValueLimits) {
    this.#limits = limits;
  }

  run(): void {
    for (let frame = this.#waiting.pop(); frame; frame = this.#waiting.pop()) {
      if (Array.isArray(frame.source)) this.#copyList(frame, frame.source);
      else this.#copyObject(frame, frame.source as Record<string, unknown>);
    }
  }

  /** Puts a JSON value in its place, or leaves it out. */
  place(place: Place, value: unknown): void {
    if (value === undefined) return;
    const { plan } = place;
    if (plan === undefined || plan.removed) this.removed.add(place.path);
    else if (typeof value === "object" && value !== null) this.#enter(place, plan, value);
    else if (plan.scalar || value === null) this.#keep(place, value);
    else this.removed.add(place.path);
  }

  #keep({ target, key }: Place, value: unknown): void {
    if (typeof value === "string") this.#characters += value.length;
    if (this.#characters > this.#limits.characters) throw tooLarge(this.#limits, "its texts are too long");
    set(target, key, value);
  }

  #enter(place: Place, plan: FilterPlan, source: object): void {
    const isList = Array.isArray(source);
    if (isList ? !plan.list : !plan.object) {
      this.removed.add(place.path);
      return;
    }
    this.#count(1);
    if (ArrayBuffer.isView(source)) throw notJson(place.path, "bytes have no JSON form; turn them into a string");
    if (place.depth >= this.#limits.depth)
      throw isCycle(source, place.above) ? notJson(place.path, "it contains itself") : tooLarge(this.#limits, "it nests too deep");
    const target: Container = isList ? [] : {};
    set(place.target, place.key, target);
    this.#waiting.push({ source, target, plan, path: place.path, depth: place.depth + 1, above: place.above });
  }

  #copyObject(frame: Frame, source: Record<string, unknown>): void {
    const plan = this.#planOf(frame, source);
    for (const key of Object.keys(source)) {
      // Set by name it would change the copy's prototype, and with it what the copy seems to contain.
      const named = key === "__proto__" ? undefined : plan?.fields.get(key);
      const ofKey = key === "__proto__" ? undefined : (named ?? plan?.others);
      const path = join(frame.path, named ? key : "*");
      if (!named) this.#count(1);
      if (ofKey === undefined || ofKey.removed) this.removed.add(path);
      else this.place({ target: frame.target, key, plan: ofKey, path, depth: frame.depth, above: frame }, toJson(source[key], key, path));
    }
  }

  #planOf({ plan }: Frame, source: Record<string, unknown>): FilterPlan["object"] {
    const { toldApartBy } = plan;
    if (toldApartBy === undefined || !Object.hasOwn(source, toldApartBy.field)) return plan.object;
    return toldApartBy.plans.get(source[toldApartBy.field])?.object ?? plan.object;
  }

  #copyList(frame: Frame, source: readonly unknown[]): void {
    this.#count(source.length);
    const path = `${frame.path}[]`;
    const target = frame.target as unknown[];
    for (let index = 0; index < source.length; index++) {
      const plan = frame.plan.list?.items[index] ?? frame.plan.list?.others;
      // What JSON leaves out of a list, or the shape does not allow in it, keeps its place as null.
      target[index] = null;
      this.place({ target, key: index, plan, path, depth: frame.depth, above: frame }, toJson(source[index], String(index), path));
    }
  }

  #count(values: number): void {
    this.#values += values;
    if (this.#values > this.#limits.values) throw tooLarge(this.#limits, "it has too many values");
  }
}

function set(target: Container, key: string | number, value: unknown): void {
  (target as Record<string | number, unknown>)[key] = value;
}

function join(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

/** The value as `JSON.stringify` sees it: `undefined` for what JSON leaves out. */
function toJson(value: unknown, key: string, path = ""): unknown {
  const plain = hasToJson(value) ? value.toJSON(key) : value;
  if (typeof plain === "bigint") throw notJson(path, "a bigint has no JSON form; turn it into a string or a number");
  if (typeof plain === "function" || typeof plain === "symbol") return undefined;
  return plain instanceof Number || plain instanceof String || plain instanceof Boolean ? plain.valueOf() : plain;
}

function hasToJson(value: unknown): value is { toJSON(key: string): unknown } {
  const canHave = (typeof value === "object" && value !== null) || typeof value === "bigint";
  return canHave && "toJSON" in Object(value) && typeof (value as { toJSON?: unknown }).toJSON === "function";
}

function isCycle(source: object, above: Frame | undefined): boolean {
  for (let frame = above; frame; frame = frame.above) if (frame.source === source) return true;
  return false;
}

function tooLarge({ depth, values, characters }: ValueLimits, why: string): WhereforeError {
  const most = [`${String(depth)} levels`, `${values.toLocaleString("en")} values`, `${characters.toLocaleString("en")} characters`];
  return new WhereforeError(
    "ERR_WHEREFORE_VALUE_TOO_LARGE",
    `A value was not filtered because ${why} (at most ${most.join(", ")}); send it in parts.`,
  );
}

function notJson(path: string, why: string): WhereforeError {
  return new WhereforeError("ERR_WHEREFORE_VALUE_NOT_JSON", `${path || "The value"} cannot be sent: ${why}.`);
}
