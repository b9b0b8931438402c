import { describe, expect, it } from "vitest";
import { papers } from "../../test/papers-policy.ts";
import { compilePolicy, type CompiledPolicy } from "../policy/compile-policy.ts";
import type { Policy, Purpose } from "../policy/policy.ts";
import { consentBinding } from "../policy/consent-binding.ts";
import { dataSubjectKey, type DataSubject } from "../subject/data-subject.ts";
import type { LedgerEvent } from "../subject/ledger-event.ts";
import { stateAt } from "../subject/state-at.ts";
import { decide } from "./decide.ts";
import type { Question } from "./question.ts";

type What<E = LedgerEvent> = E extends LedgerEvent
  ? Omit<E, "key" | "seq" | "at" | "policy" | "by" | "dataSubject"> & Partial<Pick<E, "by">>
  : never;

/** One person's life with us: what happens is told in order, and what is asked is answered by what had happened by then. */
class Life {
  readonly #events: LedgerEvent[] = [];
  readonly #who: DataSubject;

  constructor(who: DataSubject = { id: "reader-1", as: "person" }) {
    this.#who = who;
  }

  happens(at: string, what: What): this {
    const event = { key: `event-${this.#events.length.toString()}`, seq: this.#events.length + 1, at: instant(at).toISOString() };
    this.#events.push({ ...event, policy: compilePolicy(papers).reference, by: "data-subject", dataSubject: this.#who, ...what });
    return this;
  }

  /** `permit`, or every reason against it. */
  may(at: string, policy: CompiledPolicy, question: Omit<Question, "at" | "dataSubject">): string {
    const decision = decide(policy, { ...question, at: instant(at).getTime(), dataSubject: stateAt(this.#events, instant(at).getTime()) });
    return decision.outcome === "permit" ? "permit" : decision.reasons.map(({ code }) => code).join(" ");
  }
}

/** A day at noon in UTC, or an instant. */
function instant(at: string): Date {
  return new Date(at.includes("T") ? at : `${at}T12:00:00Z`);
}

const { newsletter } = papers.purposes;

/** The policy with another newsletter. */
function changed(by: Partial<Purpose>): CompiledPolicy {
  const policy: Policy = { ...papers, purposes: { ...papers.purposes, newsletter: { ...newsletter, ...by } } };
  return compilePolicy(policy);
}

/** The policy with another English label for its newsletter, and perhaps earlier texts of the same meaning. */
function relabelled(en: string, sameMeaningAs: readonly string[] = []): CompiledPolicy {
  return changed({ label: { en, fr: "Vous envoyer notre lettre" }, sameMeaningAs });
}

describe("A reader and the newsletter", () => {
  const policy = compilePolicy(papers);
  const send = {
    purpose: "newsletter",
    operation: "use",
    categories: ["contact.email"],
    dataset: "registrations",
    accessor: { kind: "system" },
  } as const;
  const audienceCookie = {
    ...send,
    operation: "store-on-device",
    categories: [],
    tracker: { name: "_audience", domain: "papers.example" },
  } as const;
  const sessionCookie = {
    ...audienceCookie,
    purpose: "account",
    tracker: { name: "session", domain: "papers.example" },
  } as const;
  const agreesTo = (agreed: CompiledPolicy): What => ({
    type: "consent-given",
    purpose: "newsletter",
    text: consentBinding(agreed, "newsletter", "en"),
    language: "en",
    how: "subscribe",
  });
  const subscribed = (): Life => new Life().happens("2026-02-01", agreesTo(policy));

  it("receives it from the day of consenting, and not before", () => {
    expect(subscribed().may("2026-01-31", policy, { ...send, collectedAt: instant("2026-01-31").getTime() })).toBe("consent-missing");
    expect(subscribed().may("2026-02-01", policy, send)).toBe("permit");
  });

  it("is asked again when the text comes to mean something else", () => {
    const widened = relabelled("Send you our newsletter and our partners' offers");
    expect(subscribed().may("2026-03-01", widened, send)).toBe("consent-outdated");
    expect(subscribed().happens("2026-03-02", agreesTo(widened)).may("2026-03-03", widened, send)).toBe("permit");
  });

  it("is left in peace when a typing error is mended, once the policy says that the meaning is the same", () => {
    const mended = "Send you our newsletter.";
    expect(subscribed().may("2026-03-01", relabelled(mended), send)).toBe("consent-outdated");
    const sameMeaning = relabelled(mended, [consentBinding(policy, "newsletter", "en")]);
    expect(subscribed().may("2026-03-01", sameMeaning, send)).toBe("permit");
  });

  it.each<[title: string, wider: Partial<Purpose>]>([
    ["needs one category more", { categories: [...newsletter.categories, "profile"] }],
    ["goes to one recipient more", { recipients: [...newsletter.recipients, "statistics"] }],
    ["becomes something more", { is: [...newsletter.is, "Personalisation"] }],
  ])("is asked again when the newsletter %s", (_title, wider) => {
    expect(subscribed().may("2026-03-01", changed(wider), send)).toBe("consent-outdated");
  });

  it.each<[title: string, narrower: Partial<Purpose>]>([
    ["needs one category less", { categories: newsletter.categories.slice(0, -1) }],
    ["goes to one recipient less", { recipients: newsletter.recipients.slice(0, -1) }],
    ["becomes something less", { is: newsletter.is.slice(0, -1) }],
  ])("is left in peace when the newsletter %s, and asked again when that comes back", (_title, narrower) => {
    const less = changed(narrower);
    expect(subscribed().may("2026-03-01", less, { ...send, categories: [] })).toBe("permit");
    const agreedToLess = new Life().happens("2026-02-01", agreesTo(less));
    expect(agreedToLess.may("2026-03-01", policy, { ...send, categories: [] })).toBe("consent-outdated");
  });

  it("receives nothing once six months have passed on the calendar of the policy's zone, summer time included", () => {
    expect(subscribed().may("2026-08-01T10:59:59.999Z", policy, send)).toBe("permit");
    expect(subscribed().may("2026-08-01T11:00:00.000Z", policy, send)).toBe("consent-expired");
  });

  it("does not renew by visiting, but by being asked and agreeing", () => {
    const visited = subscribed().happens("2026-07-30", { type: "milestone", milestone: "last-interaction" });
    expect(visited.may("2026-08-02", policy, send)).toBe("consent-expired");
    const renewed = visited.happens("2026-08-02", { ...agreesTo(policy), renews: true } as What);
    expect(renewed.may("2026-08-02", policy, send)).toBe("permit");
    expect(renewed.may("2027-02-01", policy, send)).toBe("permit");
    expect(renewed.may("2027-02-03", policy, send)).toBe("consent-expired");
  });

  it("withdraws in two tabs at once, and neither tab nor a late click brings the newsletter or its cookie back", () => {
    const withdrawn = subscribed()
      .happens("2026-05-01", { type: "consent-withdrawn", purpose: "newsletter" })
      .happens("2026-05-01", agreesTo(policy))
      .happens("2026-05-01", { type: "consent-withdrawn", purpose: "newsletter" });
    expect(withdrawn.may("2026-04-30", policy, audienceCookie)).toBe("permit");
    for (const at of ["2026-05-01", "2026-05-02", "2026-07-01"]) {
      expect(withdrawn.may(at, policy, send)).toBe("consent-withdrawn");
      expect(withdrawn.may(at, policy, audienceCookie)).toBe("consent-withdrawn");
      expect(withdrawn.may(at, policy, sessionCookie)).toBe("permit");
    }
  });

  it("may change their mind after withdrawing", () => {
    const back = subscribed()
      .happens("2026-05-01", { type: "consent-withdrawn", purpose: "newsletter" })
      .happens("2026-05-02", agreesTo(policy));
    expect(back.may("2026-05-03", policy, send)).toBe("permit");
    expect(back.may("2026-05-03", policy, audienceCookie)).toBe("permit");
  });
});

describe("A support agent and a ticket of two years ago", () => {
  const policy = compilePolicy(papers);
  const agent = { kind: "person", roles: ["support"] } as const;
  const readTicket = {
    purpose: "support",
    operation: "use",
    categories: ["usage.content", "contact.email"],
    dataset: "problem-reports",
    collectedAt: instant("2024-11-25").getTime(),
    accessor: agent,
  } as const;
  const ownAccess = { ...readTicket, purpose: "answer-rights", accessor: { kind: "self" } } as const;
  const asked = (): Life => new Life().happens("2024-11-25", { type: "milestone", milestone: "last-interaction" });

  it("reads it in the last days of its two years, and not one day longer", () => {
    expect(asked().may("2026-11-24", policy, readTicket)).toBe("permit");
    expect(asked().may("2026-11-25", policy, readTicket)).toBe("retention-ended");
  });

  it("is not helped by a later interaction: the ticket has its own clock, the address book another", () => {
    const wroteAgain = asked().happens("2026-10-01", { type: "milestone", milestone: "last-interaction" });
    expect(wroteAgain.may("2026-11-25", policy, readTicket)).toBe("retention-ended");
    const readAddress = { purpose: "support", operation: "use", categories: ["contact.email"], accessor: agent } as const;
    expect(wroteAgain.may("2026-11-25", policy, readAddress)).toBe("permit");
    expect(asked().may("2026-11-25", policy, readAddress)).toBe("retention-ended");
  });

  it("is the only one who reads it: a colleague in sales does not", () => {
    expect(asked().may("2026-11-24", policy, { ...readTicket, accessor: { kind: "person", roles: ["sales"] } })).toBe(
      "accessor-not-authorised",
    );
  });

  it("waits while the person contests its accuracy, and goes on once that is settled", () => {
    const contested = asked().happens("2026-11-10", { type: "restriction-placed", ground: "accuracy", datasets: ["problem-reports"] });
    expect(contested.may("2026-11-09", policy, readTicket)).toBe("permit");
    expect(contested.may("2026-11-11", policy, readTicket)).toBe("restriction-stands");
    expect(contested.may("2026-11-11", policy, { ...readTicket, operation: "erase" })).toBe("restriction-stands");
    const settled = contested.happens("2026-11-15", { type: "restriction-lifted", toldAt: "2026-11-14T12:00:00.000Z", by: "controller" });
    expect(settled.may("2026-11-16", policy, readTicket)).toBe("permit");
  });

  it("stops when the person objects, until they let it rest or compelling grounds are shown", () => {
    const objected = asked().happens("2026-11-10", { type: "objection-made", against: { purpose: "support" } });
    expect(objected.may("2026-11-11", policy, readTicket)).toBe("objection-stands");
    const ended = objected.happens("2026-11-12", {
      type: "objection-ended",
      against: { purpose: "support" },
      because: "compelling-grounds",
      by: "controller",
    });
    expect(ended.may("2026-11-11", policy, readTicket)).toBe("objection-stands");
    expect(ended.may("2026-11-13", policy, readTicket)).toBe("permit");
  });

  it("never stands between the person and their own data", () => {
    const everything = asked()
      .happens("2026-11-10", { type: "restriction-placed", ground: "unlawful" })
      .happens("2026-11-11", { type: "objection-made", against: { purpose: "support" } });
    expect(everything.may("2026-11-12", policy, readTicket)).toBe("objection-stands restriction-stands");
    expect(everything.may("2026-11-12", policy, ownAccess)).toBe("permit");
    expect(everything.may("2027-11-12", policy, ownAccess)).toBe("permit");
    expect(everything.may("2026-11-12", policy, { ...ownAccess, accessor: agent })).toBe("accessor-not-authorised");
  });
});

describe("A member of a customer's list", () => {
  const policy = compilePolicy(papers);
  const member = { id: "ada@example.org", as: "person", controller: "customer-1" } as const;
  const sameAddressElsewhere = { ...member, controller: "customer-2" } as const;
  const sendForCustomer = {
    purpose: "sending",
    operation: "use",
    categories: ["contact.email"],
    dataset: "lists",
    accessor: { kind: "system" },
  } as const;
  const imported: What = { type: "milestone", milestone: "collection", by: "controller" };
  const listed = (who: DataSubject = member): Life => new Life(who).happens("2026-01-10", imported);
  const forgotten = (): Life => listed().happens("2026-03-01", { type: "erased" });

  it("is written to on the customer's instructions, and for nothing of our own", () => {
    expect(listed().may("2026-02-01", policy, sendForCustomer)).toBe("permit");
    expect(listed().may("2026-02-01", policy, { ...sendForCustomer, purpose: "account" })).toBe("not-instructed");
  });

  it("is erased on request, without any consent or basis being asked for", () => {
    expect(listed().may("2026-02-28", policy, { ...sendForCustomer, operation: "erase" })).toBe("permit");
    expect(forgotten().may("2026-02-28", policy, sendForCustomer)).toBe("permit");
    expect(forgotten().may("2026-03-01", policy, sendForCustomer)).toBe("erased");
  });

  it("is not erased while a claim holds the data", () => {
    const held = listed().happens("2026-02-01", { type: "hold-placed", purpose: "claims", ground: "legal-claim", by: "controller" });
    expect(held.may("2026-02-28", policy, { ...sendForCustomer, operation: "erase" })).toBe("restriction-stands");
    const released = held.happens("2026-02-20", { type: "hold-lifted", purpose: "claims", by: "controller" });
    expect(released.may("2026-02-28", policy, { ...sendForCustomer, operation: "erase" })).toBe("permit");
  });

  it("stays erased when the customer imports the list again", () => {
    const reimported = forgotten()
      .happens("2026-04-01", imported)
      .happens("2026-04-02", { type: "milestone", milestone: "last-interaction", by: "system" });
    expect(reimported.may("2026-04-03", policy, sendForCustomer)).toBe("erased");
  });

  it("is written to again after signing up by their own act", () => {
    const back = forgotten().happens("2026-04-01", imported).happens("2026-05-01", { type: "milestone", milestone: "last-interaction" });
    expect(back.may("2026-04-30", policy, sendForCustomer)).toBe("erased");
    expect(back.may("2026-05-02", policy, sendForCustomer)).toBe("permit");
  });

  it("is another person in another customer's list, whom the erasure does not touch", () => {
    expect(dataSubjectKey(member)).not.toBe(dataSubjectKey(sameAddressElsewhere));
    expect(listed(sameAddressElsewhere).may("2026-03-02", policy, sendForCustomer)).toBe("permit");
  });
});
