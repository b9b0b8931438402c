import { lintRuleCases } from "../../../test/lint-rule-cases.ts";
import { standardNotCertifiable } from "./standard-not-certifiable.ts";

lintRuleCases(standardNotCertifiable, {
  valid: [
    [
      "a standard one can be certified to",
      { security: { measures: { hall: { label: "Certified hall", standard: "ISO/IEC 27001:2022" } } } },
    ],
  ],
  invalid: [
    [
      "a family of standards",
      { security: { measures: { hall: { label: "Certified hall", standard: "ISO27000" } } } },
      ["security.measures.hall.standard"],
    ],
    [
      "a family of standards, written out",
      { security: { measures: { hall: { label: "Certified hall", standard: "ISO/IEC 27000" } } } },
      ["security.measures.hall.standard"],
    ],
  ],
});
