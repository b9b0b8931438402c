import type { GapEntry } from "@wherefore/core";
import { canonicalJson } from "@wherefore/core/record";
import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { Deferred } from "../batches/job.ts";
import type { Chain } from "./chain.ts";
import { takePresence, type Presence } from "./presence.ts";

/** Remembers in the database that this writer takes entries before they are on the disk, until it ends in good order. */
export interface Deferral {
  /** Says so, and until when everything is kept. Needs an open transaction. */
  note(deferred: Deferred): void;
  /** Entries that were taken could not be written: unless that is recorded, this writer does not end in good order. */
  lost(): void;
  /** Everything that was taken is kept. */
  end(): void;
}

interface DeferralRow {
  readonly writer: string;
  readonly until: string;
}

/** Records the gap that each earlier writer left which deferred entries and did not end in good order, then stands ready for this one. */
export function openDeferral(Database: typeof DatabaseSync, database: DatabaseSync, chain: Chain): Deferral {
  const signOf = (writer: string): string => `${database.location() ?? ""}-deferring-${writer}`;
  const writer = randomUUID();
  const upsert = database.prepare(
    "INSERT INTO deferral (writer, until) VALUES (?, ?) ON CONFLICT (writer) DO UPDATE SET until = excluded.until",
  );
  const forget = database.prepare("DELETE FROM deferral WHERE writer = ?");
  let presence: Presence | undefined;
  let hasLost = false;

  function recordGapOf({ writer: earlier, until }: DeferralRow): void {
    const sign = takePresence(Database, signOf(earlier));
    if (sign === undefined) return;
    const now = new Date().toISOString();
    database.exec("BEGIN IMMEDIATE");
    chain.begin();
    // Another process may have been faster.
    if (forget.run(earlier).changes > 0) appendGap(chain, { at: now, why: "unclean-stop", from: until < now ? until : now, to: now });
    chain.finish();
    database.exec("COMMIT");
    sign.release();
  }

  for (const row of database.prepare("SELECT writer, until FROM deferral").all() as unknown as DeferralRow[]) recordGapOf(row);

  return {
    note({ lost, since }) {
      presence ??= takePresence(Database, signOf(writer));
      const now = new Date().toISOString();
      upsert.run(writer, now);
      if (lost === 0) return;
      appendGap(chain, { at: now, why: "shed", from: since, to: now, lost });
      hasLost = false;
    },
    lost() {
      hasLost = true;
    },
    end() {
      if (presence === undefined || hasLost) return;
      forget.run(writer);
      presence.release();
    },
  };
}

function appendGap(chain: Chain, gap: Pick<GapEntry, "at" | "why" | "from" | "to" | "lost">): void {
  const entry: GapEntry = { v: 1, kind: "gap", id: randomUUID(), ...gap };
  chain.append(entry.id, canonicalJson(entry));
}
