import { WhereforeError, type LedgerEntry, type LedgerEvent, type LedgerReceipt, type NewLedgerEvent, type Receipt } from "@wherefore/core";
import { canonicalJson, leafHash, standingConsent } from "@wherefore/core/record";
import type { DatabaseSync } from "node:sqlite";
import { chainName, type Chain } from "./chain.ts";
import type { KeyFile } from "./key-file.ts";
import { contentOf, eventFrom, ledgerEntry, parseLedgerEntry, pseudonymousEvent, type PseudonymousEvent } from "./ledger-entry.ts";

/** The tables of the subject ledger, by pseudonym. */
export interface LedgerTables {
  /** The person's version: how many events they have. */
  versionOf(dataSubject: string): number;
  /** Appends an event, or finds the answer its key already has. Needs an open transaction. */
  append(event: NewLedgerEvent): LedgerReceipt;
}

interface StoredEvent {
  readonly seq: number;
  readonly body: string;
}

export function openLedgerTables(database: DatabaseSync, keys: KeyFile, chain: Chain): LedgerTables {
  const version = database.prepare("SELECT coalesce(max(version), 0) AS version FROM ledger_event WHERE pseudonym = ?");
  const insert = database.prepare("INSERT INTO ledger_event (seq, pseudonym, version, key) VALUES (?, ?, ?, ?)");
  const insertAnswer = database.prepare("INSERT INTO ledger_answer (pseudonym, key, content, seq, seal) VALUES (?, ?, ?, ?, ?)");
  const byKey = database.prepare("SELECT seq, body FROM ledger_event JOIN entry USING (seq) WHERE pseudonym = ? AND key = ?");
  const byPerson = database.prepare("SELECT seq, body FROM ledger_event JOIN entry USING (seq) WHERE pseudonym = ? ORDER BY version");
  const answers = database.prepare("SELECT seq, body, content FROM ledger_answer JOIN entry USING (seq) WHERE pseudonym = ? AND key = ?");

  const versionOf = (dataSubject: string): number => (version.get(dataSubject) as { version: number }).version;

  function answered(asked: PseudonymousEvent): LedgerReceipt | undefined {
    const own = byKey.get(asked.dataSubject, asked.event.key) as StoredEvent | undefined;
    const row = own
      ? { ...own, content: contentOf(parseLedgerEntry(own.body)) }
      : (answers.get(asked.dataSubject, asked.event.key) as (StoredEvent & { content: string }) | undefined);
    if (row === undefined) return undefined;
    if (row.content !== (own ? contentOf(asked) : contentHash(asked))) throw keyReused();
    return receiptOf(row);
  }

  function answeredByStanding(event: NewLedgerEvent, asked: PseudonymousEvent): LedgerReceipt | undefined {
    if (event.type !== "consent-given") return undefined;
    const rows = byPerson.all(asked.dataSubject) as unknown as StoredEvent[];
    const events: LedgerEvent[] = rows.map(({ body }) => eventFrom(keys, parseLedgerEntry(body), event.dataSubject));
    const standing = standingConsent(events, event);
    const row = standing && rows[events.indexOf(standing)];
    if (row === undefined) return undefined;
    const answer = { pseudonym: asked.dataSubject, key: asked.event.key, content: contentHash(asked), seq: row.seq };
    insertAnswer.run(answer.pseudonym, answer.key, answer.content, answer.seq, answerSeal(answer));
    return receiptOf(row);
  }

  function store(entry: LedgerEntry): LedgerReceipt {
    const receipt = chain.append(entry.id, canonicalJson(entry));
    insert.run(receipt.seq, entry.dataSubject, entry.event.seq, entry.event.key);
    return ledgerReceipt(receipt, entry);
  }

  return {
    versionOf,
    append(event) {
      const asked = pseudonymousEvent(keys, event);
      return answered(asked) ?? answeredByStanding(event, asked) ?? store(ledgerEntry(asked, versionOf(asked.dataSubject) + 1));
    },
  };
}

/** A row that says which standing consent answered a key. */
export interface Answer {
  readonly pseudonym: string;
  readonly key: string;
  readonly content: string;
  readonly seq: number;
}

/** Shows that nobody changed a row by accident: its leaf hash. No entry of the chain speaks of the row. */
export function answerSeal({ pseudonym, key, content, seq }: Answer): string {
  return leafHash(canonicalJson({ pseudonym, key, content, seq }));
}

function contentHash(asked: PseudonymousEvent): string {
  return leafHash(contentOf(asked));
}

function receiptOf({ seq, body }: StoredEvent): LedgerReceipt {
  return ledgerReceipt({ chain: chainName, seq, leaf: leafHash(body) }, parseLedgerEntry(body));
}

function ledgerReceipt({ chain, seq, leaf }: Receipt, { event, at }: LedgerEntry): LedgerReceipt {
  return { chain, seq, leaf, version: event.seq, at };
}

function keyReused(): WhereforeError {
  return new WhereforeError(
    "ERR_WHEREFORE_KEY_REUSED",
    "The idempotency key was used for a different event of this person; give every act a key of its own.",
  );
}
