import type { GuardOf } from "@wherefore/express-middleware";
import type { Customers } from "../customers.ts";
import { Customer } from "../fields.ts";
import type { Outbox } from "../outbox.ts";
import type { policy } from "../policy.ts";

/** What the job works with. */
export interface MonthlyLetter {
  readonly guard: GuardOf<typeof policy>;
  readonly customers: Pick<Customers, "each">;
  readonly outbox: Pick<Outbox, "put">;
}

const terms = { job: "monthly letter", idOf: ({ id }: Customer) => id, recipient: "mailer", channel: "email" } as const;

/** Hands this month's letter to the mailing provider, for those customers who may get it. There is no consent check to forget. */
export async function sendMonthlyLetter({ guard, customers, outbox }: MonthlyLetter, subject: string): Promise<number> {
  let sent = 0;
  for await (const customer of guard.permitted("newsletter", Customer, customers.each(), terms)) {
    const { email, firstName, lastName } = customer; // not `phone`: the newsletter does not cover it, so it does not compile
    outbox.put({ to: email, name: `${firstName} ${lastName}`, subject });
    sent += 1;
  }
  return sent;
}
