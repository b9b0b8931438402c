import { isName, isSign, isWord, TokenReader } from "./token-reader.ts";
import { tokenize, type Token, type TokenRules, type Tokens } from "./tokens.ts";

const rules: TokenRules = { lineComments: ["#"], blockComments: false, quotes: { '"': "text" }, longQuotes: ['"""'] };

/** An object, interface or input of a GraphQL schema. */
export interface GraphqlType {
  readonly name: Token;
  readonly description?: Token;
  readonly fields: readonly GraphqlField[];
}

export interface GraphqlField {
  readonly name: Token;
  readonly description?: Token;
  /** The name of its type, lists and exclamation marks left out. */
  readonly type: string;
  /** What stands after the type: directives, a default. */
  readonly directives: readonly Token[];
  /** Where it ends. */
  readonly end: number;
}

/** What the definitions of a GraphQL schema declare. */
export interface GraphqlSchema {
  readonly types: readonly GraphqlType[];
  readonly choices: ReadonlySet<string>;
}

export function graphqlTokens(text: string): Tokens {
  return tokenize(text, rules);
}

const owners = new Set(["type", "interface", "input"]);

/** Reads the types of a GraphQL schema; operations, fragments and everything else are passed over. */
export function readGraphql(tokens: readonly Token[]): GraphqlSchema {
  const reader = new TokenReader(tokens);
  const types: GraphqlType[] = [];
  const choices = new Set<string>();
  while (!reader.done) {
    const description = reader.peek()?.is === "text" ? reader.next() : undefined;
    reader.takeWords("extend");
    const keyword = reader.next();
    const name = reader.peek();
    if (keyword?.is === "sign" && isSign(keyword, "{")) continue;
    if (name?.is !== "word" || keyword?.is !== "word") continue;
    if (keyword.value === "enum") choices.add(name.value);
    if (owners.has(keyword.value)) types.push({ name, ...(description && { description }), fields: fieldsOf(bodyOf(reader)) });
  }
  return { types, choices };
}

/** The fields between the braces; `implements` and directives stand before them. */
function bodyOf(reader: TokenReader): readonly Token[] {
  while (!reader.done && !isSign(reader.peek(), "{")) {
    if (isSign(reader.peek(), "(")) reader.takeBracket();
    else if (isDefinition(reader.peek(1)) && reader.peek(1)?.startsLine === true) return [];
    else reader.next();
  }
  return reader.takeBracket();
}

function isDefinition(token: Token | undefined): boolean {
  return ["type", "interface", "input", "enum", "union", "scalar", "directive", "extend", "schema"].some((word) => isWord(token, word));
}

function fieldsOf(tokens: readonly Token[]): GraphqlField[] {
  const reader = new TokenReader(tokens);
  const fields: GraphqlField[] = [];
  while (!reader.done) {
    const description = reader.peek()?.is === "text" ? reader.next() : undefined;
    const name = reader.next();
    if (!isName(name)) continue;
    reader.takeBracket();
    if (!reader.takeSign(":")) continue;
    const type = typeOf(reader);
    const directives = directivesOf(reader);
    fields.push({ name, ...(description && { description }), type, directives, end: reader.behind });
  }
  return fields;
}

function typeOf(reader: TokenReader): string {
  let type = "";
  while (isSign(reader.peek(), "[") || isSign(reader.peek(), "]") || isSign(reader.peek(), "!") || type === "") {
    const token = reader.next();
    if (token === undefined) break;
    if (token.is === "word") type = token.value;
  }
  return type;
}

function directivesOf(reader: TokenReader): Token[] {
  const found: Token[] = [];
  for (;;) {
    if (isSign(reader.peek(), "=")) reader.next();
    else if (!isSign(reader.peek(), "@")) return found;
    const sign = reader.next();
    if (sign !== undefined) found.push(sign);
    if (isSign(sign, "@")) found.push(...[reader.next()].filter((token) => token !== undefined), ...reader.takeBracket());
  }
}
