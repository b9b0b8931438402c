import { dataSubjectId, personal } from "@wherefore/express-middleware";
import * as z from "zod";

const name = z.string().trim().min(1).max(100);

/** What a visitor fills in to open an account. */
export const Registration = z.object({
  firstName: personal(name, "identity.name"),
  lastName: personal(name, "identity.name"),
  email: personal(z.email(), "contact.email"),
  phone: personal(z.string().trim().min(6).max(30), "contact.phone"),
  jobTitle: personal(name.optional(), "profile.job"),
  company: personal(name, "profile.employer"),
});

/** A customer as the application keeps and sends them. */
export const Customer = z.object({
  id: dataSubjectId(z.uuid()),
  firstName: personal(name, "identity.name"),
  lastName: personal(name, "identity.name"),
  email: personal(z.email(), "contact.email"),
  phone: personal(z.string(), "contact.phone"),
  company: personal(name, "profile.employer"),
});
export type Customer = z.infer<typeof Customer>;

/** How staff sign in. */
export const StaffCredentials = z.object({
  email: personal(z.email(), "contact.email"),
  password: personal(z.string().min(1).max(200), "credentials.password"),
});
export type StaffCredentials = z.infer<typeof StaffCredentials>;

/** Which customer a path names. */
export const CustomerId = z.object({ id: dataSubjectId(z.string()) });

/** What a customer answers when asked for consent, or later on. */
export const Choice = z.object({ choice: z.enum(["give", "refuse", "withdraw"]) });

/** Which purpose a path names. */
export const PurposeName = z.object({ purpose: z.string() });

/** Where the caller stands with every purpose that needs consent. */
export const Consents = z.object({
  consents: z.array(
    z.object({
      purpose: z.string(),
      label: z.string(),
      state: personal(z.string(), "communications.preferences"),
      since: personal(z.string().optional(), "communications.preferences"),
    }),
  ),
});

/** Who looked at the caller's data, when, where and what for. */
export const Accesses = z.object({
  accesses: z.array(
    z.object({
      at: personal(z.string(), "usage.activity"),
      route: personal(z.string(), "usage.activity"),
      purpose: z.string(),
      categories: z.array(z.string()),
      decision: z.string(),
      reasons: z.array(z.string()),
      roles: z.array(z.string()),
    }),
  ),
});
