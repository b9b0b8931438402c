import type { ServerResponse } from "node:http";

/** Bytes of JSON text that are kept until all of them are there. More is refused. */
const MOST_BYTES = 16 * 1024 * 1024;

/** JSON that an application writes as text, as servers of GraphQL and RPC do. */
export interface JsonText {
  readonly chunks: Buffer[];
  size: number;
}

/** Tells whether the headers of an answer say that its bytes are JSON. */
export function saysJson(response: ServerResponse): boolean {
  const type = response.getHeader("Content-Type");
  return typeof type === "string" && /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type);
}

export function emptyText(): JsonText {
  return { chunks: [], size: 0 };
}

/** Keeps a chunk; says whether there was room for it. */
export function keepChunk(text: JsonText, chunk: string | Uint8Array, encoding: unknown): boolean {
  const known = typeof encoding === "string" && Buffer.isEncoding(encoding) ? encoding : "utf8";
  const bytes = typeof chunk === "string" ? Buffer.from(chunk, known) : Buffer.from(chunk);
  text.size += bytes.length;
  if (text.size > MOST_BYTES) return false;
  text.chunks.push(bytes);
  return true;
}

/** The value a text holds, or nothing where it is no JSON. */
export function valueIn({ chunks }: JsonText): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown };
  } catch {
    return undefined;
  }
}
