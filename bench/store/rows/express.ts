import { openStore } from "@wherefore/store";
import type { Store } from "@wherefore/core";
import express, { type RequestHandler } from "express";
import { spawn } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { accessTo, somebody, storedBody } from "../acts.ts";
import { interleave, ratio, type Slot } from "../interleave.ts";
import type { Outcome } from "../outcome.ts";

const client = fileURLToPath(new URL("load-client.ts", import.meta.url));

/** A middleware that only appends, in each way it can wait for the record. */
function middlewares(store: Store, inline: DatabaseSync): Readonly<Record<string, RequestHandler>> {
  const insert = inline.prepare("INSERT INTO entry (body) VALUES (?)");
  const body = storedBody();
  return {
    none: (_request, _response, next) => {
      next();
    },
    deferred: (_request, _response, next) => void store.record.defer?.([accessTo(somebody())]).then(() => next(), next),
    strict: (_request, _response, next) => void store.record.append([accessTo(somebody())], []).then(() => next(), next),
    inline: (_request, _response, next) => {
      insert.run(body);
      next();
    },
  };
}

const answer: RequestHandler = (_request, response) => void response.end("ok");
const slowAnswer: RequestHandler = (_request, response) => void setTimeout(() => response.end("ok"), 5);

/** Rows 5 and 6: requests a second through Express with 200 connections, times those without a record. */
export async function expressRows(folder: string): Promise<readonly Outcome[]> {
  const store = await openStore(join(folder, "express.db"));
  const inline = new DatabaseSync(join(folder, "inline.db"));
  inline.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE entry (seq INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT",
  );
  const app = express();
  for (const [name, middleware] of Object.entries(middlewares(store, inline))) {
    app.get(`/${name}`, middleware, answer);
    app.get(`/${name}-slow`, middleware, slowAnswer);
  }
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const load = spawn(process.execPath, ["--no-warnings", client, port.toString(), "200"], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: load.stdout })[Symbol.asyncIterator]();
  const slot =
    (path: string): Slot =>
    async () => {
      load.stdin.write(`/${path} 1200\n`);
      return Number((await lines.next()).value);
    };
  const trivial = await interleave({ none: slot("none"), deferred: slot("deferred"), strict: slot("strict"), inline: slot("inline") }, 5);
  const slow = await interleave({ none: slot("none-slow"), deferred: slot("deferred-slow"), strict: slot("strict-slow") }, 5);
  load.stdin.end();
  await once(load, "close");
  server.closeAllConnections();
  server.close();
  await store.close();
  inline.close();
  const [deferred, strict] = [ratio(trivial.deferred, trivial.none), ratio(trivial.strict, trivial.none)];
  const [slowDeferred, slowStrict] = [ratio(slow.deferred, slow.none), ratio(slow.strict, slow.none)];
  const ahead = ratio(trivial.strict, trivial.inline);
  return [
    {
      row: 5,
      what: "Express, 200 connections, times no record: deferred; strict; both with a handler of 5 ms",
      target: "≥ 0.65; ≥ 0.45; ≥ 0.90",
      measured: `${deferred.toFixed(2)}; ${strict.toFixed(2)}; ${slowDeferred.toFixed(2)} and ${slowStrict.toFixed(2)}`,
      met: deferred >= 0.65 && strict >= 0.45 && Math.min(slowDeferred, slowStrict) >= 0.9,
    },
    { row: 6, what: "Express: strict, times a commit inline for each request", target: "≥ 4", measured: ahead.toFixed(1), met: ahead >= 4 },
  ];
}
