import { categoryFacts, isCategory, isSpecialCategory, type Category } from "@wherefore/core";
import { closing, exporting, importing, literal } from "./code.ts";
import type { Survey } from "./survey.ts";

/** A policy before anybody decided anything: what was found, in words to correct. */
export function draftPolicy(survey: Survey): string {
  const found = categoriesFound(survey);
  const groups = groupsOf(found);
  const hasSession = survey.report.sessions.length > 0;
  const policy = {
    id: slug(survey.manifest.name),
    version: "draft",
    languages: ["en"],
    timeZone: "UTC",
    controller: { name: survey.manifest.name },
    dataSubjects: { person: { label: "People who use the service" } },
    categories: Object.fromEntries([...groups].map(([name, leaves]) => [name, { label: labelOf(name), includes: leaves }])),
    recipients: Object.fromEntries(
      survey.vendors.map(({ name, hosts }) => [slug(name), { label: name, role: "processor", country: "not-stated", hosts }]),
    ),
    purposes: purposesOf(survey, groups, hasSession),
    ...(hasSession ? { trackers: trackersOf(survey) } : {}),
    rights: {
      offered: ["access", "rectification", "erasure", "restriction", "portability", "objection", "complaint"],
      contact: "not-stated",
    },
  };
  return [
    importing(["definePolicy"], "@wherefore/core", survey),
    "",
    "// Drafted from the fields, packages and cookies of this application. What it cannot know is undecided or not-stated, and denies once",
    "// the guard enforces. `npx wherefore policy lint` lists what is left to decide; start with the lawful basis of each purpose.",
    `${exporting("policy", survey)} definePolicy(${literal(policy)})${closing(survey)}`,
    "",
  ].join("\n");
}

/** Every category some field holds, by name or mark, in the order of the vocabulary's families. */
function categoriesFound({ report }: Survey): readonly Category[] {
  const found = [
    ...report.fields.filter(({ confidence }) => confidence !== "low").map(({ category }) => category),
    ...report.routes.flatMap(({ request, response }) => [...request, ...response].map(({ category }) => category)),
  ];
  return [...new Set(found)].filter(isCategory).sort();
}

/** Groups by family; special data stands apart, because it needs a condition of its own. */
function groupsOf(found: readonly Category[]): ReadonlyMap<string, readonly Category[]> {
  const groups = new Map<string, Category[]>();
  for (const category of found) {
    const name = isSpecialCategory(category) ? "special" : (category.split(".")[0] ?? category);
    groups.set(name, [...(groups.get(name) ?? []), category]);
  }
  return groups;
}

const labels: Readonly<Record<string, string>> = {
  identity: "Identity",
  contact: "Contact details",
  credentials: "Ways to sign in",
  identifier: "Identifiers",
  profile: "Profile",
  usage: "What people do and write",
  communications: "Choices about messages",
  financial: "Payments and finances",
  location: "Where people are",
  technical: "Devices and connections",
  special: "Special categories (GDPR Art. 9 and 10)",
  own: "Categories of our own",
};

function labelOf(group: string): string {
  return labels[group] ?? categoryLabel(group);
}

function categoryLabel(name: string): string {
  return isCategory(name) ? categoryFacts(name).label.en : name;
}

const undecided = { undecided: ["contract", "consent", "legitimate-interests"] };

function purposesOf({ vendors }: Survey, groups: ReadonlyMap<string, readonly Category[]>, hasSession: boolean): object {
  const ordinary = [...groups.keys()].filter((name) => name !== "special");
  const recipients = vendors.map(({ name }) => slug(name));
  const service = {
    label: "Provide the service",
    lawfulBasis: undecided,
    categories: ordinary,
    ...(recipients.length === 0 ? {} : { recipients }),
    retention: "not-stated",
  };
  return {
    service,
    ...(groups.has("special")
      ? { "special-data": { label: "What special data is for", lawfulBasis: undecided, categories: ["special"], retention: "not-stated" } }
      : {}),
    ...(hasSession ? { session: { label: "Keep people signed in", lawfulBasis: undecided, categories: [], retention: "not-stated" } } : {}),
  };
}

/** The cookie of the session library: needed to stay signed in, so no consent is asked for it. */
function trackersOf({ report, manifest }: Survey): object[] {
  const names = [...new Set(report.sessions.map(({ name }) => name))];
  return names.map((name) => ({
    name,
    domain: `${slug(manifest.name)}.example`,
    purpose: "session",
    lifetime: "session",
    consent: "exempt",
  }));
}

function slug(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return /^[a-z]/.test(plain) ? plain : `app-${plain}`;
}
