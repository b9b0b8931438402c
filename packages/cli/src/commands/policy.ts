import { readPolicyLiteral } from "@wherefore/analyzer";
import { resolve } from "node:path";
import type { Command } from "../command.ts";

/** `wherefore policy lint`: what policies say that the law, or they themselves, contradict or leave open. */
export const lintPolicyFiles: Command = {
  name: "policy lint",
  usage: "FILE… [--format text|json] [--on YYYY-MM-DD]",
  summary: "Says what policies leave open, contradict, or state against the law.",
  details: ["Reads the files without running them. --on judges by the law of another day. Exits 1 on an error or a warning."],
  run: async (args, { out, folder }) => {
    const { policyLint } = await import("./policy-lint.ts");
    return policyLint(args, out, (file) => readPolicyLiteral(resolve(folder, file)));
  },
};

/** `wherefore policy export`: the documents a policy amounts to. */
export const exportPolicy: Command = {
  name: "policy export",
  usage:
    "FILE --to register|register-processor|notice|trackers|dpv|fideslang [--format md|html|csv|json|yaml] [--language en|fr] [--out FILE]",
  summary: "Writes the register, the privacy notice, the tracker table, DPV or fideslang from a policy.",
  details: [
    "register, register-processor: md, html or csv. notice, trackers: md or html. dpv: json. fideslang: yaml. The first is the usual one.",
    "Without --language the policy's first language, without --out the screen. A file that exists is never overwritten.",
  ],
  run: async (args, environment) => {
    const { policyExport } = await import("./policy-export.ts");
    return policyExport(args, environment);
  },
};
