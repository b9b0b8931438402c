import { Temporal } from "temporal-polyfill";
import { lawfulBases } from "../vocabulary/lawful-basis.ts";
import { isCategory, personalDataCategories } from "../vocabulary/personal-data-category.ts";
import { purposeKinds } from "../vocabulary/purpose-kind.ts";
import { rights } from "../vocabulary/right.ts";
import { safeguards } from "../vocabulary/transfer.ts";
import { channels, grounds, languages, milestones, origins, recipientRoles, statuses } from "../vocabulary/words.ts";
import {
  choice,
  either,
  keyedBy,
  likely,
  list,
  named,
  nameOf,
  number,
  object,
  oneOf,
  optional,
  string,
  text,
  type Shape,
} from "./shape.ts";

const leaves = Object.keys(personalDataCategories);
const isTrue = oneOf([true]);
const words = list(string((value) => value.trim() !== "", "must be a text"));
const anyText = string((value) => value.trim() !== "", "must be a non-empty text");
const duration = string(isDuration, "must be an ISO 8601 duration longer than nothing, for example P6M");
const day = string(isDay, "must be a day, YYYY-MM-DD");
const country = string((value) => /^[A-Z]{2}$/.test(value), "must be an ISO 3166 alpha-2 country code, for example FR");
const host = string(
  (value) => /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(value),
  "must be a host name in lower case, without scheme, port or path",
);
const region = either((value) => value === "EU" || value === "EEA", oneOf(["EU", "EEA"]), country);
const category = nameOf("category", isCategory, leaves);
const safeguard = oneOf(Object.keys(safeguards));
const kind = oneOf(Object.keys(purposeKinds));

const leaf: Shape = (value, context) => {
  if (typeof value === "string" && isCategory(value)) return;
  const meant = typeof value === "string" ? likely(value, leaves) : undefined;
  context.report({
    path: context.path,
    message: `is not a personal-data category; ${meant === undefined ? "use a built-in leaf, or your own as own.snake_case" : `did you mean "${meant}"?`}`,
  });
};

const retention: Shape = (value, context) => {
  choice(["not-stated"], {
    keep: object({ keep: duration, since: oneOf(milestones), of: optional(nameOf("dataSubject")) }),
    until: object({ until: oneOf(milestones), plus: optional(duration), of: optional(nameOf("dataSubject")) }),
    earliest: object({ earliest: list(retention, 2) }),
    byStatus: object({ byStatus: keyedBy(statuses, retention) }),
  })(value, context);
};

const consent = object({
  validFor: optional(duration),
  explicit: optional(isTrue),
  perRecipient: optional(isTrue),
  askedWith: optional(anyText),
});

const lawfulBasis = choice(["contract", "legal-obligation", "vital-interests", "public-task"], {
  consent: object({ consent }),
  legitimateInterests: object({
    legitimateInterests: either((value) => value === "not-stated", oneOf(["not-stated"]), text),
    balancing: optional(anyText),
  }),
  instructionsOf: object({ instructionsOf: nameOf("dataSubject") }),
  undecided: object({ undecided: list(oneOf(Object.keys(lawfulBases))) }),
});

const categoryGroup = object({
  label: text,
  includes: list(leaf),
  origin: optional(list(oneOf(origins))),
  optional: optional(isTrue),
  form: optional(oneOf(["anonymised"])),
  openEnded: optional(isTrue),
});

const dataset = object({
  label: text,
  categories: list(category),
  dataSubjects: optional(list(nameOf("dataSubject"))),
  processorFor: optional(nameOf("dataSubject")),
  purposes: optional(list(nameOf("purpose"))),
  retention: optional(retention),
  attestation: optional(text),
  notice: optional(oneOf(["before-use"])),
  onRequest: optional(oneOf(["answer", "answer-and-tell-controller", "forward-to-controller"])),
});

const recipient = object({
  label: text,
  reason: optional(text),
  role: oneOf(recipientRoles),
  group: optional(isTrue),
  country: either(
    Array.isArray,
    list(region, 1),
    either((value) => value === "not-stated", oneOf(["not-stated"]), region),
  ),
  safeguards: optional(list(safeguard)),
  hosts: optional(list(host)),
  receives: optional(oneOf(["anonymised", "pseudonymised"])),
  onlyOn: optional(list(oneOf(grounds), 1)),
  contract: optional(anyText),
});

const purpose = object({
  label: text,
  is: optional(list(kind)),
  lawfulBasis,
  specialCondition: optional(string((value) => /^(9-2-[a-j]|10)$/.test(value), "must be 9-2-a … 9-2-j (GDPR Art. 9(2)) or 10")),
  categories: either((value) => typeof value === "string", oneOf(["all"]), list(category)),
  dataSubjects: optional(list(nameOf("dataSubject"))),
  recipients: optional(list(nameOf("recipient"))),
  accessors: optional(list(nameOf("accessor", (word) => word === "self" || word === "system", ["self", "system"]))),
  channels: optional(keyedBy(channels, oneOf(["consent", "opt-out"]))),
  retention: optional(retention),
  otherwise: optional(nameOf("purpose")),
  underRestriction: optional(oneOf(["legal-claims", "rights-of-others", "public-interest"])),
  compatibleWith: optional(keyedBy("purpose", anyText)),
  optOut: optional(isTrue),
  countries: optional(either(Array.isArray, list(country, 1), oneOf(["not-stated"]))),
  notice: optional(oneOf(["before-use"])),
  sameMeaningAs: optional(
    list(string((value) => /^[0-9a-f]{64}( |$)/.test(value), "must be what consentBinding returned earlier, or its 64 hexadecimal digits")),
  ),
});

