import { covers } from "./tracker-register.ts";

/** Where a browser may have got a cookie from. */
export interface Origin {
  readonly host: string;
  /** Path of the request, without its query. */
  readonly path: string;
}

const EPOCH = "Thu, 01 Jan 1970 00:00:00 GMT";
const DEEPEST_PATH = 4;

/**
 * Lines that make a browser forget a cookie, whichever way it was set: for the host alone and for each domain it may have been set for,
 * at the root and at every path that leads to this request. A browser that still sends it gets them again.
 *
 * @param domains - those the policy declares the tracker for
 * @see RFC 6265bis: a cookie is its name, its domain and its path
 */
export function expiringLines(name: string, domains: readonly string[], { host, path }: Origin): readonly string[] {
  const places = ["", ...new Set(domains.filter((domain) => covers(domain, host)).flatMap((domain) => [domain, host]))];
  const secure = /^__(host|secure)-/i.test(name) ? "; Secure" : "";
  return pathsTo(path).flatMap((at) =>
    places.map((domain) => `${name}=; Max-Age=0; Expires=${EPOCH}; Path=${at}${domain === "" ? "" : `; Domain=${domain}`}${secure}`),
  );
}

/** `/`, `/shop`, `/shop/`, … */
function pathsTo(path: string): readonly string[] {
  const parts = path.split("/").filter((part) => /^[\w.~!$&()*+:@%-]+$/.test(part));
  const leading = parts.slice(0, DEEPEST_PATH).map((_part, index) => `/${parts.slice(0, index + 1).join("/")}`);
  return ["/", ...leading.flatMap((at) => [at, `${at}/`])];
}
