import * as z from "zod";

const name = z.string().min(1).max(128);
const instant = z.iso.datetime();

/** What somebody chooses about one purpose. */
export const Choice = z.strictObject({
  choice: z.enum(["give", "refuse", "withdraw"]),
  language: z.enum(["en", "fr"]).optional().describe("In which language the text was shown; the policy's first unless it is said"),
  explicit: z.literal(true).optional().describe("The person consented in words"),
});

/** What somebody objects to. */
export const Objection = z.strictObject({ against: z.union([z.literal("direct-marketing"), z.strictObject({ purpose: name })]) });

/** A choice or an objection was kept. */
export const Kept = z.strictObject({ at: instant, version: z.int().positive() });

/** Where somebody stands with the purposes they are asked for. */
export const Consents = z.strictObject({
  consents: z.array(
    z.strictObject({
      purpose: name,
      label: z.string(),
      state: z.enum(["unknown", "given", "refused", "withdrawn", "invalidated", "expired", "outdated"]),
      since: instant.optional(),
    }),
  ),
});

/** Who accessed somebody's data, where and what for. */
export const Accesses = z.strictObject({
  accesses: z.array(
    z.strictObject({
      at: instant,
      route: z.string(),
      purpose: name,
      categories: z.array(z.string()),
      decision: z.enum(["permit", "deny"]),
      reasons: z.array(z.string()),
      roles: z.array(z.string()),
    }),
  ),
});

/** Which policy is in force. */
export const PolicyVersion = z.strictObject({ id: name, version: name, hash: z.string().regex(/^[0-9a-f]{64}$/) });

/** Whether the site honours the Global Privacy Control signal. */
export const PrivacySignal = z.strictObject({ gpc: z.boolean(), lastUpdate: z.iso.date().optional() });

/** An error, RFC 9457. */
export const Problem = z.object({
  type: z.string(),
  status: z.int(),
  title: z.string(),
  reasons: z.array(z.string()).optional(),
  remedies: z.array(z.looseObject({ do: z.string() })).optional(),
  problems: z.array(z.strictObject({ at: z.string(), code: z.string() })).optional(),
});
