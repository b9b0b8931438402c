import { isLedgerEventType } from "@wherefore/core/record";

/** What verification reads of a stored entry. Every field may be absent: whoever wrote it need not have been this program. */
export interface StoredFields {
  readonly id?: string;
  readonly at?: string;
  readonly kind?: string;
  readonly of?: string;
  readonly dataSubject?: string;
  readonly dataSubjects?: readonly string[];
  readonly event?: { readonly type?: string; readonly key?: string; readonly seq?: number };
}

/** Reads what can be read; text that is no JSON object has no field. */
export function readStoredEntry(body: string): StoredFields {
  try {
    const value = JSON.parse(body) as unknown;
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

const kinds: readonly unknown[] = ["access", "outcome", "gap", "prune"];

/** What an entry is, in known words only: an altered text must not speak to a terminal. */
export function kindOf(body: string | undefined): string {
  const { kind, event } = readStoredEntry(body ?? "");
  if (kind === "ledger" && isLedgerEventType(event?.type)) return `ledger ${event.type}`;
  return kinds.includes(kind) ? String(kind) : "unreadable";
}
