import type { CompiledPolicy } from "../policy/compile-policy.ts";
import { binds } from "./binding.ts";
import { againstAccessor } from "./conditions/accessor-authorised.ts";
import { conditions } from "./conditions/all.ts";
import { consentEnd, consentTerms } from "./conditions/consent-valid.ts";
import { endOf } from "./conditions/retention-running.ts";
import type { Decision, Deny, Permit, Reason } from "./decision.ts";
import { factsOf, knownState, reason, type Facts } from "./facts.ts";
import type { Question } from "./question.ts";

/**
 * Answers whether a purpose may process these categories of this person's data now.
 *
 * Total and pure: it reads no clock, does no I/O, and throws nothing for a denial. Every condition is asked, every reason named,
 * any reason that binds denies, and what is not known denies.
 *
 * @param policy - made by `compilePolicy`
 * @param question - instants in epoch milliseconds; what is left out is never guessed
 * @returns a permit, or a denial whose reasons are never empty
 * @see GDPR Art. 5, 6, 7, 9, 17, 18, 21
 * @example
 * ```ts
 * const decision = decide(compilePolicy(policy), {
 *   purpose: "newsletter", operation: "use", categories: ["contact.email"],
 *   dataSubject: stateAt(events, now), accessor: { kind: "self" }, at: now,
 * });
 * if (decision.outcome === "deny") console.log(decision.reasons.map((reason) => reason.code));
 * ```
 */
export function decide(policy: CompiledPolicy, question: Question): Decision {
  const purpose = policy.purposes.get(question.purpose);
  if (purpose === undefined) return purposeUnknown(policy);
  const facts = factsOf(policy, purpose, question);
  return answer(facts, reasonsAgainst(facts).concat(againstAccessor(policy, purpose, facts.question.accessor)));
}

/** The answer to a question of a purpose that the policy does not have. */
export function purposeUnknown({ purposes }: CompiledPolicy): Deny {
  return { outcome: "deny", reasons: [reason("purpose-unknown", ["purposes"], { do: "use-purpose", purposes: [...purposes.keys()] })] };
}

/** The decision that these reasons come to: any of them denies. */
export function answer(facts: Facts, reasons: readonly Reason[]): Decision {
  return reasons.length === 0 ? permit(facts) : { outcome: "deny", reasons: reasons as [Reason, ...Reason[]] };
}

/** Every reason that binds here, whoever asks. */
export function reasonsAgainst(facts: Facts): readonly Reason[] {
  const binding: Reason[] = [];
  for (const { codes, against } of conditions) {
    for (const reason of against(facts)) {
      if (binds(reason.code === "input-missing" ? codes[0] : reason.code, facts)) binding.push(reason);
    }
  }
  return binding;
}

/**
 * The next instant, epoch milliseconds, at which time alone could change an answer about this person: a consent expires, a retention
 * ends, the policy comes into force. `Infinity` when nothing will.
 */
export function nextChange(facts: Facts): number {
  const { policy, question } = facts;
  const changes = [...endsOf(facts), policy.inForceFrom];
  return Math.min(...(changes.filter((change) => change !== undefined && change > question.at) as number[]));
}

function permit(facts: Facts): Permit {
  const { question, purpose } = facts;
  const until = nextChange(facts);
  return {
    outcome: "permit",
    ...(until === Infinity ? {} : { until }),
    consents: consentTerms(facts) ? [purpose.name] : [],
    withheld: question.operation === "disclose" ? question.categories.filter((category) => category === "credentials.password") : [],
  };
}

/** When the consent and the retention that carry this question end, where they do. */
function endsOf(facts: Facts): readonly (number | undefined)[] {
  const terms = consentTerms(facts);
  const given = knownState(facts.question)?.consents.get(facts.purpose.name);
  const retention = endOf(facts);
  return [
    terms && given?.status === "given" ? consentEnd(facts, terms, given.at) : undefined,
    retention === "input-missing" ? undefined : retention,
  ];
}
