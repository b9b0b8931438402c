import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chownSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";

/** A PostgreSQL that tests may do with as they like. */
export interface PostgresServer {
  /** Makes an empty database and gives its URL. */
  createDatabase(): Promise<string>;
  /** Runs SQL on a database of this server, past the store. */
  run(database: string, sql: string): Promise<readonly unknown[]>;
  /** Ends the server at once, as a power cut of the process does; only where this process started it. */
  readonly kill: (() => Promise<void>) | undefined;
  /** Starts it again over the same files. */
  readonly restart: (() => Promise<void>) | undefined;
  stop(): Promise<void>;
}

/**
 * A real PostgreSQL: that of `WHEREFORE_PG_URL`, else one of its own made with the `initdb` of this machine, on the loopback interface and in
 * a temporary folder. Without either the answer is `undefined`, and a line says what is missing.
 */
export async function startPostgres(): Promise<PostgresServer | undefined> {
  try {
    const url = process.env["WHEREFORE_PG_URL"];
    if (url !== undefined) return await usingServer(url);
    const programs = findPrograms();
    if (programs !== undefined) return await startOwn(programs);
    sayMissing("no initdb on PATH or under /usr/lib/postgresql");
  } catch (error) {
    sayMissing(error instanceof Error ? error.message : String(error));
  }
  return undefined;
}

function sayMissing(why: string): void {
  console.warn(`\n!!! POSTGRESQL TESTS SKIPPED: ${why}. Install PostgreSQL 14 or newer, or set WHEREFORE_PG_URL.\n`);
}

function findPrograms(): string | undefined {
  const onPath = (process.env["PATH"] ?? "").split(delimiter);
  const debian = globSync("/usr/lib/postgresql/*/bin").sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
  return [...onPath, ...debian].find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
}

/** PostgreSQL refuses to run as root: an unprivileged user that is there already runs it then. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (user === undefined) throw new Error("PostgreSQL does not run as root, and there is neither a user postgres nor nobody");
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

async function startOwn(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "wherefore-postgres-"));
  const user = unprivileged();
  const [data, secret, password] = [join(folder, "data"), join(folder, "password"), randomBytes(16).toString("hex")];
  writeFileSync(secret, password, { mode: 0o600 });
  if (user !== undefined) for (const path of [folder, secret]) chownSync(path, user.uid, user.gid);
  initialise(join(programs, "initdb"), data, secret, user);
  const port = await freePort();
  const url = `postgres://wherefore:${password}@127.0.0.1:${port.toString()}/postgres`;
  const start = (): ChildProcess => serve(join(programs, "postgres"), data, port, user);
  const running = { child: start() };
  const end = (): void => void running.child.kill("SIGKILL");
  process.once("exit", end);
  await untilAnswering(url, running.child);

  async function stop(signal: NodeJS.Signals): Promise<void> {
    const { child } = running;
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  }

  return {
    createDatabase: () => createDatabase(url),
    run: runSql,
    async kill() {
      const processes = await onServer(
        url,
        async (client) => (await client.query<{ pid: number }>("SELECT pid FROM pg_stat_activity")).rows,
      );
      await stop("SIGKILL");
      for (const { pid } of processes) await endProcess(pid);
    },
    async restart() {
      running.child = start();
      await untilAnswering(url, running.child);
    },
    async stop() {
      // At once: nobody will read these files again.
      await stop("SIGQUIT");
      process.removeListener("exit", end);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The server's other processes end by themselves once it is gone, but not at once. */
async function endProcess(pid: number): Promise<void> {
  try {
    for (process.kill(pid, "SIGKILL"); ; process.kill(pid, 0)) await wait(5);
  } catch {
    // It is gone.
  }
}

function initialise(program: string, data: string, secret: string, user: { uid: number; gid: number } | undefined): void {
  const how = ["--username=wherefore", `--pwfile=${secret}`, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--no-sync"];
  const { status, stderr, error } = spawnSync(program, ["-D", data, ...how], { ...user, cwd: tmpdir(), encoding: "utf8" });
  if (status !== 0) throw new Error(`initdb failed: ${error?.message ?? stderr.trim()}`);
}

function serve(program: string, data: string, port: number, user: { uid: number; gid: number } | undefined): ChildProcess {
  const settings = ["listen_addresses=127.0.0.1", `port=${port.toString()}`, "unix_socket_directories=", "shared_buffers=32MB"];
  const args = ["-D", data, ...settings.flatMap((setting) => ["-c", setting])];
  return spawn(program, args, { ...user, cwd: tmpdir(), stdio: "ignore" });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function untilAnswering(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`postgres ended with ${child.exitCode.toString()}`);
    const answered = await onServer(url, () => Promise.resolve(true)).catch(() => false);
    if (answered) return;
    await wait(100);
  }
  throw new Error("postgres did not answer within 30 s");
}

async function usingServer(url: string): Promise<PostgresServer> {
  const made: string[] = [];
  await onServer(url, () => Promise.resolve());
  return {
    async createDatabase() {
      const database = await createDatabase(url);
      made.push(new URL(database).pathname.slice(1));
      return database;
    },
    run: runSql,
    kill: undefined,
    restart: undefined,
    async stop() {
      await onServer(url, async (client) => {
        for (const name of made) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      });
    },
  };
}

async function createDatabase(url: string): Promise<string> {
  const name = `wherefore_${randomBytes(8).toString("hex")}`;
  await onServer(url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`));
  const database = new URL(url);
  database.pathname = `/${name}`;
  return database.href;
}

async function runSql(database: string, sql: string): Promise<readonly unknown[]> {
  return await onServer(database, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);
}

async function onServer<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
