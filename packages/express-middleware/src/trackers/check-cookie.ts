import type { Decision, Tracker } from "@wherefore/core";
import { after } from "@wherefore/core/record";
import { endOfCookie, readSetCookie, setCookieLine, type SetCookie } from "./set-cookie.ts";
import type { TrackerRegister } from "./tracker-register.ts";
import { hardened, type Surroundings } from "./hardened.ts";

/** Why a cookie was held back. */
export type Why = "malformed" | "not-declared" | "denied";

/** What became of one `Set-Cookie` line. */
export type Checked =
  | { readonly leaves: string }
  | { readonly heldBack: Why; readonly name: string; readonly reasons: readonly string[]; readonly seconds: number | "session" };

/** What a cookie is checked against. */
export interface Check extends Surroundings {
  readonly host: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly timeZone: string;
  readonly trackersNamed: TrackerRegister["named"];
  readonly decide: (tracker: Tracker) => Decision;
}

/** Lets a declared and permitted cookie leave, no longer than was declared and consented to. Taking a cookie back is always allowed. */
export function checkCookie(line: string, check: Check): Checked {
  const cookie = readSetCookie(line);
  if (cookie === undefined) return { heldBack: "malformed", name: "", reasons: [], seconds: "session" };
  const end = endOfCookie(cookie, check.now);
  if (end !== "session" && end <= check.now) return { leaves: setCookieLine({ ...cookie, value: "" }) };
  const held = { name: cookie.name, seconds: end === "session" ? end : Math.round((end - check.now) / 1_000) };
  const trackers = check.trackersNamed(cookie.name, check.host, cookie.attributes.get("domain")?.value || undefined);
  if (trackers.length === 0) return { ...held, heldBack: "not-declared", reasons: [] };
  const decisions = trackers.map((tracker) => check.decide(tracker));
  const reasons = decisions.flatMap((decision) => (decision.outcome === "deny" ? decision.reasons.map(({ code }) => code) : []));
  if (reasons.length > 0) return { ...held, heldBack: "denied", reasons: [...new Set(reasons)] };
  return { leaves: setCookieLine(hardened(shortened(cookie, latestEnd(trackers, decisions, check), check.now), check)) };
}

/** Until when the cookie may live at most: as long as each tracker it can be was declared to, and as consent lasts. */
function latestEnd(trackers: readonly Tracker[], decisions: readonly Decision[], { now, timeZone }: Check): number | "session" {
  if (trackers.some(({ lifetime }) => lifetime === "session")) return "session";
  const declared = trackers.flatMap(({ lifetime }) => (lifetime === "session" ? [] : [after(now, lifetime, timeZone)]));
  const consented = decisions.flatMap((decision) =>
    decision.outcome === "permit" && decision.until !== undefined ? [decision.until] : [],
  );
  return Math.min(...declared, ...consented);
}

function shortened(cookie: SetCookie, latest: number | "session", now: number): SetCookie {
  const end = endOfCookie(cookie, now);
  if (end === "session" || (latest !== "session" && end <= latest)) return cookie;
  const attributes = new Map(cookie.attributes);
  attributes.delete("expires");
  attributes.delete("max-age");
  if (latest !== "session") {
    const seconds = String(Math.floor((latest - now) / 1_000));
    attributes.set("max-age", { text: `Max-Age=${seconds}`, value: seconds });
    const expires = new Date(latest).toUTCString();
    attributes.set("expires", { text: `Expires=${expires}`, value: expires });
  }
  return { ...cookie, attributes };
}
