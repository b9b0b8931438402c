import type { DiskCall } from "./disk-log.ts";

/** Numbers from 0 up to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const sector = 512;

/**
 * What the disk holds after the power went out behind the first calls: everything that was synchronised, and of what was not, each write
 * by chance wholly, not at all, or torn into sectors of 512 bytes of which any may be missing. Entries of directories are not lost.
 */
export function diskAfterCut(calls: readonly DiskCall[], random: () => number): ReadonlyMap<string, Buffer> {
  const files = new Map<string, CutFile>();
  for (const call of calls) {
    const file = files.get(call.file) ?? { kept: { bytes: Buffer.alloc(0), length: 0 }, pending: [] };
    files.set(call.file, file);
    if (call.kind === "remove") files.delete(call.file);
    else if (call.kind === "synchronise") for (const one of file.pending.splice(0)) apply(file.kept, one);
    else if (call.kind !== "open") file.pending.push(call);
  }
  return new Map([...files].map(([name, file]) => [name, cut(file, random)]));
}

/** What a file holds, in a buffer that may be longer. */
interface Content {
  bytes: Buffer;
  length: number;
}

interface CutFile {
  readonly kept: Content;
  readonly pending: DiskCall[];
}

function cut({ kept, pending }: CutFile, random: () => number): Buffer {
  for (const call of pending) {
    const fate = random();
    if (fate < 0.4) continue;
    if (fate < 0.8 || call.kind !== "write") apply(kept, call);
    else tear(kept, call, random);
  }
  return kept.bytes.subarray(0, kept.length);
}

function tear(content: Content, { file, offset, bytes }: DiskCall & { readonly kind: "write" }, random: () => number): void {
  for (let at = 0; at < bytes.length; at += sector) {
    if (random() < 0.5) apply(content, { kind: "write", file, offset: offset + at, bytes: bytes.subarray(at, at + sector) });
  }
}

function apply(content: Content, call: DiskCall): void {
  if (call.kind === "truncate") resize(content, call.length);
  if (call.kind !== "write") return;
  resize(content, Math.max(content.length, call.offset + call.bytes.length));
  call.bytes.copy(content.bytes, call.offset);
}

function resize(content: Content, length: number): void {
  if (length > content.bytes.length) content.bytes = Buffer.concat([content.bytes], Math.max(length, 2 * content.bytes.length));
  // What stood behind an earlier end must not come back.
  else if (length < content.length) content.bytes.fill(0, length, content.length);
  content.length = length;
}
