import { readFileSync, statSync } from "node:fs";

/** Reads a regular file of limited size; undefined for anything else. A pipe or a device would keep the reader for ever. */
export function regularText(file: string, largest: number): string | undefined {
  try {
    const stats = statSync(file);
    return stats.isFile() && stats.size <= largest ? readFileSync(file, "utf8") : undefined;
  } catch {
    return undefined;
  }
}
