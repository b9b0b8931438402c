import type { CompiledPolicy, Operation, QuestionAccessor } from "@wherefore/core";
import type { Asked } from "./shown.ts";

type Part = keyof Asked;

/** What a route's question says, and what the question of a job, which hands data over, says besides. */
const ofRoute: readonly Part[] = ["purpose", "categories", "person", "at", "operation", "dataset", "givesConsent", "accessor"];
const ofJob: readonly Part[] = [
  ...ofRoute.filter((part) => part !== "givesConsent"),
  "recipient",
  "ground",
  "form",
  "channel",
  "collectedAt",
];
const ofTracker: readonly Part[] = ["purpose", "categories", "person", "at", "operation", "tracker"];
const operations: readonly (Operation | undefined)[] = [undefined, "use", "collect"];

/** A request that asks what a row asks. */
export interface HttpRequest {
  readonly path: string;
  /** The host the request names, where a cookie is set for it. */
  readonly host?: string;
  /** The role the caller acts as; without one they are the data subject. */
  readonly role: string | undefined;
}

/**
 * The request to a sandbox that asks what a row asks: of a route, else of a job, else by a cookie. None of them gives somebody
 * else's milestones, nor knows of a promise of confidentiality.
 */
export function requestFor(policy: CompiledPolicy, question: Asked): HttpRequest | undefined {
  const { purpose, dataset } = question;
  if (!policy.purposes.has(purpose) || (dataset !== undefined && !policy.datasets.has(dataset))) return undefined;
  return requestToRoute(policy, question) ?? requestToJob(question) ?? requestForCookie(policy, question);
}

/** A cookie says its name and its host; which purpose it serves, the policy knows. */
function requestForCookie({ policy }: CompiledPolicy, question: Asked): HttpRequest | undefined {
  const { tracker, purpose, operation, accessor } = question;
  if (tracker === undefined || operation !== "store-on-device" || !isSaidBy([...ofTracker, "accessor"], question)) return undefined;
  const declared = policy.trackers?.filter(({ name }) => name === tracker.name);
  if (declared === undefined || declared.some((one) => one.purpose !== purpose) || (accessor?.kind ?? "self") === "person")
    return undefined;
  return { path: `/cookies/${tracker.name}`, host: tracker.domain, role: undefined };
}

function isSaidBy(parts: readonly Part[], question: Asked): boolean {
  return Object.keys(question).every((part) => parts.includes(part as Part));
}

function requestToRoute(policy: CompiledPolicy, question: Asked): HttpRequest | undefined {
  const { purpose, operation, dataset = "-", givesConsent } = question;
  const caller = callerFor(policy, purpose, question.accessor ?? { kind: "self" });
  if (!isSaidBy(ofRoute, question) || !operations.includes(operation) || caller === undefined) return undefined;
  if (givesConsent === true) return dataset === "-" ? { path: `/purposes/${purpose}/form`, ...caller } : undefined;
  return givesConsent === undefined ? { path: `/purposes/${purpose}/of/${dataset}/${operation ?? "use"}`, ...caller } : undefined;
}

/** A job discloses to a recipient, or uses and discloses to nobody. */
function requestToJob(question: Asked): HttpRequest | undefined {
  const { purpose, operation = "use", recipient, dataset, ground, form, channel, collectedAt } = question;
  const { kind, roles: [role, ...others] = [], confidentialityOn } = question.accessor ?? { kind: "self" };
  if (!isSaidBy(ofJob, question) || operation !== (recipient === undefined ? "use" : "disclose")) return undefined;
  if (others.length > 0 || confidentialityOn !== undefined) return undefined;
  const said = Object.entries({ to: recipient, dataset, ground, form, channel, collected: collectedAt });
  const query = new URLSearchParams(said.filter((pair): pair is [string, string] => pair[1] !== undefined));
  const by = { self: "self", system: undefined, person: role ?? "nobody" };
  return { path: `/purposes/${purpose}/hand-over?${query.toString()}`, role: by[kind] };
}

/** No caller of a route is the system itself: what the system does, the data subject or an accessor of the purpose asks for. */
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