const tracker = object({
  name: anyText,
  domain: host,
  purpose: nameOf("purpose"),
  recipient: optional(nameOf("recipient")),
  lifetime: either((value) => value === "session", oneOf(["session"]), duration),
  consent: oneOf(["exempt", "required"]),
  controlledBy: optional(oneOf(["recipient"])),
  label: optional(text),
});

const prohibition = object({
  promise: text,
  categories: optional(list(category, 1)),
  together: optional(list(category, 2)),
  datasets: optional(list(nameOf("dataset"), 1)),
  kinds: optional(list(kind, 1)),
  recipients: optional(either(Array.isArray, list(nameOf("recipient")), oneOf(["third-parties", "all"]))),
  except: optional(list(nameOf("purpose"))),
  onReceipt: optional(oneOf(["reject", "delete"])),
});

const years = number((value) => Number.isInteger(value) && value > 0 && value < 100, "must be a whole number of years");

const yearsByCountry: Shape = (value, context) => {
  if (typeof value !== "object" || value === null) return years(value, context);
  for (const [key, member] of Object.entries(value)) {
    const inside = { ...context, path: [...context.path, key] };
    country(key, inside);
    years(member, inside);
  }
};

const rightsShape = object({
  offered: list(oneOf(Object.keys(rights))),
  contact: anyText,
  answerWithin: optional(duration),
  extension: optional(duration),
  identity: optional(
    object({ evidence: oneOf([0, 1, 2]), when: oneOf(["always", "doubt"]), accepts: optional(text), mandate: optional(isTrue) }),
  ),
  fee: optional(oneOf(["never", "if-excessive"])),
  selfService: optional(keyedBy(Object.keys(rights), anyText)),
  onlyIf: optional(keyedBy(Object.keys(rights), text)),
});

const security = object({
  measures: optional(named(object({ label: text, standard: optional(anyText) }))),
  review: optional(either((value) => value === "not-stated", oneOf(["not-stated"]), duration)),
  passwords: optional(
    object({
      minLength: number((value) => Number.isInteger(value) && value > 0, "must be a whole number"),
      needs: list(oneOf(["letter", "upper", "lower", "digit", "special"])),
    }),
  ),
});

const announces = object({
  lawfulBases: optional(list(oneOf(Object.keys(lawfulBases)))),
  activities: optional(words),
  trackerPurposes: optional(words),
  recipientsNotExhaustive: optional(isTrue),
  authorityName: optional(anyText),
  contacts: optional(words),
  sections: optional(words),
  refersTo: optional(words),
  registrations: optional(words),
  cites: optional(words),
});

/** The whole model as a check: the one table that says what may stand where in a policy. */
export const policyShape: Shape = object({
  id: string((value) => /^[a-z0-9][a-z0-9._-]{0,63}$/.test(value), "must be a short name in lower case"),
  version: string((value) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(value), "must be a short version, for example 2026-11-01"),
  inForceFrom: optional(day),
  languages: list(oneOf(languages), 1),
  timeZone: string(isTimeZone, "must be an IANA time zone, for example Europe/Paris"),
  controller: object({
    name: anyText,
    country: optional(country),
    contact: optional(anyText),
    dpo: optional(anyText),
    authority: optional(anyText),
  }),
  dataSubjects: named(object({ label: text })),
  categories: named(categoryGroup),
  datasets: optional(named(dataset)),
  recipients: named(recipient),
  accessors: optional(named(object({ label: text, confidentiality: optional(oneOf(["personal"])) }))),
  purposes: named(purpose),
  trackers: optional(list(tracker)),
  trackerConsent: optional(consent),
  prohibitions: optional(named(prohibition)),
  retention: optional(retention),
  interactions: optional(words),
  storedIn: optional(region),
  safeguards: optional(list(safeguard)),
  minimumAge: optional(object({ years: yearsByCountry, of: oneOf(["everyone", "consent"]), unknown: oneOf(["permit", "deny"]) })),
  signals: optional(object({ gpc: optional(oneOf(["object-to-sharing", "ignore"])) })),
  rights: rightsShape,
  changes: optional(
    object({
      notice: string((value) => value === "P0D" || isDuration(value), "must be an ISO 8601 duration; P0D is none"),
      by: list(oneOf(["website", "email"])),
      announcedOn: optional(day),
    }),
  ),
  breach: optional(
    object({ tell: list(oneOf(["authority", "data-subject", "controller"])), when: oneOf(["required", "without-undue-delay"]) }),
  ),
  security: optional(security),
  announces: optional(announces),
});

function isDuration(value: string): boolean {
  try {
    return Temporal.Duration.from(value).sign === 1;
  } catch {
    return false;
  }
}

function isDay(value: string): boolean {
  try {
    return Temporal.PlainDate.from(value).toString() === value;
  } catch {
    return false;
  }
}

function isTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
