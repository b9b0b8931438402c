import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LedgerEvent, Store } from "@wherefore/core";
import { personal, wherefore, type Guard } from "@wherefore/express-middleware";
import { openStore } from "@wherefore/store";
import express, { type RequestHandler } from "express";
import * as z from "zod";
import { policy } from "./policy.ts";

const privacy = wherefore(policy);

type PurposeName = keyof typeof policy.purposes;
type DatasetName = keyof typeof policy.datasets;

/** One field of every kind of data the text speaks of, and of some it says it never collects. */
const Everything = z.object({
  name: personal(z.string(), "identity.name"),
  email: personal(z.string(), "contact.email"),
  phone: personal(z.string(), "contact.phone"),
  address: personal(z.string(), "contact.postal_address"),
  payment: personal(z.string(), "financial.transaction"),
  ip: personal(z.string(), "technical.ip_address"),
  pages: personal(z.string(), "usage.activity"),
  papers: personal(z.string(), "own.downloaded_papers"),
  job: personal(z.string(), "profile.job"),
  preferences: personal(z.string(), "communications.preferences"),
  report: personal(z.string(), "communications.support_history"),
  employer: personal(z.string(), "profile.employer"),
  statistics: personal(z.string(), "own.statistics"),
  health: personal(z.string(), "special.health"),
  convictions: personal(z.string(), "criminal"),
});

/** What is sent, in both directions. */
export const everything = Object.fromEntries(Object.keys(Everything.shape).map((field) => [field, `some ${field}`]));

/** The dataset each purpose works on, where it works on one. */
const datasetOf: Readonly<Partial<Record<PurposeName, DatasetName>>> = {
  "marketing-materials": "web-forms",
  newsletters: "web-forms",
  advertising: "site-logs",
  "problem-follow-up": "problem-reports",
  "operational-improvement": "problem-reports",
  "nuisance-callers": "problem-reports",
};

const Answer = Everything.extend({ seen: z.array(z.string()) });

/** Sends all there is, and the names of the fields it was given. */
const sendEverything: RequestHandler = (req, res) => {
  res.json({ ...everything, seen: Object.keys(req.body as object) });
};

/** The policy at work on a live server: one route a purpose, and three that put data to another use than it came for. */
export interface Served {
  readonly origin: string;
  readonly guard: Guard;
  readonly store: Store;
  /** Sets the clock, ISO 8601. */
  readonly setClock: (instant: string) => void;
  /** Puts what somebody did, or is owed, into their ledger. */
  readonly happened: (person: string, at: string, deed: Deed) => Promise<void>;
  readonly stop: () => Promise<void>;
}

type Told = "key" | "seq" | "at" | "policy" | "by" | "dataSubject";

/** A ledger event without what the server adds. */
export type Deed = LedgerEvent extends infer E ? (E extends LedgerEvent ? Omit<E, Told> : never) : never;

/** The routes, by path. */
function routes(): express.Router {
  const router = express.Router();
  for (const name of Object.keys(policy.purposes) as PurposeName[]) {
    const dataset = datasetOf[name];
    const shapes = { body: Everything, response: Answer, operation: "use", ...(dataset ? { dataset } : {}) } as const;
    router.post(`/${name}`, privacy.purpose(name, shapes), sendEverything);
  }
  const shapes = { body: Everything, response: Answer, operation: "use" } as const;
  router.post(
    "/newsletters-from-problem-reports",
    privacy.purpose("newsletters", { ...shapes, dataset: "problem-reports" }),
    sendEverything,
  );
  router.post("/analytics-of-web-forms", privacy.purpose("analytics", { ...shapes, dataset: "web-forms" }), sendEverything);
  router.post("/request-form", privacy.purpose("contact-request", { ...shapes, givesConsent: true }), sendEverything);
  return router;
}

/** Serves the policy on a free port with a store of its own. Callers say who they are in `x-person`, and their role in `x-role`. */
export async function serve(): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "itmatters-"));
  let clock = Date.parse("2026-11-21T12:00:00Z");
  const now = (): number => clock;
  const store = await openStore(join(folder, "itmatters.db"), { now });
  const guard = privacy.start({
    store,
    now,
    dataSubject: (req) => req.get("x-person"),
    accessor: (req) => (req.get("x-role") === undefined ? undefined : { id: "e-1", roles: [req.get("x-role") ?? ""] }),
  });
  const server = express().use(express.json(), guard, routes()).listen(0, "127.0.0.1");
  await once(server, "listening");
  let events = 0;
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port.toString()}`,
    guard,
    store,
    setClock: (instant) => {
      clock = Date.parse(instant);
    },
    happened: async (id, at, deed) => {
      const told = {
        key: `event-${(events += 1).toString()}`,
        at,
        policy: guard.policy,
        by: "data-subject",
        dataSubject: { id, as: "person" },
      } as const;
      await store.ledger.append({ ...told, ...deed });
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await guard.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
