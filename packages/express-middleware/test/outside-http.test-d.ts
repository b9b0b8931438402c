import { expectTypeOf } from "vitest";
import { fieldsOf, notPersonal, type Guard } from "../src/index.ts";
import { Buyer } from "./shop-policy.ts";
import { startShop } from "./shop.ts";

declare const buyer: Buyer;
declare const buyers: AsyncIterable<Buyer>;
declare const request: Parameters<Guard>[0];
const guard = startShop();
expectTypeOf(guard).toExtend<Guard>();

// A misspelt purpose, recipient, dataset or channel does not compile; nor a recipient the purpose does not name.
// @ts-expect-error there is no such purpose
guard.for("newsleter", 7);
// @ts-expect-error the policy has the recipient, the purpose does not name it
void guard.for("newsletter", 7).share("partner", Buyer, buyer);
// @ts-expect-error the purpose names no recipient
void guard.for("measurement", 7).share("mailer", Buyer, buyer);
// @ts-expect-error there is no such channel
void guard.for("newsletter", 7).share("mailer", Buyer, buyer, { channel: "pigeon" });
// @ts-expect-error there is no such dataset
guard.for("newsletter", 7, { dataset: "none" });
// @ts-expect-error the value is none of the shape
void guard.for("newsletter", 7).see(Buyer, { id: 7 });

// What is covered comes back with its type; what is not says why.
const shared = await guard.for("newsletter", request).share("mailer", Buyer, buyer, { channel: "email" });
expectTypeOf(shared.email).toEqualTypeOf<string>();
// @ts-expect-error purpose newsletter does not cover contact.phone
const phone: string = shared.phone;
const account = await guard.for("account", 7).share("partner", Buyer, buyer);
// @ts-expect-error a password is disclosed to nobody
const password: string = account.password;
expectTypeOf((await guard.for("account", 7).see(Buyer, buyer)).password).toEqualTypeOf<string>();

// Rows are typed the same, and a date comes back as the text JSON has for it.
for await (const row of guard.permitted("newsletter", Buyer, buyers, { idOf: ({ id }) => id, recipient: "mailer" })) {
  expectTypeOf(row.name).toEqualTypeOf<string>();
  // @ts-expect-error purpose newsletter does not cover contact.phone
  expectTypeOf(row.phone).toEqualTypeOf<string>();
}
const Visit = fieldsOf<{ at: Date; by: string }>()({ at: notPersonal, by: "contact.email" });
for await (const visit of guard.permitted("newsletter", Visit, [{ at: new Date(), by: phone + password }], ({ by }) => by)) {
  expectTypeOf(visit.at).toEqualTypeOf<string>();
}
