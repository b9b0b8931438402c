/** Makes nobody wait for work but whoever closes the guard. */
export function keepPending(pending: Set<Promise<void>>, work: Promise<void>): void {
  pending.add(work);
  void work.finally(() => pending.delete(work));
}
