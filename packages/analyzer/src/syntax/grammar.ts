/** The language a file is written in, as far as it is read: JavaScript and TypeScript are one. */
export type Grammar = "javascript" | "prisma" | "sql" | "graphql" | "json" | "yaml";

const endings: ReadonlyMap<string, Grammar> = new Map([
  ["prisma", "prisma"],
  ["sql", "sql"],
  ["graphql", "graphql"],
  ["graphqls", "graphql"],
  ["gql", "graphql"],
  ["json", "json"],
  ["yaml", "yaml"],
  ["yml", "yaml"],
]);

/** The grammar of a file, told by the ending of its name. */
export function grammarOf(path: string): Grammar {
  return endings.get(path.slice(path.lastIndexOf(".") + 1).toLowerCase()) ?? "javascript";
}
