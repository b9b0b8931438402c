import { join } from "node:path";
import ts from "typescript";

// Measures what the types of a declared route cost the compiler, on 200 routes. Ends with 1 where it is more than 10 ms a route.

const ROUTES = 200;
const MOST = 10;

const folder = import.meta.dirname;
const file = join(folder, "many-routes.ts");
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(folder, "../tsconfig.json"), (path) => ts.sys.readFile(path)).config as unknown,
  ts.sys,
  join(folder, ".."),
);

const head = `
import { Router } from "express";
import * as z from "zod";
import { dataSubjectId, personal } from "../src/index.ts";
import { privacy } from "./site.ts";
const router = Router();
`;

/** A route as many applications have it: parameters, a body, a nested answer, and a handler that uses all of them. */
function route(index: number): string {
  return `
const Row${String(index)} = z.object({
  id: dataSubjectId(z.string()),
  name: personal(z.string(), "identity.name"),
  email: personal(z.email(), "contact.email").optional(),
  phone: personal(z.string(), "contact.phone").nullable(),
  job: personal(z.string(), "profile.job"),
  letters: z.array(z.object({ to: personal(z.email(), "contact.email"), sent: z.string(), size: z.number() })),
  field${String(index)}: z.string(),
});
router.put("/rows${String(index)}/:id", privacy.purpose("account", { params: z.object({ id: z.string() }), body: Row${String(index)}, response: Row${String(index)} }), (req, res) => {
  const { id } = req.params;
  const { name, email, letters, field${String(index)} } = req.body;
  res.json({ id, name, email, letters, field${String(index)} });
});
`;
}

/** Milliseconds of a processor the compiler takes for a file of so many routes, everything it imports included. */
function checked(routes: number): number {
  const text = head + Array.from({ length: routes }, (_, index) => route(index)).join("");
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version, ...rest) =>
    name === file ? ts.createSourceFile(name, text, version) : read(name, version, ...rest);
  const exists = host.fileExists.bind(host);
  host.fileExists = (name) => name === file || exists(name);
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file);
  // What the machine does besides does not count.
  const since = process.cpuUsage();
  const problems = program.getSemanticDiagnostics(source);
  if (problems.length > 0) throw new Error(ts.flattenDiagnosticMessageText(problems[0]?.messageText ?? "", "\n"));
  return process.cpuUsage(since).user / 1000;
}

const none = Math.min(checked(1), checked(1));
const all = checked(ROUTES + 1);
const each = (all - none) / ROUTES;
console.log(`type-cost: ${each.toFixed(2)} ms a route on ${String(ROUTES)} routes (TypeScript ${ts.version}); at most ${String(MOST)}`);
process.exitCode = each <= MOST ? 0 : 1;
