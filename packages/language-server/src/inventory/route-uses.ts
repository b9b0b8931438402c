import type { PolicyFacts, RouteFacts } from "@wherefore/analyzer";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { FieldStanding, StandingAt } from "../protocol.ts";

interface Handled {
  readonly field: string;
  readonly category: string;
}

/**
 * Where a route uses personal fields, and whether its purposes cover them.
 *
 * The analyzer says which fields a route handles; the words are found by their name inside the registration.
 */
export function usesIn(route: RouteFacts, document: TextDocument, policy: PolicyFacts | undefined): StandingAt[] {
  const handled = new Map([...route.request, ...route.response].filter(isPersonal).map((one) => [lastName(one), one]));
  const begin = document.offsetAt(route.range.start);
  const text = document.getText(route.range);
  return [...text.matchAll(/(?<!["'`\w$])[a-z_$][\w$]*(?!["'`])/gi)].flatMap((match) => {
    const one = handled.get(match[0]);
    if (one === undefined) return [];
    const start = begin + match.index;
    const range = { start: document.positionAt(start), end: document.positionAt(start + match[0].length) };
    return [{ range, standing: standingIn(route, one.category, policy) }];
  });
}

function standingIn({ purposes }: RouteFacts, category: string, policy: PolicyFacts | undefined): FieldStanding {
  const covering = (policy?.purposes ?? []).filter((purpose) => purpose.categories.includes(category)).map(({ name }) => name);
  if (covering.length === 0 || purposes.length === 0) return "undeclared";
  return covering.some((name) => purposes.includes(name)) ? "declared" : "elsewhere";
}

function lastName({ field }: Handled): string {
  return field.slice(field.lastIndexOf(".") + 1);
}

function isPersonal({ category }: Handled): boolean {
  return !category.startsWith("identifier.");
}
