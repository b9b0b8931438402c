import { mkdirSync, readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { shadowReportIn, type ShadowReport } from "./shadow-report.ts";

/** How long notes wait before they are written, milliseconds. */
const WRITE_AFTER = 2_000;

/** A file in which a guard keeps what it learnt, one for each process. */
export interface LearntFile {
  /** What was kept before. */
  readonly before: ShadowReport | undefined;
  /** Says that there is something new; it is written a little later. */
  readonly changed: () => void;
  /** Writes what is new now. */
  readonly flush: () => Promise<void>;
}

/** What is written, and who is told that it cannot be. */
export interface Keeping {
  readonly report: () => ShadowReport;
  readonly failed: (code: string) => void;
}

/** Opens the file; one that cannot be read, or is of another policy, is begun anew. */
export function learntFile(path: string, policy: string, keeping: () => Keeping): LearntFile {
  let waiting: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  const flush = async (): Promise<void> => {
    clearTimeout(waiting);
    waiting = undefined;
    const { report, failed } = keeping();
    writing = writing
      .then(() => writeWhole(path, report()))
      .catch((reason: unknown) => {
        failed(codeOf(reason));
      });
    await writing;
  };
  return {
    before: read(path, policy),
    changed: () => {
      waiting ??= setTimeout(() => void flush(), WRITE_AFTER).unref();
    },
    flush: async () => {
      if (waiting !== undefined) await flush();
      await writing;
    },
  };
}

async function writeWhole(path: string, report: ShadowReport): Promise<void> {
  const beside = `${path}.${String(process.pid)}.new`;
  mkdirSync(dirname(path), { recursive: true });
  await writeFile(beside, `${JSON.stringify(report, null, 2)}\n`, { mode: 0o600 });
  await rename(beside, path);
}

function read(path: string, policy: string): ShadowReport | undefined {
  try {
    return shadowReportIn(readFileSync(path, "utf8"), policy);
  } catch {
    return undefined;
  }
}

function codeOf(reason: unknown): string {
  return reason instanceof Error && "code" in reason ? String(reason.code) : "unknown";
}
