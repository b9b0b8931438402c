import { existsSync } from "node:fs";
import { join } from "node:path";
import { uriOf } from "./file-uri.ts";

/** Where the page of a rule stands, as a URI the editor can open without a network. */
export type RulePages = (rule: string) => string | undefined;

const RULE_NAME = /^[a-z][a-z-]{1,60}$/;

/**
 * The pages of a folder, one `<rule>.md` each. A rule without a page gets no link.
 *
 * @param folder - absolute path of the folder the pages are shipped in
 */
export function rulePagesIn(folder: string): RulePages {
  return (rule) => {
    const page = join(folder, `${rule}.md`);
    return RULE_NAME.test(rule) && existsSync(page) ? uriOf(page) : undefined;
  };
}
