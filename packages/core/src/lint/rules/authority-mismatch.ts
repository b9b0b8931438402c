import { isThirdCountry } from "../../vocabulary/transfer.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Problem } from "../../errors.ts";
import { countryOfController } from "../countries.ts";
import { supervisoryAuthorities, type SupervisoryAuthority } from "../figures/supervisory-authorities.ts";
import type { LintRule } from "../lint-rule.ts";

/** The text sends data subjects to another authority than the controller's. */
export const authorityMismatch: LintRule = {
  id: "authority-mismatch",
  severity: "error",
  source: "GDPR Art. 13(2)(d), 51, 55",
  check: ({ policy }) => [
    ...declared(policy),
    ...named(policy, ["announces", "authorityName"], policy.announces?.authorityName),
    ...(policy.announces?.cites ?? []).flatMap((cited, index) => named(policy, ["announces", "cites", index], cited)),
  ],
};

function declared({ controller }: Policy): readonly Problem[] {
  const authority = supervisoryAuthorities.find(({ id }) => id === controller.authority);
  return authority === undefined ||
    controller.country === undefined ||
    authority.country === controller.country ||
    isThirdCountry(controller.country)
    ? []
    : [
        {
          path: ["controller", "authority"],
          message: `${authority.name} is the authority of ${authority.country}, and the controller is in ${controller.country}; name the authority of the controller's main establishment`,
        },
      ];
}

function named(policy: Policy, path: Problem["path"], text: string | undefined): readonly Problem[] {
  const others = supervisoryAuthorities
    .filter(({ mentioned }) => text !== undefined && mentioned.test(text))
    .filter((authority) => isForeign(policy, authority));
  return others.map(({ name, country }) => ({
    path,
    message: `The text names ${name}, the authority of ${country}, which is not this controller's; name the controller's own authority alone`,
  }));
}

function isForeign(policy: Policy, authority: SupervisoryAuthority): boolean {
  if (policy.controller.authority !== undefined) return authority.id !== policy.controller.authority;
  const own = countryOfController(policy);
  return own === undefined ? isThirdCountry(authority.country) : authority.country !== own;
}
