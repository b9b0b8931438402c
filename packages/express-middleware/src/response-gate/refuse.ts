import { explain } from "@wherefore/core";
import { siteText } from "../call-site.ts";
import type { Exchange } from "../exchange.ts";
import { denialOf, problemFor } from "../problem.ts";
import { UNDECLARED } from "../undeclared.ts";
import { emitProblem } from "./emit.ts";

/** Answers in the place of what may not leave, and says to the operator, never to the caller, how to mend it. */
export function refuse(exchange: Exchange, why: string): void {
  const { opening, running, request } = exchange;
  const where = `${request.method} ${running.templates.of(request, exchange.route)}`;
  if (opening.kind === "personal") {
    running.log.error({ code: "answer-refused" }, `${where} (${siteText(opening.facts.site)}) answered 500: ${why}.`);
    emitProblem(exchange, problemFor(500));
  } else {
    running.log.warn(
      { code: "purpose-not-declared" },
      `${where} answered 403: ${why}. ${explain(UNDECLARED, "en").split("\n").slice(1).join(" ").trim()}`,
    );
    emitProblem(exchange, denialOf(UNDECLARED.reasons));
  }
}

/** Says to the operator what of an answer did not leave, by name. */
export function tellRemoved({ running, request, route }: Exchange, what: "the answer" | "its headers", removed: readonly string[]): void {
  if (removed.length === 0) return;
  const where = `${request.method} ${running.templates.of(request, route)}`;
  const mend = what === "its headers" ? " Name them in headers of the declaration where they may leave." : "";
  running.log.warn(
    { code: what === "its headers" ? "headers-removed" : "fields-removed" },
    `${where}: removed from ${what}: ${removed.map((path) => path || "the whole value").join(", ")}.${mend}`,
  );
}
