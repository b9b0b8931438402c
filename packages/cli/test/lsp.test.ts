import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  type Diagnostic,
  type InitializeParams,
  type ProtocolConnection,
} from "vscode-languageserver/node";

const main = join(import.meta.dirname, "../src/main.ts");
const model = "export interface User {\n  phone: string;\n}\n";
const policy = `import { definePolicy } from "@wherefore/core";
export const policy = definePolicy({ id: "shop", version: "1", languages: ["en"], categories: {}, purposes: {} });`;
let folder: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "wherefore-cli-lsp-")));
  for (const [name, text] of [
    ["user.ts", model],
    ["policy.ts", policy],
    ["package.json", "{}"],
  ] as const)
    writeFileSync(join(folder, name), text);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Greets the server as an editor with few abilities does: Neovim, Helix. */
function greeting(): InitializeParams {
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: "shop" }];
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol still asks for it
  return { processId: process.pid, rootUri: null, workspaceFolders, capabilities: { workspace: { workspaceFolders: true } } };
}

/** Opens a file and waits for what the server says of it. */
function opened(connection: ProtocolConnection, name: string, text: string): Promise<readonly Diagnostic[]> {
  const uri = pathToFileURL(join(folder, name)).href;
  const said = new Promise<readonly Diagnostic[]>((resolve) => {
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      if (params.uri === uri) resolve(params.diagnostics);
    });
  });
  void connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: "typescript", version: 1, text },
  });
  return said;
}

it("`wherefore lsp --stdio` serves any editor: it greets, finds, links to the rule's page, and ends with the editor", async () => {
  const server = spawn(process.execPath, ["--conditions=@wherefore/source", main, "lsp", "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const exit = once(server, "exit");
  const connection = createProtocolConnection(server.stdout, server.stdin);
  connection.listen();
  const { serverInfo, capabilities } = await connection.sendRequest(InitializeRequest.type, greeting());
  expect(serverInfo).toEqual({ name: "wherefore", version: "0.1.0" });
  expect(capabilities).toMatchObject({ hoverProvider: true, definitionProvider: true, renameProvider: true });
  await connection.sendNotification(InitializedNotification.type, {});
  const [finding] = await opened(connection, "user.ts", model);
  expect(finding).toMatchObject({ source: "wherefore", code: "require-purpose", range: { start: { line: 1, character: 2 } } });
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  expect(await exit).toEqual([0, null]);
  connection.dispose();
});

it("an option it does not know is refused before anything is served", () => {
  const server = spawn(process.execPath, ["--conditions=@wherefore/source", main, "lsp", "--socket=1"], { stdio: "ignore" });
  return once(server, "exit").then(([code]) => {
    expect(code).toBe(2);
  });
});
