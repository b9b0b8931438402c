import { WhereforeError } from "@wherefore/core";
import { watch } from "node:fs/promises";
import { join } from "node:path";
import type { Environment, ExitCode } from "./environment.ts";
import { scanAgain, type Scan } from "./scan-paths.ts";

/** What a watch begins with, and what it does whenever something changed. */
export interface Watching {
  readonly first: { readonly scan: Scan; readonly code: ExitCode };
  readonly environment: Environment;
  readonly said: (scan: Scan) => ExitCode;
}

/** Editors write a file in several steps; what changes within this time is one change. */
const settleMilliseconds = 80;
const passedOver = /(?:^|[\\/])(?:node_modules|\.git|\.wherefore|dist|coverage)(?:[\\/]|$)/;

/**
 * Checks again whenever a file below the root changes, until the environment's signal is aborted.
 *
 * @returns what the last check gave
 * @throws {WhereforeError} `ERR_WHEREFORE_USAGE` when nothing could end it
 */
export async function watchPaths(paths: readonly string[], { first, environment, said }: Watching): Promise<ExitCode> {
  const { signal } = environment;
  if (signal === undefined) throw new WhereforeError("ERR_WHEREFORE_USAGE", "--watch needs a terminal that can interrupt it.");
  const { project } = first.scan;
  let code = first.code;
  environment.out.error("Watching for changes; interrupt to end.\n");
  for await (const files of changesBelow(project.root, signal)) {
    for (const file of files) project.fileChanged(file);
    code = said(await scanAgain(project, paths, environment));
  }
  return code;
}

/** The files that changed, all those of one moment together. */
async function* changesBelow(root: string, signal: AbortSignal): AsyncGenerator<ReadonlySet<string>> {
  let changed = new Set<string>();
  let wake: () => void = () => undefined;
  const reading = readInto((file) => {
    changed.add(join(root, file));
    wake();
  });
  signal.addEventListener(
    "abort",
    () => {
      wake();
    },
    { once: true },
  );
  while (!signal.aborted) {
    if (changed.size === 0) await new Promise<void>((resume) => (wake = resume));
    await new Promise((resume) => setTimeout(resume, settleMilliseconds));
    const files = changed;
    changed = new Set();
    if (files.size > 0) yield files;
  }
  await reading;

  async function readInto(take: (file: string) => void): Promise<void> {
    try {
      for await (const { filename } of watch(root, { recursive: true, signal }))
        if (filename !== null && !passedOver.test(filename)) take(filename);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}
