import { canonicalJson } from "../canonical-json.ts";
import { sha256Hex } from "../sha256.ts";
import type { Language, Text } from "../vocabulary/words.ts";
import type { CompiledPolicy, CompiledPurpose } from "./compile-policy.ts";

/**
 * What a person agrees to when they consent. Put it in the event's `text`: the hash of the words, and the names of all they were about.
 *
 * A consent is outdated when the words, the controller or the explicitness are others (unless the purpose's `sameMeaningAs` lists the
 * hash), and when the purpose has a kind, a category or a recipient more than was agreed to. One fewer is no reason to ask again.
 *
 * @param purposeName - a purpose of the policy
 * @param language - the language the text was shown in, one of the policy's
 * @returns SHA-256 of the words, 64 lower-case hexadecimal digits; then, after a space each and in order, the purpose's categories, its
 *   kinds as `is:KIND` and its recipients as `to:NAME`, unless they are agreed to one by one
 * @throws {TypeError} when the policy has no such purpose
 * @see GDPR Art. 4(11), 7(1); CJEU C-61/19
 */
export function consentBinding(policy: CompiledPolicy, purposeName: string, language: Language): string {
  const purpose = policy.purposes.get(purposeName);
  if (purpose === undefined)
    throw new TypeError(
      `no purpose "${purposeName}" in policy ${policy.reference.id}; use one of ${[...policy.purposes.keys()].join(", ")}`,
    );
  return bindingOf(policy, purpose, language);
}

/** The same for a purpose already looked up. */
function bindingOf(policy: CompiledPolicy, purpose: CompiledPurpose, language: Language): string {
  return [wordsOf(policy, purpose, language), ...extentOf(purpose)].join(" ");
}

/**
 * Whether what a person agreed to is still what is asked for.
 *
 * @param agreed - the binding in the event
 */
export function stillBinds(agreed: string, policy: CompiledPolicy, purpose: CompiledPurpose, language: Language): boolean {
  const [words = "", ...extent] = agreed.split(" ");
  const isSameText =
    words === wordsOf(policy, purpose, language) ||
    (purpose.declared.sameMeaningAs ?? []).some((earlier) => earlier.split(" ")[0] === words);
  return isSameText && extentOf(purpose).every((member) => extent.includes(member));
}

/** The hash of everything that may not change at all. */
function wordsOf(policy: CompiledPolicy, purpose: CompiledPurpose, language: Language): string {
  return sha256Hex(
    canonicalJson({
      purpose: purpose.name,
      label: textIn(purpose.declared.label, language),
      controller: policy.policy.controller.name,
      explicit: purpose.asksFor.explicit === true,
      perRecipient: purpose.asksFor.perRecipient === true,
    }),
  );
}

/** The names of everything that may only become less. */
function extentOf({ categories, kinds, asksFor, declared: { recipients = [] } }: CompiledPurpose): readonly string[] {
  const together = asksFor.perRecipient === true ? [] : recipients;
  return [...categories, ...[...kinds].map((kind) => `is:${kind}`), ...together.map((name) => `to:${name}`)].sort();
}

/** A text in one language; where the policy speaks one language only, that text. */
export function textIn(text: Text, language: Language): string {
  if (typeof text === "string") return text;
  return text[language] ?? Object.values(text)[0] ?? "";
}
