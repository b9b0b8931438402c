import { compilePolicy, leavesOf, type Policy } from "@wherefore/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSandbox, type Sandbox } from "wherefore";
import { shown as clientServices } from "./client-services/shown.ts";
import { policy as clientServicesPublished } from "./client-services/policy.ts";
import { shown as emailMarketing } from "./email-marketing/shown.ts";
import { answerToCookie } from "./cookie-over-http.ts";
import { ledgerOf } from "./happening.ts";
import { policy as imawebPublished } from "./imaweb/policy.ts";
import { shown as imaweb } from "./imaweb/shown.ts";
import { shown as itesoft } from "./itesoft/shown.ts";
import { shown as itmatters } from "./itmatters/shown.ts";
import { requestFor, type HttpRequest } from "./over-http.ts";
import { lastSeen, type Asked, type Shown } from "./shown.ts";

const noon = "2026-11-21T12:00:00Z";

const policies: readonly (readonly [name: string, shown: readonly Shown[], reached: string])[] = [
  ["itmatters", itmatters, "56 of 56 decisions, 27 of 27 statements"],
  ["itesoft", itesoft, "46 of 48 decisions, 20 of 21 statements"],
  ["imaweb", imaweb, "23 of 29 decisions, 10 of 11 statements"],
  ["email-marketing", emailMarketing, "52 of 56 decisions, 21 of 22 statements"],
  ["client-services", clientServices, "42 of 42 decisions, 14 of 14 statements"],
];

/** The rows a request can ask, with the request. */
function reachable(shown: readonly Shown[]): readonly (readonly [...Shown, HttpRequest])[] {
  return shown.flatMap((one) => {
    const request = requestFor(compilePolicy(one[2]), one[3]);
    return request === undefined ? [] : [[...one, request] as const];
  });
}

interface Asking {
  readonly ask: (of: Policy, question: Asked, request: HttpRequest) => Promise<Answer>;
  /** `permit`, or the reasons against, by the alphabet. */
  readonly tryCookie: (of: Policy, question: Asked, request: HttpRequest & { readonly host: string }) => Promise<string>;
}

/** One server a policy, on a clock the tests set. */
function sandboxes(of: readonly Policy[]): Asking {
  let now = Date.parse(noon);
  let people = 0;
  const running = new Map<Policy, Sandbox>();
  beforeAll(async () => {
    for (const policy of new Set(of)) running.set(policy, await startSandbox(policy, { now: () => now }));
  });
  afterAll(async () => {
    for (const sandbox of running.values()) await sandbox.close();
  });
  /** Somebody to whom all that happened, at the time asked about. */
  const somebody = async (policy: Policy, question: Asked): Promise<{ readonly origin: string; readonly id: string }> => {
    const { origin, store, personOf } = running.get(policy)!;
    const id = `person-${String((people += 1))}`;
    now = Date.parse(question.at ?? noon);
    const happened = ledgerOf(compilePolicy(policy), question.person ?? lastSeen).filter(({ at }) => Date.parse(at) <= now);
    for (const { seq, ...event } of happened)
      await store.ledger.append({ ...event, key: `${id}-${String(seq)}`, dataSubject: personOf(id) });
    return { origin, id };
  };
  return {
    ask: async (policy, question, { path, role }) => {
      const { origin, id } = await somebody(policy, question);
      return answerOf(await fetch(`${origin}${path}`, sending(policy, question, { id, role })));
    },
    tryCookie: async (policy, question, { path, host }) => {
      const { origin, id } = await somebody(policy, question);
      return answerToCookie({ origin, path, host, person: id });
    },
  };
}

function sending(
  policy: Policy,
  { categories }: Asked,
  { id, role }: { readonly id: string; readonly role: string | undefined },
): RequestInit {
  const leaves = [...leavesOf(policy, categories)];
  return {
    method: "POST",
    headers: { "content-type": "application/json", "x-person": id, ...(role === undefined ? {} : { "x-role": role }) },
    body: JSON.stringify(Object.fromEntries(leaves.map((leaf) => [leaf, `some ${leaf}`]))),
  };
}

interface Answer {
  readonly status: number;
  /** `permit`, or the reasons against, by the alphabet. */
  readonly words: string;
  /** The categories the handler was given, and those that left in the answer. */
  readonly seen: readonly string[];
  readonly left: readonly string[];
}

async function answerOf(response: Response): Promise<Answer> {
  const { seen = "", reasons = [], ...left } = (await response.json()) as { readonly seen?: string; readonly reasons?: readonly string[] };
  return {
    status: response.status,
    words: response.status === 200 ? "permit" : reasons.toSorted().join(" "),
    seen: seen.split(" ").filter((name) => name !== ""),
    left: Object.keys(left),
  };
}

function isCookie(request: HttpRequest): request is HttpRequest & { readonly host: string } {
  return request.host !== undefined;
}

describe.each(policies)("%s over HTTP", (_, shown, reached) => {
  const rows = reachable(shown);
  const { ask, tryCookie } = sandboxes(rows.map(([, , of]) => of));

  it.each(rows)("%s: %s", async (...[, , of, asked, answer, request]) => {
    if (isCookie(request)) {
      expect(await tryCookie(of, asked, request)).toBe(answer.split(" ").toSorted().join(" "));
      return;
    }
    const { words, seen, left, status } = await ask(of, asked, request);
    if (answer.includes("category-not-covered")) {
      // What a purpose does not need is taken out of the request and of the answer, and the rest goes on.
      const covered = compilePolicy(of).purposes.get(asked.purpose)!.categories;
      const uncovered = [...leavesOf(of, asked.categories)].filter((category) => !covered.has(category));
      expect(uncovered).not.toEqual([]);
      expect({
        status,
        seen: seen.filter((name) => uncovered.includes(name as never)),
        left: left.filter((name) => uncovered.includes(name as never)),
      }).toEqual({
        status: 200,
        seen: [],
        left: [],
      });
      return;
    }
    expect(words).toBe(answer.split(" ").toSorted().join(" "));
    if (answer === "permit") expect(seen).toEqual([...leavesOf(of, asked.categories)]);
    else expect({ status, seen, left: left.includes("contact.email") }).toEqual({ status: 403, seen: [], left: false });
  });

  it("is asked over HTTP whatever a route can ask", () => {
    const of = (some: readonly (readonly [string, ...unknown[]])[]): string => String(new Set(some.map(([row]) => row)).size);
    expect(`${String(rows.length)} of ${String(shown.length)} decisions, ${of(rows)} of ${of(shown)} statements`).toBe(reached);
  });
});

describe.each([
  ["imaweb", imawebPublished],
  ["client-services", clientServicesPublished],
])("%s as published", (_, published) => {
  const { ask } = sandboxes([published]);

  it.each(Object.keys(published.purposes))("opens no route for %s, which has no lawful basis", async (purpose) => {
    const { status, words } = await ask(published, { purpose, categories: [] }, { path: `/purposes/${purpose}`, role: undefined });
    expect(status).toBe(403);
    expect(words).toContain("basis-missing");
  });
});
