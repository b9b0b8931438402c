import { lintRuleCases, newsletter, spotless } from "../../../test/lint-rule-cases.ts";
import { roleConflict } from "./role-conflict.ts";

lintRuleCases(roleConflict, {
  valid: [
    [
      "a dataset processed on instructions alone",
      {
        datasets: { lists: { label: "Lists", categories: ["contact"], processorFor: "reader", purposes: ["sending"] } },
        purposes: { ...spotless.purposes, sending: { ...newsletter, lawfulBasis: { instructionsOf: "reader" } } },
      },
    ],
    [
      "a processor's own legal obligation",
      {
        datasets: { lists: { label: "Lists", categories: ["contact"], processorFor: "reader", purposes: ["orders"] } },
        purposes: { ...spotless.purposes, orders: { ...newsletter, lawfulBasis: "legal-obligation" } },
      },
    ],
  ],
  invalid: [
    [
      "a processor with statistics of its own",
      {
        datasets: { lists: { label: "Lists", categories: ["contact"], processorFor: "reader", purposes: ["sending", "statistics"] } },
        purposes: {
          ...spotless.purposes,
          sending: { ...newsletter, lawfulBasis: { instructionsOf: "reader" } },
          statistics: { ...newsletter, lawfulBasis: { legitimateInterests: "Knowing our market" } },
        },
      },
      ["datasets.lists.processorFor"],
    ],
    [
      "a processor whose purpose has no basis",
      {
        datasets: { lists: { label: "Lists", categories: ["contact"], processorFor: "reader", purposes: ["statistics"] } },
        purposes: { ...spotless.purposes, statistics: { ...newsletter, lawfulBasis: { undecided: [] } } },
      },
      ["datasets.lists.processorFor"],
    ],
    [
      "a processor's dataset that is open to every purpose",
      { datasets: { lists: { label: "Lists", categories: ["contact"], processorFor: "reader" } } },
      ["datasets.lists.processorFor"],
    ],
    [
      "instructions of somebody for whom nothing is processed",
      { purposes: { ...spotless.purposes, sending: { ...newsletter, lawfulBasis: { instructionsOf: "reader" } } } },
      ["purposes.sending.lawfulBasis.instructionsOf"],
    ],
  ],
});
