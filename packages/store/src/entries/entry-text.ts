/**
 * Canonical JSON (RFC 8785) of an entry, made in the way that is fastest for its closed shape: no name in it is a number, and no text in
 * it has half a character, so that JSON with its names in order is canonical already.
 */
export function entryText(entry: object): string {
  return JSON.stringify(inOrder(entry));
}

function inOrder(value: object): object {
  if (Array.isArray(value)) return value.map(ordered);
  const names = Object.keys(value).sort();
  const result: Record<string, unknown> = {};
  for (const name of names) result[name] = ordered((value as Record<string, unknown>)[name]);
  return result;
}

function ordered(value: unknown): unknown {
  return typeof value === "object" && value !== null ? inOrder(value) : value;
}
