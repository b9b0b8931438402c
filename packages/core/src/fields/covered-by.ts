import type { Policy } from "../policy/policy.ts";
import type { Category } from "../vocabulary/personal-data-category.ts";

/** The name of a purpose of a policy. */
export type PurposeName<P extends Policy> = keyof P["purposes"] & string;

type GroupName<P extends Policy> = keyof P["categories"] & string;

/** The leaves a name stands for: those of the group of that name, else the leaf itself. */
type LeavesOf<P extends Policy, Name> = Name extends GroupName<P> ? P["categories"][Name]["includes"][number] : Extract<Name, Category>;

/** The leaves a purpose covers: of the groups and leaves it lists, or of every group for `"all"`. GDPR Art. 5(1)(c). */
export type CoveredBy<P extends Policy, K extends PurposeName<P>> = P["purposes"][K]["categories"] extends readonly (infer Name)[]
  ? LeavesOf<P, Name>
  : LeavesOf<P, GroupName<P>>;
