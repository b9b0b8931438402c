import type { Entry } from "./entry.ts";

const kinds: readonly unknown[] = ["access", "outcome", "ledger", "gap", "prune"] satisfies readonly Entry["kind"][];

// Entries are written as canonical JSON. Unescaped quotes stand in no text, so that this cannot be part of one.
const written = /^\{.*"kind":"(access|outcome|ledger|gap|prune)".*"v":1[,}]/s;
const utf8 = new TextDecoder();

/** What kind of entry a text is; `undefined` when it is none of version 1. */
export function entryKind(body: string | Uint8Array): Entry["kind"] | undefined {
  const text = typeof body === "string" ? body : utf8.decode(body);
  return text.endsWith("}") ? ((written.exec(text)?.[1] as Entry["kind"] | undefined) ?? parsedKind(text)) : parsedKind(text);
}

function parsedKind(text: string): Entry["kind"] | undefined {
  try {
    const entry = JSON.parse(text) as { v?: unknown; kind?: unknown } | null;
    return entry?.v === 1 && kinds.includes(entry.kind) ? (entry.kind as Entry["kind"]) : undefined;
  } catch {
    return undefined;
  }
}
