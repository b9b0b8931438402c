import type { Services } from "../services.ts";
import { heldBackCookies, type HeldBack } from "./held-back.ts";
import { trackerRegister, type TrackerRegister } from "./tracker-register.ts";

/** The cookies of an application whose policy declares trackers. */
export interface TrackerGate {
  readonly register: TrackerRegister;
  readonly heldBack: HeldBack;
  readonly readableByScripts: ReadonlySet<string>;
}

/** The gate of a policy; none for a policy that declares no trackers. */
export function trackerGate(
  { policy, log }: Pick<Services, "policy" | "log">,
  readableByScripts: readonly string[],
): TrackerGate | undefined {
  const register = trackerRegister(policy);
  return register && { register, heldBack: heldBackCookies(log), readableByScripts: new Set(readableByScripts) };
}
