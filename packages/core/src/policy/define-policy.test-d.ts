import { definePolicy } from "./define-policy.ts";

// A small policy; each case below misspells one kind of word in it and must not compile.
const base = {
  id: "p",
  version: "1",
  languages: ["en"],
  timeZone: "Europe/Paris",
  controller: { name: "P" },
  dataSubjects: { reader: { label: "Readers" } },
  categories: { contact: { label: "Contact", includes: ["contact.email"] } },
  recipients: { mailer: { label: "Mailer", role: "processor", country: "FR" } },
  rights: { offered: ["access"], contact: "privacy@p.example" },
} as const;

definePolicy({
  ...base,
  accessors: { support: { label: "Support" } },
  datasets: { forms: { label: "Forms", categories: ["contact", "identity.name"], purposes: ["account"] } },
  purposes: {
    account: {
      label: "Account",
      lawfulBasis: "contract",
      categories: ["contact", "own.vat_number"],
      recipients: ["mailer"],
      accessors: ["self", "support"],
    },
  },
  trackers: [{ name: "s", domain: "p.example", purpose: "account", lifetime: "session", consent: "exempt" }],
});

definePolicy({
  ...base,
  purposes: {
    // @ts-expect-error a category that is neither a group nor a leaf
    account: { label: "Account", lawfulBasis: "contract", categories: ["contct"] },
  },
});

definePolicy({
  ...base,
  purposes: {
    // @ts-expect-error a recipient that is not declared
    account: { label: "Account", lawfulBasis: "contract", categories: ["contact"], recipients: ["mialer"] },
  },
});

definePolicy({
  ...base,
  purposes: {
    // @ts-expect-error an accessor that is not declared
    account: { label: "Account", lawfulBasis: "contract", categories: ["contact"], accessors: ["suport"] },
  },
});

definePolicy({
  ...base,
  purposes: { account: { label: "Account", lawfulBasis: "contract", categories: ["contact"] } },
  // @ts-expect-error a tracker of a purpose that is not declared
  trackers: [{ name: "s", domain: "p.example", purpose: "acount", lifetime: "session", consent: "exempt" }],
});

definePolicy({
  ...base,
  purposes: { account: { label: "Account", lawfulBasis: "contract", categories: ["contact"] } },
  // @ts-expect-error a dataset of a purpose that is not declared
  datasets: { forms: { label: "Forms", categories: ["contact"], purposes: ["acount"] } },
});

definePolicy({
  ...base,
  purposes: {
    // @ts-expect-error a lawful basis that does not exist
    account: { label: "Account", lawfulBasis: "contrat", categories: ["contact"] },
  },
});

definePolicy({
  ...base,
  purposes: {
    // @ts-expect-error a key the model does not know
    account: { label: "Account", lawfulBasis: "contract", categories: ["contact"], recipient: ["mailer"] },
  },
});

// @ts-expect-error a key of the policy that the model does not know
definePolicy({ ...base, prohibitons: {}, purposes: { account: { label: "Account", lawfulBasis: "contract", categories: ["contact"] } } });

definePolicy({
  ...base,
  purposes: { account: { label: "Account", lawfulBasis: "contract", categories: ["contact"] } },
  // @ts-expect-error a leaf that is no personal-data category
  categories: { contact: { label: "Contact", includes: ["contact.emial"] } },
});
