import type { Finding } from "../finding.ts";
import { bare, fingerprint, type Rule, type UseInFile } from "./rule.ts";

const id = "personal-data-in-logs";

/** Logs hold no personal data: they are kept longer, read by more people, and answer no request for erasure. */
export const personalDataInLogs: Rule = {
  id,
  summary: "Personal data is not written to logs.",
  byDefault: "on",
  check: ({ uses }) => uses.filter(({ use }) => use.sink.kind === "log").flatMap(findingFor),
};

function findingFor({ use }: UseInFile): readonly Finding[] {
  const parts = use.parts.filter(({ category }) => !category.startsWith("identifier."));
  const [first] = parts;
  if (first === undefined) return [];
  const names = [...new Set(parts.map(({ field }) => field))].slice(0, 6).join(", ");
  return [
    {
      ...bare,
      rule: id,
      severity: parts.some(({ source }) => source === "marked") ? "warning" : "information",
      file: use.file.path,
      range: use.file.rangeOf(use.call),
      message: `${names} ${parts.length === 1 ? "goes" : "go"} to ${use.sink.name}; log an id, or nothing of the person.`,
      evidence: parts.map(({ field, category }) => `${field}: ${category}`),
      category: first.category,
      field: first.field,
      related: parts.flatMap(({ declared, field, category }) =>
        declared === undefined
          ? []
          : [{ file: declared.file.path, range: declared.file.rangeOf(declared.key), message: `${field} is ${category}` }],
      ),
      fingerprint: fingerprint(id, use.sink.name, names),
    },
  ];
}
