/**
 * When an access is on the disk: `strict` before the handler starts; `overlap` before the first byte of the answer leaves, while the
 * handler runs; `deferred` soon after, so that a crash loses the last few milliseconds, which the next start records as a gap.
 */
export type Durability = (typeof durabilities)[number];

/** Every durability there is. */
export const durabilities = ["strict", "overlap", "deferred"] as const;
