import * as z from "zod";
import { purposesAskedFor } from "../asked-purposes.ts";
import type { ObjectedTo } from "../objections.ts";
import type { AskedRight, RightsServices } from "./asked-rights.ts";
import { Accesses, Choice, Consents, Kept, Objection, PolicyVersion, PrivacySignal } from "./schemas.ts";

/** One operation of the endpoints: what it takes, what it answers, and how. */
export interface Operation {
  readonly method: "GET" | "POST" | "DELETE";
  /** Below where the endpoints are mounted, with parameters as `{name}`. */
  readonly path: string;
  readonly summary: string;
  /** Nobody needs to be named. */
  readonly isPublic: boolean;
  readonly body: z.ZodType | undefined;
  readonly answer: z.ZodType;
  /** What is answered; `undefined` is 404. */
  readonly run: (asked: AskedRight, services: RightsServices) => unknown;
}

const consents = async ({ person, language }: AskedRight, { choices }: RightsServices): Promise<unknown> => ({
  consents: await choices.consentsOf(person, language),
});

const accesses = async ({ person, limit }: AskedRight, { choices }: RightsServices): Promise<unknown> => ({
  accesses: await choices.accessesOf(person, { limit }),
});

async function choose(asked: AskedRight, { running, choices }: RightsServices, chosen: z.infer<typeof Choice>): Promise<unknown> {
  const { purpose = "" } = asked.parameters;
  if (!purposesAskedFor(running.policy).some(({ name }) => name === purpose)) return undefined;
  const { language = asked.language, explicit } = chosen;
  return choices.choose(asked.person, purpose, chosen.choice, {
    language,
    how: "consent endpoint",
    ...(asked.key === undefined ? {} : { key: asked.key }),
    ...(explicit ? { explicit } : {}),
  });
}

async function object({ person, body, key }: AskedRight, { running, objections }: RightsServices): Promise<unknown> {
  const { against } = body as { readonly against: ObjectedTo };
  if (against !== "direct-marketing" && !running.policy.purposes.has(against.purpose)) return undefined;
  return objections.object(person, against, key);
}

const one = { isPublic: false, body: undefined } as const;
const all = { isPublic: true, body: undefined, method: "GET" } as const;

/** Every operation there is. The router and its description are both made from this list. */
export const operations: readonly Operation[] = [
  { ...one, method: "GET", path: "/consents", summary: "Where I stand with every purpose I am asked for", answer: Consents, run: consents },
  {
    ...one,
    method: "POST",
    path: "/consents/{purpose}",
    summary: "Give, refuse or withdraw consent",
    body: Choice,
    answer: Kept,
    run: (asked, services) => choose(asked, services, asked.body as z.infer<typeof Choice>),
  },
  {
    ...one,
    method: "DELETE",
    path: "/consents/{purpose}",
    summary: "Withdraw consent",
    answer: Kept,
    run: (asked, services) => choose(asked, services, { choice: "withdraw" }),
  },
  {
    ...one,
    method: "POST",
    path: "/objections",
    summary: "Object to a purpose, or to direct marketing",
    body: Objection,
    answer: Kept,
    run: object,
  },
  { ...one, method: "GET", path: "/accesses", summary: "Who accessed my data, where and what for", answer: Accesses, run: accesses },
  { ...one, method: "GET", path: "/people/{id}/consents", summary: "Where somebody else stands", answer: Consents, run: consents },
  { ...one, method: "GET", path: "/people/{id}/accesses", summary: "Who accessed somebody else's data", answer: Accesses, run: accesses },
  {
    ...all,
    path: "/policy",
    summary: "Which policy is in force",
    answer: PolicyVersion,
    run: (_asked, { running }) => running.policy.reference,
  },
  {
    ...all,
    path: "/.well-known/gpc.json",
    summary: "Whether the Global Privacy Control signal is honoured",
    answer: PrivacySignal,
    run: (_asked, { running: { policy } }) => ({
      gpc: policy.policy.signals?.gpc === "object-to-sharing",
      ...(policy.policy.inForceFrom === undefined ? {} : { lastUpdate: policy.policy.inForceFrom }),
    }),
  },
];
