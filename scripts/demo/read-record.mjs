// @ts-check
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";

const QUIET_MS = 150;

/**
 * One entry as the store holds it: its place, and its canonical JSON.
 *
 * @typedef {object} Held
 * @property {number} seq
 * @property {string} body
 */

/**
 * Follows the record of a running server, from the store's own file.
 *
 * @param {string} file
 * @returns {() => Promise<readonly Held[]>} the entries written since the last call;
 *   waits until no more are coming, because how an access ended is recorded after its answer
 */
export function readRecord(file) {
  let last = 0;
  return async () => {
    const database = new DatabaseSync(file, { readOnly: true });
    const select = database.prepare("SELECT seq, body FROM entry WHERE seq > ? ORDER BY seq");
    /** @type {Held[]} */
    const entries = [];
    let found = true;
    while (found) {
      await setTimeout(QUIET_MS);
      const rows = select.all(last);
      found = rows.length > 0;
      for (const row of rows) {
        last = Number(row["seq"]);
        entries.push({ seq: last, body: String(row["body"]) });
      }
    }
    database.close();
    return entries;
  };
}
