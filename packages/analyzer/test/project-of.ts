import { dirname, join } from "node:path";
import { nativeParse } from "../src/host/native-parse.ts";
import { openProjectOn } from "../src/project/open-project.ts";
import type { Host, Project } from "../src/project/project.ts";
import type { Report } from "../src/report.ts";

const root = "/app";

/** A policy small enough to read at a glance: account covers identity and e-mail, newsletter the e-mail address only. */
export const policySource = `
import { definePolicy } from "@wherefore/core";
export const policy = definePolicy({
  id: "papers", version: "1", languages: ["en"], timeZone: "UTC",
  controller: { name: "Papers" }, dataSubjects: { customer: { label: "Customers" } },
  categories: {
    identity: { label: "Identity", includes: ["identity.name"] },
    contact: { label: "Contact", includes: ["contact.email"] },
  },
  recipients: {},
  purposes: {
    account: { label: "Run your account", lawfulBasis: "contract", categories: ["identity", "contact"], retention: { until: "account-closed", plus: "P3M" } },
    newsletter: { label: "Newsletter", lawfulBasis: { consent: { validFor: "P6M" } }, categories: ["contact.email"] },
  },
  rights: { offered: ["access"], contact: "privacy@papers.example" },
});`;

/** The declarations of an application: what its routes import. */
export const privacySource = `
import { wherefore } from "@wherefore/express-middleware";
import { policy } from "./policy.ts";
export const privacy = wherefore(policy);`;

/** Opens a project whose files stand in memory, with names relative to its root. */
export function projectOf(files: Readonly<Record<string, string>>): Project {
  const all = new Map(Object.entries(files).map(([name, text]) => [join(root, name), text]));
  const host: Host = {
    parse: nativeParse,
    resolve: (specifier, from) => (specifier.startsWith(".") ? found(all, join(dirname(from), specifier)) : undefined),
    readText: (file) => {
      const text = all.get(file);
      return text === undefined ? { reason: "it does not exist" } : { text };
    },
    listFiles: (paths) =>
      [...all.keys()].filter(
        (file) =>
          /\.(?:tsx?|js|prisma|sql|graphql|ya?ml|schema\.json)$/.test(file) &&
          paths.some((path) => file === path || file.startsWith(`${path}/`)),
      ),
  };
  return openProjectOn(root, host);
}

function found(files: ReadonlyMap<string, string>, path: string): string | undefined {
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((file) => files.has(file));
}

/** Scans a project made of these files. */
export function scanOf(files: Readonly<Record<string, string>>): Promise<Report> {
  return projectOf(files).scan();
}

/** The absolute path of a file of such a project. */
export function pathOf(name: string): string {
  return join(root, name);
}
