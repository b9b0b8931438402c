import type { LedgerEntry, LedgerEvent, LedgerReceipt, NewLedgerEvent } from "@wherefore/core";
import { canonicalJson, standingConsent } from "@wherefore/core/record";
import type { DatabaseSync } from "node:sqlite";
import { idReused } from "../entries/access-entry.ts";
import { answerSeal, contentHash, ledgerReceipt, receiptOf, sameAnswer, sameStandingAnswer } from "../entries/ledger-answer.ts";
import { eventFrom, ledgerEntry, parseLedgerEntry, pseudonymousEvent, type PseudonymousEvent } from "../entries/ledger-entry.ts";
import { chainName, type Chain } from "./chain.ts";
import type { KeyFile } from "./key-file.ts";

/** The tables of the subject ledger, by pseudonym. */
export interface LedgerTables {
  /** The person's version: how many events they have. */
  versionOf(dataSubject: string): number;
  /** Appends an event, or finds the answer its key already has. Needs an open transaction. */
  append(event: NewLedgerEvent): LedgerReceipt;
}

interface EventRow {
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
    const own = byKey.get(asked.dataSubject, asked.event.key) as EventRow | undefined;
    if (own !== undefined) return sameAnswer(asked, { chain: chainName, ...own });
    const row = answers.get(asked.dataSubject, asked.event.key) as (EventRow & { content: string }) | undefined;
    return row && sameStandingAnswer(asked, { chain: chainName, ...row }, row.content);
  }

  function answeredByStanding(event: NewLedgerEvent, asked: PseudonymousEvent): LedgerReceipt | undefined {
    if (event.type !== "consent-given") return undefined;
    const rows = byPerson.all(asked.dataSubject) as unknown as EventRow[];
    const events: LedgerEvent[] = rows.map(({ body }) => eventFrom((hash) => keys.nameOf(hash), parseLedgerEntry(body), event.dataSubject));
    const standing = standingConsent(events, event);
    const row = standing && rows[events.indexOf(standing)];
    if (row === undefined) return undefined;
    const answer = { pseudonym: asked.dataSubject, key: asked.event.key, content: contentHash(asked), seq: row.seq };
    insertAnswer.run(answer.pseudonym, answer.key, answer.content, answer.seq, answerSeal(answer));
    return receiptOf({ chain: chainName, ...row });
  }

  function store(entry: LedgerEntry): LedgerReceipt {
    const receipt = chain.append(entry.id, canonicalJson(entry));
    // The id was drawn a moment ago.
    if (receipt === undefined) throw idReused();
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
