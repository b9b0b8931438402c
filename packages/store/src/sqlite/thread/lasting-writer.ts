import type { WriterThread } from "./writer-thread-link.ts";

/**
 * A writer that outlives its threads: after one crashed, the next batch starts another, or is refused with the reason why it does
 * not start.
 *
 * @param start - starts a thread that is ready to write
 */
export async function startLastingWriter(start: () => Promise<WriterThread>): Promise<Pick<WriterThread, "write" | "close">> {
  let thread = await start();
  return {
    async write(batch) {
      if (thread.isGone) thread = await start();
      return await thread.write(batch);
    },
    close: () => thread.close(),
  };
}
