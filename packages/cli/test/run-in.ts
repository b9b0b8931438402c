import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Environment, ExitCode } from "../src/environment.ts";
import { run } from "../src/run.ts";

/** What a command line gave. */
export interface Ran {
  readonly status: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of files for one test, and command lines run in it. */
export interface TestFolder extends Disposable {
  readonly path: string;
  put(name: string, text: string): void;
  wherefore(...args: readonly string[]): Promise<Ran>;
  /** Runs a command line in an environment that differs in something. */
  whereforeWith(environment: Partial<Environment>, ...args: readonly string[]): Promise<Ran>;
}

/** Makes a folder that vanishes with its scope. */
export function folderOf(files: Readonly<Record<string, string>>): TestFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "wherefore-cli-")));
  const put = (name: string, text: string): void => {
    mkdirSync(join(path, name, ".."), { recursive: true });
    writeFileSync(join(path, name), text);
  };
  for (const [name, text] of Object.entries(files)) put(name, text);
  const whereforeWith: TestFolder["whereforeWith"] = async (environment, ...args) => {
    let [stdout, stderr] = ["", ""];
    const out = { write: (text: string) => void (stdout += text), error: (text: string) => void (stderr += text) };
    const status = await run(args, { out, folder: path, progress: undefined, colour: false, now: () => performance.now(), ...environment });
    return { status, stdout, stderr };
  };
  return {
    path,
    put,
    whereforeWith,
    wherefore: (...args) => whereforeWith({}, ...args),
    [Symbol.dispose]: () => {
      rmSync(path, { recursive: true });
    },
  };
}
