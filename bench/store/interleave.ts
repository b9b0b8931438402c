/** Takes part in a measurement: does its work for a while, and says how much it did a second. */
export type Slot = () => Promise<number>;

export type Rates<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/** Runs slots in turns, so that what else the machine does falls on all of them; the first round is not counted. */
export async function interleave<Name extends string>(slots: Readonly<Record<Name, Slot>>, rounds: number): Promise<Rates<Name>> {
  const names = Object.keys(slots) as Name[];
  const rates = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const rate = await slots[name]();
      if (round > 0) rates[name].push(rate);
    }
  }
  return rates;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Median over rounds of one rate over another of the same round. */
export function ratio(rates: readonly number[], to: readonly number[]): number {
  return median(rates.map((rate, round) => rate / (to[round] ?? NaN)));
}

/** Things a second that some work did, after how long it took. */
export async function rate(things: number, work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (things * 1_000) / (performance.now() - start);
}

export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}
