import type { Entry } from "./entry.ts";

const kinds: readonly unknown[] = ["access", "outcome", "ledger", "gap", "prune"] satisfies readonly Entry["kind"][];

const utf8 = new TextDecoder();
// Without its first quote: looking for a rare letter is three times as fast as looking for one of many quotes.
const member = 'kind":"';

/** What kind of entry a text is; `undefined` when it is none of version 1. */
export function entryKind(body: string | Uint8Array): Entry["kind"] | undefined {
  const text = typeof body === "string" ? body : utf8.decode(body);
  return writtenKind(text) ?? parsedKind(text);
}

/**
 * Reads it off a text as this program writes it: canonical JSON, so that the version follows the kind. An unescaped quote stands in no
 * name, so that what is found can only be a member.
 */
function writtenKind(text: string): Entry["kind"] | undefined {
  const place = text.indexOf(member);
  if (text[place - 1] !== '"' || !text.startsWith("{") || !text.endsWith("}")) return undefined;
  const kind = text.slice(place + member.length, text.indexOf('"', place + member.length));
  return kinds.includes(kind) && text.includes('v":1', place) ? (kind as Entry["kind"]) : undefined;
}

function parsedKind(text: string): Entry["kind"] | undefined {
  try {
    const entry = JSON.parse(text) as { v?: unknown; kind?: unknown } | null;
    return entry?.v === 1 && kinds.includes(entry.kind) ? (entry.kind as Entry["kind"]) : undefined;
  } catch {
    return undefined;
  }
}
