import type { RequestHandler } from "express";
import { openStore } from "@wherefore/store";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import * as z from "zod";
import { personal, type Log } from "../src/index.ts";
import { frameworks, Person, privacy, serve } from "./site.ts";

/** A text found nowhere else, whichever way it is written: as it is, in hexadecimal, in Base64, or percent-encoded. */
function tokens(): { readonly make: (where: string) => string; readonly foundIn: (text: string) => readonly string[] } {
  const made = new Map<string, string>();
  return {
    make: (where) => {
      const token = `zq${String(made.size + 10)}x${where.replaceAll(/\W/g, "").slice(0, 12)}`;
      made.set(where, token);
      return token;
    },
    foundIn: (text) => [...made].flatMap(([where, token]) => (spellings(token).some((spelling) => text.includes(spelling)) ? [where] : [])),
  };
}

function spellings(token: string): readonly string[] {
  return [token, Buffer.from(token).toString("hex"), Buffer.from(token).toString("base64").replaceAll("=", "")];
}

/** Everything that is in the files of a folder: pages and write-ahead log of a database, and the keys beside it. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "latin1")]));
}

const Letter = z.object({ email: personal(z.string(), "contact.email"), job: personal(z.string(), "profile.job"), note: z.string() });

describe.each(frameworks)("%s: a text of its own in every field, header and parameter", (_version, express) => {
  it("is found in the answer it belongs to, and in no log, no entry, no page of the database and no other answer", async () => {
    const folder = mkdtempSync(join(tmpdir(), "wherefore-canary-"));
    const store = await openStore(join(folder, "privacy.db"));
    const { make, foundIn } = tokens();
    const logged: string[] = [];
    const write = (facts: object, message: string): void => {
      logged.push(JSON.stringify(facts), message);
    };
    const log: Log = { info: write, warn: write, error: write };
    const printed = printedMeanwhile();
    const person = make("id of the person");
    const guard = privacy.start({ store, log, dataSubject: (request) => request.get("x-caller") });
    const app = express();
    app.use(express.json(), guard);
    const shapes = { body: Letter, query: z.object({ page: z.string() }), params: z.object({ id: z.string() }), response: Person };
    const answer: RequestHandler = (request, response) => {
      response.set("X-Header-Out", make("a header of the answer"));
      response.json({
        id: person,
        name: make("a field that may leave"),
        jobTitle: make("a field that may not"),
        extra: request.body as unknown,
      });
    };
    const fail: RequestHandler = () => {
      const message = make("the message of an error");
      throw Object.assign(new Error(message), { detail: message, headers: { "x-detail": message }, status: 500 });
    };
    app.post("/open/:id", privacy.purpose("account", shapes) as unknown as RequestHandler, answer);
    app.post("/fails/:id", privacy.purpose("account", shapes) as unknown as RequestHandler, fail);
    app.post("/closed/:id", privacy.purpose("newsletter", shapes) as unknown as RequestHandler, answer);
    app.post("/undeclared/:id", answer);
    const ask = await serve(app);
    const answers: Record<string, readonly string[]> = {};
    for (const path of ["open", "fails", "closed", "undeclared", "nowhere"]) {
      const received = await ask(
        `/${path}/${make(`${path}: the parameter`)}?page=${make(`${path}: the query`)}&other=${make(`${path}: another query`)}`,
        {
          method: "POST",
          caller: person,
          headers: {
            "x-note": make(`${path}: a header`),
            cookie: `a=${make(`${path}: a cookie`)}`,
            referer: `http://x.example/${make(`${path}: the referer`)}`,
          },
          body: {
            email: make(`${path}: a covered field`),
            job: make(`${path}: an uncovered field`),
            note: make(`${path}: free text`),
            [make(`${path}: a name`)]: 1,
          },
        },
      );
      answers[path] = foundIn(received.everything);
    }
    const malformed = await ask("/open/1", { method: "POST", caller: person, body: `{"a": "${make("malformed body")}` });
    await guard.close();
    const record = JSON.stringify(await guard.accessesOf(person));
    expect(answers).toEqual({ open: ["id of the person", "a field that may leave"], fails: [], closed: [], undeclared: [], nowhere: [] });
    expect([malformed.status, foundIn(malformed.everything)]).toEqual([400, []]);
    expect(foundIn(logged.join("\n"))).toEqual([]);
    expect(foundIn(record)).toEqual([]);
    expect(record).toContain("POST /open/:id");
    // The keys beside the database know people by their id: that is how a person's own accesses are found, and forgotten.
    const { "privacy.db.keys": keys = "", ...others } = splitKeys(filesIn(folder));
    expect(foundIn(keys)).toEqual(["id of the person"]);
    expect(Object.keys(others).length).toBeGreaterThan(0);
    for (const [name, content] of Object.entries(others)) expect([name, foundIn(content)]).toEqual([name, []]);
    await store.close();
    const closed = splitKeys(filesIn(folder));
    expect(foundIn(closed["privacy.db"] ?? "")).toEqual([]);
    rmSync(folder, { recursive: true });
    // Express prints the error nobody handled: what it prints is the application's own, and nothing of the guard's.
    expect(foundIn(printed.stop().join("\n")).filter((where) => where !== "the message of an error" && where !== "malformed body")).toEqual(
      [],
    );
  });
});

/** All files of the keys as one. */
function splitKeys(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const keys = Object.keys(files).filter((name) => name.includes(".keys"));
  const others = Object.fromEntries(Object.entries(files).filter(([name]) => !keys.includes(name)));
  return { ...others, "privacy.db.keys": keys.map((name) => files[name] ?? "").join("") };
}

function printedMeanwhile(): { readonly stop: () => readonly string[] } {
  const lines: string[] = [];
  const restore = (["stdout", "stderr"] as const).map((name) => {
    const stream = process[name];
    const write = stream.write.bind(stream);
    stream.write = (chunk: string | Uint8Array): boolean => {
      lines.push(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString());
      return true;
    };
    return () => {
      stream.write = write;
    };
  });
  const stop = (): readonly string[] => {
    for (const one of restore) one();
    return lines;
  };
  onTestFinished(() => {
    stop();
  });
  return { stop };
}
