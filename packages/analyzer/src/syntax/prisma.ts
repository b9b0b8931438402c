import { isSign, TokenReader } from "./token-reader.ts";
import { tokenize, type Token, type TokenRules, type Tokens } from "./tokens.ts";

const rules: TokenRules = { lineComments: ["//"], blockComments: false, quotes: { '"': "text" }, longQuotes: [] };

/** A model, view, composite type or enumeration of a Prisma schema. */
export interface PrismaBlock {
  readonly kind: string;
  readonly name: Token;
  readonly fields: readonly PrismaField[];
}

/** One line of a block. */
export interface PrismaField {
  readonly name: Token;
  readonly type: string;
  readonly isList: boolean;
  /** All that stands after the type. */
  readonly attributes: readonly Token[];
  /** Where it ends. */
  readonly end: number;
}

export function prismaTokens(text: string): Tokens {
  return tokenize(text, rules);
}

/** Reads the blocks of a Prisma schema; what is no block is passed over. */
export function readPrisma(tokens: readonly Token[]): PrismaBlock[] {
  const reader = new TokenReader(tokens);
  const blocks: PrismaBlock[] = [];
  while (!reader.done) {
    const kind = reader.next();
    const name = reader.peek();
    if (kind?.is !== "word" || name?.is !== "word" || !isSign(reader.peek(1), "{")) continue;
    reader.next();
    blocks.push({ kind: kind.value, name, fields: linesOf(reader.takeBracket()).flatMap(fieldOf) });
  }
  return blocks;
}

/** A line goes on while a bracket is open. */
function linesOf(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.startsLine && depth === 0) lines.push([]);
    if (token.is === "sign") depth += depthOf(token.value);
    lines.at(-1)?.push(token);
  }
  return lines;
}

function depthOf(sign: string): number {
  return "([{".includes(sign) ? 1 : ")]}".includes(sign) ? -1 : 0;
}

function fieldOf([name, type, ...rest]: readonly Token[]): PrismaField[] {
  if (name?.is !== "word" || (type !== undefined && type.is !== "word")) return [];
  return [{ name, type: type?.value ?? "", isList: isSign(rest[0], "["), attributes: rest, end: (rest.at(-1) ?? type ?? name).end }];
}
