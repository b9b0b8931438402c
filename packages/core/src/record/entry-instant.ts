const utf8 = new TextDecoder();

// Members of an entry stand in the order of their names, so that its own instant comes before that of an event in it.
const instant = /"at":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)"/;

/** The instant of a stored entry, ISO 8601; the earliest there is for a text that says none. */
export function entryInstant(body: string | Uint8Array): string {
  return instant.exec(typeof body === "string" ? body : utf8.decode(body))?.[1] ?? "0000-01-01T00:00:00.000Z";
}
