import { reasonSentences, type Reason } from "@wherefore/core";
import { STATUS_CODES } from "node:http";

/** A problem document, RFC 9457. Names and codes, never values. */
export interface ProblemDocument {
  readonly type: `urn:wherefore:problem:${"processing-denied" | "not-found" | "body-invalid" | "unavailable" | "failed"}`;
  readonly status: number;
  readonly title: string;
  readonly purpose?: string;
  readonly reasons?: readonly string[];
  readonly remedies?: readonly object[];
  /** Where a body does not fit its shape: names of fields and codes. */
  readonly problems?: readonly { readonly at: string; readonly code: string }[];
}

/** What a denial says: 503 when the state could not be read, and else 403. */
export function denialOf(reasons: readonly Reason[], purpose?: string): ProblemDocument {
  const unavailable = reasons.some(({ code }) => code === "state-unavailable");
  const remedies = new Map(reasons.map(({ remedy }) => [JSON.stringify(remedy), remedy]));
  const first = reasons[0];
  return {
    type: `urn:wherefore:problem:${unavailable ? "unavailable" : "processing-denied"}`,
    status: unavailable ? 503 : 403,
    title: unavailable || first === undefined ? reasonSentences["state-unavailable"].en : reasonSentences[first.code].en,
    ...(purpose === undefined ? {} : { purpose }),
    reasons: [...new Set(reasons.map(({ code }) => code))],
    remedies: [...remedies.values()],
  };
}

/** What stands in the place of an error body that no shape allows. */
export function problemFor(status: number): ProblemDocument {
  return { type: `urn:wherefore:problem:${kindOf(status)}`, status, title: STATUS_CODES[status] ?? "Error" };
}

function kindOf(status: number): "not-found" | "body-invalid" | "unavailable" | "failed" {
  if (status === 404) return "not-found";
  if (status === 400 || status === 413 || status === 415 || status === 422) return "body-invalid";
  return status === 503 ? "unavailable" : "failed";
}
