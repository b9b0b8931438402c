/** Which policy spoke: its id, version and hash (SHA-256 of its canonical JSON, lower-case hexadecimal). */
export interface PolicyReference {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}
