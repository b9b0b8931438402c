import type { RecordSource } from "@wherefore/core/record";

/** Opens a record for reading, and closes it whatever happens. */
export async function withRecord<T>(store: string, read: (source: RecordSource) => Promise<T>): Promise<T> {
  const { openRecord } = await import("@wherefore/store");
  const source = await openRecord(store);
  try {
    return await source.steadily(() => read(source));
  } finally {
    await source.close();
  }
}
