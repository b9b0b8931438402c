import { mergedNames, type FieldNames } from "./field-names.ts";
import type { RouteSeen, ShadowReport } from "./shadow-report.ts";
import type { HeldBackCookie } from "../trackers/held-back.ts";

/** What one request showed of its route. */
export interface Seen {
  readonly route: string;
  /** The last handler of the route, to tell where it is written. */
  readonly handler: object | undefined;
  readonly declared: string | undefined;
  readonly denied: string | undefined;
  readonly refused: string | undefined;
  readonly removed: RouteSeen["removed"];
  readonly fields: Partial<RouteSeen["fields"]>;
  readonly mediaType: string;
}

/** What a guard in shadow noted since it began. */
export interface Notes {
  readonly note: (seen: Seen) => void;
  readonly report: () => ShadowReport;
}

const MOST_ROUTES = 1_000;
const NOTHING: FieldNames = {};

/** What notes stand on. */
export interface NoteTaking {
  readonly policy: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** What was noted before the process started. */
  readonly before: ShadowReport | undefined;
  readonly cookies: () => readonly HeldBackCookie[];
  /** Where handlers are written. */
  readonly sitesOf: (handlers: readonly object[]) => readonly (string | undefined)[];
}

/** Notes what requests showed, route by route. */
export function shadowNotes({ policy, now, before, cookies, sitesOf }: NoteTaking): Notes {
  const routes = new Map(before?.routes.map((route) => [route.route, route]));
  const handlers = new Map<string, object>();
  let { requests, since, until } = before ?? { requests: 0, since: undefined, until: undefined };
  return {
    note: (seen) => {
      requests += 1;
      until = new Date(now()).toISOString();
      since ??= until;
      const known = routes.get(seen.route);
      if (known === undefined && routes.size >= MOST_ROUTES) return;
      routes.set(seen.route, added(known, seen));
      if (seen.handler !== undefined && known?.site === undefined) handlers.set(seen.route, seen.handler);
    },
    report: () => {
      const sites = handlers.size === 0 ? [] : sitesOf([...handlers.values()]);
      for (const [index, route] of [...handlers.keys()].entries()) {
        const known = routes.get(route);
        const site = sites[index];
        if (known && site !== undefined) routes.set(route, { ...known, site });
      }
      handlers.clear();
      const present = new Date().toISOString();
      const seen = { since: since ?? present, until: until ?? present, requests, routes: [...routes.values()].sort(byName) };
      return { v: 1, policy, ...seen, cookies: withTimes(before?.cookies ?? [], cookies()) };
    },
  };
}

function byName(one: RouteSeen, other: RouteSeen): number {
  return one.route < other.route ? -1 : 1;
}

function added(known: RouteSeen | undefined, seen: Seen): RouteSeen {
  const { body = NOTHING, query = NOTHING, params = NOTHING, answer = NOTHING } = seen.fields;
  return {
    route: seen.route,
    ...(known?.site === undefined ? {} : { site: known.site }),
    ...(seen.declared === undefined ? {} : { declared: seen.declared }),
    requests: (known?.requests ?? 0) + 1,
    denied: counted(known?.denied, seen.denied),
    refused: counted(known?.refused, seen.refused),
    removed: {
      request: together(known?.removed.request, seen.removed.request),
      answer: together(known?.removed.answer, seen.removed.answer),
    },
    fields: {
      body: mergedNames(known?.fields.body ?? NOTHING, body),
      query: mergedNames(known?.fields.query ?? NOTHING, query),
      params: mergedNames(known?.fields.params ?? NOTHING, params),
      answer: mergedNames(known?.fields.answer ?? NOTHING, answer),
    },
    answers: counted(known?.answers, seen.mediaType),
  };
}

function counted(known: Readonly<Record<string, number>> = {}, one: string | undefined): Readonly<Record<string, number>> {
  return one === undefined ? known : { ...known, [one]: (known[one] ?? 0) + 1 };
}

function together(known: readonly string[] = [], more: readonly string[]): readonly string[] {
  return [...new Set([...known, ...more])].sort();
}

function withTimes(before: readonly HeldBackCookie[], now: readonly HeldBackCookie[]): readonly HeldBackCookie[] {
  const all = new Map(before.map((cookie) => [keyOf(cookie), cookie]));
  for (const cookie of now) all.set(keyOf(cookie), { ...cookie, times: cookie.times + (all.get(keyOf(cookie))?.times ?? 0) });
  return [...all.values()];
}

function keyOf({ name, why, reasons }: HeldBackCookie): string {
  return [why, name, ...reasons].join(" ");
}
