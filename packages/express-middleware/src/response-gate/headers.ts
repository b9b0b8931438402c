import type { Exchange } from "../exchange.ts";

/** Headers that say how to read, cache or ask for an answer, and not what is in it. */
const USUAL = new Set([
  "access-control-allow-credentials",
  "access-control-allow-headers",
  "access-control-allow-methods",
  "access-control-allow-origin",
  "access-control-expose-headers",
  "access-control-max-age",
  "access-control-allow-private-network",
  "allow",
  "cache-control",
  "clear-site-data",
  "connection",
  "content-length",
  "content-security-policy",
  "content-security-policy-report-only",
  "content-type",
  "cross-origin-embedder-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "date",
  "expires",
  "keep-alive",
  "location",
  "origin-agent-cluster",
  "permissions-policy",
  "pragma",
  "proxy-authenticate",
  "ratelimit",
  "ratelimit-limit",
  "ratelimit-policy",
  "ratelimit-remaining",
  "ratelimit-reset",
  "referrer-policy",
  "retry-after",
  "strict-transport-security",
  "transfer-encoding",
  "vary",
  "www-authenticate",
  "x-content-type-options",
  "x-dns-prefetch-control",
  "x-download-options",
  "x-frame-options",
  "x-permitted-cross-domain-policies",
  "x-xss-protection",
]);

/** Validators would tell whether hidden data changed. */
const VALIDATORS = ["etag", "last-modified"];

/** Leaves of the headers what was set above the guard, as it was set there, and what is usual. */
export function keepUsualHeaders({ response, headersAbove, opening }: Exchange): void {
  // The tracker gate decides on the cookies of a route that was opened.
  const keepsCookies = opening.kind === "personal";
  for (const name of response.getHeaderNames()) {
    const above = headersAbove[name];
    if (above !== undefined) response.setHeader(name, above);
    else if (!USUAL.has(name) && !(keepsCookies && name === "set-cookie")) response.removeHeader(name);
  }
}

/** Says how the body of an answer that may leave is to be read. */
const OF_A_BODY = new Set(["content-encoding", "content-language"]);

/** What a route says of the headers its handler may add. */
interface HeadersSaid {
  /** Names, in lower case. */
  readonly headers: ReadonlySet<string>;
  /** Its bytes leave as they are, and so does the name of the file they are. */
  readonly raw: boolean;
}

/** Leaves of the headers of an answer to a purpose what is usual, what was set above the guard and what the route names; says what went. */
export function keepAnswerHeaders({ response, headersAbove }: Exchange, { headers, raw }: HeadersSaid): readonly string[] {
  const isKept = (name: string): boolean =>
    USUAL.has(name) || OF_A_BODY.has(name) || name === "set-cookie" || headers.has(name) || (raw && name === "content-disposition");
  const removed = response.getHeaderNames().filter((name) => headersAbove[name] === undefined && !isKept(name));
  for (const name of removed) response.removeHeader(name);
  return removed.filter((name) => !VALIDATORS.includes(name) && name !== "accept-ranges");
}

/** Says that an answer about a person is for that person only, and drops what would tell one answer from another. */
export function keepPrivate({ response }: Exchange): void {
  response.setHeader("Cache-Control", "private, no-store");
  const vary = response.getHeader("Vary");
  const names = (Array.isArray(vary) ? vary.join(",") : String(vary ?? "")).split(",").map((name) => name.trim());
  const missing = ["Cookie", "Authorization"].filter((name) => !names.some((known) => known.toLowerCase() === name.toLowerCase()));
  if (!names.includes("*")) response.setHeader("Vary", [...names.filter(Boolean), ...missing].join(", "));
  dropValidators(response);
}

function dropValidators(response: { removeHeader(name: string): void }): void {
  for (const name of VALIDATORS) response.removeHeader(name);
}
