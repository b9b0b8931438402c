import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  ShutdownRequest,
  type InitializeParams,
  type InitializeResult,
} from "vscode-languageserver/node";

const folder = join(import.meta.dirname, "..");
// eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol still asks for it
const anyEditor: InitializeParams = { processId: process.pid, rootUri: null, capabilities: {} };

/** Starts the command as an editor would, greets it, and ends it. */
async function greet(): Promise<{ readonly greeting: InitializeResult; readonly code: number | null }> {
  if (!existsSync(join(folder, "dist/index.js"))) throw new Error("the package is not built: npm run build");
  const server = spawn(process.execPath, [join(folder, "bin/wherefore-language-server.js"), "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const exit = once(server, "exit");
  const connection = createProtocolConnection(server.stdout, server.stdin);
  connection.listen();
  const greeting = await connection.sendRequest(InitializeRequest.type, anyEditor);
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  const [code] = (await exit) as [number | null];
  connection.dispose();
  return { greeting, code };
}

it("the command serves any editor over its standard input and output, and ends with it", async () => {
  const { greeting, code } = await greet();
  expect(greeting.serverInfo).toEqual({ name: "wherefore", version: "0.1.0" });
  expect(greeting.capabilities).toMatchObject({
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: ["quickfix", "source.fixAll.wherefore"] },
  });
  expect(code).toBe(0);
});
