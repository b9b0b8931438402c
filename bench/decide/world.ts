// One question, asked of every engine: may this route, for purpose P, use categories C (3 of 50) of data subject S now?
import type { Category, Policy, SubjectState } from "../../packages/core/dist/index.js";

/** What stands in the code: a purpose and the categories it uses there. An engine may read it once, before anybody asks. */
export interface Route {
  readonly index: number;
  readonly purpose: string;
  readonly categories: readonly Category[];
}

export interface Asked {
  readonly route: Route;
  readonly dataSubject: string;
  readonly permitted: boolean;
}

export interface World {
  readonly purposes: readonly { readonly name: string; readonly covers: readonly Category[] }[];
  readonly categories: readonly Category[];
  /** The purposes each data subject consented to. */
  readonly grants: ReadonlyMap<string, readonly string[]>;
  readonly routes: readonly Route[];
  readonly questions: readonly Asked[];
  readonly at: number;
}

const AT = Date.parse("2026-11-21T12:00:00Z");

/** A seeded generator (xorshift32), so that every run asks the same. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

export function makeWorld(purposeCount: number, subjectCount: number, questionCount: number): World {
  const roll = dice(20_261_121);
  const categories = Array.from({ length: 50 }, (_, index): Category => `own.c${index.toString()}`);
  const several = <T>(of: readonly T[], count: number): T[] => Array.from({ length: count }, () => of[roll(of.length)] as T);
  const purposes = Array.from({ length: purposeCount }, (_, index) => ({
    name: `purpose-${index.toString()}`,
    covers: [...new Set(several(categories, 12))],
  }));
  const grants = new Map(
    Array.from({ length: subjectCount }, (_, index) => [
      `subject-${index.toString()}`,
      [...new Set(several(purposes, 4))].map(({ name }) => name),
    ]),
  );
  const routes = Array.from({ length: 2 * purposeCount }, (_, index): Route => {
    const { name, covers } = purposes[index % purposeCount]!;
    return { index, purpose: name, categories: several(index < purposeCount ? covers : categories, 3) };
  });
  const questions = Array.from({ length: questionCount }, (_, index): Asked => {
    const dataSubject = `subject-${roll(subjectCount).toString()}`;
    const consented = grants.get(dataSubject) ?? [];
    const route = index % 2 === 0 ? routes[Number((consented[0] ?? "").slice("purpose-".length))]! : routes[roll(routes.length)]!;
    const covers = purposes[route.index % purposeCount]!.covers;
    return { route, dataSubject, permitted: consented.includes(route.purpose) && route.categories.every((one) => covers.includes(one)) };
  });
  return { purposes, categories, grants, routes, questions, at: AT };
}

/** The same world as a policy: every purpose rests on consent for a year, and keeps data while the account is open. */
export function policyOf(world: World): Policy {
  return {
    id: "bench",
    version: "1",
    languages: ["en"],
    timeZone: "Europe/Paris",
    controller: { name: "Bench" },
    dataSubjects: { reader: { label: "Reader" } },
    categories: {},
    recipients: {},
    purposes: Object.fromEntries(
      world.purposes.map(({ name, covers }) => [
        name,
        {
          label: name,
          lawfulBasis: { consent: { validFor: "P1Y" } },
          categories: covers,
          retention: { until: "account-closed", plus: "P3M" },
        },
      ]),
    ),
    minimumAge: { years: 15, of: "consent", unknown: "permit" },
    rights: { offered: ["access"], contact: "privacy@bench.example" },
  };
}

export type StateOf = (dataSubject: string) => SubjectState;
