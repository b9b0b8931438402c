import type { GuardOf, StartOptions } from "../src/index.ts";
import { memoryStore } from "../src/testing.ts";
import { shop, type shopPolicy } from "./shop-policy.ts";
import { listening } from "./site.ts";

/** A guard of the shop whose caller is named by a header; quiet unless a log is handed over. */
export function startShop(options: Partial<StartOptions> = {}): GuardOf<typeof shopPolicy> {
  return shop.start({ store: memoryStore(), dataSubject: (request) => request.get("x-caller"), log: listening().log, ...options });
}
