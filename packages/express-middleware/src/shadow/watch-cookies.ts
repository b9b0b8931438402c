import type { Exchange } from "../exchange.ts";
import { hasPrivacySignal } from "../global-privacy-control.ts";
import { keepPending } from "../pending.ts";
import { checkCookie } from "../trackers/check-cookie.ts";
import { watchCookieLines } from "../trackers/gate-headers.ts";
import { trackerAnswers } from "../trackers/tracker-answers.ts";
import { hostOf } from "../trackers/host-of.ts";
import { visitorOf } from "../trackers/visitor.ts";

/** Counts the cookies of an answer that would have been held back; all of them leave. */
export function watchCookies(exchange: Exchange): void {
  const { running, request, response } = exchange;
  const { trackers: gate, device, store, policy } = running;
  if (gate === undefined) return;
  const resolvers = [...(device ? [() => device(request)] : []), () => running.dataSubject(request)];
  const visitor = gate.register.asksWhoVisits ? visitorOf(resolvers, store) : Promise.resolve("new" as const);
  watchCookieLines(response, (lines) => {
    const host = hostOf(request);
    const at = running.now();
    const counting = visitor.then((visitor) => {
      const decide = trackerAnswers(policy, { visitor, gpc: hasPrivacySignal(request.headers), at });
      const { readableByScripts, register, heldBack } = gate;
      const check = {
        host,
        now: at,
        timeZone: policy.policy.timeZone,
        isSecure: request.secure,
        readableByScripts,
        trackersNamed: register.named,
        decide,
      };
      for (const line of lines) {
        const checked = checkCookie(line, check);
        if ("heldBack" in checked) heldBack.count(checked, host);
      }
    });
    keepPending(
      running.pending,
      counting.catch(() => undefined),
    );
  });
}
