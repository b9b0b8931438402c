import { isWhereforeError, type Channel, type CompiledPolicy, type Ground, type Policy } from "@wherefore/core";
import type { GuardOf, HandOverTerms } from "@wherefore/express-middleware";
import express, { type Request, type Response, type Router } from "express";
import { allDataOf } from "./all-data.ts";
import { accessorOf, callerOf, personOf } from "./caller.ts";

type Body = Readonly<Record<string, string>>;

/**
 * What a job does with a person's data, asked by hand: `POST /purposes/newsletter/hand-over?to=mailer&channel=email`. The body holds the
 * data, a field for each category; what comes back is what may go. Without `to` it is used and goes to nobody; `dataset`, `ground`, `form`
 * and `collected` (ISO 8601) say the rest. The system itself asks, or the accessor named by `x-role`, or with `x-role: self` the person.
 */
export function handOver({ policy, datasets, purposes }: CompiledPolicy, guard: GuardOf<Policy>): Router {
  const { body } = allDataOf(policy);
  const router = express.Router();
  router.post("/purposes/:purpose/hand-over", async (request, response) => {
    const { person, role } = callerOf(request);
    const { to, dataset } = namesIn(request);
    const purpose = request.params.purpose;
    if (person === undefined || !purposes.has(purpose) || (dataset !== undefined && !datasets.has(dataset)))
      return void response.status(400).json({ reasons: [], detail: "Name a person, a purpose and a dataset of the policy." });
    const accessor = role === "self" ? personOf(person) : accessorOf(request);
    const work = guard.for(purpose, personOf(person), { ...(dataset === undefined ? {} : { dataset }), ...(accessor ? { accessor } : {}) });
    const value = { ...(request.body as Body | undefined) };
    await answered(
      response,
      to === undefined ? work.see(body, value, termsOf(request)) : work.share(to as never, body, value, termsOf(request)),
    );
  });
  return router;
}

async function answered(response: Response, left: Promise<object>): Promise<void> {
  try {
    const handed = await left;
    response.json({ ...handed, seen: Object.keys(handed).join(" ") });
  } catch (error) {
    if (!isWhereforeError(error) || error.code !== "ERR_WHEREFORE_DENIED") throw error;
    response.status(403).json({ reasons: error.problems.map(({ message }) => message.split(":", 1)[0]), detail: error.message });
  }
}

function namesIn({ query }: Request): Partial<Record<"to" | "dataset" | "ground" | "form" | "channel" | "collected", string>> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => typeof value === "string" && value !== ""));
}

function termsOf(request: Request): HandOverTerms {
  const { ground, form, channel, collected } = namesIn(request);
  return {
    ...(ground === undefined ? {} : { ground: ground as Ground }),
    ...(form === undefined ? {} : { form: form as NonNullable<HandOverTerms["form"]> }),
    ...(channel === undefined ? {} : { channel: channel as Channel }),
    ...(collected === undefined ? {} : { collectedAt: Date.parse(collected) }),
  };
}
