import type { Guard } from "@wherefore/express-middleware";
import { Router, type Request } from "express";
import { Accesses, Choice, Consents, PurposeName } from "../fields.ts";
import { privacy } from "../privacy.ts";

/** The text was shown in the language of the caller's browser, where the policy speaks it. */
const languageOf = (req: Pick<Request, "acceptsLanguages">): "en" | "fr" => (req.acceptsLanguages("en", "fr") === "fr" ? "fr" : "en");

const look = privacy.purpose("rights-handling", { response: Consents });
const choose = privacy.purpose("rights-handling", { params: PurposeName, body: Choice, validate: true });
const accesses = privacy.purpose("rights-handling", { response: Accesses });

/** What everybody may see and decide about their own data. */
export function privacyRoutes(guard: Guard): Router {
  const router = Router();

  router.get("/privacy/consents", look, async (req, res) => {
    res.json({ consents: await guard.consentsOf(req, languageOf(req)) });
  });

  router.post("/privacy/consents/:purpose", choose, async (req, res) => {
    const asked = await guard.consentsOf(req);
    if (!asked.some(({ purpose }) => purpose === req.params.purpose)) {
      res.status(404).json({ message: "Nobody asks your consent for this." });
      return;
    }
    await guard.choose(req, req.params.purpose, req.body.choice, { language: languageOf(req), how: "POST /privacy/consents/:purpose" });
    res.status(204).end(); // the choice is durable by now
  });

  router.get("/privacy/accesses", accesses, async (req, res) => {
    res.json({ accesses: await guard.accessesOf(req) });
  });

  return router;
}
