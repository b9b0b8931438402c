import { definePolicy } from "@wherefore/core";
import * as z from "zod";
import { dataSubjectId, personal, wherefore } from "../src/index.ts";

/** A shop with recipients of every kind, channels, trackers and a privacy signal. */
export const shopPolicy = definePolicy({
  id: "shop",
  version: "1",
  languages: ["en"],
  timeZone: "Europe/Paris",
  controller: { name: "Shop" },
  dataSubjects: { buyer: { label: "Buyers" } },
  categories: {
    identity: { label: "Identity", includes: ["identity.name"] },
    contact: { label: "Contact", includes: ["contact.email", "contact.phone"] },
  },
  datasets: { buyers: { label: "Buyers", categories: ["identity", "contact"], purposes: ["newsletter"] } },
  recipients: {
    mailer: { label: "Mailer", role: "processor", country: "FR" },
    printer: { label: "Printer", role: "processor", country: "FR" },
    partner: { label: "Partner", role: "third-party", country: "FR" },
    police: { label: "Police", role: "authority", country: "FR", onlyOn: ["legal-order"] },
    statistician: { label: "Statistician", role: "third-party", country: "FR", receives: "anonymised" },
  },
  accessors: { desk: { label: "Service desk" } },
  purposes: {
    account: {
      label: "Account",
      lawfulBasis: "contract",
      categories: ["identity", "contact", "credentials.password"],
      recipients: ["partner", "police", "statistician"],
      accessors: ["self", "system", "desk"],
    },
    newsletter: {
      label: "Newsletter",
      is: ["DirectMarketing"],
      lawfulBasis: { consent: { validFor: "P6M" } },
      categories: ["identity", "contact.email"],
      recipients: ["mailer"],
      channels: { email: "consent" },
    },
    measurement: { label: "Measurement", lawfulBasis: { consent: { validFor: "P6M" } }, categories: ["usage.activity"] },
  },
  signals: { gpc: "object-to-sharing" },
  trackers: [
    { name: "sid", domain: "shop.example", purpose: "account", lifetime: "session", consent: "exempt" },
    { name: "choice", domain: "shop.example", purpose: "account", lifetime: "P6M", consent: "exempt" },
    { name: "_m", domain: "shop.example", purpose: "measurement", lifetime: "P13M", consent: "required" },
    { name: "_minute", domain: "shop.example", purpose: "measurement", lifetime: "PT1M", consent: "required" },
  ],
  trackerConsent: { validFor: "P6M" },
  rights: { offered: ["access"], contact: "privacy@shop.example" },
});

export const shop = wherefore(shopPolicy);

/** A buyer as the shop keeps them. */
export const Buyer = z.object({
  id: dataSubjectId(z.string()),
  name: personal(z.string(), "identity.name"),
  email: personal(z.string(), "contact.email"),
  phone: personal(z.string(), "contact.phone"),
  password: personal(z.string(), "credentials.password"),
});
export type Buyer = z.infer<typeof Buyer>;

/** A buyer of that id. */
export function buyer(id: number | string): Buyer {
  return { id: String(id), name: `Buyer ${String(id)}`, email: `${String(id)}@shop.example`, phone: "0123", password: "canary-7f3a" };
}
