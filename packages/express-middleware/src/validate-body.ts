import type { Exchange, PersonalOpening } from "./exchange.ts";
import type { ProblemDocument } from "./problem.ts";
import { emitProblem } from "./response-gate/emit.ts";

/** Parses the body where the route asks for it, before it is filtered; answers 400 where it does not fit, with names and codes only. */
export async function readBody(exchange: Exchange, { facts }: PersonalOpening): Promise<{ readonly fits: boolean }> {
  if (facts.parser === undefined) return { fits: true };
  const parsed = await facts.parser.safeParseAsync(exchange.request.body);
  if (parsed.success) {
    exchange.request.body = parsed.data;
    return { fits: true };
  }
  const document: ProblemDocument = {
    type: "urn:wherefore:problem:body-invalid",
    status: 400,
    title: "The body does not fit its shape.",
    problems: parsed.error.issues.map(({ path, code }) => ({ at: path.map(String).join("."), code: String(code) })),
  };
  emitProblem(exchange, document);
  return { fits: false };
}
