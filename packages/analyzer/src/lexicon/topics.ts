import type { NameMatch } from "./name-match.ts";
import { termsIn, type TermGroup } from "./term-group.ts";

/** Single words that make a name personal wherever in it they stand: `medical` in `medicalCertificateUntil`. */
export class Topics {
  readonly #groups = new Map<string, readonly TermGroup[]>();
  readonly #not = new Map<TermGroup, ReadonlySet<string>>();

  constructor(groups: readonly TermGroup[]) {
    for (const group of groups) {
      this.#not.set(group, new Set(termsIn(group.not)));
      for (const word of termsIn(group.topics)) this.#groups.set(word, [...(this.#groups.get(word) ?? []), group]);
    }
  }

  match(words: readonly string[]): readonly NameMatch[] {
    if (words.some((word) => technical.has(word))) return [];
    return words.flatMap((topic) => (this.#groups.get(topic) ?? []).flatMap((group) => this.#inside(group, topic, words)));
  }

  #inside(group: TermGroup, topic: string, words: readonly string[]): NameMatch[] {
    if (words.some((word) => this.#not.get(group)?.has(word) === true)) return [];
    const { category, accepts = [], within } = group;
    return [{ category, strength: "clear", term: topic, accepts, needsAddress: false, ...(within === undefined ? {} : { within }) }];
  }
}

/** Words by which a name speaks of a program, whatever else it says. */
const technical = new Set([
  ...[
    "template",
    "config",
    "configuration",
    "enabled",
    "required",
    "column",
    "table",
    "field",
    "label",
    "placeholder",
    "schema",
    "regex",
    "pattern",
  ],
  ...[
    "provider",
    "endpoint",
    "host",
    "route",
    "handler",
    "service",
    "component",
    "icon",
    "color",
    "limit",
    "policy",
    "mode",
    "feature",
    "count",
  ],
  ...["min", "max", "types", "options", "list", "menu", "page", "error", "errors", "validator", "format", "fn", "callback", "test"],
]);
