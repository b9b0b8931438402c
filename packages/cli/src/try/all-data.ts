import { fieldsOf, notPersonal, personalDataCategories, type Category, type FieldMark, type Policy, type Shape } from "@wherefore/core";

type Fields = Readonly<Record<string, string>>;

/** One field for every category, so that what a purpose does not need is seen to disappear. A field is named for its category. */
export interface AllData {
  readonly body: Shape<Fields, Readonly<Record<string, FieldMark>>>;
  readonly answer: Shape<Fields, Readonly<Record<string, FieldMark>>>;
  /** A made-up value for every field. */
  readonly sample: Fields;
}

/** Every built-in category, and those of the policy's own. */
export function allDataOf(policy: Policy): AllData {
  const own = Object.values(policy.categories).flatMap(({ includes }) => includes);
  const written = Object.values(policy.purposes).flatMap(({ categories }) => (categories === "all" ? [] : categories));
  const leaves = [...own, ...written.filter((name): name is Category => name.startsWith("own."))];
  const categories = [...new Set<Category>([...(Object.keys(personalDataCategories) as Category[]), ...leaves])];
  const map = Object.fromEntries(categories.map((category): [string, FieldMark] => [category, category]));
  return {
    body: fieldsOf<Fields>()(map),
    answer: fieldsOf<Fields>()({ ...map, seen: notPersonal }),
    sample: Object.fromEntries(categories.map((category) => [category, `some ${category}`])),
  };
}
