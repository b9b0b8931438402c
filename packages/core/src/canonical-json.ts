import canonicalize from "canonicalize";

/**
 * Canonical JSON (RFC 8785): equal values have equal text, so that hashes can be compared.
 *
 * @param value - a JSON value; `undefined` members are left out as `JSON.stringify` does
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("only a JSON value has a canonical form");
  return text;
}
