import { leavesOf } from "../policy/compile-policy.ts";
import type { Policy } from "../policy/policy.ts";
import type { Category } from "../vocabulary/personal-data-category.ts";

/** A category declared at a place, against a prohibition of the same policy. */
export interface Collected {
  readonly path: readonly (string | number)[];
  readonly category: Category;
  /** Name of the prohibition. */
  readonly prohibition: string;
}

/** Words in the name of an own category that make it an official identifier by another name. */
const OFFICIAL = /(^|_)(vat|tva|tax|taxpayer|tin|fiscal|passport|nir|ssn|social_security|national_id)(_|$)/;

/** Every place where a policy declares a category that it promises to take from nobody. A promise about one use only does not count. */
export function collectedAgainstPromise(policy: Policy): readonly Collected[] {
  const refused = new Set(blanketPromises(policy).flatMap(([, { categories = [] }]) => categories));
  return blanketPromises(policy).flatMap(([prohibition, { categories = [], except = [] }]) => {
    const excluded = [...leavesOf(policy, categories)];
    const places = except.length > 0 ? purposePlaces(policy, except) : [...groupPlaces(policy, refused), ...listPlaces(policy, refused)];
    return places.filter(({ category }) => excluded.some((one) => isKin(one, category))).map((place) => ({ ...place, prohibition }));
  });
}

type Place = Omit<Collected, "prohibition">;

/** Prohibitions of a category whatever it is used for. */
function blanketPromises(policy: Policy): readonly [string, NonNullable<Policy["prohibitions"]>[string]][] {
  return Object.entries(policy.prohibitions ?? {}).filter(([, { together, datasets, kinds, recipients }]) =>
    [together, datasets, kinds, recipients].every((part) => part === undefined),
  );
}

/** Where some purposes are excepted, a group may stand for their sake: only what the others cover counts. */
function purposePlaces(policy: Policy, except: readonly string[]): readonly Place[] {
  return Object.entries(policy.purposes)
    .filter(([name, { categories }]) => !except.includes(name) && categories !== "all")
    .flatMap(([name, { categories }]) =>
      [...leavesOf(policy, categories)].map((category) => ({ path: ["purposes", name, "categories"], category })),
    );
}

/** A group that a promise names is there to be refused. */
function groupPlaces(policy: Policy, refused: ReadonlySet<string>): readonly Place[] {
  return Object.entries(policy.categories)
    .filter(([group]) => !refused.has(group))
    .flatMap(([group, { includes }]) => includes.map((category, index) => ({ path: ["categories", group, "includes", index], category })));
}

/** Leaves and refused groups that datasets and purposes list themselves. */
function listPlaces(policy: Policy, refused: ReadonlySet<string>): readonly Place[] {
  const lists = [
    ...Object.entries(policy.datasets ?? {}).map(listIn("datasets")),
    ...Object.entries(policy.purposes).map(listIn("purposes")),
  ];
  return lists.flatMap(({ path, categories }) =>
    categories.flatMap((listed, index) =>
      Object.hasOwn(policy.categories, listed) && !refused.has(listed)
        ? []
        : [...leavesOf(policy, [listed])].map((category) => ({ path: [...path, index], category })),
    ),
  );
}

function listIn(part: string) {
  return ([name, { categories }]: [string, { readonly categories: readonly string[] | "all" }]) => ({
    path: [part, name, "categories"],
    categories: categories === "all" ? [] : categories,
  });
}

function isKin(refused: Category, category: Category): boolean {
  return refused === category || (isOfficialIdentifier(refused) && isOfficialIdentifier(category));
}

function isOfficialIdentifier(category: Category): boolean {
  return category === "identity.government_id" || (category.startsWith("own.") && OFFICIAL.test(category.slice("own.".length)));
}
