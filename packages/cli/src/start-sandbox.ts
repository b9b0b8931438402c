import type { Policy } from "@wherefore/core";
import type { Sandbox, SandboxOptions } from "./try/sandbox.ts";

/**
 * Serves a policy on 127.0.0.1, as `wherefore try` does: one route for each purpose under the guard, the choices of a data subject, and
 * what is permitted now. Callers say who they are, so it is for trying and testing a policy, never for real data.
 *
 * @param policy - made by `definePolicy`
 * @throws {WhereforeError} `ERR_WHEREFORE_USAGE` when the port cannot be listened on
 * @example
 * ```ts
 * const sandbox = await startSandbox(policy);
 * const answer = await fetch(`${sandbox.origin}/purposes/newsletter`, { method: "POST", headers: { "x-person": "ada" } });
 * await sandbox.close();
 * ```
 */
export async function startSandbox(policy: Policy, options: SandboxOptions = {}): Promise<Sandbox> {
  const { serveSandbox } = await import("./try/sandbox.ts");
  return serveSandbox(policy, options);
}
