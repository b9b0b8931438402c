import type { CompiledPolicy, CompiledPurpose } from "../../policy/compile-policy.ts";
import type { Reason } from "../decision.ts";
import { reason } from "../facts.ts";
import type { QuestionAccessor } from "../question.ts";

/**
 * Who reads the data is somebody the purpose names. A purpose that names nobody is for the person and the system alone. It binds always,
 * so it is asked by itself. GDPR Art. 29, 32(4).
 */
export function againstAccessor(policy: CompiledPolicy, purpose: CompiledPurpose, accessor: QuestionAccessor): readonly Reason[] {
  const named: readonly string[] = purpose.declared.accessors ?? ["self", "system"];
  const held = accessor.kind === "person" ? (accessor.roles ?? []) : [accessor.kind];
  const matching = held.filter((role) => named.includes(role));
  const bound = matching.every(
    (role) => policy.policy.accessors?.[role]?.confidentiality === undefined || accessor.confidentialityOn === true,
  );
  return matching.length > 0 && bound
    ? []
    : [reason("accessor-not-authorised", ["purposes", purpose.name, "accessors"], { do: "authorise", accessors: named })];
}
