import { canonicalJson } from "../canonical-json.ts";
import { sha256Hex } from "../sha256.ts";
import type { Language, Text } from "../vocabulary/words.ts";
import type { CompiledPolicy, CompiledPurpose } from "./compile-policy.ts";

/**
 * What a person agrees to when they consent, as a hash: the purpose, its text in the language shown, its kinds, categories and
 * recipients, the controller, and whether the consent is explicit. Put it in the event's `text`.
 *
 * A consent whose hash is no longer the purpose's, nor one of its `sameMeaningAs`, is outdated.
 *
 * @param purposeName - a purpose of the policy
 * @param language - the language the text was shown in, one of the policy's
 * @returns SHA-256, 64 lower-case hexadecimal digits
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
export function bindingOf(policy: CompiledPolicy, purpose: CompiledPurpose, language: Language): string {
  return sha256Hex(
    canonicalJson({
      purpose: purpose.name,
      label: textIn(purpose.declared.label, language),
      kinds: [...purpose.kinds].sort(),
      categories: [...purpose.categories].sort(),
      recipients: purpose.asksFor.perRecipient === true ? null : [...(purpose.declared.recipients ?? [])].sort(),
      controller: policy.policy.controller.name,
      explicit: purpose.asksFor.explicit === true,
    }),
  );
}

/** A text in one language; where the policy speaks one language only, that text. */
export function textIn(text: Text, language: Language): string {
  if (typeof text === "string") return text;
  return text[language] ?? Object.values(text)[0] ?? "";
}
