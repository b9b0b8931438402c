import type { WorkerOptions } from "node:worker_threads";

/** What a thread runs, and how it is started. */
export interface WriterScript {
  readonly script: URL | string;
  readonly options: WorkerOptions;
}

/**
 * The program of the writer's thread. From sources it is a file; in the published package the build puts the program itself here
 * (`tsup.config.ts`), so that it is found from ES modules, from CommonJS and from inside an application's bundle.
 */
export const writerScript: WriterScript = { script: new URL("./writer-thread.ts", import.meta.url), options: {} };
