import type { Store } from "@wherefore/core";
import type { Express, RequestHandler } from "express";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { detectBypasses, memoryStore, type BypassDetector } from "../../src/testing.ts";
import { CANARY, frameworks, listening, Person, privacy, type Framework } from "../site.ts";
import { outputs, passing, type Output } from "./outputs.ts";
import { stacks, type Stack } from "./stacks.ts";
import { overTheWire, protocols, type Protocol } from "./wire.ts";

/** How many cells are tried at a time: most of them wait for a timer or a socket. */
const AT_ONCE = 8;

/** What the guard comes to before, or while, a handler tries an output. */
const states = ["permit", "deny", "error", "store-down", "undeclared", "mounted"] as const;
type State = (typeof states)[number];

/** One thing to try. */
export interface Cell {
  readonly version: string;
  readonly stack: string;
  readonly state: State;
  readonly output: string;
  readonly protocol: Protocol;
  readonly method: string;
}

/** What came of trying many. */
export interface Tally {
  cells: number;
  answers: number;
  /** Answers that held what the purpose covers: the proof that the gate opens. */
  passed: number;
  readonly leaks: string[];
  readonly hangs: string[];
  readonly crashes: string[];
  readonly bypasses: string[];
  readonly started: string[];
  readonly cacheable: string[];
}

export function emptyTally(): Tally {
  return { cells: 0, answers: 0, passed: 0, leaks: [], hangs: [], crashes: [], bypasses: [], started: [], cacheable: [] };
}

/** Every cell: each output, in each state, behind each stack, over each protocol, on both versions of Express. */
export function* everyCell(): Generator<Cell> {
  for (const [version] of frameworks)
    for (const { name: stack } of stacks())
      for (const state of states)
        for (const output of Object.keys(outputs))
          for (const protocol of protocols)
            for (const method of ["GET", ...(protocol === "HTTP/1.1" ? ["HEAD", "POST"] : [])])
              yield { version, stack, state, output, protocol, method };
}

interface Site {
  readonly server: Server;
  readonly port: number;
  readonly detector: BypassDetector;
  readonly started: Set<string>;
}

