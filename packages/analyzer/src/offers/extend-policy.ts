import type { Node } from "@oxc-project/types";
import { part, texts } from "../policy/static-access.ts";
import { StaticReader, type StaticValue } from "../policy/static-value.ts";
import { Scopes } from "../symbols/scope.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { indentAt, insertion, lineEnd } from "./insertion.ts";
import type { Offer, OpenEdit } from "./offer.ts";
import type { OfferContext } from "./offer-context.ts";

/** For a category that no purpose covers: add it to a purpose of the policy, or write a purpose of its own. */
export function extendPolicy({ finding, policy, sources }: OfferContext): Offer[] {
  const { category, rule } = finding;
  if (rule !== "require-purpose" || category === undefined || policy === undefined || finding.purposes?.length !== 0) return [];
  const file = sources.file(policy.file);
  const literal = file === undefined ? undefined : literalOf(file, policy.range.start);
  const purposes = part(literal, "purposes");
  if (file === undefined || purposes === undefined) return [];
  const covering = policy.purposes.flatMap((purpose): Offer[] => {
    const edit = addedTo(part(part(purposes, purpose.name), "categories"), category, file);
    return edit === undefined ? [] : [{ do: "cover-category", category, purpose, edits: [edit] }];
  });
  const created = newPurpose(purposes, { category, label: emptyLabel(texts(part(literal, "languages"))) }, file);
  return [...covering, ...(created === undefined ? [] : [{ do: "create-purpose", category, edits: [created] } as const])];
}

function literalOf(file: SourceFile, start: { readonly line: number; readonly character: number }): StaticValue | undefined {
  const offset = file.offsetAt(start);
  const node = file.nodes("ObjectExpression").find((one) => one.start === offset);
  return node === undefined ? undefined : new StaticReader(new Scopes()).read(node);
}

/** A purpose that takes every category takes this one once a group names it, which is another choice. */
function addedTo(categories: StaticValue | undefined, category: string, file: SourceFile): OpenEdit | undefined {
  if (categories?.kind !== "list" || categories.node.type !== "ArrayExpression") return undefined;
  const last = categories.node.elements.at(-1);
  if (!last) return insertion(file, categories.node.start + 1, `"${category}"`);
  return insertion(file, last.end, `, "${category}"`);
}

/** A text in every language the policy speaks, still to be written. */
function emptyLabel(languages: readonly string[]): string {
  const [first = "en", ...others] = languages;
  return others.length === 0 ? '"¦"' : `{ ${first}: "¦", ${others.map((language) => `${language}: ""`).join(", ")} }`;
}

interface NewPurpose {
  readonly category: string;
  readonly label: string;
}

/** A purpose with everything undecided that is the controller's to decide: until then it permits nothing. */
function newPurpose(purposes: StaticValue, { category, label }: NewPurpose, file: SourceFile): OpenEdit | undefined {
  const { node } = purposes;
  if (node.type !== "ObjectExpression") return undefined;
  const last: Node | undefined = node.properties.at(-1);
  const indent = last === undefined ? `${indentAt(file, node.start)}  ` : indentAt(file, last.start);
  const end = lineEnd(file);
  const lines = [
    `${indent}${freeName(purposes, category)}: {`,
    `${indent}  label: ${label},`,
    `${indent}  lawfulBasis: { undecided: [] },`,
    `${indent}  categories: ["${category}"],`,
    `${indent}  retention: "not-stated",`,
    `${indent}},`,
  ].join(end);
  if (last === undefined) return insertion(file, node.start + 1, `${end}${lines}${end}${indentAt(file, node.start)}`);
  const comma = /^\s*,/.exec(file.text.slice(last.end, node.end));
  return insertion(file, last.end + (comma?.[0].length ?? 0), `${comma === null ? "," : ""}${end}${lines}`);
}

/** `contact-email`, or `contact-email-2` where that is taken: a name to be replaced by the author's own word. */
function freeName(purposes: StaticValue, category: string): string {
  const base = category.replaceAll(/[^a-z0-9]+/g, "-");
  const taken = purposes.kind === "object" ? purposes.entries : new Map<string, unknown>();
  const isFree = (name: string): boolean => !taken.has(name);
  const names = [base, ...Array.from({ length: taken.size + 1 }, (_, index) => `${base}-${String(index + 2)}`)];
  return quoted(names.find(isFree) ?? base);
}

function quoted(name: string): string {
  return /^[a-z]\w*$/.test(name) ? name : `"${name}"`;
}
