import type { RequestHandler } from "express";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Report } from "../src/index.ts";
import { frameworks, Person, privacy, startGuard, type Framework } from "./site.ts";

const loose = (declaration: object): RequestHandler => declaration as RequestHandler;
/** The line of this file that a text stands in first. */
function lineWith(text: string): number {
  return (
    readFileSync(import.meta.filename, "utf8")
      .split("\n")
      .findIndex((line) => line.trimStart().startsWith(text)) + 1
  );
}

const sayHello: RequestHandler = (_request, response) => response.send("hello");

function applicationOf(express: Framework): ReturnType<Framework> {
  const app = express();
  app.get("/me", privacy.purpose("account", { response: Person }), (_request, response) => response.json({}));
  app.get("/health", privacy.noPersonalData("tells only that it runs", sayHello));
  app.use("/assets", privacy.noPersonalData("site assets", express.static(".")));
  app.use("/api/:tenant", express.Router().post("/export", sayHello));
  app.route("/both").get(privacy.noPersonalData("static text"), sayHello).put(sayHello);
  return app;
}

/** What runs in a test is not what was written: the lines of functions are looked at in a process of their own. */
function withoutLines({ missing, misplaced, text }: Report): Report {
  const without = (line: string): string => line.replaceAll(/\.ts:\d+/g, ".ts");
  return { missing: missing.map(without), misplaced: misplaced.map(without), text: without(text) };
}

describe.each(frameworks)("%s: the report on an application", (_version, express) => {
  it("lists every route, what it declares, and those that declare nothing with file and line", () => {
    const { missing, misplaced, text } = withoutLines(startGuard().report(applicationOf(express)));
    const how = 'add privacy.purpose("…") or privacy.noPersonalData("why")';
    const line = "packages/express-middleware/test/report.test.ts";
    expect(missing).toEqual([`POST /api/:tenant/export  ${line}  ${how}`, `PUT /both  ${line}  ${how}`]);
    expect(misplaced).toEqual([]);
    expect(text.split("\n")).toEqual([
      "wherefore · papers@1 · enforce · record: memory, for tests, strict · cookies: not declared, left alone",
      "5 routes: 1 with a purpose, 2 no personal data, 2 undeclared (answer 403)",
      "  ✓ GET /me  account (contract) identity.name, contact.email",
      "  ✓ GET /health  no personal data: tells only that it runs",
      "  ✓ GET /both  no personal data: static text",
      `  ✗ POST /api/:tenant/export  ${line}  ${how}`,
      `  ✗ PUT /both  ${line}  ${how}`,
    ]);
  });

  it("names declarations that stand in the wrong place", () => {
    const app = express();
    app.use("/a", loose(privacy.purpose("account")));
    app.use(loose(privacy.noPersonalData("everything")));
    app.get("/b", sayHello, loose(privacy.purpose("account")));
    app.get("/c", [loose(privacy.purpose("account")), loose(privacy.noPersonalData("or not"))], sayHello);
    const { missing, misplaced } = startGuard().report(app);
    expect(missing).toEqual([]);
    const at = (text: string): string => `packages/express-middleware/test/report.test.ts:${String(lineWith(text))}`;
    expect(misplaced).toEqual([
      `GET /b  ${at('app.get("/b"')}  the declaration stands last: put it directly before the handler`,
      `GET /c  ${at('app.get("/c"')}  a second declaration in one route: leave one`,
      `/a  ${at('app.use("/a"')}  the declaration stands outside a route: put it in the route, or let noPersonalData wrap the handlers`,
      `/  ${at("app.use(loose(")}  the declaration stands outside a route: put it in the route, or let noPersonalData wrap the handlers`,
    ]);
  });

  it("says where it could not look", () => {
    const inner = express().get("/x", sayHello);
    const app = express().use("/inner", inner);
    const guard = startGuard();
    expect(guard.report(app).text).toContain("  ? /inner  another application is mounted here: call guard.report() on it too");
    expect(guard.report(inner).missing).toHaveLength(1);
  });

  it("can stop a start-up", () => {
    const guard = startGuard();
    expect(() => {
      guard.assertDeclared(applicationOf(express));
    }).toThrow(/Not every route says why it handles personal data:\n {2}POST \/api\/:tenant\/export/);
    const app = express();
    app.get("/health", privacy.noPersonalData("test"), sayHello);
    expect(() => {
      guard.assertDeclared(app);
    }).not.toThrow();
  });
});

it("the line of a route that declares nothing is that of its handler", () => {
  const script = fileURLToPath(new URL("fixtures/undeclared.ts", import.meta.url));
  const node = process.execPath;
  const missing = execFileSync(node, ["--conditions=@wherefore/source", script], { encoding: "utf8", cwd: dirname(script) });
  expect(missing.trim()).toBe('GET /export  undeclared.ts:14  add privacy.purpose("…") or privacy.noPersonalData("why")');
});
