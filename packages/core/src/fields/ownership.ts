import type { Category } from "../vocabulary/personal-data-category.ts";
import type { FieldMap } from "./field-map.ts";
import { planFor, type FilterPlan } from "./filter-plan.ts";
import type { Filtered } from "./filter-value.ts";

/** What happens to the fields of one person: they stay, they are removed, or the whole row is. */
export type Fate = "keep" | "strip" | "drop";

/** Whose fields a value holds. */
export interface Ownership {
  /** What the marked fields of the value name: each person once, and `undefined` for fields that are of nobody who is named. */
  readonly references: readonly (string | undefined)[];
  /** Takes out of the value, which is changed, the fields of the people it is told to. To be called once. */
  take(fateOf: (reference: string | undefined) => Fate): Filtered;
}

type Container = Record<string, unknown> | unknown[];

interface Place {
  readonly holder: Container;
  readonly key: string | number;
  /** Where the holder stands, and what the place is called in it. */
  readonly above: string;
  readonly name: string;
}

interface Holding {
  readonly fields: Place[];
  readonly rows: Place[];
}

interface Frame {
  readonly value: Container;
  readonly plan: FilterPlan;
  readonly owner: string | undefined;
  readonly path: string;
}

/**
 * Makes what tells whose fields a filtered value holds: the nearest object with a `dataSubjectId` owns a field, unless `of(key, …)` names
 * somebody else.
 *
 * @param map - made by `fieldMapOf`, the same the value was filtered by
 * @param covered - the same categories
 * @returns a function of the filtered value, which it may change; `undefined` where no field of the shape says whose row it is
 */
export function compileOwnership(map: FieldMap, covered: ReadonlySet<Category>): ((value: unknown) => Ownership) | undefined {
  if (!map.identifies) return undefined;
  const plan = planFor(map, covered);
  return (value) => new OwnedValue(plan, value);
}

/** Stands in a list in the place of a row until the list is closed up. */
const DROPPED = Symbol("dropped");

class OwnedValue implements Ownership {
  readonly #root: { value: unknown };
  readonly #holdings = new Map<string | undefined, Holding>();
  readonly #waiting: Frame[] = [];

  constructor(plan: FilterPlan, value: unknown) {
    this.#root = { value };
    this.#enter({ holder: this.#root, key: "value", above: "", name: "" }, plan, undefined);
    for (let frame = this.#waiting.pop(); frame; frame = this.#waiting.pop()) {
      if (Array.isArray(frame.value)) this.#lookInList(frame, frame.value);
      else this.#lookInObject(frame, frame.value);
    }
  }

  get references(): readonly (string | undefined)[] {
    return [...this.#holdings.keys()];
  }

  take(fateOf: (reference: string | undefined) => Fate): Filtered {
    const removed = new Set<string>();
    const thinned = new Set<unknown[]>();
    for (const [reference, { fields, rows }] of this.#holdings) {
      const fate = fateOf(reference);
      if (fate === "keep") continue;
      for (const place of fields) {
        removed.add(pathOf(place));
        remove(place, null);
      }
      if (fate === "strip") continue;
      for (const place of rows) {
        removed.add(pathOf(place));
        remove(place, DROPPED);
        if (Array.isArray(place.holder)) thinned.add(place.holder);
      }
    }
    for (const list of thinned) closeUp(list);
    return { value: this.#root.value, removed: [...removed] };
  }

  #lookInList({ plan, owner, path }: Frame, list: unknown[]): void {
    for (let index = 0; index < list.length; index++) {
      const planned = plan.list?.items[index] ?? plan.list?.others;
      if (planned && isOfInterest(planned, list[index]))
        this.#meet({ holder: list, key: index, above: path, name: "[]" }, planned, [owner]);
    }
  }

  #lookInObject({ plan, owner, path }: Frame, source: Record<string, unknown>): void {
    const named = fieldsOf(plan, source);
    for (const key of Object.keys(source)) {
      const field = named?.fields.get(key);
      const planned = field ?? named?.others;
      if (planned === undefined || !isOfInterest(planned, source[key])) continue;
      const owners = planned.of.length === 0 ? [owner] : planned.of.map((beside) => referenceFrom(source[beside]));
      this.#meet({ holder: source, key, above: path, name: field ? key : "*" }, planned, owners);
    }
  }

  /** A personal field is somebody's as a whole; anything else is looked into. */
  #meet(place: Place, plan: FilterPlan, owners: readonly (string | undefined)[]): void {
    if (plan.categories.length === 0) this.#enter(place, plan, owners[0]);
    else for (const owner of owners) this.#holdingOf(owner).fields.push(place);
  }

  #enter(place: Place, plan: FilterPlan, owner: string | undefined): void {
    const value = (place.holder as Record<string | number, unknown>)[place.key];
    if (typeof value !== "object" || value === null) return;
    const marking = Array.isArray(value) ? undefined : fieldsOf(plan, value as Record<string, unknown>)?.identifier;
    const owning = marking === undefined ? owner : referenceFrom((value as Record<string, unknown>)[marking]);
    if (marking !== undefined) this.#holdingOf(owning).rows.push(place);
    this.#waiting.push({ value: value as Container, plan, owner: owning, path: pathOf(place) });
  }

  #holdingOf(owner: string | undefined): Holding {
    const known = this.#holdings.get(owner);
    if (known) return known;
    const holding: Holding = { fields: [], rows: [] };
    this.#holdings.set(owner, holding);
    return holding;
  }
}

function fieldsOf(plan: FilterPlan, source: Record<string, unknown>): FilterPlan["object"] {
  const { toldApartBy } = plan;
  return (toldApartBy && toldApartBy.plans.get(source[toldApartBy.field])?.object) ?? plan.object;
}

/** Whether a value is somebody's, or may hold what is. */
function isOfInterest({ categories }: FilterPlan, value: unknown): boolean {
  return categories.length > 0 || (typeof value === "object" && value !== null);
}

/** 42 and "42" are one person; anything but a number or a text names nobody. */
function referenceFrom(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value : undefined;
}

function remove({ holder, key }: Place, inList: unknown): void {
  if (Array.isArray(holder)) holder[key as number] = inList;
  else Reflect.deleteProperty(holder, key);
}

function closeUp(list: unknown[]): void {
  const kept = list.filter((one) => one !== DROPPED);
  list.length = 0;
  for (const one of kept) list.push(one);
}

function pathOf({ above, name }: Place): string {
  return above === "" || name === "[]" ? above + name : `${above}.${name}`;
}
