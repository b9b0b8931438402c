// How values of PostgreSQL become those of the store and back, in one place. `pg` gives bigint as text and bytea as Buffer; an
// application may have told it to parse bigint otherwise.

/** A hash in hexadecimal as a parameter of type bytea. */
export function toBytea(hex: string): string {
  return `\\x${hex}`;
}

/** A bytea as hexadecimal. */
export function hexOf(value: unknown): string {
  if (!(value instanceof Uint8Array)) throw new TypeError("the server gave something else than bytes for a bytea");
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("hex");
}

/** A bigint that counts something; none of them leaves the safe integers. */
export function numberOf(value: unknown): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new TypeError("the server gave something else than a whole number for a bigint");
  return number;
}
