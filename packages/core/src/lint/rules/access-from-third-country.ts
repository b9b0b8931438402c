import { EEA, isThirdCountry } from "../../vocabulary/transfer.ts";
import type { Policy } from "../../policy/policy.ts";
import { countriesIn } from "../countries.ts";
import type { LintRule } from "../lint-rule.ts";

/** The country code at the end of an address. */
const COUNTRY = /,\s*([A-Z]{2})$/;

/** Data promised to stay in Europe, for a controller that reads it from elsewhere. */
export const accessFromThirdCountry: LintRule = {
  id: "access-from-third-country",
  severity: "warning",
  source: "GDPR Art. 44; EDPB guidelines 05/2021",
  check: ({ policy }) => {
    const { storedIn, safeguards = [] } = policy;
    const inside = storedIn !== undefined && countriesIn(storedIn).every((country) => (EEA as readonly string[]).includes(country));
    if (!inside || safeguards.length > 0) return [];
    return seats(policy)
      .filter(({ country }) => isThirdCountry(country))
      .map(({ path, country }) => ({
        path,
        message: `The data is promised to stay in ${storedIn}, and whoever answers for it is in ${country}, from where reading it is a transfer; state its safeguards, or say that nobody there has access`,
      }));
  },
};

/** Where the controller is, and where its text says it can be reached. */
function seats({
  controller: { country },
  announces,
}: Policy): readonly { readonly path: readonly (string | number)[]; readonly country: string }[] {
  return [
    ...(country === undefined ? [] : [{ path: ["controller", "country"], country }]),
    ...(announces?.contacts ?? []).flatMap((address, index) => {
      const abroad = COUNTRY.exec(address)?.[1];
      return abroad === undefined ? [] : [{ path: ["announces", "contacts", index], country: abroad }];
    }),
  ];
}
