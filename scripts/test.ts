// The whole test run: every tool has one step, and a step that fails does not hide the later ones.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildStep } from "./checks/build-step.ts";
import { commandStep } from "./checks/command-step.ts";
import { editorStep } from "./checks/editor-step.ts";
import { runSteps } from "./checks/run-steps.ts";
import { vitestStep } from "./checks/vitest-step.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const refuseSkips = process.env["CI"] === "true";
const turbo = (task: string): string[] => ["turbo", "run", task, "--output-logs=errors-only", "--continue"];

const steps = [
  buildStep(root),
  commandStep("Formatting", root, ["prettier", "--check", "--log-level=warn", "."]),
  commandStep("Lint", root, ["eslint", ".", "--max-warnings=0"]),
  commandStep("Types of the packages", root, turbo("typecheck")),
  commandStep("Types of scripts and repository tests", root, ["tsc", "-p", "."]),
  commandStep("Layers", root, ["depcruise", "packages", "apps", "--config", ".dependency-cruiser.cjs"]),
  commandStep("Unused code", root, ["knip"]),
  vitestStep(root, refuseSkips),
  commandStep("Packed packages", root, turbo("check:package")),
  commandStep("Packed extension", join(root, "packages", "vscode-extension"), ["npm", "run", "package"]),
  editorStep(root, refuseSkips),
];

const total = await runSteps(steps, (line) => {
  console.log(line);
});
process.exitCode = total.failed === 0 ? 0 : 1;