/** Tries cells, one after the other, against servers that are started as they are needed. */
export async function tryCells(cells: Iterable<Cell>): Promise<Tally> {
  const tally = emptyTally();
  const sites = new Map<string, Promise<Site>>();
  const crashed = (reason: unknown): void => {
    tally.crashes.push(reason instanceof Error ? (reason.stack ?? reason.name) : String(reason));
  };
  process.on("uncaughtException", crashed).on("unhandledRejection", crashed);
  const silenced = silence();
  try {
    const waiting = cells[Symbol.iterator]();
    await Promise.all(Array.from({ length: AT_ONCE }, () => tryRest(waiting, sites, tally)));
    // What a handler tries too late comes now.
    await new Promise((resolve) => setTimeout(resolve, 50));
  } finally {
    silenced();
    process.off("uncaughtException", crashed).off("unhandledRejection", crashed);
    for (const site of sites.values()) {
      const { server } = await site;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }
  for (const [name, site] of sites) tally.bypasses.push(...(await site).detector.bypasses.map((line) => `${name}: ${line}`));
  return tally;
}

async function tryRest(waiting: Iterator<Cell>, sites: Map<string, Promise<Site>>, tally: Tally): Promise<void> {
  for (let next = waiting.next(); next.done !== true; next = waiting.next())
    await tryCell(next.value, await siteFor(next.value, sites), tally);
}

async function tryCell(cell: Cell, { port, started }: Site, tally: Tally): Promise<void> {
  const { state, output, protocol, method } = cell;
  const name = Object.values(cell).join(" · ");
  const path = `/${state}/${output}`;
  const headers = [
    "x-caller: 7",
    "Accept-Encoding: gzip",
    "If-None-Match: *",
    "Range: bytes=0-1",
    ...(method === "POST" ? ["Content-Length: 0"] : []),
  ];
  const { text, statuses, hung } = await overTheWire({ port, protocol, lines: [`${method} ${path}`, ...headers] });
  tally.cells += 1;
  tally.answers += statuses.length;
  if (text.includes(CANARY)) tally.leaks.push(name);
  if (hung || statuses.length === 0) tally.hangs.push(name);
  if (text.includes('"Ada"')) tally.passed += 1;
  else if (state === "permit" && passes(cell)) tally.hangs.push(`${name}: nothing passed`);
  if ((state === "deny" || state === "store-down" || state === "undeclared") && started.has(path)) tally.started.push(name);
  const isPrivate = statuses.filter((status) => status > 100).length <= (text.match(/cache-control: private, no-store/gi)?.length ?? 0);
  if (state !== "mounted" && !isPrivate) tally.cacheable.push(name);
}

/** Where compression stands below the guard, what is written as text is compressed before the guard sees it, and refused. */
function passes({ output, method, stack }: Cell): boolean {
  const isPacked = output === "end-json-text" && ["compression below", "all below"].includes(stack);
  return passing.has(output) && method !== "HEAD" && !isPacked;
}

function siteFor({ version, stack, state }: Cell, sites: Map<string, Promise<Site>>): Promise<Site> {
  const isDown = state === "store-down";
  const key = `${version}, ${stack}${isDown ? ", store down" : ""}`;
  const known = sites.get(key);
  if (known) return known;
  const [, express] = frameworks.find(([name]) => name === version) ?? frameworks[0];
  const built = stacks().find(({ name }) => name === stack);
  if (built === undefined) throw new Error(`there is no stack ${stack}`);
  const site = serveSite(express, built, isDown);
  sites.set(key, site);
  return site;
}

async function serveSite(express: Framework, stack: Stack, isDown: boolean): Promise<Site> {
  const app = express();
  const started = new Set<string>();
  const guard = privacy.start({
    store: isDown ? downStore() : memoryStore(),
    dataSubject: (request) => request.get("x-caller"),
    log: listening().log,
  });
  app.engine("ts", (_path: string, _options: object, done: (error: unknown, text?: string) => void) => {
    done(null, `<p>${CANARY}</p>`);
  });
  app.set("view engine", "ts").set("views", import.meta.dirname);
  stack.mount(app, guard);
  for (const [name, output] of Object.entries(outputs)) declare(app, name, output, started);
  const server = createServer(app);
  const detector = detectBypasses(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, port: (server.address() as AddressInfo).port, detector, started };
}

function declare(app: Express, name: string, output: Output, started: Set<string>): void {
  const handler =
    (state: State): RequestHandler =>
    async (request, response, next) => {
      started.add(`/${state}/${name}`);
      try {
        await output(response, request);
        if (state === "error") next(Object.assign(new Error(CANARY), { headers: { "X-Leak": CANARY } }));
      } catch (reason) {
        next(reason);
      }
    };
  const open = privacy.purpose("account", { response: Person, operation: "use" }) as unknown as RequestHandler;
  const closed = privacy.purpose("newsletter", { response: Person }) as unknown as RequestHandler;
  // Two methods are enough here: app.all would make a route of thirty-five.
  const all = (state: State, ...declared: RequestHandler[]): void => {
    app.get(`/${state}/${name}`, ...declared, handler(state)).post(`/${state}/${name}`, ...declared, handler(state));
  };
  all("permit", open);
  all("error", open);
  all("store-down", open);
  all("deny", closed);
  all("undeclared");
  app.use(`/mounted/${name}`, handler("mounted"));
}

function downStore(): Store {
  const store = memoryStore();
  const down = async (): Promise<never> => Promise.reject(new Error(CANARY));
  return { ...store, ledger: { ...store.ledger, statesOf: down }, record: { ...store.record, append: down } };
}

/** Express prints errors nobody handles; here thousands of them are meant. */
function silence(): () => void {
  const { error } = console;
  console.error = () => undefined;
  return () => {
    console.error = error;
  };
}
