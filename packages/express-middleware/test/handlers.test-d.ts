import express, { Router, type RequestHandler } from "express";
import { expectTypeOf } from "vitest";
import * as z from "zod";
import { fieldsOf, listOf, notPersonal, personal, type PlainHandler, type Req, type Res } from "../src/index.ts";
import { privacy } from "./site.ts";

declare const authenticate: RequestHandler;
declare const hasSession: PlainHandler;
declare function use(value: unknown): void;
const router = Router();

const Reader = z.object({
  name: personal(z.string(), "identity.name"),
  email: personal(z.email(), "contact.email"),
  phone: personal(z.string(), "contact.phone").optional(),
  job: personal(z.string(), "profile.job"),
  city: z.string(),
});
declare const reader: z.infer<typeof Reader>;
const both = privacy.purpose("newsletter", {
  body: Reader,
  query: z.object({ page: z.coerce.number(), size: z.string().optional() }),
  params: z.object({ id: z.string() }),
  response: Reader,
});

// A misspelt purpose does not compile, nor a dataset the policy does not have.
// @ts-expect-error there is no such purpose
privacy.purpose("newsleter");
// @ts-expect-error there is no such dataset
privacy.purpose("account", { dataset: "none" });

// What the purpose covers is there with its type; what it does not says why.
router.post("/readers/:id", both, (req, res) => {
  expectTypeOf(req.body.email).toEqualTypeOf<string>();
  expectTypeOf(req.body.city).toEqualTypeOf<string>();
  expectTypeOf(req.params).toEqualTypeOf<{ id: string }>();
  expectTypeOf(req.query.size).toEqualTypeOf<string | undefined>();
  expectTypeOf(req.query.page).not.toBeNumber();
  // @ts-expect-error purpose newsletter does not cover identity.name
  const name: string = req.body.name;
  // @ts-expect-error nor contact.phone
  const phone: string | undefined = req.body.phone;
  // @ts-expect-error a field the shape does not have
  use(req.body.age);
  res.json({ email: reader.email, city: reader.city });
  res.status(404).json({ message: "none" });
  // @ts-expect-error a literal with what is not covered
  res.json({ email: reader.email, name: reader.name });
  // @ts-expect-error a variable that holds it
  res.json(reader);
  // @ts-expect-error a spread of one that holds it
  res.json({ ...reader, city: "Paris" });
  // @ts-expect-error the body of a request, which has what is not covered in its type
  const row: z.infer<typeof Reader> = { ...req.body, name, job: "" };
  res.send({ email: phone ?? row.email });
});

// The same behind middleware that says nothing of types, and asynchronously.
router.post("/readers/:id", hasSession, both, async (req, res) => {
  await Promise.resolve();
  expectTypeOf(req.body.email).toEqualTypeOf<string>();
  expectTypeOf(req.params.id).toEqualTypeOf<string>();
  // @ts-expect-error purpose newsletter does not cover profile.job
  res.json({ job: reader.job });
});
// Express types the answer of a whole chain by its loosest middleware: one that says "anything" asks for a word at the handler.
express().post("/readers/:id", authenticate, both, (req, res: Res<typeof both>) => {
  // @ts-expect-error purpose newsletter does not cover profile.job
  res.json({ job: reader.job });
  expectTypeOf(req.body.email).toEqualTypeOf<string>();
});
router.route("/readers/:id").post(both, (req, res) => {
  // @ts-expect-error purpose newsletter does not cover profile.job
  res.json({ job: reader.job });
  expectTypeOf(req.body.email).toEqualTypeOf<string>();
});

// What a route names no shape for cannot be used, nor sent.
router.get("/readers/:id", hasSession, privacy.purpose("account"), (req, res) => {
  // @ts-expect-error this route declares no body
  use(req.body.email);
  // @ts-expect-error this route declares no params
  use(req.params.id);
  // @ts-expect-error this route declares no query
  use(req.query.page);
  // @ts-expect-error this route declares no response
  res.json({ city: "Paris" });
  res.status(204).end();
});

// No personal data: Express' own types.
router.get("/papers/:slug", privacy.noPersonalData("public catalogue"), (req, res) => {
  expectTypeOf(req.params.slug).toEqualTypeOf<string>();
  res.json({ anything: true });
});
router.use("/assets", privacy.noPersonalData("site assets", express.static("public")));

// Handlers in other files.
const view = privacy.purpose("account", { params: z.object({ id: z.string() }), response: Reader });
function show(req: Req<typeof view>, res: Res<typeof view>): void {
  expectTypeOf(req.params.id).toEqualTypeOf<string>();
  res.json({ name: reader.name, email: reader.email });
  // @ts-expect-error purpose account does not cover profile.job
  res.json({ job: reader.job });
}
router.get("/readers/:id", view, show);
router.get("/readers/:id", authenticate, view, show);

// A map over a type the application already has, and lists of it.
interface Row {
  email: string;
  job: string | null;
  createdAt: Date;
}
declare const rows: Row[];
const RowShape = fieldsOf<Row>()({ email: "contact.email", job: "profile.job", createdAt: notPersonal });
router.get("/rows", privacy.purpose("account", { response: listOf(RowShape) }), (_req, res) => {
  res.json(rows.map(({ email, createdAt }) => ({ email, createdAt })));
  // @ts-expect-error purpose account does not cover profile.job
  res.json(rows);
});

// A password is read where the purpose covers it, and never sent.
const Login = z.object({ email: personal(z.email(), "contact.email"), password: personal(z.string(), "credentials.password") });
router.post("/login", privacy.purpose("login", { body: Login, response: Login }), (req, res) => {
  expectTypeOf(req.body.password).toEqualTypeOf<string>();
  // @ts-expect-error credentials.password never leaves in a response, whatever the purpose
  res.json({ password: req.body.password });
});

// A shape for each status; what leaves is what any of them allows, and at run time the one of its status.
const Created = z.object({ id: z.string() });
router.post("/readers", privacy.purpose("account", { response: { 200: Reader, 201: Created } }), (_req, res) => {
  res.status(201).json({ id: "7" });
  res.json({ name: reader.name });
  // @ts-expect-error purpose account does not cover profile.job
  res.json({ job: reader.job });
});

// Bytes hold what the purpose covers, and nothing else can be declared of them.
privacy.purpose("account", { raw: { categories: ["identity.name"] } });
// @ts-expect-error purpose newsletter does not cover identity.name
privacy.purpose("newsletter", { raw: { categories: ["identity.name"] } });

// One handler for several purposes picks among its own declarations; a table takes declarations only.
const other = privacy.purpose("account");
privacy.oneOf([view, other], (req) => (req.method === "GET" ? view : other), authenticate);
// @ts-expect-error a handler is no declaration
privacy.oneOf([view, authenticate], () => view);
privacy.declare({ "GET /readers/:id": view, "GET /up": privacy.noPersonalData("tells only that it runs") });
// @ts-expect-error a route is named by its method and path
privacy.declare({ readers: view });
// @ts-expect-error a handler is no declaration
privacy.declare({ "GET /readers": authenticate });
