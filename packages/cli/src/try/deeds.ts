import {
  consentBinding,
  WhereforeError,
  type CompiledPolicy,
  type CompiledPurpose,
  type LedgerEvent,
  type Milestone,
} from "@wherefore/core";

/** What a choice says: what to do, for which purpose, and which milestone was reached. */
type Form = Readonly<Record<string, unknown>>;

type Told = "key" | "seq" | "at" | "policy" | "by" | "dataSubject";

/** What happens to a person, without what the server adds. */
export type Deed = LedgerEvent extends infer E ? (E extends LedgerEvent ? Omit<E, Told> : never) : never;

/** What a data subject can do about one purpose. */
export const purposeDeeds = ["give", "refuse", "withdraw", "object", "end-objection"] as const;
/** What can happen to everything about a data subject. */
export const personDeeds = ["restrict", "lift", "interact", "notice", "erase"] as const;

type PurposeDeed = (typeof purposeDeeds)[number];

/** The deeds that mean something for a purpose: consent where it rests on consent, else an objection. */
export function deedsFor({ basis }: CompiledPurpose): readonly PurposeDeed[] {
  if (basis === "consent") return ["give", "refuse", "withdraw"];
  return basis === "legitimate-interests" || basis === "public-task" ? ["object", "end-objection"] : [];
}

/**
 * The deed of a name.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_EVENT_INVALID` when there is none, or it means nothing for the purpose
 */
export function deedNamed(policy: CompiledPolicy, form: Form, at: string): Deed {
  const { do: name, purpose: purposeName, milestone } = form;
  // A milestone there is none of is refused by the store.
  if (name === "reach") return { type: "milestone", milestone: milestone as Milestone };
  const general = personDeed(name, at);
  if (general !== undefined) return general;
  const purpose = typeof purposeName === "string" ? policy.purposes.get(purposeName) : undefined;
  const deed = purpose && deedsFor(purpose).find((one) => one === name);
  if (purpose === undefined || deed === undefined)
    throw new WhereforeError(
      "ERR_WHEREFORE_EVENT_INVALID",
      `Say do=${personDeeds.join("|")}, do=reach with milestone=NAME, or purpose=NAME with what that purpose knows: give, refuse, withdraw where it rests on consent; object, end-objection where it rests on an interest.`,
    );
  return purposeDeed(policy, purpose, deed);
}

function personDeed(name: unknown, at: string): Deed | undefined {
  switch (name) {
    case "restrict":
      return { type: "restriction-placed", ground: "accuracy" };
    case "lift":
      return { type: "restriction-lifted", toldAt: at };
    case "interact":
      return { type: "milestone", milestone: "last-interaction" };
    case "notice":
      return { type: "notice-given" };
    case "erase":
      return { type: "erased" };
    default:
      return undefined;
  }
}

function purposeDeed(policy: CompiledPolicy, { name: purpose, asksFor }: CompiledPurpose, deed: PurposeDeed): Deed {
  const language = policy.policy.languages[0] ?? "en";
  const explicit = asksFor.explicit === true ? { explicit: true as const } : {};
  switch (deed) {
    case "give":
      return { type: "consent-given", purpose, text: consentBinding(policy, purpose, language), language, how: "sandbox", ...explicit };
    case "refuse":
      return { type: "consent-refused", purpose };
    case "withdraw":
      return { type: "consent-withdrawn", purpose };
    case "object":
      return { type: "objection-made", against: { purpose } };
    case "end-objection":
      return { type: "objection-ended", against: { purpose }, because: "ended-by-data-subject" };
  }
}
