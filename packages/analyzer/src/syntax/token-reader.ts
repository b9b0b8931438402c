import type { Token } from "./tokens.ts";

const closings: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** Goes through tokens from the first to the last. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get done(): boolean {
    return this.#at >= this.#tokens.length;
  }

  /** Where the token before this place ends. */
  get behind(): number {
    return this.#tokens[this.#at - 1]?.end ?? 0;
  }

  /** A token ahead, without going there. */
  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  next(): Token | undefined {
    return this.#tokens[this.#at++];
  }

  /** Goes past the next tokens if they are these words, whatever their case. */
  takeWords(...words: readonly string[]): boolean {
    const found = words.every((word, index) => isWord(this.peek(index), word));
    if (found) this.#at += words.length;
    return found;
  }

  /** Goes past the next token if it is this sign. */
  takeSign(sign: string): boolean {
    const found = isSign(this.peek(), sign);
    if (found) this.#at++;
    return found;
  }

  /** What stands inside the bracket that opens here, with the bracket left behind; empty when none opens. */
  takeBracket(): readonly Token[] {
    const first = this.#at;
    const opening = this.peek();
    if (opening?.is !== "sign" || closings[opening.value] === undefined) return [];
    let depth = 0;
    do {
      const token = this.next();
      if (token?.is === "sign" && closings[token.value] !== undefined) depth++;
      if (token?.is === "sign" && Object.values(closings).includes(token.value)) depth--;
    } while (depth > 0 && !this.done);
    return this.#tokens.slice(first + 1, depth > 0 ? this.#at : this.#at - 1);
  }
}

export function isWord(token: Token | undefined, word: string): boolean {
  return token?.is === "word" && token.value.toLowerCase() === word;
}

export function isSign(token: Token | undefined, sign: string): boolean {
  return token?.is === "sign" && token.value === sign;
}

/** Tells whether a token can be a name: a word, or a quoted one. */
export function isName(token: Token | undefined): token is Token {
  return token?.is === "word" || token?.is === "quoted";
}

/** The parts of a list between commas that stand in no bracket of their own. */
export function splitAtCommas(tokens: readonly Token[]): (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.is === "sign" && closings[token.value] !== undefined) depth++;
    if (token.is === "sign" && Object.values(closings).includes(token.value)) depth--;
    if (depth === 0 && isSign(token, ",")) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}
