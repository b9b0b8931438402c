import type { Request, Response } from "express";
import { Readable } from "node:stream";
import { ada, CANARY } from "../site.ts";

/** One way to get something out of a handler. What must not leave holds the canary; what may leave is beside it. */
export type Output = (response: Response, request: Request) => unknown;

const row = ada;
const text = `text ${CANARY}`;
const bytes = Buffer.from(text);

function thrown(extra: object = {}): never {
  throw Object.assign(new Error(CANARY), extra);
}

/** Every way out of a handler that Express and Node have, by name. */
export const outputs: Readonly<Record<string, Output>> = {
  json: (response) => response.json(row),
  "json-list": (response) => response.json([row]),
  "json-twice": (response) => response.json(row).json({ id: CANARY }),
  jsonp: (response) => response.jsonp(row),
  "send-object": (response) => response.send(row),
  "send-text": (response) => response.send(text),
  "send-bytes": (response) => response.send(bytes),
  "send-json-text": (response) => response.type("json").send(JSON.stringify(row)),
  end: (response) => response.end(text),
  "end-bytes": (response) => response.end(bytes, "utf8", () => undefined),
  "end-json-text": (response) => response.setHeader("Content-Type", "application/json").end(JSON.stringify(row)),
  write: (response) => {
    response.write(text);
    response.write(bytes, () => undefined);
    response.end();
  },
  "write-then-json": (response) => {
    response.write(text);
    response.json(row);
  },
  "json-then-write": (response) => {
    response.json(row);
    response.write(text);
    response.end(text);
  },
  corked: (response) => {
    response.cork();
    response.write(text);
    response.uncork();
    response.end();
  },
  "head-object": (response) => response.writeHead(200, { "X-Leak": CANARY }).end(text),
  "head-list": (response) => response.writeHead(200, ["X-Leak", CANARY, "Link", CANARY]).end(),
  "head-pairs": (response) => response.writeHead(200, [["X-Leak", CANARY]] as never).end(),
  "head-message": (response) => response.writeHead(200, CANARY, { "Content-Type": "text/plain" }).end(text),
  "head-then-json": (response) => {
    response.writeHead(200, CANARY, { ETag: CANARY });
    response.json(row);
  },
  pipe: (response) => Readable.from([text, bytes]).pipe(response),
  "send-file": (response) => {
    response.sendFile(import.meta.filename);
  },
  download: (response) => {
    response.download(import.meta.filename, `${CANARY}.txt`);
  },
  attachment: (response) => response.attachment(`${CANARY}.txt`).send(text),
  render: (response) => {
    response.render("outputs", { name: CANARY });
  },
  format: (response) =>
    response.format({ default: () => response.send(text), json: () => response.json(row), text: () => response.send(text) }),
  "redirect-away": (response) => {
    response.redirect(`https://elsewhere.example/${CANARY}`);
  },
  "redirect-sly": (response) => response.status(302).set("Location", `//elsewhere.example/\t${CANARY}`).end(),
  "location-created": (response) => response.status(201).location(`https://elsewhere.example/${CANARY}`).end(),
  links: (response) => response.links({ next: `https://x.example/${CANARY}` }).json(row),
  header: (response) => response.set("X-Leak", CANARY).json(row),
  "header-append": (response) => response.append("X-Leak", [CANARY, CANARY]).status(204).end(),
  "headers-map": (response) => response.setHeaders(new Map([["x-leak", CANARY]])).end(),
  etag: (response) => response.set("ETag", `"${CANARY}"`).status(304).end(),
  "status-message": (response) => {
    response.statusMessage = CANARY;
    response.json(row);
  },
  "send-status": (response) => {
    response.statusMessage = CANARY;
    response.sendStatus(202);
  },
  "early-hints": (response) => {
    response.writeEarlyHints({ link: `<https://x.example/${CANARY}>; rel=preload` });
    response.json(row);
  },
  processing: (response) => {
    response.writeProcessing();
    response.writeContinue();
    response.json(row);
  },
  trailers: (response) => {
    response.setHeader("Trailer", "X-Leak");
    response.write(text);
    response.addTrailers({ "X-Leak": CANARY });
    response.end();
  },
  "flushed-head": (response) => {
    response.setHeader("X-Leak", CANARY);
    response.flushHeaders();
    response.end(text);
  },
  events: (response) => {
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    response.flushHeaders();
    response.write(`data: ${CANARY}\n\n`);
    response.end(`data: ${CANARY}\n\n`);
  },
  "late-json": (response) => {
    setTimeout(() => response.json({ ...row, name: CANARY, id: CANARY }), 4);
    response.status(204).end();
  },
  "late-end": (response) => {
    setTimeout(() => response.set("X-Leak", CANARY).end(text), 4);
    response.json(row);
  },
  "late-only": (response) => {
    setTimeout(() => response.send(text), 2);
  },
  "late-write": (response) => {
    setTimeout(() => {
      response.write(text);
      response.end();
    }, 2);
  },
  throws: () => thrown(),
  "throws-headers": () => thrown({ status: 418, headers: { "X-Leak": CANARY }, statusMessage: CANARY }),
  "throws-text": () => {
    // What is thrown need be no error.
    throw CANARY as unknown as Error;
  },
  rejects: async () => Promise.reject(Object.assign(new Error(CANARY), { status: 502, headers: { "X-Leak": CANARY } })),
  "answers-then-throws": (response) => {
    response.json(row);
    thrown();
  },
  "begins-then-throws": (response) => {
    response.write(text);
    thrown({ headers: { "X-Leak": CANARY } });
  },
  "error-json": (response) => response.status(422).json({ message: "no", job: CANARY, ...row }),
  "error-text": (response) => response.status(500).send(text),
  "error-json-text": (response) =>
    response
      .status(409)
      .type("json")
      .end(JSON.stringify({ message: "taken", job: CANARY })),
  "not-json": (response) => response.json({ id: 1n, name: CANARY }),
  circular: (response) => {
    const circle: Record<string, unknown> = { id: "7", phone: CANARY };
    circle["jobTitle"] = circle;
    response.json({ ...circle, name: circle });
  },
  "type-canary": (response) => response.type(`text/${CANARY}`).status(200).end(),
  "cookie-canary": (response) => response.set("Content-Location", `/${CANARY}`).set("Refresh", `0; url=/${CANARY}`).json(row),
};

/** Outputs of a permitted answer that hold what the purpose covers: without them nothing would be shown to pass. */
export const passing: ReadonlySet<string> = new Set([
  "json",
  "jsonp",
  "send-object",
  "send-json-text",
  "end-json-text",
  "status-message",
  "header",
  "links",
  "early-hints",
  "late-end",
]);
