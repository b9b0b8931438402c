import type { Decision, Tracker } from "@wherefore/core";
import type { Exchange } from "../exchange.ts";
import { hasPrivacySignal } from "../global-privacy-control.ts";
import { problemFor } from "../problem.ts";
import { emitProblem } from "../response-gate/emit.ts";
import { checkCookie, type Check } from "./check-cookie.ts";
import { expiringLines } from "./expiring-lines.ts";
import { gateCookies } from "./gate-headers.ts";
import { hostOf } from "./host-of.ts";
import type { TrackerGate } from "./gate-of-policy.ts";
import { trackerAnswers } from "./tracker-answers.ts";
import { cookieNames, hideCookies } from "./visible-cookies.ts";
import { visitorOf, type Visitor } from "./visitor.ts";

/** How many lines that make a browser forget cookies leave with one answer: what is left over comes with the next. */
const MOST_EXPIRING = 24;

/**
 * Puts the gate on a request and its response: from here on handlers see, and browsers get, only the cookies that are declared and
 * permitted, and a browser forgets those it still sends without consent.
 *
 * @returns a promise where the ledger has to be asked first
 */
export function gateRequest(exchange: Exchange): Promise<void> | undefined {
  const { running, response } = exchange;
  const { trackers: gate } = running;
  if (gate === undefined) return undefined;
  const cookies = new RequestCookies(exchange, gate);
  if (!gateCookies(response, (lines) => cookies.leaving(lines))) {
    running.log.error({ code: "guard-failed" }, "cookies cannot be held back on this kind of response; the guard answers 503.");
    emitProblem(exchange, problemFor(503));
    return undefined;
  }
  exchange.cookies = cookies;
  if (gate.register.asksWhoVisits) return cookies.ask().then(() => cookies.hide());
  cookies.hide();
  return undefined;
}

/** The cookies of one request and its answer. */
class RequestCookies {
  readonly #exchange: Exchange;
  readonly #gate: TrackerGate;
  readonly #carried: ReadonlySet<string>;
  #visitor: Visitor = "new";
  #answers: (tracker: Tracker) => Decision;

  constructor(exchange: Exchange, gate: TrackerGate) {
    this.#exchange = exchange;
    this.#gate = gate;
    this.#carried = cookieNames(exchange.request);
    this.#answers = this.#answersNow();
  }

  /** Asks the ledger who visits, and again after a choice was made. */
  async ask(): Promise<void> {
    const { running, request } = this.#exchange;
    const { device } = running;
    const resolvers = [...(device ? [() => device(request)] : []), () => running.dataSubject(request)];
    this.#visitor = await visitorOf(resolvers, running.store);
    this.#answers = this.#answersNow();
  }

  hide(): void {
    if ([...this.#carried].every((name) => this.#isVisible(name))) return;
    hideCookies(this.#exchange.request, (name) => this.#isVisible(name));
  }

  /** What leaves of these lines, and what makes the browser forget what it should no longer have. A failure holds back everything. */
  leaving(lines: readonly string[]): readonly string[] {
    try {
      const check = this.#check();
      const left = lines.flatMap((line) => {
        const checked = checkCookie(line, check);
        if ("leaves" in checked) return [checked.leaves];
        this.#gate.heldBack.count(checked, check.host);
        return [];
      });
      return [...left, ...this.#expiring().slice(0, MOST_EXPIRING)];
    } catch (reason) {
      const name = reason instanceof Error ? reason.name : typeof reason;
      this.#exchange.running.log.error({ code: "guard-failed", reason: name }, "the guard failed on the cookies of an answer: none left.");
      return [];
    }
  }

  #answersNow(): (tracker: Tracker) => Decision {
    const { running, request } = this.#exchange;
    const visit = { visitor: this.#visitor, gpc: hasPrivacySignal(request.headers), at: running.now() };
    return trackerAnswers(running.policy, visit);
  }

  #check(): Check {
    const { running, request } = this.#exchange;
    return {
      host: hostOf(request),
      now: running.now(),
      timeZone: running.policy.policy.timeZone,
      isSecure: request.secure,
      readableByScripts: this.#gate.readableByScripts,
      trackersNamed: this.#gate.register.named,
      decide: this.#answers,
    };
  }

  #isVisible(name: string): boolean {
    const trackers = this.#gate.register.named(name, hostOf(this.#exchange.request));
    return trackers.length > 0 && trackers.every((tracker) => this.#answers(tracker).outcome === "permit");
  }

  /** Only what somebody's state speaks against is taken from the browser: a store that does not answer takes nothing. */
  #expiring(): readonly string[] {
    const { request } = this.#exchange;
    if (typeof this.#visitor !== "object") return [];
    const origin = { host: hostOf(request), path: request.baseUrl + request.path };
    return [...this.#carried].flatMap((name) => {
      const trackers = this.#gate.register.named(name, origin.host);
      if (trackers.every((tracker) => this.#answers(tracker).outcome === "permit")) return [];
      return expiringLines(
        name,
        trackers.map(({ domain }) => domain),
        origin,
      );
    });
  }
}
