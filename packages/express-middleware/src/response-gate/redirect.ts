import type { Exchange } from "../exchange.ts";

/** Tells whether an answer leads only to this site or to the host of a declared recipient. Answers without a Location lead nowhere. */
export function leadsSomewhereKnown({ response, request, running }: Exchange): boolean {
  const location = response.getHeader("Location");
  if (location === undefined) return true;
  if (typeof location !== "string") return false;
  // A browser reads backslashes as slashes, and drops tabs and line ends before it reads at all.
  if (/[\\\p{Cc}]/u.test(location)) return false;
  if (!/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(location)) return true;
  if (!URL.canParse(location)) return false;
  const { protocol, host, hostname } = new URL(location);
  if (protocol !== "https:" && protocol !== "http:") return false;
  return host === request.headers.host || recipientHosts(running.policy.policy.recipients).has(hostname);
}

function recipientHosts(recipients: Readonly<Record<string, { readonly hosts?: readonly string[] }>>): ReadonlySet<string> {
  return new Set(Object.values(recipients).flatMap(({ hosts }) => hosts ?? []));
}
