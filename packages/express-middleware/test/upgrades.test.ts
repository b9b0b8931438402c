import express from "express";
import { once } from "node:events";
import { createServer } from "node:http";
import { connect, type AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { expect, it, onTestFinished } from "vitest";
import type { UpgradeReason } from "../src/index.ts";
import { CANARY, privacy, startGuard } from "./site.ts";

/** What comes back over the socket when an upgrade is asked for. */
async function answerTo(lines: readonly string[], isListening: boolean, reasonOf?: UpgradeReason): Promise<string> {
  const guard = startGuard();
  const app = express().use(guard);
  app.get("/me", privacy.purpose("account"), (_request, response) => response.end());
  const server = createServer(app);
  const answer = (_request: unknown, socket: Duplex): void => {
    socket.end(`HTTP/1.1 101 Switching Protocols\r\n\r\n${CANARY}`);
  };
  if (isListening) server.on("upgrade", answer).on("connect", answer);
  guard.sealUpgrades(server, reasonOf);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  await once(socket, "close");
  return Buffer.concat(chunks).toString();
}

const upgrade = ["GET /chat HTTP/1.1", "Host: x", "Connection: Upgrade, close", "Upgrade: websocket"];

it("a connection that would leave HTTP is refused, and nothing that listens for it hears of it", async () => {
  for (const lines of [upgrade, ["CONNECT chat:80 HTTP/1.1", "Host: x"]]) {
    const answer = await answerTo(lines, true);
    expect(answer).toMatch(/^HTTP\/1\.1 403 .*purpose-not-declared/s);
    expect(answer).not.toContain(CANARY);
  }
});

it("a connection for which somebody says why no personal data passes there is let through, and no other", async () => {
  const reasonOf: UpgradeReason = (request) => (request.url === "/chat" ? "prices of papers" : undefined);
  expect(await answerTo(upgrade, true, reasonOf)).toContain("101 Switching Protocols");
  expect(await answerTo(["GET /other HTTP/1.1", ...upgrade.slice(1)], true, reasonOf)).toContain("403");
  const failing = (): never => {
    throw new Error(CANARY);
  };
  expect(await answerTo(upgrade, true, failing)).toMatch(/^HTTP\/1\.1 403/);
});

it("an upgrade nothing listens for is a request like any other", async () => {
  expect(await answerTo(["GET /me HTTP/1.1", ...upgrade.slice(1)], false)).toMatch(/^HTTP\/1\.1 403 .*data-subject-unidentified/s);
});
