import { readPolicyLiteral, type PolicyLiteral } from "@wherefore/analyzer";
import { problemsIn, WhereforeError, type Policy, type Problem } from "@wherefore/core";
import { resolve } from "node:path";

/**
 * Reads and checks the policy of a file. Nothing in the file is executed.
 *
 * @param file - a path, as it stands on the command line
 * @param folder - the working folder
 * @throws {WhereforeError} `ERR_WHEREFORE_POLICY_NOT_FOUND`, `_AMBIGUOUS`, `_NOT_STATIC`, or `ERR_WHEREFORE_POLICY_INVALID` with every
 * problem and its line
 */
export function readPolicyFile(file: string, folder: string): Policy {
  const { value, lineOf } = readPolicyLiteral(resolve(folder, file));
  const problems = problemsIn(value);
  // A value without problems is a policy.
  if (problems.length === 0) return value as Policy;
  throw new WhereforeError("ERR_WHEREFORE_POLICY_INVALID", `${file}: the policy does not load\n${placed(file, problems, lineOf)}`, {
    problems,
  });
}

/** Problems of a policy, one a line, each with its place in the file. */
export function placed(file: string, problems: readonly Problem[], lineOf: PolicyLiteral["lineOf"]): string {
  return problems.map(({ path, message }) => `  ${file}:${lineOf(path)}  ${path.join(".") || "policy"}: ${message}`).join("\n");
}
