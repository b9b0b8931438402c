import type { LedgerEvent, LedgerReceipt } from "@wherefore/core";
import { canonicalJson, standingConsent } from "@wherefore/core/record";
import { answerSeal, contentHash, ledgerReceipt, receiptOf, sameAnswer, sameStandingAnswer } from "../entries/ledger-answer.ts";
import { eventFrom, ledgerEntry, parseLedgerEntry } from "../entries/ledger-entry.ts";
import type { AskedEvent } from "./batch-draft.ts";
import type { GrowingBatch } from "./growing-batch.ts";
import type { LockedPerson, PersonEvent } from "./known-facts.ts";

/** Appends an event to the ledger of a locked person, or finds the answer its key already has. */
export function planEvent(batch: GrowingBatch, person: LockedPerson, asked: AskedEvent): LedgerReceipt {
  return answered(person, asked) ?? answeredByStanding(batch, person, asked) ?? stored(batch, person, asked);
}

function answered(person: LockedPerson, { asked }: AskedEvent): LedgerReceipt | undefined {
  const own = person.byKey.get(asked.event.key);
  if (own !== undefined) return sameAnswer(asked, own);
  const answer = person.answers.get(asked.event.key);
  return answer && sameStandingAnswer(asked, answer.standing, answer.content);
}

function answeredByStanding(batch: GrowingBatch, person: LockedPerson, { event, asked }: AskedEvent): LedgerReceipt | undefined {
  if (event.type !== "consent-given") return undefined;
  // Nobody looks at whom a person is linked to here.
  const events: LedgerEvent[] = person.events.map(({ body }) => eventFrom(nobody, parseLedgerEntry(body), event.dataSubject));
  const found = standingConsent(events, event);
  const standing = found && person.events[events.indexOf(found)];
  if (standing === undefined) return undefined;
  const { key } = asked.event;
  const content = contentHash(asked);
  const { chain, chainNumber, seq } = standing;
  const seal = answerSeal({ pseudonym: asked.dataSubject, key, content, seq, chain });
  batch.answers.push({ pseudonym: asked.dataSubject, key, content, chainNumber, seq, seal });
  person.answers.set(key, { content, standing });
  batch.onUndo(() => person.answers.delete(key));
  return receiptOf(standing);
}

function stored(batch: GrowingBatch, person: LockedPerson, { asked }: AskedEvent): LedgerReceipt {
  const entry = ledgerEntry(asked, person.version + 1);
  const body = canonicalJson(entry);
  const receipt = batch.append(entry.id, body);
  batch.events.push({ seq: receipt.seq, pseudonym: asked.dataSubject, version: entry.event.seq, key: asked.event.key });
  remember(batch, person, asked.event.key, { chain: receipt.chain, chainNumber: batch.chain.number, seq: receipt.seq, body });
  return ledgerReceipt(receipt, entry);
}

function remember(batch: GrowingBatch, person: LockedPerson, key: string, event: PersonEvent): void {
  person.version += 1;
  person.events.push(event);
  person.byKey.set(key, event);
  batch.onUndo(() => {
    person.version -= 1;
    person.events.pop();
    person.byKey.delete(key);
  });
}

function nobody(): undefined {
  return undefined;
}
