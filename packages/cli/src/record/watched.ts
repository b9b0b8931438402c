import type { Environment } from "../environment.ts";

const quietMilliseconds = 500;

/** Shows how far long work has come, to whoever watches; silent where it is soon done. */
export interface Watched {
  readonly progress: (entries: number, part?: string) => void;
  /** Takes the line away, and says how fast it was where it took long. */
  done(entries: number): void;
}

export function watched(environment: Environment): Watched {
  const { out, progress } = environment;
  const started = environment.now();
  return {
    progress: (entries, part = "entries") => {
      if (environment.now() - started > quietMilliseconds) progress?.(`${entries.toLocaleString("en")} entries read (${part})`);
    },
    done(entries) {
      progress?.("");
      const seconds = (environment.now() - started) / 1_000;
      if (seconds < 1) return;
      const rate = Math.round(entries / seconds).toLocaleString("en");
      out.error(`${entries.toLocaleString("en")} entries in ${seconds.toFixed(1)} s, ${rate} a second\n`);
    },
  };
}
