import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

/** One call by which a process wrote to a file, in the order of the calls. */
export type DiskCall =
  | { readonly kind: "write"; readonly file: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: "truncate"; readonly file: string; readonly length: number }
  | { readonly kind: "synchronise" | "remove" | "open"; readonly file: string };

const source = fileURLToPath(new URL("disk.c", import.meta.url));

/** Whether this machine can watch a process write: it needs Linux and a C compiler. */
export function canWatchDisk(): boolean {
  return process.platform === "linux" && ["/usr/bin/cc", "/usr/bin/gcc"].some((path) => existsSync(path));
}

/** Compiles the library that watches a process write. */
export function compileDiskWatch(folder: string): string {
  const library = join(folder, "disk.so");
  execFileSync("cc", ["-O1", "-shared", "-fPIC", "-o", library, source, "-ldl", "-lpthread"]);
  return library;
}

/** The environment in which a process is watched. */
export function watchedEnvironment(library: string, folder: string, log: string): NodeJS.ProcessEnv {
  return { ...process.env, LD_PRELOAD: library, WHEREFORE_DISK_FOLDER: `${folder}/`, WHEREFORE_DISK_LOG: log };
}

const header = 24;

/** Reads what a process wrote. */
export function readDiskLog(path: string): readonly DiskCall[] {
  const log = readFileSync(path);
  const names = new Map<number, string>();
  const calls: DiskCall[] = [];
  for (let at = 0; at + header <= log.length;) {
    const kind = String.fromCharCode(log[at] ?? 0);
    const number = log.readUInt32LE(at + 4);
    const offset = Number(log.readBigUInt64LE(at + 8));
    const length = Number(log.readBigUInt64LE(at + 16));
    at += header;
    const bytes = kind === "W" || kind === "O" || kind === "U" ? log.subarray(at, (at += length)) : Buffer.alloc(0);
    if (kind === "O") names.set(number, basename(bytes.toString()));
    calls.push(callOf(kind, names.get(number) ?? "", { offset, length, bytes }));
  }
  return calls;
}

function callOf(
  kind: string,
  file: string,
  { offset, length, bytes }: { readonly offset: number; readonly length: number; readonly bytes: Buffer },
): DiskCall {
  if (kind === "W") return { kind: "write", file, offset, bytes };
  if (kind === "T") return { kind: "truncate", file, length };
  return { kind: kind === "S" ? "synchronise" : kind === "U" ? "remove" : "open", file };
}
