import { lintRuleCases, spotless } from "../../../test/lint-rule-cases.ts";
import { prohibitionContradicted } from "./prohibition-contradicted.ts";

lintRuleCases(prohibitionContradicted, {
  valid: [
    ["a promise no purpose breaks", { prohibitions: { sale: { promise: "No sale", kinds: ["SellDataToThirdParties"] } } }],
    [
      "a promise that excepts the purpose",
      { prohibitions: { marketing: { promise: "No marketing but the newsletter", kinds: ["DirectMarketing"], except: ["newsletter"] } } },
    ],
    [
      "a promise about third parties, and a processor",
      { prohibitions: { sharing: { promise: "No sharing", recipients: "third-parties", categories: ["contact"] } } },
    ],
    [
      "a promise about a join, and purposes that use both parts",
      { prohibitions: { join: { promise: "No join", together: ["identity", "contact"], kinds: ["DirectMarketing"] } } },
    ],
    [
      "a promise never to collect a category, which is a rule of its own",
      { prohibitions: { none: { promise: "No addresses", categories: ["contact"] } } },
    ],
    [
      "a promise about a dataset that the purpose does not draw on",
      {
        datasets: { reports: { label: "Problem reports", categories: ["contact"], purposes: ["account"] } },
        prohibitions: { reports: { promise: "Reports never serve marketing", datasets: ["reports"], kinds: ["DirectMarketing"] } },
      },
    ],
    [
      "a promise about another recipient",
      {
        recipients: { ...spotless.recipients, partner: { label: "Partner", role: "third-party", country: "FR" } },
        prohibitions: { partner: { promise: "Nothing to the partner", recipients: ["partner"] } },
      },
    ],
  ],
  invalid: [
    [
      "a dataset shared with nobody, and with a processor",
      {
        datasets: { lists: { label: "Lists", categories: ["contact"], purposes: ["newsletter"] } },
        prohibitions: { sharing: { promise: "Lists are shared with nobody", datasets: ["lists"], recipients: "all" } },
      },
      ["prohibitions.sharing"],
    ],
    [
      "no marketing, and a newsletter",
      { prohibitions: { marketing: { promise: "No marketing", kinds: ["DirectMarketing"] } } },
      ["prohibitions.marketing"],
    ],
    [
      "no sharing with third parties, and a partner",
      {
        recipients: { mailer: { ...spotless.recipients.mailer, role: "third-party" } },
        prohibitions: { sharing: { promise: "No sharing", recipients: "third-parties" } },
      },
      ["prohibitions.sharing"],
    ],
    [
      "nothing to a recipient that a purpose names",
      { prohibitions: { mailer: { promise: "Nothing to the mailer", recipients: ["mailer"], categories: ["contact.email"] } } },
      ["prohibitions.mailer"],
    ],
  ],
});
