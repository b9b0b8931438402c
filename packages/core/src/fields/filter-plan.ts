import type { Category } from "../vocabulary/personal-data-category.ts";
import type { FieldMap } from "./field-map.ts";
import { categoriesAsAWhole, type ChoiceNode, type FieldNode } from "./field-node.ts";

/** What to do with one value, decided beforehand. */
export interface FilterPlan {
  /** It carries a category that is not covered. */
  readonly removed: boolean;
  /** A scalar may stand here. */
  scalar: boolean;
  /** An object may stand here, with these fields; `others` is the plan of every other key. */
  object?: ObjectPlan;
  /** A list may stand here, with these items first; `others` is the plan of every further element. */
  list?: { readonly items: readonly FilterPlan[]; readonly others?: FilterPlan };
  /** The categories of the value as a whole: for them it belongs to somebody. */
  readonly categories: readonly Category[];
  /** It says whose row the object around it is. */
  readonly identifies: boolean;
  /** Fields beside it that name whose data it is. */
  readonly of: readonly string[];
  /** Which plan an object has, by the value of one of its fields. */
  toldApartBy?: { readonly field: string; readonly plans: ReadonlyMap<unknown, FilterPlan> };
}

/** What to do with the fields of an object. */
interface ObjectPlan {
  readonly fields: ReadonlyMap<string, FilterPlan>;
  readonly others?: FilterPlan;
  /** The field that says whose row it is. */
  readonly identifier: string | undefined;
}

/** A value never leaves in a response, whatever the purpose covers. */
const NEVER_SENT: Category = "credentials.password";

/** Decides once, for a shape and the categories covered, what happens to every field. */
export function planFor(map: FieldMap, covered: ReadonlySet<Category>): FilterPlan {
  const allows = (category: Category): boolean => covered.has(category) && !(map.direction === "sent" && category === NEVER_SENT);
  return new Planner(allows).planOf([map.root]);
}

/** Alternatives are joined, and where one of them forbids a field, it is removed: which one a value is cannot be told for certain. */
class Planner {
  readonly #allows: (category: Category) => boolean;
  readonly #numbers = new Map<FieldNode, number>();
  readonly #plans = new Map<string, FilterPlan>();

  constructor(allows: (category: Category) => boolean) {
    this.#allows = allows;
  }

  planOf(nodes: readonly FieldNode[]): FilterPlan {
    const key = this.#keyOf(nodes);
    const known = this.#plans.get(key);
    if (known) return known;
    const categories = [...new Set(nodes.flatMap((node) => [...categoriesAsAWhole(node)]))];
    const plan: FilterPlan = { removed: !categories.every(this.#allows), scalar: false, categories, ...ownerIn(nodes) };
    this.#plans.set(key, plan);
    if (!plan.removed) this.#fill(plan, nodes);
    return plan;
  }

  #fill(plan: FilterPlan, nodes: readonly FieldNode[]): void {
    const alternatives = alternativesOf(nodes);
    plan.scalar = alternatives.some(({ kind }) => kind === "value" || kind === "free");
    this.#fillObject(plan, alternatives);
    this.#fillList(plan, alternatives);
    const [only, ...more] = nodes;
    if (only?.kind === "choice" && only.toldApartBy && more.length === 0) plan.toldApartBy = this.#toldApart(only.toldApartBy);
  }

  #fillObject(plan: FilterPlan, alternatives: readonly FieldNode[]): void {
    const objects = alternatives.filter((node) => node.kind === "object");
    const free = alternatives.filter((node) => node.kind === "free");
    if (objects.length + free.length === 0) return;
    const names = new Set(objects.flatMap((node) => [...node.fields.keys()]));
    const others = [...objects.flatMap((node) => (node.others ? [node.others] : [])), ...free];
    const nodesOf = (name: string): readonly FieldNode[] => [
      ...objects.flatMap((node) => node.fields.get(name) ?? node.others ?? []),
      ...free,
    ];
    const fields = new Map([...names].map((name) => [name, this.planOf(nodesOf(name))]));
    plan.object = { fields, identifier: [...fields].find(([, { identifies }]) => identifies)?.[0], ...this.#others(others) };
  }

  #fillList(plan: FilterPlan, alternatives: readonly FieldNode[]): void {
    const lists = alternatives.filter((node) => node.kind === "list");
    const free = alternatives.filter((node) => node.kind === "free");
    if (lists.length + free.length === 0) return;
    const length = Math.max(0, ...lists.map((node) => node.items.length));
    const others = [...lists.flatMap((node) => (node.others ? [node.others] : [])), ...free];
    const items = Array.from({ length }, (_, index) =>
      this.planOf([...lists.flatMap((node) => node.items[index] ?? node.others ?? []), ...free]),
    );
    plan.list = { items, ...this.#others(others) };
  }

  #others(nodes: readonly FieldNode[]): { readonly others?: FilterPlan } {
    return nodes.length === 0 ? {} : { others: this.planOf(nodes) };
  }

  #toldApart({ field, option }: NonNullable<ChoiceNode["toldApartBy"]>): NonNullable<FilterPlan["toldApartBy"]> {
    return { field, plans: new Map([...option].map(([value, node]) => [value, this.planOf([node])])) };
  }

  #keyOf(nodes: readonly FieldNode[]): string {
    const numbers = nodes.map((node) => {
      const number = this.#numbers.get(node) ?? this.#numbers.size;
      this.#numbers.set(node, number);
      return number;
    });
    return [...new Set(numbers)].sort((a, b) => a - b).join(" ");
  }
}

/** Whose a value is said to be, by any of what it may be. */
function ownerIn(nodes: readonly FieldNode[]): Pick<FilterPlan, "identifies" | "of"> {
  const all = [...everyNode(nodes)];
  return { identifies: all.some(({ identifies }) => identifies === true), of: [...new Set(all.flatMap(({ of }) => of ?? []))] };
}

/** The nodes a value may be described by, with choices and intersections taken apart. */
function alternativesOf(nodes: readonly FieldNode[]): readonly FieldNode[] {
  return [...everyNode(nodes)].filter(({ kind }) => kind !== "choice" && kind !== "all");
}

function everyNode(nodes: readonly FieldNode[]): ReadonlySet<FieldNode> {
  const seen = new Set(nodes);
  for (const node of seen) {
    if (node.kind === "choice") node.options.forEach((option) => seen.add(option));
    if (node.kind === "all") node.parts.forEach((part) => seen.add(part));
  }
  return seen;
}
