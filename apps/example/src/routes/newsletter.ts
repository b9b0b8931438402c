import { Router } from "express";
import type { Letters } from "../letters.ts";
import { privacy } from "../privacy.ts";
import { sessionOf } from "../session.ts";

const send = privacy.purpose("newsletter");

/** Asking for this month's letter. The handler needs no consent check: without consent it does not run. */
export function newsletterRoutes(letters: Letters): Router {
  const router = Router();

  router.post("/newsletter", send, (req, res) => {
    letters.queueFor(sessionOf(req)?.id ?? "");
    res.status(202).end();
  });

  return router;
}
