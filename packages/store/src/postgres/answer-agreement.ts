import { answerSeal } from "../entries/ledger-answer.ts";
import { hexOf, numberOf } from "./encoding.ts";
import type { IntactPart, PlacedRow, RecordPlace } from "./intact-part.ts";
import type { PostgresSource } from "./record-source.ts";
import { rowsInOrder } from "./rows-in-order.ts";

interface AnswerRow extends PlacedRow {
  readonly pseudonym: Uint8Array;
  readonly key: Uint8Array;
  readonly content: Uint8Array;
  readonly seal: Uint8Array;
  readonly owner: Uint8Array | null;
}

const answersInOrder = `SELECT head.name AS chain, answer.seq, answer.pseudonym, answer.key, answer.content, answer.seal, event.pseudonym AS owner
  FROM wherefore.ledger_answer AS answer LEFT JOIN wherefore.chain_head AS head ON head.chain = answer.chain
  LEFT JOIN wherefore.ledger_event AS event ON event.chain = answer.chain AND event.seq = answer.seq
  ORDER BY head.name COLLATE "C", answer.seq`;

/** The first answered consent whose row is not as it was written, or whose standing consent is not that person's. */
export async function inAnswers(source: PostgresSource, { chains }: IntactPart): Promise<RecordPlace | undefined> {
  const ends = new Map(chains.map(({ chain, seq }) => [chain, seq]));
  const answers = await rowsInOrder<AnswerRow>(source, "wherefore_answers", answersInOrder);
  for (let row = await answers.next(); row !== undefined; row = await answers.next()) {
    const chain = row.chain ?? "";
    if (row.seq <= (ends.get(chain) ?? 0) && !answerAgrees({ ...row, chain })) return { chain, seq: row.seq };
  }
  return undefined;
}

function answerAgrees({ pseudonym, key, content, chain, seq, seal, owner }: AnswerRow & { readonly chain: string }): boolean {
  const person = hexOf(pseudonym);
  const expected = answerSeal({ pseudonym: person, key: hexOf(key), content: hexOf(content), seq, chain });
  return hexOf(seal) === expected && owner !== null && hexOf(owner) === person;
}

/** The present version of a person is that of their last event. */
export async function inVersions(source: PostgresSource): Promise<RecordPlace | undefined> {
  const [row] = await source.rows<{ chain: string | null; seq: unknown }>(
    `SELECT head.name AS chain, coalesce(latest.seq, 0) AS seq FROM wherefore.ledger_subject AS present FULL JOIN (
        SELECT DISTINCT ON (pseudonym) pseudonym, version, chain, seq FROM wherefore.ledger_event ORDER BY pseudonym, version DESC
      ) AS latest USING (pseudonym) LEFT JOIN wherefore.chain_head AS head ON head.chain = latest.chain
      WHERE coalesce(present.version, 0) <> coalesce(latest.version, 0) ORDER BY head.name COLLATE "C", latest.seq LIMIT 1`,
  );
  return row && { chain: row.chain ?? "", seq: numberOf(row.seq) };
}
