import { isThirdCountry } from "../../vocabulary/transfer.ts";
import type { Policy, Recipient } from "../../policy/policy.ts";
import type { Reason } from "../decision.ts";
import { missing, placeIn, reason, type Condition, type Facts } from "../facts.ts";

/** A disclosure goes to a recipient of the purpose, on its ground, in its form, with a safeguarded transfer. GDPR Art. 13(1)(e)–(f), 44. */
export const recipientPermitted: Condition = {
  codes: ["recipient-not-declared", "disclosure-not-grounded", "not-anonymised", "transfer-not-safeguarded"],
  against: (facts) => {
    const name = facts.question.recipient;
    if (name === undefined) return facts.question.operation === "disclose" ? [missing("recipient", placeIn(facts, "recipients"))] : [];
    const recipient = facts.policy.policy.recipients[name];
    const listed = (facts.purpose.declared.recipients ?? []).includes(name);
    if (recipient === undefined || !listed) {
      return [
        reason("recipient-not-declared", placeIn(facts, "recipients"), {
          do: "declare-recipient",
          purpose: facts.purpose.name,
          recipient: name,
        }),
      ];
    }
    return [...ground(facts, name, recipient), ...form(facts, name, recipient), ...transfer(facts, name, recipient)];
  },
};

function ground({ question }: Facts, name: string, recipient: Recipient): readonly Reason[] {
  if (recipient.onlyOn === undefined || (question.ground !== undefined && recipient.onlyOn.includes(question.ground))) return [];
  return [reason("disclosure-not-grounded", ["recipients", name, "onlyOn"], { do: "supply", input: "ground" })];
}

function form({ question }: Facts, name: string, recipient: Recipient): readonly Reason[] {
  const meets = recipient.receives === undefined || question.form === "anonymised" || question.form === recipient.receives;
  return meets ? [] : [reason("not-anonymised", ["recipients", name, "receives"], { do: "anonymise" })];
}

/** What is truly anonymised is no personal data any more, and no transfer of it. */
function transfer({ question, policy }: Facts, name: string, recipient: Recipient): readonly Reason[] {
  if (question.form === "anonymised") return [];
  const at = ["recipients", name, "country"];
  if (recipient.country === "not-stated") return [reason("transfer-not-safeguarded", at, { do: "complete-policy", add: "country" })];
  const countries = typeof recipient.country === "string" ? [recipient.country] : recipient.country;
  if (!countries.some(isThirdCountry) || safeguarded(recipient, policy.policy)) return [];
  return [reason("transfer-not-safeguarded", at, { do: "complete-policy", add: "safeguards" })];
}

function safeguarded(recipient: Recipient, policy: Policy): boolean {
  return (recipient.safeguards ?? policy.safeguards ?? []).length > 0;
}
