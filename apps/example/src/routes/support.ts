import { Router } from "express";
import type { Customers } from "../customers.ts";
import { Customer, CustomerId, StaffCredentials } from "../fields.ts";
import { privacy } from "../privacy.ts";
import { startSession } from "../session.ts";
import type { Staff } from "../staff.ts";

const signIn = privacy.purpose("staff-sign-in", { body: StaffCredentials, validate: true, dataSubject: "handler" });
// The customer is the data subject, the employee only the accessor.
const help = privacy.purpose("support", { params: CustomerId, response: Customer, dataSubject: (req) => req.params["id"] });

/** What our staff do. */
export function supportRoutes(staff: Staff, customers: Customers): Router {
  const router = Router();

  router.post("/staff/session", signIn, async (req, res) => {
    const employee = await staff.check(req.body);
    if (!employee) {
      res.status(401).json({ message: "This address and password do not belong together." });
      return;
    }
    await privacy.isAbout(res, employee.id);
    startSession(req, employee);
    res.status(204).end();
  });

  router.get("/support/customers/:id", help, (req, res) => {
    const customer = customers.find(req.params.id);
    if (!customer) {
      res.status(404).json({ message: "There is no such customer." });
      return;
    }
    const { id, firstName, lastName, email, phone } = customer; // not `company`: sending it here does not compile, and it would not leave
    res.json({ id, firstName, lastName, email, phone });
  });

  return router;
}
