import type { Node } from "@oxc-project/types";
import { graphqlTokens } from "../syntax/graphql.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { sqlTokens } from "../syntax/sql.ts";
import type { Span } from "../syntax/span.ts";
import type { Tokens } from "../syntax/tokens.ts";
import type { DeclaredField } from "./declared-field.ts";
import { graphqlFields } from "./graphql.ts";
import { sqlFields } from "./sql.ts";

type Template = Extract<Node, { type: "TemplateLiteral" }>;

const createsTable = /\b(?:CREATE|ALTER)\s{1,20}TABLE\b/i;

/** Fields declared by the templates of a file that hold a GraphQL schema or SQL statements: gql`type User { … }`. */
export function embeddedFields(file: SourceFile): DeclaredField[] {
  if (!/gql|graphql|\bTABLE\b/i.test(file.text)) return [];
  return file.nodes("TemplateLiteral").flatMap((template) => {
    if (isGraphql(template, file)) return graphqlFields(inside(template, file, graphqlTokens));
    const text = file.text.slice(template.start, template.end);
    return createsTable.test(text) ? sqlFields(inside(template, file, sqlTokens)) : [];
  });
}

/** Told by its tag, or by a comment before it or in it. */
function isGraphql({ parent, start }: Template, { text }: SourceFile): boolean {
  if (parent?.type === "TaggedTemplateExpression") return /^(?:gql|graphql)$/.test(text.slice(parent.tag.start, parent.tag.end));
  return (
    text
      .slice(start + 1, start + 40)
      .trimStart()
      .startsWith("#graphql") || /\/\*\s?GraphQL\s?\*\/\s?$/i.test(text.slice(Math.max(0, start - 20), start))
  );
}

/** The file, with the tokens and comments of what stands in the template; what the code puts in is passed over. */
function inside(template: Template, file: SourceFile, cut: (text: string) => Tokens): SourceFile {
  const { tokens, comments } = cut(writtenOut(template, file.text));
  const moved = <T extends Span>(part: T): T => ({ ...part, start: part.start + template.start + 1, end: part.end + template.start + 1 });
  return { ...file, tokens: tokens.map(moved), comments: comments.map(moved) };
}

function writtenOut(template: Template, text: string): string {
  let written = "";
  let at = template.start + 1;
  for (const expression of template.expressions) {
    const start = text.lastIndexOf("${", expression.start);
    const end = text.indexOf("}", expression.end) + 1;
    written += text.slice(at, start) + " ".repeat(end - start);
    at = end;
  }
  return written + text.slice(at, template.end - 1);
}
