import { hash } from "node:crypto";

const LEAF = Uint8Array.of(0);
const NODE = "01";

/** The head of a chain without entries: SHA-256 of nothing, which is also the root RFC 6962 gives an empty tree. */
export const emptyHead: string = hash("sha256", "", "hex");

/**
 * What the record commits to for one entry: SHA-256 of a zero byte and the entry's text in UTF-8, the leaf hash of RFC 6962.
 *
 * The chain and the Merkle tree that checkpoints sign have the same leaves.
 *
 * @param body - canonical JSON of the entry, or its bytes as they were stored
 * @returns 64 lower-case hexadecimal digits
 * @see RFC 6962 section 2.1
 */
export function leafHash(body: string | Uint8Array): string {
  return hash("sha256", typeof body === "string" ? `\0${body}` : Buffer.concat([LEAF, body]), "hex");
}

/**
 * The head of the chain after one more entry: SHA-256 of a one byte, the head before, and the leaf.
 *
 * @param head - the head before, {@link emptyHead} for the first entry
 * @param leaf - {@link leafHash} of the entry
 * @returns 64 lower-case hexadecimal digits
 */
export function nextHead(head: string, leaf: string): string {
  return nodeHash(head, leaf);
}

/**
 * The node above two others: SHA-256 of a one byte, the left one, and the right one.
 *
 * @returns 64 lower-case hexadecimal digits
 * @see RFC 6962 section 2.1
 */
export function nodeHash(left: string, right: string): string {
  return hash("sha256", Buffer.from(NODE + left + right, "hex"), "hex");
}
