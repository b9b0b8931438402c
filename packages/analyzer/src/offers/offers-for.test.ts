import { describe, expect, it } from "vitest";
import { applyEdits } from "../../test/apply-edits.ts";
import { compileErrors } from "../../test/compile.ts";
import { pathOf, policySource, privacySource, projectOf } from "../../test/project-of.ts";
import type { Offer } from "./offer.ts";

const user = `import { fieldsOf, notPersonal } from "@wherefore/core";
export interface User { id: string; email: string; name: string; admin: boolean }
export const UserRow = fieldsOf<User>()({ id: notPersonal, email: "contact.email", name: "identity.name", admin: notPersonal });
export function findUser(id: string): User { return { id, email: "", name: "", admin: false }; }
export function allUsers(): Promise<User[]> { return Promise.resolve([]); }
`;
const subscriber = `import { personal } from "@wherefore/core";
import * as z from "zod";
export const Subscriber = z.object({ email: personal(z.email(), "contact.email"), weekly: z.boolean() });
`;
const neighbours = { "policy.ts": policySource, "privacy.ts": privacySource, "user.ts": user, "subscriber.ts": subscriber };

const top = (imports: string): string => `import { Router } from "express";\n${imports}\nexport const routes = Router();\n`;

/** What is offered for the findings of a file, with what the author would write. */
async function offersIn(
  text: string,
  name = "routes.ts",
): Promise<readonly { readonly offer: Offer; readonly files: Record<string, string> }[]> {
  const files: Record<string, string> = { "package.json": '{ "type": "module" }', ...neighbours, [name]: text };
  const project = projectOf(files);
  await project.scan();
  const offers = project.findingsOf(pathOf(name)).flatMap((finding) => project.offersFor(finding));
  return offers.map((offer) => ({ offer, files: { ...files, ...written(offer, files) } }));
}

function written({ edits }: Offer, files: Readonly<Record<string, string>>): Record<string, string> {
  const names = new Set(edits.map(({ file }) => file.slice(pathOf("").length + 1)));
  return Object.fromEntries(
    [...names].map((name) => {
      const own = edits.filter(({ file }) => file === pathOf(name));
      const filled = own.map((edit) =>
        edit.caret === undefined
          ? edit
          : { ...edit, newText: `${edit.newText.slice(0, edit.caret)}because we say so${edit.newText.slice(edit.caret)}` },
      );
      return [name, applyEdits(files[name] ?? "", filled)];
    }),
  );
}

const kindsOf = (offers: readonly { readonly offer: Offer }[]): string[] =>
  offers.map(({ offer }) => ("purpose" in offer ? `${offer.do} ${offer.purpose.name}` : offer.do));

const routeCases: readonly (readonly [string, string])[] = [
  [
    "a schema that parses the body",
    `${top('import { Subscriber } from "./subscriber.ts";')}routes.post("/letter", (req, res) => {
  const { email } = Subscriber.parse(req.body);
  res.json({ known: email.length > 0 });
});
`,
  ],
  [
    "names read from body, query and path",
    `${top("")}routes.put("/readers/:id", (req, res) => {
  const { email, weekly } = req.body;
  res.json({ id: req.params.id, page: Number(req.query.page), email: String(email), weekly: Boolean(weekly) });
});
`,
  ],
  [
    "a type of the application, and an error",
    `${top('import { findUser } from "./user.ts";')}routes.get("/users/:id", (req, res) => {
  const user = findUser(req.params.id);
  if (user.id === "") res.status(404).json({ message: "none" });
  else res.json(user);
});
`,
  ],
  [
    "a list, behind middleware, in single quotation marks without semicolons",
    `import { Router, type RequestHandler } from 'express'
import { allUsers } from './user.ts'
export const routes = Router()
const authenticate: RequestHandler = (_req, _res, next) => next()
routes.get('/users', authenticate, async (_req, res) => {
  res.json(await allUsers())
})
`,
  ],
  [
    "a handler that stands elsewhere",
    `import { Router, type Request, type Response } from "express";
import { findUser } from "./user.ts";
export const routes = Router();
routes.get("/users/:id", show);
function show(req: Request, res: Response): void {
  res.json(findUser(String(req.params["id"])));
}
`,
  ],
  [
    "two answers of one route",
    `${top('import { findUser } from "./user.ts";')}routes.get("/users/:id", (req, res) => {
  const user = findUser(req.params.id);
  if (user.admin) res.json({ email: user.email, admin: true });
  else res.json({ email: user.email });
});
`,
  ],
];

