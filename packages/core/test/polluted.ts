/** Every optional name the engine reads, with a value that would loosen or tighten an answer if it were inherited. */
const inherited: Readonly<Record<string, unknown>> = {
  accessors: ["sales", "person"],
  age: { band: "under-13" },
  behalf: undefined,
  categories: "all",
  channels: { sms: "opt-out" },
  collectedAt: 0,
  compatibleWith: { support: "assessed" },
  confidentiality: "personal",
  confidentialityOn: true,
  consent: {},
  countries: "not-stated",
  country: "US",
  dataset: "problem-reports",
  datasets: ["lists"],
  except: ["newsletter"],
  explicit: true,
  form: "anonymised",
  givesConsent: "explicit",
  gpc: true,
  ground: "legal-order",
  inForceFrom: "2099-01-01",
  instructionsOf: "reader",
  is: ["RightsFulfilment"],
  kept: [{ purpose: "account" }],
  kinds: [],
  lastAct: Number.MAX_SAFE_INTEGER,
  legitimateInterests: "not-stated",
  minimumAge: { years: 99, of: "everyone", unknown: "deny" },
  of: "reader",
  onlyOn: [],
  otherwise: "account",
  perRecipient: true,
  plus: "P99Y",
  processorFor: "reader",
  prohibitions: { promise: { promise: "Never" } },
  purpose: "newsletter",
  purposes: [],
  receives: "anonymised",
  recipient: "partner",
  recipients: ["partner"],
  retention: { keep: "PT1M", since: "collection" },
  roles: ["support"],
  safeguards: ["scc"],
  sameMeaningAs: ["0".repeat(64)],
  signals: { gpc: true, roles: [] },
  special: 9,
  specialCondition: "9-2-h",
  text: "0".repeat(64),
  together: [],
  tracker: { name: "session", domain: "papers.example" },
  trackerConsent: { validFor: "PT1M" },
  underRestriction: "legal-claims",
  undecided: [],
  until: "collection",
  validFor: "PT1M",
};

/** The names one by one. */
export const inheritedNames: readonly string[] = Object.keys(inherited);

/** Does something while every object inherits these names, and cleans up whatever happens. */
export function whilePolluted<T>(names: readonly string[], act: () => T): T {
  for (const name of names) {
    Object.defineProperty(Object.prototype, name, { value: inherited[name], configurable: true, enumerable: true, writable: true });
  }
  try {
    return act();
  } finally {
    for (const name of names) Reflect.deleteProperty(Object.prototype, name);
  }
}
