import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { openStore } from "@wherefore/store";
import { createApp } from "./app.ts";
import { openDatabase } from "./database.ts";
import { secretIn } from "./session.ts";
import { demoStaff, staffIn } from "./staff.ts";

const record = process.env["WHEREFORE_DB"] ?? ".wherefore/papers.db";
const folder = dirname(record);
mkdirSync(folder, { recursive: true, mode: 0o700 });

const database = openDatabase(join(folder, "customers.db"));
await staffIn(database).add(demoStaff, ["support"]); // for the demo only: leave this line out of yours
const store = await openStore(record);
const { app, guard } = createApp({ store, database, sessionSecret: secretIn(join(folder, "session-secret")) });
console.log(guard.report(app).text);

const server = app.listen(Number(process.env["PORT"] ?? 3000), "127.0.0.1", (error) => {
  if (error) throw error;
  const address = server.address();
  console.log(`Papers listens on http://127.0.0.1:${typeof address === "object" && address ? address.port.toString() : ""}`);
});

const stop = (): void => {
  server.close(() => {
    void guard
      .close()
      .then(() => store.close())
      .then(() => {
        database.close();
      });
  });
};
process.once("SIGTERM", stop).once("SIGINT", stop);