describe("for a route that declares nothing", () => {
  it("the purposes that cover all its categories are offered, and no others, then the sentence that it handles nothing personal", async () => {
    const letter = await offersIn(routeCases[0]?.[1] ?? "");
    expect(kindsOf(letter)).toEqual(["declare-purpose account", "declare-purpose newsletter", "declare-no-personal-data", "suppress"]);
    const users = await offersIn(routeCases[2]?.[1] ?? "");
    expect(kindsOf(users)).toEqual(["declare-purpose account", "declare-no-personal-data", "suppress"]);
  });

  it("the declaration stands directly before the handler and says what the route reads and sends", async () => {
    const [first] = await offersIn(routeCases[2]?.[1] ?? "");
    expect(first?.files["routes.ts"]).toContain(
      `routes.get("/users/:id", privacy.purpose("account", { params: fieldsOf<{ id: string }>()({ id: notPersonal }), response: fieldsOf<{ message?: unknown; id?: unknown; email?: string; name?: string; admin?: boolean }>()({ message: notPersonal, id: notPersonal, email: "contact.email", name: "identity.name", admin: notPersonal }) }), (req, res) => {`,
    );
    const [schema] = await offersIn(routeCases[0]?.[1] ?? "");
    expect(schema?.files["routes.ts"]).toContain('privacy.purpose("account", { body: Subscriber, response: ');
    expect(schema?.files["routes.ts"]).toContain('import { privacy } from "./privacy.ts";');
  });

  it("no purpose is offered where nothing is known of what a handler in place sends: no declaration would compile", async () => {
    const text = `${top("declare const anything: unknown;")}routes.post("/letter", (req, res) => { void String(req.body.email); res.json(anything); });\n`;
    expect(kindsOf(await offersIn(text))).toEqual(["declare-no-personal-data", "suppress"]);
  });
});

const fieldCases: readonly (readonly [string, string])[] = [
  ["an interface", "export interface Guest {\n  phone: string;\n}\n"],
  ["an interface with a comment of one line", "export interface Guest {\n  /** Where we call. */\n  phone: string;\n}\n"],
  ["an interface with a comment of several lines", "export interface Guest {\n  /**\n   * Where we call.\n   */\n  phone: string;\n}\n"],
  ["a schema on one line", 'import * as z from "zod";\nexport const Guest = z.object({ phone: z.string() });\n'],
];

describe("for a field that no purpose covers", () => {
  it("every purpose may take its category, a new one may be written, it may be said not to be personal, the finding may be silenced", async () => {
    expect(kindsOf(await offersIn(fieldCases[0]?.[1] ?? "", "guest.ts"))).toEqual([
      "cover-category account",
      "cover-category newsletter",
      "create-purpose",
      "not-personal",
      "suppress",
    ]);
  });

  it("a new purpose decides nothing for the controller", async () => {
    const offers = await offersIn(fieldCases[0]?.[1] ?? "", "guest.ts");
    const created = offers.find(({ offer }) => offer.do === "create-purpose");
    expect(created?.files["policy.ts"]).toContain(`    "contact-phone": {
      label: "because we say so",
      lawfulBasis: { undecided: [] },
      categories: ["contact.phone"],
      retention: "not-stated",
    },`);
  });

  it.each(fieldCases)("of %s, saying that it is not personal or silencing it ends the finding", async (_, text) => {
    for (const { offer, files } of await offersIn(text, "guest.ts")) {
      if (offer.do !== "not-personal" && offer.do !== "suppress") continue;
      const project = projectOf(files);
      await project.scan();
      expect(project.findingsOf(pathOf("guest.ts")), offer.do).toEqual([]);
    }
  });

  it("text of several lines begins where its line begins, so that no editor indents it anew", async () => {
    for (const [, text] of fieldCases)
      for (const { offer } of await offersIn(text, "guest.ts"))
        for (const { caret, newText, range } of offer.edits)
          if (caret !== undefined && newText.includes("\n")) expect(range.start.character, newText).toBe(0);
  });

  it("a purpose that took the category covers the field once it is marked", async () => {
    const marked = "export interface Guest {\n  /** @category contact.phone */\n  phone: string;\n}\n";
    const offers = await offersIn(marked, "guest.ts");
    const covering = offers.filter(({ offer }) => offer.do === "cover-category" || offer.do === "create-purpose");
    expect(covering).toHaveLength(3);
    for (const { files } of covering) {
      const project = projectOf(files);
      await project.scan();
      expect(project.findingsOf(pathOf("guest.ts"))).toEqual([]);
    }
  });
});

describe("what an offer leaves", () => {
  it("compiles", async () => {
    const all: Record<string, string> = {};
    for (const [index, [title, text]] of [...routeCases, ...fieldCases].entries()) {
      const name = index < routeCases.length ? "routes.ts" : "guest.ts";
      const offers = await offersIn(text, name);
      expect(offers.length, title).toBeGreaterThan(1);
      for (const [at, { files }] of offers.entries())
        for (const [file, content] of Object.entries(files))
          if (file.endsWith(".ts")) all[`${index.toString()}-${at.toString()}/${file}`] = content;
    }
    expect(compileErrors(all)).toEqual([]);
  }, 120_000);
});
