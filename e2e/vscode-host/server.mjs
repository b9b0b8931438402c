// VS Code's server on the loopback address, with the packed extension installed by VS Code itself.
import { execFileSync, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { node24 } from "./node-24.mjs";
import { repository, vscodeServer } from "./places.mjs";
import { quietSettings } from "./quiet-settings.mjs";

const STARTS_WITHIN = 60_000;

/** What the fixture imports, and where it stands in the repository. */
const libraries = {
  "@wherefore/core": "packages/core",
  "@wherefore/express-middleware": "packages/express-middleware",
  zod: "node_modules/zod",
  express: "node_modules/express",
  "@types/express": "node_modules/@types/express",
};

/** A copy of the fixture that finds the libraries it imports, so that TypeScript has nothing to complain about. */
function copyWorkspace(fixture, root, name) {
  const workspace = join(root, name);
  cpSync(fixture, workspace, { recursive: true });
  for (const [library, place] of Object.entries(libraries)) {
    const link = join(workspace, "node_modules", library);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(repository, place), link, "junction");
  }
  return workspace;
}

/** Resolves with the port the server says it listens on. */
function portOf(child) {
  return new Promise((resolve, reject) => {
    let output = "";
    const timer = setTimeout(() => reject(new Error(`VS Code's server did not start:\n${output}`)), STARTS_WITHIN);
    const read = (data) => {
      output += data;
      const found = /agent listening on (\d+)/.exec(output);
      if (found === null) return;
      clearTimeout(timer);
      resolve(Number(found[1]));
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", (code) => reject(new Error(`VS Code's server ended with ${code}:\n${output}`)));
  });
}

/** Ends the server with all it started: extension host, language server, TypeScript. Also when this process dies first. */
function endWith(child) {
  const end = () => {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // The group is gone already.
    }
  };
  process.once("exit", end);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));
  return end;
}

/** The processes of this machine whose command line names all of these. */
function processesNaming(...parts) {
  const commandOf = (pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    } catch {
      return "";
    }
  };
  const pids = existsSync("/proc") ? readdirSync("/proc").filter((name) => /^\d+$/.test(name)) : [];
  return pids.filter((pid) => parts.every((part) => commandOf(pid).includes(part)));
}

export async function startServer({ vsix, fixture }) {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "wherefore-vscode-")));
  const workspace = copyWorkspace(fixture, root, "tea-shop");
  mkdirSync(join(root, "user/User"), { recursive: true });
  const set = (settings) =>
    writeFileSync(join(root, "user/User/settings.json"), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  set({});
  const env = { PATH: process.env.PATH, HOME: root, TMPDIR: root, LANG: "C.UTF-8", EXTENSIONS_GALLERY: "{}" };
  const main = join(vscodeServer, "out/server-main.js");
  const folders = [
    "--server-data-dir",
    join(root, "server"),
    "--user-data-dir",
    join(root, "user"),
    "--extensions-dir",
    join(root, "extensions"),
  ];
  execFileSync(node24(), [main, ...folders, "--install-extension", vsix], { env, stdio: "pipe" });
  const listen = [
    "--host",
    "127.0.0.1",
    "--port",
    "0",
    "--without-connection-token",
    "--accept-server-license-terms",
    "--telemetry-level",
    "off",
  ];
  const child = spawn(node24(), [main, ...listen, ...folders], { env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  const end = endWith(child);
  const authority = `127.0.0.1:${await portOf(child)}`;
  return {
    workspace,
    /** Ids of the language server's processes. */
    languageServers: () => processesNaming(join(root, "extensions"), "server.cjs"),
    /** Ids of whatever still runs out of this server's folder. */
    leftRunning: () => processesNaming(root),
    /** Another tea shop, untouched by other stories. */
    newWorkspace: (name) => copyWorkspace(fixture, root, name),
    /** Sets user settings on top of the quiet ones; what an earlier story set is gone. */
    set,
    /** The address that opens a workspace with one file: a folder, or a `.code-workspace` file. */
    address: (file, place = workspace) => {
      const isFolder = !place.endsWith(".code-workspace");
      const payload = JSON.stringify([["openFile", `vscode-remote://${authority}${isFolder ? join(place, file) : file}`]]);
      return `http://${authority}/?${new URLSearchParams({ [isFolder ? "folder" : "workspace"]: place, payload })}`;
    },
    stop: () => {
      end();
      rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
