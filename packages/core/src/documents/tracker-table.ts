import type { Policy } from "../policy/policy.ts";
import type { Language } from "../vocabulary/words.ts";
import type { Block } from "./document.ts";
import { sayDuration, sayText } from "./say.ts";

/** The trackers of a policy as a table: name, domain, purpose, who sets it, how long it lives, and whether it needs consent. */
export function trackerTable(policy: Policy, language: Language): Extract<Block, { kind: "table" }> {
  const en = language === "en";
  return {
    kind: "table",
    caption: en ? "Cookies and similar trackers" : "Cookies et autres traceurs",
    head: en
      ? ["Name", "Domain", "Purpose", "Recipient", "Lifetime", "Consent"]
      : ["Nom", "Domaine", "Finalité", "Destinataire", "Durée de vie", "Consentement"],
    rows: (policy.trackers ?? []).map((tracker) => [
      tracker.name,
      tracker.domain,
      sayText(policy.purposes[tracker.purpose]?.label, language),
      tracker.recipient === undefined ? policy.controller.name : sayText(policy.recipients[tracker.recipient]?.label, language),
      sayDuration(tracker.lifetime, language),
      tracker.consent === "exempt" ? (en ? "not needed" : "non requis") : en ? "asked first" : "demandé au préalable",
    ]),
  };
}
