import { WhereforeError, dataSubjectKey, type LedgerReceipt, type NewLedgerEvent } from "@wherefore/core";
import { canonicalJson, standingConsent } from "@wherefore/core/record";
import { receiptFor, type Memory, type PersonRows } from "./memory.ts";

/** Appends what a person did; the same key is answered as the first time. */
export function appendEvent(memory: Memory, event: NewLedgerEvent): LedgerReceipt {
  const id = dataSubjectKey(event.dataSubject);
  const person: PersonRows = memory.rows.people.get(id) ?? { dataSubject: event.dataSubject, events: [], answers: new Map() };
  const act = canonicalJson({ ...event, at: "", policy: "" });
  const known = person.answers.get(event.key);
  if (known) return answerAgain(known, act);
  const standing = standingConsent(person.events, event);
  const first = standing && person.answers.get(standing.key);
  if (first) {
    keep(memory, id, { ...person, answers: new Map(person.answers).set(event.key, { act, receipt: first.receipt }) });
    return first.receipt;
  }
  return addEvent(memory, id, { person, event, act });
}

function addEvent(
  memory: Memory,
  id: string,
  { person, event, act }: { readonly person: PersonRows; readonly event: NewLedgerEvent; readonly act: string },
): LedgerReceipt {
  const version = person.events.length + 1;
  const receipt: LedgerReceipt = {
    ...receiptFor(memory.rows.length, { ...event, dataSubject: memory.pseudonymOf(event.dataSubject) }),
    version,
    at: event.at,
  };
  const events = [...person.events, { ...event, seq: version }];
  keep(memory, id, { ...person, events, answers: new Map(person.answers).set(event.key, { act, receipt }) });
  memory.rows = {
    ...memory.rows,
    length: memory.rows.length + 1,
    changes: [...memory.rows.changes, { dataSubject: event.dataSubject, version }],
  };
  return receipt;
}

function answerAgain({ act, receipt }: { readonly act: string; readonly receipt: LedgerReceipt }, asked: string): LedgerReceipt {
  if (act === asked) return receipt;
  throw new WhereforeError(
    "ERR_WHEREFORE_KEY_REUSED",
    "The key was used for another event of this person; give every event a key of its own.",
  );
}

function keep(memory: Memory, id: string, person: PersonRows): void {
  memory.rows = { ...memory.rows, people: new Map(memory.rows.people).set(id, person) };
}
