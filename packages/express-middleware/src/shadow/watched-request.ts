import { randomUUID } from "node:crypto";
import type { DeclarationFacts, PurposeFacts } from "../declaration.ts";
import type { Exchange } from "../exchange.ts";
import { keepPending } from "../pending.ts";
import { RECORD_LIMIT, type Recorded } from "../record-access.ts";
import { leadsSomewhereKnown } from "../response-gate/redirect.ts";
import { within } from "../within.ts";
import { fieldNamesIn } from "./field-names.ts";
import type { Seen } from "./notes.ts";
import type { Watch } from "./watch.ts";
import { watchAnswer, type Answer } from "./watch-answer.ts";

const NOTHING_REMOVED = { request: [], answer: [] } as const;

/** One request that is only watched. Whatever goes wrong in here is nobody's business but the operator's. */
export class WatchedRequest implements Watch {
  readonly #exchange: Exchange;
  #route: { readonly name: string; readonly handler: object | undefined; readonly declared: readonly DeclarationFacts[] } | undefined;
  #decided: { readonly facts: PurposeFacts; readonly recorded: Promise<readonly Recorded[]> } | undefined;
  #answer: Answer = { mediaType: "", json: undefined };
  #refused: string | undefined;

  constructor(exchange: Exchange) {
    this.#exchange = exchange;
    const { response } = exchange;
    watchAnswer(response, (answer) => {
      this.#answer = answer;
      this.#refused = this.#refusal(answer);
    });
    response.once("close", () => {
      keepPending(exchange.running.pending, this.#noted());
    });
  }

  /** Control entered a route. */
  entered(name: string, handler: object | undefined, declared: readonly DeclarationFacts[]): void {
    this.#route = { name, handler, declared };
  }

  /** A declaration stands in the route: what would have been decided on it. */
  decided(facts: PurposeFacts, recorded: Promise<Recorded>): void {
    const before = this.#decided?.recorded ?? Promise.resolve([]);
    this.#decided = { facts, recorded: Promise.all([before, recorded]).then(([all, one]) => [...all, one]) };
  }

  /** The purpose whose declaration was met. */
  get facts(): PurposeFacts | undefined {
    return this.#decided?.facts;
  }

  async #noted(): Promise<void> {
    const { running } = this.#exchange;
    try {
      const recorded = (await this.#decided?.recorded) ?? [];
      const seen = this.#seen(recorded);
      if (seen !== undefined) running.shadow.note(seen);
      await this.#recordOutcomes(recorded, seen?.removed.answer.length ?? 0);
    } catch (reason) {
      const name = reason instanceof Error ? reason.name : typeof reason;
      running.log.warn({ code: "shadow-failed", reason: name }, `what would have been decided on a request could not be noted (${name}).`);
    }
  }

  /** In shadow an access took place whatever was decided on it. */
  async #recordOutcomes(recorded: readonly Recorded[], stripped: number): Promise<void> {
    const { running, response } = this.#exchange;
    const result = !response.writableFinished ? "aborted" : response.statusCode >= 400 ? "failed" : "sent";
    const facts = { v: 1, kind: "outcome", at: new Date(running.now()).toISOString(), result, dataSubjects: [] } as const;
    const outcomes = recorded.flatMap(({ entry }) =>
      entry ? [{ ...facts, id: randomUUID(), of: entry.id, counts: { ...entry.counts, stripped } }] : [],
    );
    if (outcomes.length > 0) await within(RECORD_LIMIT, () => running.store.record.append(outcomes, []));
  }

  #seen(recorded: readonly Recorded[]): Seen | undefined {
    const { request, response } = this.#exchange;
    const route = this.#route;
    // What no route answered stays what it is: a 404, a preflight, an automatic answer to OPTIONS.
    if (route === undefined && (response.statusCode >= 400 || request.method === "OPTIONS")) return undefined;
    const denied = recorded.flatMap(({ decision }) => (decision.outcome === "deny" ? decision.reasons.map(({ code }) => code) : []));
    const isDeclared = route?.declared.length === 1;
    return {
      route: route?.name ?? `${request.method} (outside any route)`,
      handler: isDeclared ? undefined : route?.handler,
      declared: nameOf(route?.declared ?? []),
      denied: isDeclared ? [...new Set(denied)].join(" ") || undefined : "purpose-not-declared",
      refused: this.#refused,
      removed: this.#removed(),
      fields: isDeclared ? {} : this.#fields(),
      mediaType: this.#answer.mediaType || "none",
    };
  }

  #removed(): Seen["removed"] {
    const facts = this.#decided?.facts;
    if (facts === undefined) return NOTHING_REMOVED;
    const { request, response } = this.#exchange;
    const { body, query, response: answer } = facts.filters([]);
    const lost = (filter: typeof body, value: unknown): readonly string[] =>
      filter && typeof value === "object" && value !== null ? filter(value).removed : [];
    return {
      request: [...lost(body, request.body), ...lost(query, request.query)],
      answer: response.statusCode < 300 ? lost(answer(response.statusCode)?.leave, this.#answer.json) : [],
    };
  }

  #fields(): Seen["fields"] {
    const { request } = this.#exchange;
    return {
      body: fieldNamesIn(request.body),
      query: fieldNamesIn(request.query),
      params: fieldNamesIn(request.params),
      answer: fieldNamesIn(this.#answer.json),
    };
  }

  /** Why an answer would not have left though the request was permitted. */
  #refusal({ mediaType, json }: Answer): string | undefined {
    const { response } = this.#exchange;
    if (!leadsSomewhereKnown(this.#exchange)) return "redirect to a host that no recipient has";
    const facts = this.#decided?.facts;
    if (facts === undefined || response.statusCode >= 300 || facts.raw || mediaType === "") return undefined;
    if (json === undefined && !mediaType.endsWith("json")) return `${mediaType} without raw`;
    const isShaped = json === undefined || facts.filters([]).response(response.statusCode) !== undefined;
    return isShaped ? undefined : "JSON without a response shape";
  }
}

function nameOf([first]: readonly DeclarationFacts[]): string | undefined {
  if (first === undefined) return undefined;
  if (first.kind === "no-personal-data") return "no personal data";
  return first.kind === "purpose" ? first.purpose.name : first.among.map((one) => nameOf([one])).join(", ");
}
