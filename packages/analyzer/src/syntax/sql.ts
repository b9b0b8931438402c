import { isName, isSign, isWord, splitAtCommas, TokenReader } from "./token-reader.ts";
import { tokenize, type Token, type TokenRules, type Tokens } from "./tokens.ts";

const rules: TokenRules = {
  lineComments: ["--"],
  blockComments: true,
  quotes: { '"': "quoted", "`": "quoted", "[": "quoted", "'": "text" },
  longQuotes: ["$$"],
};

/** A column some statement declares. */
export interface SqlColumn {
  readonly table: string;
  readonly name: Token;
  /** The words after the name: its type first. */
  readonly definition: readonly Token[];
  /** The table whose rows it points to. */
  readonly refersTo?: string;
}

/** What a script of SQL declares. */
export interface SqlScript {
  readonly columns: readonly SqlColumn[];
  /** Names of enumerations, in lower case. */
  readonly choices: ReadonlySet<string>;
  /** Comments on columns, by `table.column` in lower case. */
  readonly remarks: ReadonlyMap<string, Token>;
}

export function sqlTokens(text: string): Tokens {
  return tokenize(withoutCopiedRows(text), rules);
}

/** A dump carries rows between `COPY … FROM stdin;` and `\.`: no SQL, and as long as the text. */
function withoutCopiedRows(text: string): string {
  let kept = "";
  let from = 0;
  for (let at = copyIn(text, 0); at !== -1; at = copyIn(text, from)) {
    const end = text.indexOf("\n\\.", at);
    const stop = end === -1 ? text.length : end + 3;
    kept += text.slice(from, at) + " ".repeat(stop - at);
    from = stop;
  }
  return kept + text.slice(from);
}

const copying = "FROM stdin;";

function copyIn(text: string, from: number): number {
  const at = text.indexOf(copying, from);
  return at === -1 ? -1 : at + copying.length;
}

/** Reads the statements that declare columns: CREATE TABLE, ALTER TABLE … ADD, CREATE TYPE … AS ENUM, COMMENT ON COLUMN. */
export function readSql(tokens: readonly Token[]): SqlScript {
  const columns: SqlColumn[] = [];
  const keys = new Map<string, string>();
  const choices = new Set<string>();
  const remarks = new Map<string, Token>();
  for (const statement of statementsOf(tokens)) {
    const reader = new TokenReader(statement);
    const table = tableCreated(reader) ?? tableAltered(reader);
    if (table !== undefined) columns.push(...columnsOf(table, reader, keys));
    else if (reader.takeWords("create", "type")) choices.add(lastNameOf(reader).toLowerCase());
    else if (reader.takeWords("comment", "on", "column")) addRemark(reader, remarks);
  }
  return { columns: columns.map((column) => withKey(column, keys)), choices, remarks };
}

function statementsOf(tokens: readonly Token[]): Token[][] {
  const statements: Token[][] = [[]];
  for (const token of tokens) {
    if (isSign(token, ";")) statements.push([]);
    else statements.at(-1)?.push(token);
  }
  return statements;
}

function tableCreated(reader: TokenReader): string | undefined {
  if (!isWord(reader.peek(), "create")) return undefined;
  const at = [1, 2, 3].find((ahead) => isWord(reader.peek(ahead), "table"));
  if (at === undefined) return undefined;
  for (let skipped = 0; skipped <= at; skipped++) reader.next();
  reader.takeWords("if", "not", "exists");
  return lastNameOf(reader);
}

function tableAltered(reader: TokenReader): string | undefined {
  if (!reader.takeWords("alter", "table")) return undefined;
  reader.takeWords("if", "exists");
  reader.takeWords("only");
  return lastNameOf(reader);
}

/** The last part of `schema.table`. */
function lastNameOf(reader: TokenReader): string {
  let name = reader.next()?.value ?? "";
  while (reader.takeSign(".")) name = reader.next()?.value ?? name;
  return name;
}

function columnsOf(table: string, reader: TokenReader, keys: Map<string, string>): SqlColumn[] {
  const columns: SqlColumn[] = [];
  const parts = isSign(reader.peek(), "(") ? splitAtCommas(reader.takeBracket()) : additionsIn(reader);
  for (const part of parts) {
    const [name, ...definition] = part;
    if (isConstraint(part)) addKey(table, part, keys);
    else if (isName(name) && isName(definition[0])) columns.push({ table, name, definition });
  }
  return columns;
}

/** What an ALTER TABLE adds. */
function additionsIn(reader: TokenReader): (readonly Token[])[] {
  const rest: Token[] = [];
  for (let token = reader.next(); token !== undefined; token = reader.next()) rest.push(token);
  return splitAtCommas(rest).flatMap((part) => {
    const addition = new TokenReader(part);
    if (!addition.takeWords("add")) return [];
    addition.takeWords("column");
    addition.takeWords("if", "not", "exists");
    if (isSign(addition.peek(), "(")) return splitAtCommas(addition.takeBracket());
    const added: Token[] = [];
    for (let token = addition.next(); token !== undefined; token = addition.next()) added.push(token);
    return [added];
  });
}

const constraints = new Set(["constraint", "primary", "foreign", "unique", "check", "exclude", "like", "period", "fulltext", "spatial"]);

function isConstraint([first, second, third]: readonly Token[]): boolean {
  if (first?.is !== "word") return false;
  const word = first.value.toLowerCase();
  // `KEY name (columns)` and `INDEX name (columns)` are no columns, `key TEXT` is one.
  return constraints.has(word) || ((word === "key" || word === "index") && (isSign(second, "(") || isSign(third, "(")));
}

/** `FOREIGN KEY (column) REFERENCES table`. */
function addKey(table: string, part: readonly Token[], keys: Map<string, string>): void {
  const at = part.findIndex((token, index) => isWord(token, "foreign") && isWord(part[index + 1], "key"));
  const target = referenced(part);
  const column = at === -1 ? undefined : part.slice(at).find((token, index) => isName(token) && index > 1);
  if (column !== undefined && target !== undefined) keys.set(`${table}.${column.value}`.toLowerCase(), target);
}

function referenced(definition: readonly Token[]): string | undefined {
  const at = definition.findIndex((token) => isWord(token, "references"));
  return at === -1 ? undefined : lastNameOf(new TokenReader(definition.slice(at + 1)));
}

function withKey(column: SqlColumn, keys: ReadonlyMap<string, string>): SqlColumn {
  const refersTo = referenced(column.definition) ?? keys.get(`${column.table}.${column.name.value}`.toLowerCase());
  return refersTo === undefined ? column : { ...column, refersTo };
}

function addRemark(reader: TokenReader, remarks: Map<string, Token>): void {
  const names = [reader.next()?.value ?? ""];
  while (reader.takeSign(".")) names.push(reader.next()?.value ?? "");
  const text = reader.takeWords("is") ? reader.next() : undefined;
  if (text?.is === "text") remarks.set(names.slice(-2).join(".").toLowerCase(), text);
}
