import { randomUUID } from "node:crypto";
import { Router } from "express";
import type { Customers } from "../customers.ts";
import { Customer, Registration } from "../fields.ts";
import { privacy } from "../privacy.ts";
import { sessionOf, startSession } from "../session.ts";

const register = privacy.purpose("registration", { body: Registration, validate: true, response: Customer, dataSubject: "handler" });
const view = privacy.purpose("account", { response: Customer });

/** Opening an account, and looking at one's own. */
export function accountRoutes(customers: Customers): Router {
  const router = Router();

  router.post("/accounts", register, async (req, res) => {
    const customer = { id: randomUUID(), ...req.body }; // without `jobTitle`, which registration does not cover
    await privacy.isAbout(res, customer.id); // only now is it known whose data this is: decided and recorded before it is kept
    customers.add(customer);
    startSession(req, { id: customer.id, roles: [] });
    res.status(201).json(customer);
  });

  router.get("/me", view, (req, res) => {
    const customer = customers.find(sessionOf(req)?.id ?? "");
    if (customer) res.json(customer);
    else res.status(404).json({ message: "You have no customer account." });
  });

  return router;
}
