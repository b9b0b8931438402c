import type { CompiledPolicy, Operation, QuestionAccessor } from "@wherefore/core";
import type { Asked } from "./shown.ts";

/** What the guard decides on; a question that says more is asked of `decide` alone, not over HTTP. */
const asked: readonly (keyof Asked)[] = ["purpose", "categories", "person", "at", "operation", "dataset", "givesConsent", "accessor"];
const operations: readonly (Operation | undefined)[] = [undefined, "use", "collect"];

/** A request that asks what a row asks. */
export interface HttpRequest {
  readonly path: string;
  /** The role the caller acts as; without one they are the data subject. */
  readonly role: string | undefined;
}

/**
 * The request to a sandbox that asks what a row asks, where a route can. A route names no recipient, channel, tracker, ground, form or day
 * of collection, and no caller is the system itself: what the system does, the data subject or an accessor of the purpose asks for, unless it
 * takes a promise of confidentiality, which no route can know of.
 */
export function requestFor(policy: CompiledPolicy, question: Asked): HttpRequest | undefined {
  const { purpose, operation, dataset = "-", givesConsent } = question;
  const caller = callerFor(policy, purpose, question.accessor ?? { kind: "self" });
  const isSayable = Object.keys(question).every((key) => asked.includes(key as keyof Asked)) && operations.includes(operation);
  if (!isSayable || caller === undefined || !policy.purposes.has(purpose)) return undefined;
  if (dataset !== "-" && !policy.datasets.has(dataset)) return undefined;
  if (givesConsent === true) return dataset === "-" ? { path: `/purposes/${purpose}/form`, ...caller } : undefined;
  return givesConsent === undefined ? { path: `/purposes/${purpose}/of/${dataset}/${operation ?? "use"}`, ...caller } : undefined;
}

function callerFor(
  policy: CompiledPolicy,
  purpose: string,
  { kind, roles = [], confidentialityOn }: QuestionAccessor,
): Pick<HttpRequest, "role"> | undefined {
  if (kind === "self") return { role: undefined };
  const [role, ...others] = roles;
  if (kind === "person") return role === undefined || others.length > 0 || confidentialityOn !== undefined ? undefined : { role };
  const accessors = policy.purposes.get(purpose)?.declared.accessors ?? ["self"];
  const isPlain = (name: string): boolean => name !== "system" && policy.policy.accessors?.[name]?.confidentiality === undefined;
  const stand = accessors.includes("self") ? "self" : accessors.find(isPlain);
  return stand === undefined ? undefined : { role: stand === "self" ? undefined : stand };
}
