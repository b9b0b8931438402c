import { describe, expect, it } from "vitest";
import { scanOf } from "../../test/project-of.ts";

const scanned = (code: string) => scanOf({ "package.json": "{}", "app.ts": code });

describe("an Express application", () => {
  it.each([
    [
      "by a route",
      'import express from "express";\nconst app = express();\napp.use(express.json());\napp.get("/a", (req, res) => res.end());',
      3,
    ],
    [
      "by a router that is mounted",
      'import express, { Router } from "express";\nconst app = express();\nconst r = Router();\napp.use("/r", r);\napp.get("/a", x);',
      3,
    ],
    ["by a route of several methods", 'import express from "express";\nconst app = express();\napp.route("/a").get(show).put(show);', 2],
    [
      "inside a function",
      'import express from "express";\nexport function make() {\n  const app = express();\n  app.get("/a", (req, res) => res.end());\n  return app;\n}',
      3,
    ],
    ["in CommonJS", 'const express = require("express");\nconst app = express();\napp.get("/a", (req, res) => res.end());', 2],
  ])("is seen with the place of its first registration, %s", async (_, code, line) => {
    const { applications } = await scanned(code);
    expect(applications.map(({ name, firstRegistration }) => [name, firstRegistration?.start.line])).toEqual([["app", line]]);
  });

  it("is told from a router, and a setting from a route", async () => {
    const { applications } = await scanned(
      'import express from "express"; const app = express(); const r = express.Router(); app.get("title"); app.set("a", 1);',
    );
    expect(applications).toMatchObject([{ name: "app", firstRegistration: undefined, isGuarded: false }]);
  });

  it("is known to have a guard", async () => {
    const { applications } = await scanned(
      'import express from "express"; import { wherefore } from "@wherefore/express-middleware"; const app = express(); app.use(wherefore(policy).start({}));',
    );
    expect(applications).toMatchObject([{ isGuarded: true }]);
  });
});

describe("the cookie of a session", () => {
  it.each([
    ["as its options name it", 'import session from "express-session"; use(session({ secret: s, name: "club.sid" }));', "club.sid"],
    ["as the library names it", 'import session from "express-session"; use(session({ secret: s }));', "connect.sid"],
    ["as another library names it", 'const session = require("cookie-session"); use(session({ keys: [] }));', "session"],
  ])("is known by its name, %s", async (_, code, name) => {
    expect((await scanned(code)).sessions.map((one) => one.name)).toEqual([name]);
  });
});

describe("a function that may register routes", () => {
  it("is counted by name, where it is handed a path and a handler", async () => {
    const { registrars } = await scanned(
      'import express from "express"; declare const api: any; api.define("/a", (req, res) => {}); api.define({ path: "/b", run: (req) => {} }); express().get("/c", (req, res) => {}); api.read("/d"); api.log("x", (req) => {});',
    );
    expect(registrars).toEqual([{ name: "api.define", times: 2 }]);
  });
});

describe("a stored model", () => {
  it("is known with its columns, what they hold, and the name it is exported by", async () => {
    const { models } = await scanned(
      'import { Entity } from "typeorm"; @Entity() class Customer { id: string; email: string; friends: Customer[]; /** @notPersonal a code */ phone: string }\nexport { Customer as Person };',
    );
    expect(models).toMatchObject([
      {
        name: "Customer",
        style: "entity",
        exportedAs: "Person",
        columns: [
          { name: "id", categories: ["identifier.user_id"] },
          { name: "email", categories: ["contact.email"], kind: "text", isMarked: false },
          { name: "friends", kind: "object" },
          { name: "phone", categories: [], isMarked: true },
        ],
      },
    ]);
  });
});
