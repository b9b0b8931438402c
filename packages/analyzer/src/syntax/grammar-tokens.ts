import type { Grammar } from "./grammar.ts";
import { graphqlTokens } from "./graphql.ts";
import { jsonTokens } from "./json.ts";
import { prismaTokens } from "./prisma.ts";
import { sqlTokens } from "./sql.ts";
import type { Tokens } from "./tokens.ts";
import { yamlComments } from "./yaml.ts";

/** Cuts a file that is no JavaScript into tokens and comments. YAML is read by its lines. */
export function tokensOf(text: string, grammar: Exclude<Grammar, "javascript">): Tokens {
  switch (grammar) {
    case "prisma":
      return prismaTokens(text);
    case "sql":
      return sqlTokens(text);
    case "graphql":
      return graphqlTokens(text);
    case "json":
      return jsonTokens(text);
    case "yaml":
      return { tokens: [], comments: yamlComments(text) };
  }
}
