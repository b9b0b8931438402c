import type { Attribute, SetCookie } from "./set-cookie.ts";

/** What the attributes of a cookie depend on. */
export interface Surroundings {
  /** The request came over TLS, as Express tells with `trust proxy`. */
  readonly isSecure: boolean;
  /** Names of cookies that scripts of the page are to read. */
  readonly readableByScripts: ReadonlySet<string>;
}

/**
 * Adds what protects a cookie and was left out: `HttpOnly`, `SameSite=Lax`, on secure requests `Secure`; and what its prefix promises.
 *
 * @see RFC 6265bis, sections 4.1.2.5 to 4.1.3
 */
export function hardened(cookie: SetCookie, { isSecure, readableByScripts }: Surroundings): SetCookie {
  const attributes = new Map(cookie.attributes);
  const name = cookie.name.toLowerCase();
  const isHost = name.startsWith("__host-");
  const mustBeSecure = isHost || name.startsWith("__secure-");
  if (!readableByScripts.has(cookie.name)) addTo(attributes, "httponly", "HttpOnly");
  if (isSecure || mustBeSecure) addTo(attributes, "secure", "Secure");
  if (isHost) {
    attributes.delete("domain");
    attributes.set("path", { text: "Path=/", value: "/" });
  }
  if (!isSameSiteSaid(attributes)) attributes.set("samesite", { text: "SameSite=Lax", value: "Lax" });
  return { ...cookie, attributes };
}

function addTo(attributes: Map<string, Attribute>, key: string, text: string): void {
  if (!attributes.has(key)) attributes.set(key, { text, value: "" });
}

/** `None` counts on secure cookies only: browsers refuse it elsewhere. */
function isSameSiteSaid(attributes: ReadonlyMap<string, Attribute>): boolean {
  const said = attributes.get("samesite")?.value.toLowerCase();
  return said === "lax" || said === "strict" || (said === "none" && attributes.has("secure"));
}
