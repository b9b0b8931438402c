import type { Finding } from "../finding.ts";
import type { KnownBy } from "../flow/sink.ts";
import { isInDomain } from "../flow/vendors.ts";
import type { PolicyFacts, RecipientFacts } from "../policy/policy-facts.ts";
import type { Settings } from "../project/settings.ts";
import { bare, fingerprint, type Rule, type RuleContext, type UseInFile } from "./rule.ts";

const id = "undeclared-recipient";

/** Who is handed personal data is a recipient the policy declares, and one of the purpose it is handed over for. */
export const undeclaredRecipient: Rule = {
  id,
  summary: "Personal data is handed only to recipients the policy declares for the purpose.",
  byDefault: "on",
  check: (context) =>
    context.policy.is === "read"
      ? context.uses.flatMap((one) => checkUse(one, context, context.policy.is === "read" ? context.policy.facts : undefined))
      : [],
};

function checkUse(one: UseInFile, { settings }: RuleContext, policy: PolicyFacts | undefined): readonly Finding[] {
  const { sink, parts } = one.use;
  const { known } = sink;
  const personal = parts.filter(({ category }) => !category.startsWith("identifier."));
  if (policy === undefined || known === undefined || personal.length === 0) return [];
  const declared = policy.recipients.filter((recipient) => isRecipient(recipient, known, settings));
  if (declared.length === 0)
    return [findingFor(one, `which is no recipient of the policy “${policy.id}”; declare it with its hosts, or do not send it`, policy)];
  const purposes = [...new Set(one.routes.flatMap(({ facts }) => facts.purposes))];
  const stated = policy.purposes.filter(({ name }) => purposes.includes(name));
  if (stated.length === 0 || stated.some(({ recipients }) => declared.some(({ name }) => recipients.includes(name)))) return [];
  const names = stated.map(({ name }) => name).join(", ");
  return [
    findingFor(
      one,
      `and ${declared[0]?.name ?? ""} is no recipient of the purpose ${names}; add it to the purpose, or do not send it`,
      policy,
    ),
  ];
}

/** A recipient is known by its hosts, by the vendor's name in its own, or by what `wherefore.json` says of it. */
function isRecipient({ name, label, hosts }: RecipientFacts, known: KnownBy, settings: Settings): boolean {
  const own = settings.recipients.get(name) ?? [];
  if (known.package !== undefined && own.includes(known.package)) return true;
  const declared = [...hosts, ...own];
  if (known.hosts.some((host) => declared.some((other) => isInDomain(host, other) || isInDomain(other, host)))) return true;
  const vendor = plain(known.vendor);
  return vendor.length > 3 && (plain(name).includes(vendor) || plain(label).includes(vendor));
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}

function findingFor({ use }: UseInFile, why: string, policy: PolicyFacts): Finding {
  const parts = use.parts.filter(({ category }) => !category.startsWith("identifier."));
  const names = [...new Set(parts.map(({ field }) => field))].slice(0, 6).join(", ");
  return {
    ...bare,
    rule: id,
    severity: parts.some(({ source }) => source === "marked") ? "warning" : "information",
    file: use.file.path,
    range: use.file.rangeOf(use.call),
    message: `${names} ${parts.length === 1 ? "goes" : "go"} to ${use.sink.name}, ${why}.`,
    evidence: parts.map(({ field, category }) => `${field}: ${category}`),
    category: parts[0]?.category ?? "",
    field: parts[0]?.field ?? "",
    related: [{ file: policy.file, range: policy.range, message: `the policy “${policy.id}”` }],
    fingerprint: fingerprint(id, use.sink.name, names),
  };
}
