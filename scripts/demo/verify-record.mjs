// @ts-check
import { DatabaseSync } from "node:sqlite";
import { wherefore } from "./command-line.mjs";

/**
 * Verifies the record, then changes one character of one entry and verifies again.
 *
 * @param {string} root - folder of the repository
 * @param {string} file - of the store; no server may be running on it
 * @param {(line: string) => void} say
 * @returns {boolean} whether the record was found sound, and the change found
 */
export function verifyRecord(root, file, say) {
  say("\nThe record can be verified by whoever holds a copy of it.");
  const sound = wherefore(root, ["record", "verify", "--db", file], say);
  say("\nNow one character of one entry is changed.");
  changeOneCharacter(file);
  const altered = wherefore(root, ["record", "verify", "--db", file], say);
  return sound === 0 && altered === 1;
}

/** @param {string} file */
function changeOneCharacter(file) {
  const database = new DatabaseSync(file);
  const denial = "SELECT min(seq) FROM entry WHERE body LIKE '%\"deny\"%'";
  database.exec(`UPDATE entry SET body = replace(body, '"deny"', '"Deny"') WHERE seq = (${denial})`);
  database.close();
}
