import { join, dirname } from "node:path";
import { openStore } from "@wherefore/store";
import { customersIn } from "./customers.ts";
import { openDatabase } from "./database.ts";
import { sendMonthlyLetter } from "./jobs/monthly-letter.ts";
import { outboxIn } from "./outbox.ts";
import { privacy } from "./privacy.ts";

const record = process.env["WHEREFORE_DB"] ?? ".wherefore/papers.db";
const database = openDatabase(join(dirname(record), "customers.db"));
const store = await openStore(record);
const guard = privacy.start({ store, dataSubject: () => undefined }); // no requests here: the job itself says whose row it is

const month = new Intl.DateTimeFormat("en", { month: "long", year: "numeric" }).format(new Date());
const sent = await sendMonthlyLetter({ guard, customers: customersIn(database), outbox: outboxIn(database) }, `White papers of ${month}`);
console.log(`${sent.toString()} letters are in the outbox.`);

await guard.close();
await store.close();
database.close();
