/** Languages a policy can speak. */
export const languages = ["en", "fr"] as const;
/** A language a policy can speak. */
export type Language = (typeof languages)[number];

/** A text a person sees: a plain string only when the policy declares one language, else one text a language. */
export type Text = string | { readonly [L in Language]?: string };

/** An ISO 8601 duration, for example `P6M`, `PT29M`, `P13M`. */
export type Duration = `P${string}`;

/** A day without a zone, `YYYY-MM-DD`. */
export type PlainDate = `${number}-${number}-${number}`;

/** An ISO 3166 alpha-2 country code. */
export type Country = string;
/** The European Union, the European Economic Area, or one country. */
export type Region = "EU" | "EEA" | Country;

/** How a person is reached. Consent to marketing is asked by channel (Directive 2002/58/EC art. 13). */
export const channels = ["email", "sms", "phone", "post", "in-app"] as const;
/** One way of reaching a person, for example `"email"`. */
export type Channel = (typeof channels)[number];

/** Why data may be disclosed to a recipient that only receives it on a ground. */
export const grounds = [
  "data-subject-request",
  "requested-service",
  "legal-order",
  "legal-claim",
  "business-transfer",
  "vital-emergency",
] as const;
/** One ground for a disclosure, for example `"legal-order"`. */
export type Ground = (typeof grounds)[number];

/** What happened between the person and the controller, from which a retention can be counted. */
export const milestones = [
  "collection",
  "last-interaction",
  "contract-began",
  "contract-ended",
  "account-opened",
  "account-closed",
  "erasure-requested",
] as const;
/** One thing that happened, for example `"account-closed"`. */
export type Milestone = (typeof milestones)[number];

/** Where a person stands with the controller. */
export const statuses = ["prospect", "customer", "former-customer"] as const;
/** Where a person stands: prospect, customer or former customer. */
export type Status = (typeof statuses)[number];

/** The part a recipient plays, GDPR Art. 4(7)–(10), 26 and 28. */
export const recipientRoles = ["processor", "joint-controller", "third-party", "authority"] as const;
/** The part one recipient plays, for example `"processor"`. */
export type RecipientRole = (typeof recipientRoles)[number];

/** Where data came from (dpv: Provided, Observed, Derived; GDPR Art. 14 for third parties). */
export const origins = ["provided", "observed", "derived", "third-party"] as const;
/** Where data came from, for example `"provided"`. */
export type Origin = (typeof origins)[number];

/** What is done with the data (dpv:Processing). */
export const operations = ["collect", "use", "disclose", "store-on-device", "erase"] as const;
/** One thing done with data, for example `"use"`. */
export type Operation = (typeof operations)[number];

/** An age band, so that no birth date has to be kept. */
export const ageBands = ["under-13", "13-14", "15", "16-17", "adult"] as const;
/** One age band, for example `"16-17"`. */
export type AgeBand = (typeof ageBands)[number];
