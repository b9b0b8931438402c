import express from "express";
import express4 from "express-4";
import { expect, it } from "vitest";
import { ada, Person, privacy, serve, startGuard } from "./site.ts";

// In a file of its own: what one test binds stays bound in its process.
it("a router of another copy of Express is bound like the application's own", async () => {
  let started = false;
  const router = express4.Router();
  router.get("/me", privacy.purpose("account", { response: Person }), (_request, response) => response.json(ada as never));
  router.get("/export", (_request, response) => {
    started = true;
    response.json(ada);
  });
  const app = express();
  app.use(startGuard());
  app.use("/inner", router);
  const ask = await serve(app);
  expect((await ask("/inner/me", { caller: "7" })).json).toEqual({ id: "7", name: "Ada", email: "ada@papers.example" });
  expect((await ask("/inner/export", { caller: "7" })).status).toBe(403);
  expect(started).toBe(false);
});
