import { isLedgerEventType } from "@wherefore/core/record";

/** What verification reads of a stored entry. Every field may be absent: whoever wrote it need not have been this program. */
export interface StoredFields {
  readonly id?: string | undefined;
  readonly at?: string | undefined;
  readonly kind?: string | undefined;
  readonly of?: string | undefined;
  readonly dataSubject?: string | undefined;
  readonly dataSubjects?: readonly string[] | undefined;
  readonly event?: { readonly type?: string; readonly key?: string; readonly seq?: number } | undefined;
}

/** Reads what can be read; text that is no JSON object has no field. */
export function readStoredEntry(body: string): StoredFields {
  return scanned(body) ?? parsed(body);
}

// Members stand in the order of their names, and an unescaped quote stands in no text: what these find can only be members.
const heading = /,"id":"([0-9a-f-]{36})",(?:"job":"(?:[^"\\]|\\.)*",)?"kind":"(access|outcome)",(?:"of":"([0-9a-f-]{36})",)?/;
const people = /"dataSubjects":\[((?:"[0-9a-f]{64}",?)*)\]/;
const instant = /"at":"([^"\\]*)"/;

/** Most entries are accesses and their outcomes, and of these few members count: looking for them takes a tenth of parsing everything. */
function scanned(body: string): StoredFields | undefined {
  const [head, named, at] = [heading.exec(body), people.exec(body), instant.exec(body)];
  if (head === null || named === null || at === null) return undefined;
  const list = named[1] ?? "";
  return { id: head[1], kind: head[2], of: head[3], at: at[1], dataSubjects: list === "" ? [] : list.slice(1, -1).split('","') };
}

function parsed(body: string): StoredFields {
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
  const { kind, event } = parsed(body ?? "");
  if (kind === "ledger" && isLedgerEventType(event?.type)) return `ledger ${event.type}`;
  return kinds.includes(kind) ? String(kind) : "unreadable";
}
