import { describe, expect, it } from "vitest";
import * as z from "zod";
import { fieldsOf, notPersonal, personal, wherefore, type StartOptions } from "../src/index.ts";
import { memoryStore } from "../src/testing.ts";
import { listening, policy, privacy, startGuard } from "./site.ts";

function problemOf(act: () => unknown): { readonly code: unknown; readonly message: string } {
  try {
    act();
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string };
    return { code, message };
  }
  return { code: undefined, message: "" };
}

describe("a declaration that cannot stand is refused when it is made", () => {
  const cases: Readonly<Record<string, [() => unknown, string, RegExp]>> = {
    "a purpose the policy does not have": [
      () => privacy.purpose("newsleter" as "newsletter"),
      "ERR_WHEREFORE_DECLARATION_INVALID",
      /no purpose "newsleter"; use one of account, login, newsletter, support/,
    ],
    "a dataset the policy does not have": [
      () => privacy.purpose("account", { dataset: "none" as never }),
      "ERR_WHEREFORE_DECLARATION_INVALID",
      /no dataset "none"/,
    ],
    "a shape that cannot be followed": [
      () => privacy.purpose("account", { response: z.object({ free: z.unknown() }) }),
      "ERR_WHEREFORE_SHAPE_NOT_FOLLOWED",
      /\n {2}free: z\.unknown\(\) says nothing of its fields/,
    ],
    "an error shape that cannot be followed": [
      () => wherefore(policy, { errors: z.looseObject({}) }),
      "ERR_WHEREFORE_SHAPE_NOT_FOLLOWED",
      /\n {2}\*: z\.unknown\(\)/,
    ],
    "a validation by something that cannot parse": [
      () => privacy.purpose("account", { body: fieldsOf<{ a: string }>()({ a: notPersonal }), validate: true }),
      "ERR_WHEREFORE_DECLARATION_INVALID",
      /validate: true needs a zod schema/,
    ],
    "a consent to what rests on a contract": [
      () => privacy.purpose("account", { givesConsent: true }),
      "ERR_WHEREFORE_DECLARATION_INVALID",
      /purpose account rests on contract, so there is nothing to consent to/,
    ],
    "a consent in no language": [
      () => privacy.purpose("newsletter", { givesConsent: true }),
      "ERR_WHEREFORE_DECLARATION_INVALID",
      /the policy speaks en, fr; say in which language the text was shown/,
    ],
    "no reason why there is no personal data": [
      () => privacy.noPersonalData("  "),
      "ERR_WHEREFORE_DECLARATION_INVALID",
      /noPersonalData\(\) needs a reason/,
    ],
  };

  it.each(Object.keys(cases))("%s", (name) => {
    const [act, code, message] = cases[name]!;
    const problem = problemOf(act);
    expect(problem.code).toBe(code);
    expect(problem.message).toMatch(message);
  });
});

describe("a guard", () => {
  it("does not start with options it cannot run with, and names them all", () => {
    const options = { store: undefined, dataSubject: "me", enforcement: "off", durabilty: "strict", now: 3 } as unknown as StartOptions;
    expect(problemOf(() => privacy.start(options))).toEqual({
      code: "ERR_WHEREFORE_OPTIONS_INVALID",
      message: [
        "The guard cannot start with these options:",
        "  durabilty: is no option; the options are store, enforcement, durability, log, readableByScripts, learn, telemetry, dataSubject, accessor, tenant, device, now",
        "  store: give the store the guard reads and records in",
        "  dataSubject: must be a function",
        "  now: must be a function",
        "  enforcement: must be one of enforce, shadow",
      ].join("\n"),
    });
  });

  it("leaves its store open when it is closed", async () => {
    const store = memoryStore();
    const guard = startGuard({ store });
    await guard.close();
    expect(await guard.accessesOf("7")).toEqual([]);
    await store.close();
    await expect(guard.accessesOf("7")).rejects.toMatchObject({ code: "ERR_WHEREFORE_STORE_UNAVAILABLE" });
  });

  it("names the policy it enforces", () => {
    expect(startGuard().policy).toMatchObject({ id: "papers", version: "1" });
  });
});

describe("isAbout", () => {
  it("is refused where no guard runs, and on a route that does not leave it to its handler", async () => {
    await expect(privacy.isAbout({} as never, "7")).rejects.toMatchObject({ code: "ERR_WHEREFORE_NO_GUARD" });
  });
});

it("marks are made where routes are declared", () => {
  expect(personal(z.string(), "contact.email").safeParse("a").success).toBe(true);
  expect(listening().lines).toEqual([]);
});
