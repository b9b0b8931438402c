import { decideRequest } from "./decide-request.ts";
import { decisionStarts, type TimeLeft } from "./deadline.ts";
import { identify, type Asked } from "./identify.ts";
import type { Recorded } from "./record-access.ts";
import { recordPeople } from "./record-people.ts";
import { resolvePeople } from "./resolve-people.ts";
import type { Services } from "./services.ts";

/**
 * The same order for many people at once: identify, resolve, decide, record. One decision each, one read and one write for all.
 *
 * @param asked - one question for each person
 * @returns in the order asked
 * @throws where the store or the record does not answer: then nothing was decided on anybody
 */
export async function decideAndRecordPeople(
  asked: readonly Asked[],
  services: Pick<Services, "policy" | "store" | "now" | "observe">,
): Promise<readonly Recorded[]> {
  const { policy, store, now, observe } = services;
  const timeLeft = decisionStarts(asked.length);
  const identified = await Promise.all(asked.map((one) => identify(one, timeLeft)));
  const decide = async (people: typeof identified, within: TimeLeft): Promise<ReturnType<typeof decideRequest>[]> =>
    (await resolvePeople(people, store, within)).map((resolved) => decideRequest(resolved, policy, now()));
  const recorded = await recordPeople(await decide(identified, timeLeft), services, (stale) =>
    decide([...stale], decisionStarts(stale.length)),
  );
  for (const one of recorded) observe(one);
  return recorded;
}
