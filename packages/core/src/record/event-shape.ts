import { WhereforeError } from "../errors.ts";
import type { LedgerEventType, NewLedgerEvent } from "../subject/ledger-event.ts";
import { ageBands, channels, grounds, languages, milestones } from "../vocabulary/words.ts";
import { closed, fieldsOf, listOf, oneOf, pattern, plainCopy, problemsIn, words, type Check } from "./closed-shape.ts";
import { instant, name, person, policyReference } from "./entry-field.ts";

const names = listOf(name, 512);
const authors = ["data-subject", "representative", "controller", "authority", "system"];
const keptGrounds = ["legal-obligation", "legal-claims", "public-interest", "freedom-of-expression"];
const base = { type: name, key: words(512), at: instant, policy: policyReference, by: oneOf(authors), dataSubject: person };

/** What `consentBinding` returns. */
const binding = pattern("what consentBinding returns: 64 hexadecimal digits, then names", /^[0-9a-f]{64}( [A-Za-z0-9._:-]{1,256}){0,512}$/);

const against: Check = (value, path, report) => {
  if (value !== "direct-marketing") closed({ purpose: name })(value, path, report);
};

const kept = listOf(closed({ purpose: name, ground: oneOf(keptGrounds) }, { until: instant }), 512);

type Members = Readonly<Record<string, Check>>;

function event(required: Members = {}, optional: Members = {}): Check {
  return closed({ ...base, ...required }, optional);
}

const shapes: Readonly<Record<LedgerEventType, Check>> = {
  "consent-given": event(
    { purpose: name, text: binding, language: oneOf(languages), how: name },
    { recipients: names, channels: listOf(oneOf(channels), channels.length), explicit: oneOf([true]), renews: oneOf([true]) },
  ),
  "consent-refused": event({ purpose: name }),
  "consent-withdrawn": event({ purpose: name }),
  "consent-invalidated": event({ purpose: name, why: name }),
  "objection-made": event({ against }, { recipients: names }),
  "objection-ended": event({ against, because: oneOf(["compelling-grounds", "ended-by-data-subject"]) }),
  "restriction-placed": event({ ground: oneOf(["accuracy", "unlawful", "legal-claims", "objection-pending"]) }, { datasets: names }),
  "restriction-lifted": event({ toldAt: instant }, { datasets: names }),
  erased: event({}, { datasets: names, kept }),
  "hold-placed": event({ purpose: name, ground: oneOf([...grounds, "statute"]) }),
  "hold-lifted": event({ purpose: name }),
  milestone: event({ milestone: oneOf(milestones) }),
  "notice-given": event({}, { purpose: name }),
  attested: event({ dataset: name }),
  "age-known": event({ band: oneOf(ageBands) }, { country: pattern("an ISO 3166 alpha-2 country code", /^[A-Z]{2}$/) }),
  linked: event({ to: person }),
};

/** Tells whether a text is the type of a ledger event. */
export function isLedgerEventType(type: unknown): type is LedgerEventType {
  return typeof type === "string" && Object.hasOwn(shapes, type);
}

const newEvent: Check = (value, path, report) => {
  const type = typeof value === "object" && value !== null ? (value as { type?: unknown }).type : undefined;
  if (isLedgerEventType(type)) shapes[type](value, path, report);
  else report({ path: [...path, "type"], message: `must be one of ${Object.keys(shapes).join(", ")}` });
};

/**
 * Reads an event in the closed shape of its type, so that nothing else about a person enters the ledger.
 *
 * @param event - what the application hands over to be appended
 * @returns a plain copy, so that what was checked is what is stored
 * @throws {WhereforeError} `ERR_WHEREFORE_EVENT_INVALID` with every field that is wrong, by name and never by value
 */
export function readNewEvent(event: unknown): NewLedgerEvent {
  const copy = plainCopy(event);
  const problems = problemsIn(copy, newEvent);
  if (problems.length === 0) return copy as NewLedgerEvent;
  const message = `An event of the subject ledger has fields that its type does not allow: ${fieldsOf(problems)}. Mend them where the event is made.`;
  throw new WhereforeError("ERR_WHEREFORE_EVENT_INVALID", message, { problems });
}
