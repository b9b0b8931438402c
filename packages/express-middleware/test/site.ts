import { definePolicy } from "@wherefore/core";
import express, { type Express } from "express";
import express4 from "express-4";
import { request as httpRequest, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import * as z from "zod";
import { dataSubjectId, fieldsOf, notPersonal, personal, wherefore, type Guard, type Log, type StartOptions } from "../src/index.ts";
import { memoryStore } from "../src/testing.ts";

export const policy = definePolicy({
  id: "papers",
  version: "1",
  languages: ["en", "fr"],
  timeZone: "Europe/Paris",
  controller: { name: "Papers" },
  dataSubjects: { reader: { label: { en: "Readers", fr: "Lecteurs" } } },
  categories: {
    identity: { label: { en: "Identity", fr: "Identité" }, includes: ["identity.name"] },
    contact: { label: { en: "Contact", fr: "Contact" }, includes: ["contact.email", "contact.phone"] },
    job: { label: { en: "Job", fr: "Métier" }, includes: ["profile.job"] },
  },
  recipients: {
    mailer: { label: { en: "Mailer", fr: "Routeur" }, role: "processor", country: "FR", hosts: ["mailer.example"] },
  },
  accessors: { support: { label: { en: "Support", fr: "Assistance" } } },
  purposes: {
    account: { label: { en: "Account", fr: "Compte" }, lawfulBasis: "contract", categories: ["identity", "contact"], accessors: ["self"] },
    login: {
      label: { en: "Sign-in", fr: "Connexion" },
      lawfulBasis: "contract",
      categories: ["contact.email", "credentials.password"],
      accessors: ["self"],
    },
    newsletter: {
      label: { en: "Newsletter", fr: "Lettre" },
      lawfulBasis: { consent: { validFor: "P6M" } },
      categories: ["contact.email"],
      accessors: ["self", "system"],
    },
    support: { label: { en: "Support", fr: "Assistance" }, lawfulBasis: "contract", categories: ["identity"], accessors: ["support"] },
  },
  rights: { offered: ["access"], contact: "privacy@papers.example" },
});

const ApiError = fieldsOf<{ message: string }>()({ message: notPersonal });
export const privacy = wherefore(policy, { errors: ApiError });

export const Person = z.object({
  id: dataSubjectId(z.string()),
  name: personal(z.string(), "identity.name"),
  email: personal(z.string(), "contact.email"),
  jobTitle: personal(z.string(), "profile.job"),
});

/** What must never leave where it is not covered. */
export const CANARY = "canary-7f3a";
export const ada = { id: "7", name: "Ada", email: "ada@papers.example", jobTitle: `${CANARY}-job` };

export const frameworks = [
  ["Express 5", express],
  ["Express 4", express4],
] as const;

export type Framework = typeof express;

/** What the guard wrote to the log. */
export interface Heard {
  readonly lines: string[];
  readonly log: Log;
}

export function listening(): Heard {
  const lines: string[] = [];
  const write = (_facts: object, message: string): void => {
    lines.push(message);
  };
  return { lines, log: { info: write, warn: write, error: write } };
}

/** A guard whose caller is named by a header; it is quiet unless a log is handed over. */
export function startGuard(options: Partial<StartOptions> = {}): Guard {
  return privacy.start({ store: memoryStore(), dataSubject: (request) => request.get("x-caller"), log: listening().log, ...options });
}

export interface Answer {
  readonly status: number;
  readonly statusMessage: string;
  readonly headers: IncomingHttpHeaders;
  readonly trailers: NodeJS.Dict<string>;
  readonly text: string;
  readonly json: unknown;
  /** Everything that came over the socket, as far as Node shows it. */
  readonly everything: string;
}

export interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly caller?: string;
}

export type Client = (path: string, ask?: Ask) => Promise<Answer>;

/** Listens on a free port of this machine for as long as the test runs. */
export async function serve(app: Express): Promise<Client> {
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, "127.0.0.1", () => {
      resolve(listening);
    });
  });
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return (path, ask = {}) => send(port, path, ask);
}

async function send(port: number, path: string, { method = "GET", headers = {}, body, caller }: Ask): Promise<Answer> {
  const text = body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const asked = httpRequest({
      host: "127.0.0.1",
      port,
      path,
      method,
      agent: false,
      headers: {
        ...(text === undefined ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(text) }),
        ...(caller === undefined ? {} : { "x-caller": caller }),
        ...headers,
      },
    });
    const early: object[] = [];
    asked.on("information", (information: object) => early.push(information));
    asked.on("error", reject);
    asked.on("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const received = Buffer.concat(chunks).toString();
        const { statusCode = 0, statusMessage = "", trailers } = response;
        resolve({
          status: statusCode,
          statusMessage,
          headers: response.headers,
          trailers,
          text: received,
          json: parsed(received),
          everything: JSON.stringify([statusMessage, response.rawHeaders, trailers, received, early]),
        });
      });
    });
    asked.end(text);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
