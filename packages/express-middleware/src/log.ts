/** Where the guard writes what an operator should know. A pino logger fits. Names and codes only. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** Writes to the console. */
export const consoleLog: Log = {
  info: (_facts, message) => {
    console.info(`wherefore: ${message}`);
  },
  warn: (_facts, message) => {
    console.warn(`wherefore: ${message}`);
  },
  error: (_facts, message) => {
    console.error(`wherefore: ${message}`);
  },
};

const MOST_REMEMBERED = 1_000;

/** A log that says the same thing once, so that a crawler cannot fill a disk. */
export function sayingOnce(log: Log): Log {
  const said = new Set<string>();
  const once =
    (write: (facts: object, message: string) => void) =>
    (facts: object, message: string): void => {
      if (said.has(message)) return;
      said.add(message);
      const [oldest] = said;
      if (oldest !== undefined && said.size > MOST_REMEMBERED) said.delete(oldest);
      write(facts, message);
    };
  return {
    info: once((facts, message) => {
      log.info(facts, message);
    }),
    warn: once((facts, message) => {
      log.warn(facts, message);
    }),
    error: once((facts, message) => {
      log.error(facts, message);
    }),
  };
}
