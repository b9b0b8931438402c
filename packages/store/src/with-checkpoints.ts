import { isWhereforeError, WhereforeError, type Store } from "@wherefore/core";
import { checkpointRecord, type RecordKeeper, type Signer } from "@wherefore/core/record";

/** How often checkpoints are signed, by whom, and where they go. */
interface CheckpointOptions {
  readonly signer: Signer;
  readonly checkpointEvery?: number;
  readonly publish?: (checkpoint: string) => void | Promise<void>;
}

/** Opens the record for signing. For each checkpoint anew: a connection may be lost in between. */
type OpenKeeper = () => Promise<RecordKeeper>;

const aMinute = 60_000;

/**
 * A store whose record is signed while it runs: when it is opened, from time to time, and when it is closed.
 *
 * It does not open when the record does not continue what was signed before. When that shows later, a warning is emitted at every
 * attempt and nothing is signed any more; what the application records goes on being kept.
 */
export async function withCheckpoints(store: Store, open: OpenKeeper, options: CheckpointOptions): Promise<Store> {
  const { checkpointEvery = aMinute } = options;
  try {
    if (!Number.isSafeInteger(checkpointEvery) || checkpointEvery < 100) throw invalidInterval();
    const signing = await startSigning(open, options, checkpointEvery);
    let closing: Promise<void> | undefined;
    const close = async (): Promise<void> => {
      await signing.stop();
      await store.close();
    };
    return { ...store, description: `${store.description}, signed`, close: () => (closing ??= close()) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function startSigning(open: OpenKeeper, { signer, publish }: CheckpointOptions, every: number): Promise<{ stop(): Promise<void> }> {
  let [last, timer]: [string | undefined, NodeJS.Timeout | undefined] = [undefined, undefined];
  let underWay: Promise<void> = Promise.resolve();

  async function signOnce(): Promise<void> {
    const note = await sign(open, signer);
    if (note === last) return;
    await publish?.(note);
    last = note;
  }

  function signLater(): void {
    timer = setTimeout(() => {
      underWay = signOnce().catch(warn).then(signLater);
    }, every).unref();
  }

  await signOnce();
  signLater();
  return {
    async stop() {
      clearTimeout(timer);
      await underWay;
      clearTimeout(timer);
      await signOnce().catch(warn);
    },
  };
}

async function sign(open: OpenKeeper, signer: Signer): Promise<string> {
  const keeper = await open();
  try {
    return await checkpointRecord(keeper, signer);
  } finally {
    await keeper.close();
  }
}

function warn(error: unknown): void {
  const code = isWhereforeError(error) ? error.code : "ERR_WHEREFORE_STORE_UNAVAILABLE";
  process.emitWarning(`No checkpoint was signed or published: ${error instanceof Error ? error.message : String(error)}`, {
    type: "WhereforeWarning",
    code,
  });
}

function invalidInterval(): WhereforeError {
  return new WhereforeError("ERR_WHEREFORE_OPTIONS_INVALID", "checkpointEvery is a whole number of milliseconds, 100 or more.");
}
