import { ownFields } from "../../own-fields.ts";
import { stillBinds } from "../../policy/consent-binding.ts";
import type { Consent } from "../../policy/policy.ts";
import type { ConsentState } from "../../subject/subject-state.ts";
import { after } from "../../time.ts";
import type { ReasonCode, Remedy } from "../decision.ts";
import { knownState, placeIn, reason, type Condition, type Facts } from "../facts.ts";
import { trackerAsked } from "./tracker-declared.ts";

/** Where consent is the basis, or a tracker needs it: it was given, for this, and still stands. GDPR Art. 6(1)(a), 7. */
export const consentValid: Condition = {
  codes: [
    "consent-missing",
    "consent-refused",
    "consent-withdrawn",
    "consent-invalidated",
    "consent-expired",
    "consent-outdated",
    "explicit-consent-required",
  ],
  against: (facts) => {
    const terms = consentTerms(facts);
    if (terms === undefined || facts.question.dataSubject === "unavailable") return [];
    const place = placeIn(facts, "lawfulBasis");
    return faultsOf(facts, terms, knownState(facts.question)?.consents.get(facts.purpose.name)).map((code) =>
      reason(code, place, remedyFor(facts, terms, code)),
    );
  },
};

/** Who said no is not asked again where the policy names what to do otherwise. */
function remedyFor({ purpose }: Facts, terms: Consent, code: ReasonCode): Remedy {
  const { otherwise } = purpose.declared;
  if (otherwise !== undefined && (code === "consent-refused" || code === "consent-withdrawn"))
    return { do: "use-purpose", purposes: [otherwise] };
  return { do: "ask-consent", purpose: purpose.name, ...(terms.explicit ? { explicit: true } : {}) };
}

/** On what terms consent is needed for this question; undefined where it rests on something else. */
export function consentTerms(facts: Facts): Consent | undefined {
  const tracker = trackerAsked(facts);
  if (facts.question.tracker === undefined) return facts.purpose.consent;
  return tracker?.consent === "required" ? (facts.policy.policy.trackerConsent ?? facts.purpose.consent ?? ownFields({})) : undefined;
}

/** When a consent given at an instant ends by itself, epoch milliseconds. */
export function consentEnd(facts: Facts, terms: Consent, given: number): number | undefined {
  return terms.validFor === undefined ? undefined : after(given, terms.validFor, facts.policy.policy.timeZone);
}

function faultsOf(facts: Facts, terms: Consent, consent: ConsentState | undefined): readonly ReasonCode[] {
  const { givesConsent } = facts.question;
  if (givesConsent) return needsExplicit(facts, terms) && givesConsent !== "explicit" ? ["explicit-consent-required"] : [];
  if (consent === undefined) return ["consent-missing"];
  if (consent.status !== "given") return [`consent-${consent.status}`];
  const faults: ReasonCode[] = [];
  const end = consentEnd(facts, terms, consent.at);
  if (end !== undefined && facts.question.at >= end) faults.push("consent-expired");
  if (isOutdated(facts, consent)) faults.push("consent-outdated");
  if (needsExplicit(facts, terms) && consent.explicit !== true) faults.push("explicit-consent-required");
  if (!coversRecipient(facts, terms, consent) || !coversChannel(facts, consent)) faults.push("consent-missing");
  return faults;
}

function isOutdated(facts: Facts, consent: ConsentState): boolean {
  if (consent.text === undefined || consent.language === undefined) return true;
  return !stillBinds(consent.text, facts.policy, facts.purpose, consent.language);
}

/** GDPR Art. 9(2)(a) and 49(1)(a) ask for an explicit consent. */
function needsExplicit(facts: Facts, terms: Consent): boolean {
  return terms.explicit === true || facts.purpose.declared.specialCondition === "9-2-a";
}

function coversRecipient(facts: Facts, terms: Consent, consent: ConsentState): boolean {
  const recipient = facts.question.recipient ?? trackerAsked(facts)?.recipient;
  return terms.perRecipient !== true || recipient === undefined || (consent.recipients ?? []).includes(recipient);
}

function coversChannel({ question }: Facts, consent: ConsentState): boolean {
  return question.channel === undefined || consent.channels === undefined || consent.channels.includes(question.channel);
}
