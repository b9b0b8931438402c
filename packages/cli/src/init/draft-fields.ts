import type { ModelColumn, ModelFacts } from "@wherefore/analyzer";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { keyOf } from "./code.ts";
import { importPath, type Survey } from "./survey.ts";

/** The maps of a project's models, and the models no map could be written for, with the reason. */
export interface DraftedFields {
  /** Undefined when there is nothing to map. */
  readonly text: string | undefined;
  readonly leftOut: readonly string[];
}

/** What a map needs to know of its model's type: how it is written, and what must be imported for it. */
interface ModelType {
  readonly written: string;
  /** Names and where they come from. */
  readonly imports: readonly (readonly [name: string, from: string])[];
  /** Whether only the columns of the map are spoken of. */
  readonly picks: boolean;
}

/** Drafts a `fieldsOf` map for each stored model that holds personal data. */
export function draftFields(survey: Survey): DraftedFields {
  const models = survey.report.models.filter(holdsPersonalData);
  if (!survey.isTypeScript) return { text: undefined, leftOut: models.map(({ name }) => `${name}: maps need TypeScript`) };
  const written = models.flatMap((model): Written[] => {
    const type = typeOf(model, survey);
    const columns = model.columns.filter((column) => canBeMapped(column));
    return type === undefined || columns.length === 0 ? [] : [{ model, type, columns }];
  });
  const leftOut = models
    .filter((model) => written.every((one) => one.model !== model))
    .map(({ name }) => `${name}: it is not exported, or its type has no name`);
  return { text: written.length === 0 ? undefined : textOf(written), leftOut };
}

interface Written {
  readonly model: ModelFacts;
  readonly type: ModelType;
  readonly columns: readonly ModelColumn[];
}

function holdsPersonalData({ columns, style, name }: ModelFacts): boolean {
  if (name.includes(".")) return false;
  return (
    style !== "sql" && style !== "sequelize" && columns.some(({ categories }) => categories.some((one) => !one.startsWith("identifier.")))
  );
}

/** Relations and free JSON are no columns of the mapped type; neither is what only the class itself may read. */
function canBeMapped({ kind, declaration, name }: ModelColumn): boolean {
  if (kind === "object" || kind === "function" || name.includes(".")) return false;
  if (/\b(?:private|protected)\b/.test(declaration) || declaration.startsWith("#")) return false;
  return !isFree(declaration);
}

/** JSON and bytes have no fields to speak of; a type of its own may have any. */
function isFree(declaration: string): boolean {
  return /\b(?:Json|Bytes|jsonb?|bytea|blob|customType|Mixed|Buffer|Map)\b|\$type\b/.test(declaration);
}

function typeOf(model: ModelFacts, survey: Survey): ModelType | undefined {
  const { exportedAs, file, style } = model;
  if (style === "prisma") return prismaType(model, survey);
  if (exportedAs === undefined || exportedAs === "default") return undefined;
  const path = importPath(survey, file);
  if (style === "drizzle") return { written: `typeof ${exportedAs}.$inferSelect`, imports: [[exportedAs, path]], picks: true };
  if (style === "entity") return { written: exportedAs, imports: [[exportedAs, path]], picks: true };
  if (style !== "mongoose") return undefined;
  const imports = [
    ["InferSchemaType", "mongoose"],
    [exportedAs, path],
  ] as const;
  return { written: `InferSchemaType<typeof ${exportedAs}>`, imports, picks: true };
}

/** The client knows a type for each model, without its relations. */
function prismaType({ name, file, columns }: ModelFacts, survey: Survey): ModelType {
  const left = columns
    .filter(({ kind, declaration }) => kind !== "object" && isFree(declaration))
    .map((column) => JSON.stringify(column.name));
  const written = left.length === 0 ? name : `Omit<${name}, ${left.join(" | ")}>`;
  return { written, imports: [[name, clientOf(file, survey)]], picks: false };
}

/** Where the generator of a schema puts its client. */
function clientOf(schema: string, survey: Survey): string {
  const block = /generator\s+\w+\s*\{([^}]*)\}/.exec(readFileSync(schema, "utf8"))?.[1] ?? "";
  const output = /^\s*output\s*=\s*"([^"]+)"/m.exec(block)?.[1];
  if (output === undefined) return "@prisma/client";
  const isNew = /^\s*provider\s*=\s*"prisma-client"/m.test(block);
  return importPath(survey, join(dirname(schema), output, isNew ? "client.ts" : "index.ts"));
}

function textOf(written: readonly Written[]): string {
  const marks = new Set(["fieldsOf"]);
  const maps = written.map((one) => mapOf(one, marks));
  const imports = typeImports(written.flatMap(({ type }) => type.imports));
  return [
    `import { ${[...marks].sort().join(", ")} } from "@wherefore/express-middleware";`,
    ...imports,
    "",
    "// What the columns of each model hold, as their names tell. Correct what is wrong: a map is an author's word, and counts for more.",
    "",
    maps.join("\n\n"),
    "",
  ].join("\n");
}

function typeImports(imports: ModelType["imports"]): string[] {
  const byModule = new Map<string, Set<string>>();
  for (const [name, from] of imports) byModule.set(from, (byModule.get(from) ?? new Set()).add(name));
  return [...byModule].map(([from, names]) => `import type { ${[...names].sort().join(", ")} } from "${from}";`).sort();
}

function mapOf({ model, type, columns }: Written, marks: Set<string>): string {
  let isOwned = false;
  const rows = columns.map((column) => {
    const key = column.categories.includes("identifier.user_id");
    const value = key && !isOwned ? "dataSubjectId()" : valueOf(column);
    isOwned ||= key;
    marks.add(value === "dataSubjectId()" ? "dataSubjectId" : value === "notPersonal" ? "notPersonal" : "fieldsOf");
    return `  ${keyOf(column.name)}: ${value},`;
  });
  const picked = columns.map(({ name }) => JSON.stringify(name)).join(" | ");
  const written = type.picks ? `Pick<${type.written}, ${picked}>` : type.written;
  return `export const ${rowName(model.name)} = fieldsOf<${written}>()({\n${rows.join("\n")}\n});`;
}

function valueOf({ categories }: ModelColumn): string {
  const [first, ...others] = categories;
  if (first === undefined) return "notPersonal";
  return others.length === 0 ? JSON.stringify(first) : JSON.stringify(categories);
}

function rowName(model: string): string {
  const bare = model.replace(/(?:Schema|Model|Entity|Table)$/, "").replace(/[^\w$]/g, "_");
  const name = bare === "" ? model : bare;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}Row`;
}
