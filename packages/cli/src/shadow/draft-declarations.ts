import type { CompiledPolicy } from "@wherefore/core";
import type { RouteSeen } from "@wherefore/express-middleware";
import { categoriesIn, fieldTreeOf, type FieldTree } from "./field-tree.ts";

/**
 * A file of declarations for what declared nothing in shadow. Every line wants to be read: names only show what they usually mean.
 *
 * @param extension - of the policy's file, `.ts` or `.js`
 */
export function draftDeclarations(routes: readonly RouteSeen[], policy: CompiledPolicy, extension: string): string {
  const isTyped = extension.endsWith("ts");
  const drafts = routes.filter(isUndeclared).map((route) => draftOf(route, policy, isTyped));
  const shapes = drafts.flatMap(({ shape }) => shape);
  return [
    `import { ${["fieldsOf", "listOf", "notPersonal"].filter((name) => shapes.join("\n").includes(name)).join(", ")} } from "@wherefore/express-middleware";`,
    `import { privacy } from "./privacy${extension}";`,
    "",
    "// Drafted from what routes answered in shadow. Check of each field what it holds, of each route why it runs and whose data it is;",
    "// then import this file where the application is made, or move each declaration in front of its handler.",
    "",
    ...shapes,
    "privacy.declare({",
    ...drafts.flatMap(({ row }) => row),
    "});",
    "",
  ]
    .join("\n")
    .replace(/^import \{ {2}\}.*\n/, "");
}

/** A route that answered, and that nothing was declared for. */
export function isUndeclared({ declared, route }: RouteSeen): boolean {
  return declared === undefined && !route.includes("(");
}

interface Draft {
  readonly shape: readonly string[];
  readonly row: readonly string[];
}

function draftOf(seen: RouteSeen, policy: CompiledPolicy, isTyped: boolean): Draft {
  const { route, site = "" } = seen;
  const answer = fieldTreeOf(seen.fields.answer, ownerIn(route));
  const categories = [...categoriesIn(answer), ...categoriesIn(fieldTreeOf(seen.fields.body, ownerIn(route)))];
  const place = `  // ${[site, seen.requests === 1 ? "1 request" : `${seen.requests.toString()} requests`].filter(Boolean).join(" · ")}`;
  if (categories.length === 0) {
    return { shape: [], row: [place, `  ${quoted(route)}: privacy.noPersonalData(${quoted(whyFree(seen))}),`] };
  }
  const all = [...new Set(categories)];
  const purposes = [...policy.purposes.values()].filter(({ categories: covered }) => all.every((one) => covered.has(one)));
  const [purpose, ...others] = purposes.toSorted((one, other) => one.categories.size - other.categories.size).map(({ name }) => name);
  if (purpose === undefined)
    return { shape: [], row: [place, `  // ${route}: no purpose of the policy covers ${all.join(", ")}; declare one there.`] };
  const name = shapeName(route);
  const options = [...(answer ? [`response: ${name}`] : []), ...whoseIn(route)];
  const also = others.length === 0 ? [] : [`  // or: ${others.join(", ")}`];
  return {
    shape: answer ? [`/** What ${route} answers. */`, `const ${name} = ${shapeOf(answer, isTyped)};`, ""] : [],
    row: [place, ...also, `  ${quoted(route)}: privacy.purpose(${quoted(purpose)}, { ${options.join(", ")} }),`],
  };
}

/** Only JSON is looked into. */
function whyFree({ answers }: RouteSeen): string {
  const others = Object.keys(answers).filter((type) => type !== "none" && !type.endsWith("json"));
  return others.length === 0
    ? "no field of its answers looked personal in shadow: check"
    : `answers ${others.join(", ")}, which was not looked into: check`;
}

/** A route that names somebody in its path is usually about them. */
function whoseIn(route: string): readonly string[] {
  const [parameter] = /:(\w*[iI]d)\b/.exec(route)?.slice(1) ?? [];
  return parameter === undefined ? [] : [`dataSubject: (req) => req.params[${quoted(parameter)}]`];
}

function shapeOf(tree: FieldTree, isTyped: boolean): string {
  if (tree.items !== undefined) return `listOf(${shapeOf(tree.items, isTyped)})`;
  return `fieldsOf${isTyped ? `<${typeOf(tree)}>` : ""}()(${mapOf(tree)})`;
}

function typeOf({ kinds, fields, items }: FieldTree): string {
  const members = [...fields].map(([name, field]) => `${keyOf(name)}: ${typeOf(field)}`);
  const types = kinds.map((kind) => {
    if (kind === "object") return name(members);
    return kind === "array" ? `(${items ? typeOf(items) : "unknown"})[]` : kind;
  });
  return types.join(" | ") || "unknown";
}

function name(members: readonly string[]): string {
  return members.length === 0 ? "object" : `{ ${members.join("; ")} }`;
}

function mapOf({ fields, items, category }: FieldTree): string {
  if (fields.size > 0) return `{ ${[...fields].map(([name, field]) => `${keyOf(name)}: ${mapOf(field)}`).join(", ")} }`;
  if (items !== undefined && items.fields.size > 0) return `[${mapOf(items)}]`;
  return category === undefined ? "notPersonal" : quoted(category);
}

function keyOf(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name);
}

/** `GET /api/users/:id` is `GetApiUsersId`. */
function shapeName(route: string): string {
  return route
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join("");
}

/** The last word of a path names what is answered. */
function ownerIn(route: string): string {
  return route.split("/").findLast((part) => /^[A-Za-z]/.test(part)) ?? "answer";
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
