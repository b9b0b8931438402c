import { Router } from "express";
import type { Customers } from "../customers.ts";

/** A forgotten route. It sends every customer and, on purpose, declares nothing: `wherefore check` finds it and the guard keeps it shut. */
export function exportRoutes(customers: Customers): Router {
  const router = Router();

  router.get("/export", (_req, res) => {
    res.json(customers.all());
  });

  return router;
}
