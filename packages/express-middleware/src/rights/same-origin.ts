import type { Request } from "express";

/**
 * Tells whether a request that changes something was made by a page of this site, or by no browser at all.
 *
 * A browser says where a request comes from in `Sec-Fetch-Site` or `Origin`; what says neither is none.
 *
 * @see https://www.w3.org/TR/fetch-metadata/
 */
export function isOfThisSite(request: Request): boolean {
  const { origin, "sec-fetch-site": site } = request.headers;
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  return origin === undefined || origin === `${request.protocol}://${hostOf(request)}`;
}

/** With its port; as a trusted proxy names it, where one does. */
function hostOf({ headers: { host = "" }, hostname }: Request): string {
  return host.replace(/:\d+$/, "") === hostname ? host : hostname;
}
