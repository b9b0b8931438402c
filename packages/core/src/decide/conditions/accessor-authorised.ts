import { placeIn, reason, type Condition } from "../facts.ts";

/** Who reads the data is somebody the purpose names. A purpose that names nobody is for the person and the system alone. GDPR Art. 29, 32(4). */
export const accessorAuthorised: Condition = {
  codes: ["accessor-not-authorised"],
  against: (facts) => {
    const { accessor } = facts.question;
    const named: readonly string[] = facts.purpose.declared.accessors ?? ["self", "system"];
    const held = accessor.kind === "person" ? (accessor.roles ?? []) : [accessor.kind];
    const matching = held.filter((role) => named.includes(role));
    const bound = matching.every(
      (role) => facts.policy.policy.accessors?.[role]?.confidentiality === undefined || accessor.confidentialityOn === true,
    );
    return matching.length > 0 && bound
      ? []
      : [reason("accessor-not-authorised", placeIn(facts, "accessors"), { do: "authorise", accessors: named })];
  },
};
