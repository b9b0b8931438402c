// npm run bench:editor: the server the extension ships, over its standard input and output, from an edit to the findings.
// Each edit is followed by a parse of the same text with TypeScript's own parser, so that the ratio holds on a busy machine.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseAndWalk } from "./peer.ts";
import { startServer, type Server } from "./server.ts";
import { makeWorkspace, policyText, type Workspace } from "./workspace.ts";

const ROUNDS = 40;
const WARM_UP = 10;
const VSIX_BUDGET = 1.5 * 1024 * 1024;

interface Row {
  readonly what: string;
  readonly p50: number;
  readonly p95: number;
  readonly peer50: number;
  readonly peer95: number;
  /** Processor time of the server for one edit, in milliseconds. */
  readonly processor: number;
  readonly first: number;
  readonly memory: number | undefined;
}

/** One edit: the line, its text, and the file whose findings are asked for. */
type Edit = (round: number, workspace: Workspace) => { readonly file: string; readonly line: number; readonly text: string };

const inTheFile: Edit = (round, { open }) => ({ file: open, line: 6, text: `  phone${round % 2 === 0 ? "Number" : ""}: z.string(),` });
const policyLine = policyText.split("\n").findIndex((line) => line.includes("includes"));
const inThePolicy: Edit = (round, { policy }) => ({
  file: policy,
  line: policyLine,
  text: `  categories: { contact: { label: "Contact", includes: ["contact.${round % 2 === 0 ? "email" : "phone"}"] } },`,
});

async function measured(what: string, files: number, lines: number, edit: Edit): Promise<Row> {
  const workspace = makeWorkspace(files, lines);
  const server = await startServer(workspace.folder);
  try {
    const first = await server.open(workspace.open);
    await server.open(workspace.policy);
    const [own, peer, processor] = await alternate(server, workspace, edit);
    return {
      what,
      p50: at(own, 0.5),
      p95: at(own, 0.95),
      peer50: at(peer, 0.5),
      peer95: at(peer, 0.95),
      processor,
      first,
      memory: server.memory(),
    };
  } finally {
    await server.stop();
    workspace.remove();
  }
}

async function alternate(server: Server, workspace: Workspace, edit: Edit): Promise<readonly [number[], number[], number]> {
  const text = readFileSync(workspace.open, "utf8");
  const own: number[] = [];
  const peer: number[] = [];
  let before = 0;
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const { file, line, text: changed } = edit(round, workspace);
    const took = await server.edit(file, line, changed, workspace.open);
    const parsed = parseAndWalk(workspace.open, text);
    if (round === WARM_UP - 1) before = server.processorTime() ?? NaN;
    if (round < WARM_UP) continue;
    own.push(took);
    peer.push(parsed);
  }
  return [own, peer, ((server.processorTime() ?? NaN) - before) / ROUNDS];
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

function vsixSize(): number {
  const folder = mkdtempSync(join(tmpdir(), "wherefore-bench-vsix-"));
  const extension = join(import.meta.dirname, "../../packages/vscode-extension");
  try {
    execFileSync(process.execPath, ["package.mjs", join(folder, "wherefore.vsix")], {
      cwd: extension,
      stdio: ["ignore", "ignore", "inherit"],
    });
    return statSync(join(folder, "wherefore.vsix")).size;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ms = (value: number): string => value.toFixed(1);

/** Measured in this order, printed as they come. */
const workloads: readonly (readonly [string, number, number, Edit])[] = [
  ["100 lines, 10 files", 10, 100, inTheFile],
  ["1,000 lines, 10 files", 10, 1_000, inTheFile],
  ["5,000 lines, 10 files", 10, 5_000, inTheFile],
  ["1,000 lines, 1,000 files", 1_000, 1_000, inTheFile],
  ["policy edited, findings of 1,000 lines, 1,000 files", 1_000, 1_000, inThePolicy],
  ["1,000 lines, 10,000 files", 10_000, 1_000, inTheFile],
];

function printRow({ what, p50, p95, peer50, peer95, processor, first, memory }: Row): void {
  const cells = [what, ms(p50), ms(p95), ms(peer50), ms(peer95), ms(processor), first.toFixed(0), memory?.toFixed(0) ?? "–"];
  console.log(`| ${cells.join(" | ")} |`);
}

console.log(
  "| from edit to findings | p50 ms | p95 ms | TypeScript's parse, p50 | p95 | server's processor, ms an edit | ready after ms | server MiB |",
);
console.log("| --- | --: | --: | --: | --: | --: | --: | --: |");
const rows: Row[] = [];
for (const [what, files, lines, edit] of workloads) {
  const row = await measured(what, files, lines, edit);
  printRow(row);
  rows.push(row);
}
const [, thousand, , many, policy] = rows;
const size = vsixSize();
const targets = [
  { what: "1,000 lines, from edit to findings, p95", value: thousand?.p95 ?? NaN, limit: 16, unit: "ms" },
  { what: "policy edited, findings in another file, p95", value: policy?.p95 ?? NaN, limit: 50, unit: "ms" },
  { what: "memory with 1,000 files", value: many?.memory ?? NaN, limit: 300, unit: "MiB" },
  { what: "the packed extension", value: size / 1024, limit: VSIX_BUDGET / 1024, unit: "KiB" },
];
console.log();
for (const { what, value, limit, unit } of targets)
  console.log(`${value <= limit ? "met   " : "missed"}  ${what}: ${ms(value)} ${unit} (at most ${String(limit)} ${unit})`);
console.log(
  `\nbench:editor: ${String(targets.filter(({ value, limit }) => value <= limit).length)} of ${String(targets.length)} targets met`,
);
