import { decideRequest } from "./decide-request.ts";
import { decisionStarts } from "./deadline.ts";
import { identify, type Asked } from "./identify.ts";
import type { Durability } from "./durability.ts";
import { recordAccess, type Recorded } from "./record-access.ts";
import { resolve } from "./resolve.ts";
import type { Services } from "./services.ts";

/**
 * The one file that knows the order: identify, resolve, decide, record. What comes out is enforced.
 *
 * @param durability - when the access is on the disk; whoever has no answer to hold back waits for it
 */
export async function decideAndRecord(
  asked: Asked,
  { policy, store, now, observe }: Pick<Services, "policy" | "store" | "now" | "observe">,
  durability: Durability = "strict",
): Promise<Recorded> {
  const timeLeft = decisionStarts();
  const identified = await identify(asked, timeLeft);
  const resolved = await resolve(identified, store, timeLeft);
  const decided = decideRequest(resolved, policy, now());
  const recorded = await recordAccess(decided, {
    policy,
    store,
    durability,
    decideAgain: async (stale) => decideRequest(await resolve(stale, store, decisionStarts()), policy, now()),
  });
  observe(recorded);
  return recorded;
}
