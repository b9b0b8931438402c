import type { Words } from "./words.ts";

const counted = (count: number, one: string, several: string): string => `${String(count)} ${count === 1 ? one : several}`;

export const english: Words = {
  unknownCategory: "Unknown category",
  markedByAuthor: "Marked by its author",
  marked: (evidence) => `Marked: ${evidence}`,
  recognised: (confidence, evidence) => `Recognised by name, confidence ${confidence}: ${evidence}`,
  noPolicy: "No policy governs this file.",
  coveredByNone: (policy) => `No purpose of the policy ${policy} covers this category.`,
  coveredBy: "Purposes that cover it",
  wouldBeCoveredBy: "Purposes that would cover it, once it is marked",
  retention: (words) => `retention: ${words}`,
  categories: "Categories",
  recipients: "Recipients",
  none: "none",
  undecided: "lawful basis undecided",
  instructions: "instructions of the controller",
  declaredBy: "Declared by",
  fieldsCovered: (fields, files) => `Covers ${counted(fields, "field", "fields")} in ${counted(files, "file", "files")}.`,
  andMore: (count) => `and ${String(count)} more`,
  group: (label) => `Group of categories: ${label}`,
  lensOfRoute: {
    noPurpose: "no purpose",
    sealed: "answers 403: declares nothing",
    noPersonalData: "no personal data",
    categories: (count) => counted(count, "category", "categories"),
  },
  lensOfModel: (fields, covered) => `${counted(fields, "personal field", "personal fields")} · ${String(covered)} covered by a purpose`,
  builtInCategory: (name) => `${name} is a built-in category: it has this name everywhere.`,
  nameTaken: (name) => `“${name}” is taken in this policy.`,
  notKebabCase: (name) => `“${name}” is no name of a policy: write lower-case letters and digits, words joined by hyphens.`,
  notOwnCategory: (name) => `“${name}” is no category of your own: write own. and a name in snake_case.`,
};
