import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
} from "vscode-languageserver-protocol/node";

/** The server as the extension ships it, and what an editor does with it. */
export interface Server {
  /** Resolves when the first scan is over, with the milliseconds it took. */
  open(file: string): Promise<number>;
  /** Replaces the whole text of a line, and answers how long findings of a file took, in milliseconds. */
  edit(file: string, line: number, text: string, asked: string): Promise<number>;
  /** Memory of the server's process in MiB; undefined where the system does not say. */
  memory(): number | undefined;
  /** Processor time the server's process has used, in milliseconds; undefined where the system does not say. */
  processorTime(): number | undefined;
  stop(): Promise<void>;
}

const bundled = join(import.meta.dirname, "../../packages/vscode-extension/dist/server.cjs");
const uriOf = (file: string): string => pathToFileURL(file).href;

export async function startServer(folder: string): Promise<Server> {
  const child = spawn(process.execPath, [bundled, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(child.stdout, child.stdin);
  connection.listen();
  const workspaceFolders = [{ uri: uriOf(folder), name: "bench" }];
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    workspaceFolders,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification("initialized", {});
  let version = 1;
  const findings = (file: string): Promise<unknown> =>
    connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: uriOf(file) } });
  return {
    open: async (file) => {
      const began = performance.now();
      const text = readFileSync(file, "utf8");
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: uriOf(file), languageId: "typescript", version, text },
      });
      await findings(file);
      return performance.now() - began;
    },
    edit: async (file, line, text, asked) => {
      const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
      const began = performance.now();
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: uriOf(file), version: ++version },
        contentChanges: [{ range, text: `${text}\n` }],
      });
      await findings(asked);
      return performance.now() - began;
    },
    memory: () => memoryOf(child.pid),
    processorTime: () => processorTimeOf(child.pid),
    stop: async () => {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      connection.dispose();
    },
  };
}

function memoryOf(pid: number | undefined): number | undefined {
  try {
    const [, kib] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${String(pid)}/status`, "utf8")) ?? [];
    return kib === undefined ? undefined : Number(kib) / 1024;
  } catch {
    return undefined;
  }
}

/** Linux counts in hundredths of a second, in the 14th and 15th field. */
function processorTimeOf(pid: number | undefined): number | undefined {
  try {
    const fields = readFileSync(`/proc/${String(pid)}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
}
