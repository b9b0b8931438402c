import { describe, expect, it } from "vitest";
import { saidOf } from "../../test/findings-of.ts";

const start =
  "interface User { id: string; /** @category contact.email */ email: string } declare const user: User; declare const logger: { info(...all: unknown[]): void };";
const said = (code: string): Promise<string[]> => saidOf("personal-data-in-logs", `${start}\n${code}`);

describe("personal-data-in-logs accepts", () => {
  it.each([
    ["words", 'logger.info("started");'],
    ["keys of persons", "logger.info(user.id);"],
    ["what is no log", "declare const list: { info(x: string): void }; list.info(user.email);"],
    ["a length, a truth, a count", 'logger.info(user.email.length, user.email.includes("@"));'],
    ["an answer", 'import express from "express"; express().get("/a", (req, res) => { res.json(user); });'],
  ])("%s", async (_, code) => {
    expect(await said(code)).toEqual([]);
  });
});

describe("personal-data-in-logs reports", () => {
  it.each([
    ["a field", "logger.info(user.email);", "warning: email goes to logger.info"],
    ["a text made from it", "logger.info(`for ${user.email}`);", "warning: email goes to logger.info"],
    ["a whole row", "console.log({ user });", "warning: user.email goes to console.log"],
    ["a logger that is a field", "class A { log = logger; run() { this.log.info(user.email); } }", "warning: email goes to log.info"],
    [
      "a field known by its name alone",
      "declare const row: any; console.error(row.phoneNumber);",
      "information: phoneNumber goes to console.error",
    ],
    [
      "the logger of a request",
      'import express from "express"; express().post("/a", (req, res) => { req.log.info(req.body.email); });',
      "information: email goes to log.info",
    ],
    [
      "a body in a handler registered elsewhere",
      "export function show(req, res) { console.log(req.body.email); }",
      "information: email goes to console.log",
    ],
  ])("%s", async (_, code, message) => {
    expect(await said(code)).toEqual([expect.stringContaining(message)]);
  });
});
