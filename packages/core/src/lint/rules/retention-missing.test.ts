import { lintRuleCases, newsletter } from "../../../test/lint-rule-cases.ts";
import { retentionMissing } from "./retention-missing.ts";

lintRuleCases(retentionMissing, {
  valid: [
    [
      "a purpose under the retention of the whole policy",
      {
        purposes: {
          newsletter: { ...newsletter, retention: { keep: "P1Y", since: "collection" } },
          account: { label: "Run your account", lawfulBasis: "contract", categories: ["contact"] },
        },
        retention: { keep: "P2Y", since: "collection" },
      },
    ],
    [
      "a purpose whose dataset has a retention",
      {
        datasets: {
          forms: { label: "Forms", categories: ["contact"], purposes: ["account"], retention: { keep: "P2Y", since: "collection" } },
        },
        purposes: { account: { label: "Run your account", lawfulBasis: "contract", categories: ["contact"] } },
      },
    ],
  ],
  invalid: [
    [
      "a purpose that states none",
      { purposes: { account: { label: "Run your account", lawfulBasis: "contract", categories: ["contact"] } } },
      ["purposes.account.retention"],
    ],
    [
      "a retention that is not stated, once for all purposes",
      {
        purposes: {
          account: { label: "Run your account", lawfulBasis: "contract", categories: ["contact"] },
          orders: { label: "Send your orders", lawfulBasis: "contract", categories: ["contact"] },
        },
        retention: "not-stated",
      },
      ["retention"],
    ],
    [
      "a status for which none is stated",
      {
        retention: { byStatus: { customer: { keep: "P1Y", since: "collection" }, prospect: "not-stated" } },
        purposes: { account: { label: "Run your account", lawfulBasis: "contract", categories: ["contact"] } },
      },
      ["retention.byStatus.prospect"],
    ],
    [
      "a dataset without a retention beside one that has it",
      {
        datasets: {
          calls: { label: "Calls", categories: ["contact"], purposes: ["account"], retention: "not-stated" },
          forms: { label: "Forms", categories: ["contact"], purposes: ["account"], retention: { keep: "P2Y", since: "collection" } },
        },
        purposes: { account: { label: "Run your account", lawfulBasis: "contract", categories: ["contact"] } },
      },
      ["datasets.calls.retention"],
    ],
    [
      "a purpose with a dataset that leaves it open",
      {
        datasets: {
          calls: { label: "Calls", categories: ["contact"], purposes: ["account"] },
          forms: { label: "Forms", categories: ["contact"], purposes: ["account"], retention: { keep: "P2Y", since: "collection" } },
        },
        purposes: { account: { label: "Run your account", lawfulBasis: "contract", categories: ["contact"] } },
      },
      ["purposes.account.retention"],
    ],
  ],
});
