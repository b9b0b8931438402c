import { numberOf } from "./encoding.ts";
import type { PlacedRow } from "./intact-part.ts";
import type { PostgresSource } from "./record-source.ts";

/** Rows of a statement in the order of chains and places, taken one after the other without holding them all. */
export interface RowsInOrder<Row> {
  next(): Promise<Row | undefined>;
  /** The rows up to this place that were not taken before. */
  upTo(chain: string, seq: number): Promise<readonly Row[]>;
}

/**
 * Opens a cursor inside the present transaction.
 *
 * @param text - a statement whose rows have `chain` and `seq`, in their order
 */
export async function rowsInOrder<Row extends PlacedRow>(source: PostgresSource, cursor: string, text: string): Promise<RowsInOrder<Row>> {
  await source.rows(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${text}`);
  let [page, place] = [[] as readonly Row[], 0];

  async function peek(): Promise<Row | undefined> {
    if (place >= page.length) {
      const rows = await source.rows<Row>(`FETCH 2000 FROM ${cursor}`);
      [page, place] = [rows.map((row) => ({ ...row, seq: numberOf(row.seq) })), 0];
    }
    return page[place];
  }

  return {
    async next() {
      const row = await peek();
      place += 1;
      return row;
    },
    async upTo(chain, seq) {
      const taken: Row[] = [];
      for (let row = await peek(); row !== undefined && isUpTo(row, chain, seq); row = await peek()) {
        taken.push(row);
        place += 1;
      }
      return taken;
    },
  };
}

function isUpTo(row: PlacedRow, chain: string, seq: number): boolean {
  if (row.chain === null) return false;
  return row.chain === chain ? row.seq <= seq : row.chain < chain;
}
