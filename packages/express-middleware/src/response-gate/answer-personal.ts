import type { Ownership } from "@wherefore/core";
import { dataSubjectFrom, dataSubjectKey } from "@wherefore/core";
import { STATUS_CODES } from "node:http";
import type { AnswerFilter } from "../declaration.ts";
import type { Exchange, PersonalOpening } from "../exchange.ts";
import { answerRows } from "./answer-rows.ts";
import { refuse, tellRemoved } from "./refuse.ts";
import type { TriedAnswer } from "./tried-answer.ts";
import { release, releaseValue, type JsonKind } from "./release.ts";

/** What a route with a purpose answers: a status, or JSON with what its shape names, the purpose covers, and the person may be served. */
export function answerPersonal(exchange: Exchange, opening: PersonalOpening, tried: TriedAnswer): void {
  const { response } = exchange;
  if (tried.kind === "nothing") release(exchange, opening);
  else if (tried.kind !== "bytes") answerJson(exchange, opening, tried);
  else if (isUsualText(tried.chunk, response.statusCode) || response.statusCode >= 300) release(exchange, opening);
  else if (opening.facts.raw) refuse(exchange, NOBODY_NAMED);
  else refuse(exchange, 'only JSON can be filtered; answer with res.json, or declare raw: { categories: ["…"] } for files and streams');
}

const NOBODY_NAMED = 'nobody was named; await privacy.isAbout(res, id) before the answer, or declare another dataSubject than "handler"';

/** Tells whether bytes leave as they are from now on: the route says what they hold, and it is known whose they are. */
export function opensBytes(exchange: Exchange): boolean {
  const { opening, response, answered } = exchange;
  if (opening.kind !== "personal" || !opening.facts.raw || !opening.isNamed) return false;
  if (answered || opening.held || response.statusCode >= 300) return false;
  opening.released = true;
  return true;
}

interface Value {
  readonly kind: JsonKind;
  readonly value: unknown;
}

function answerJson(exchange: Exchange, opening: PersonalOpening, tried: Value): void {
  const { dataSubject } = opening.facts;
  if (!opening.isNamed) {
    refuse(exchange, NOBODY_NAMED);
    return;
  }
  const filter = opening.filters.response(exchange.response.statusCode);
  if (filter === undefined) {
    leave(exchange, opening, { kind: tried.kind, value: undefined, removed: ["the whole body: the route declares no response"] });
    return;
  }
  const { value, removed } = filter.leave(tried.value);
  const owned = filter.ownership?.(value);
  if (owned && dataSubject === "rows") answerRows(exchange, opening, { kind: tried.kind, owned, removed });
  else leave(exchange, opening, { kind: tried.kind, ...ofTheNamed(opening, owned, { value, removed }) });
}

type Left = ReturnType<AnswerFilter["leave"]>;

/** Of rows that say whose they are, those of the people the decision was made on. */
function ofTheNamed({ recorded, facts }: PersonalOpening, owned: Ownership | undefined, left: Left): Left {
  if (owned === undefined) return left;
  const named = new Set(
    recorded.flatMap(({ person }) => (typeof person === "object" ? [dataSubjectKey({ id: person.id, as: "person" })] : [])),
  );
  const isNamed = (reference: string | undefined): boolean => {
    const person = reference === undefined ? undefined : dataSubjectFrom(reference);
    return reference === undefined || (person !== undefined && named.has(dataSubjectKey(person)));
  };
  const { value, removed } = owned.take((reference) => (isNamed(reference) ? "keep" : facts.rows));
  return { value, removed: [...left.removed, ...removed.map((path) => `${path} (of somebody else)`)] };
}

function leave(
  exchange: Exchange,
  opening: PersonalOpening,
  { kind, value, removed }: Value & { readonly removed: readonly string[] },
): void {
  opening.stripped += removed.length;
  tellRemoved(exchange, "the answer", removed);
  if (value === undefined) release(exchange, opening);
  else releaseValue(exchange, opening, { kind, value });
}

/** `res.sendStatus(202)` writes the words that go with the status; they say nothing more than the status. */
function isUsualText(chunk: string | Uint8Array, status: number): boolean {
  return chunk === STATUS_CODES[status] || chunk === String(status);
}
