import type { RouteSeen, ShadowReport } from "@wherefore/express-middleware";
import { categoriesIn, fieldTreeOf } from "./field-tree.ts";

/** What would not have been as it was, for people. */
export function shadowAsText({ policy, since, until, requests, routes, cookies }: ShadowReport): string {
  const changed = routes.filter(isChanged);
  return [
    `wherefore · ${policy} in shadow · ${since.slice(0, 16)} to ${until.slice(0, 16)} · ${requests.toString()} requests, ${routes.length.toString()} routes`,
    "",
    ...(changed.length === 0 ? ["Nothing would have been denied or removed."] : changed.flatMap(linesOf)),
    ...(cookies.length === 0 ? [] : ["", "Cookies that would have been held back:"]),
    ...cookies.map(
      ({ name, why, reasons, times }) => `  – ${name || "(no cookie)"}  ${[why, ...reasons].join(" ")}  ${times.toString()} times`,
    ),
    "",
    `${changed.length.toString()} of ${routes.length.toString()} routes would change`,
    "",
  ].join("\n");
}

/** Tells whether enforcing would change anything about a route. */
export function isChanged({ denied, refused, removed }: RouteSeen): boolean {
  return Object.keys(denied).length + Object.keys(refused).length + removed.request.length + removed.answer.length > 0;
}

function linesOf(seen: RouteSeen): readonly string[] {
  const { route, site, declared, requests, denied, refused, removed } = seen;
  const head = `  ✗ ${route}  ${declared ?? "undeclared"}${site === undefined ? "" : `  ${site}`}`;
  const of = ` of ${requests.toString()} requests`;
  return [
    head,
    ...Object.entries(denied).map(([codes, times]) => `      denied ${times.toString()}${of}: ${codes}`),
    ...Object.entries(refused).map(([why, times]) => `      not answered ${times.toString()}${of}: ${why}`),
    ...(removed.request.length === 0 ? [] : [`      removed from requests: ${removed.request.join(", ")}`]),
    ...(removed.answer.length === 0
      ? []
      : [`      removed from answers: ${removed.answer.map((path) => path || "everything").join(", ")}`]),
    ...personalIn(seen),
  ];
}

function personalIn({ route, fields }: RouteSeen): readonly string[] {
  const found = [...categoriesIn(fieldTreeOf(fields.answer, route)), ...categoriesIn(fieldTreeOf(fields.body, route))];
  return found.length === 0 ? [] : [`      holds what looks like ${[...new Set(found)].join(", ")}`];
}
