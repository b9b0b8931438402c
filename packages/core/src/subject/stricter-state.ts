import { ownFields } from "../own-fields.ts";
import { ageBands, type AgeBand } from "../vocabulary/words.ts";
import type { ConsentState, Objection, SubjectState } from "./subject-state.ts";

/**
 * The state of a data subject who is linked to another, as a device to the person who signed in on it: what either of them chose holds,
 * and where both chose, the stricter choice wins. What is owed to either, and what happened to either, holds for both.
 *
 * @param state - of the data subject asked about; `version` is theirs
 * @param other - of the one they are linked to
 * @returns a state that permits nothing that either refused; the same whichever of the two is asked about, but for `version`
 * @see GDPR Art. 7(3), 21
 */
export function stricterState(state: SubjectState, other: SubjectState): SubjectState {
  const age = youngest(state.age, other.age);
  const lastAct = earliest(state.lastAct, other.lastAct);
  return ownFields<SubjectState>({
    version: state.version,
    consents: both(state.consents, other.consents, stricterConsent),
    objections: both(state.objections, other.objections, widerObjection),
    restrictions: [...state.restrictions, ...other.restrictions],
    erasures: [...state.erasures, ...other.erasures],
    holds: new Set([...state.holds, ...other.holds]),
    milestones: both(state.milestones, other.milestones, Math.min),
    notices: both(state.notices, other.notices, Math.max),
    attested: new Set([...state.attested, ...other.attested]),
    ...(age === undefined ? {} : { age }),
    ...(lastAct === undefined ? {} : { lastAct }),
    ...(state.linkedTo === undefined ? {} : { linkedTo: state.linkedTo }),
  });
}

function both<K, V>(one: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>, merge: (a: V, b: V) => V): ReadonlyMap<K, V> {
  const merged = new Map(one);
  for (const [key, value] of other) {
    const known = merged.get(key);
    merged.set(key, known === undefined ? value : merge(known, value));
  }
  return merged;
}

/** A refusal beats a consent; of two refusals the later one is remembered, of two consents the one that ends first and reaches least. */
function stricterConsent(one: ConsentState, other: ConsentState): ConsentState {
  const inOrder = one.at === other.at ? one.status <= other.status : one.at < other.at;
  const [earlier, later] = inOrder ? [one, other] : [other, one];
  if (one.status !== "given" || other.status !== "given") {
    if (later.status !== "given") return later;
    return earlier;
  }
  const { status, at, text, language } = earlier;
  // Without recipients a consent reaches none that must be named; without channels it reaches all.
  const recipients = earlier.recipients && later.recipients && common(earlier.recipients, later.recipients);
  const channels = earlier.channels && later.channels ? common(earlier.channels, later.channels) : (earlier.channels ?? later.channels);
  return ownFields<ConsentState>({
    status,
    at,
    ...(text === undefined ? {} : { text }),
    ...(language === undefined ? {} : { language }),
    ...(earlier.explicit && later.explicit ? { explicit: true as const } : {}),
    ...(recipients ? { recipients } : {}),
    ...(channels ? { channels } : {}),
  });
}

/** An objection that names no recipients is against all of them. */
function widerObjection(one: Objection, other: Objection): Objection {
  const recipients = one.recipients && other.recipients && [...new Set([...one.recipients, ...other.recipients])];
  return ownFields<Objection>({ at: Math.min(one.at, other.at), ...(recipients ? { recipients } : {}) });
}

function common<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  return one.filter((item) => other.includes(item));
}

function youngest(one: SubjectState["age"], other: SubjectState["age"]): SubjectState["age"] {
  if (one === undefined || other === undefined) return one ?? other;
  const years = (band: AgeBand): number => ageBands.indexOf(band);
  return years(one.band) <= years(other.band) ? one : other;
}

function earliest(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}
