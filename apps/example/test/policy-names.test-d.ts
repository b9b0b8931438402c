import type { Req, Res } from "@wherefore/express-middleware";
import { Customer, Registration } from "../src/fields.ts";
import { privacy } from "../src/privacy.ts";

// A purpose that the policy declares compiles; a misspelt one does not.
privacy.purpose("newsletter");
// @ts-expect-error: the policy declares no purpose of this name
privacy.purpose("newsleter");

// What registration does not cover is no text for the handler.
export const register = privacy.purpose("registration", { body: Registration, dataSubject: "handler" });
declare const req: Req<typeof register>;
export const email: string = req.body.email;
// @ts-expect-error: registration does not cover profile.job
export const jobTitle: string | undefined = req.body.jobTitle;

// What support does not cover cannot be sent by name.
export const help = privacy.purpose("support", { response: Customer });
declare const res: Res<typeof help>;
res.json({ id: "1", email: "ada@analytical.example" });
// @ts-expect-error: support does not cover profile.employer
res.json({ id: "1", company: "Analytical Engines" });
