import type { DatabaseSync } from "node:sqlite";
import type { Store } from "@wherefore/core";
import type { GuardOf } from "@wherefore/express-middleware";
import express, { type ErrorRequestHandler, type Express } from "express";
import { customersIn } from "./customers.ts";
import { lettersIn } from "./letters.ts";
import type { policy } from "./policy.ts";
import { privacy } from "./privacy.ts";
import { accountRoutes } from "./routes/accounts.ts";
import { exportRoutes } from "./routes/export.ts";
import { newsletterRoutes } from "./routes/newsletter.ts";
import { privacyRoutes } from "./routes/privacy.ts";
import { supportRoutes } from "./routes/support.ts";
import { sessionOf, sessions } from "./session.ts";
import { staffIn } from "./staff.ts";

/** What the application needs to run. */
export interface AppOptions {
  /** The guard's: subject ledger and processing record. */
  readonly store: Store;
  /** The application's own. */
  readonly database: DatabaseSync;
  readonly sessionSecret: string;
}

const sayWhatWentWrong: ErrorRequestHandler = (error: Error & { status?: number }, _req, res, next) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  const { status = 500 } = error;
  if (status >= 500) console.error(error.stack?.replace(error.message, "")); // a message may quote personal data
  res.status(status).json({ message: status < 500 ? "This request cannot be read." : "Something went wrong." });
};

/** The application under its guard: one of each, so that every test has its own. */
export function createApp({ store, database, sessionSecret }: AppOptions): { app: Express; guard: GuardOf<typeof policy> } {
  const customers = customersIn(database);
  const guard = privacy.start({ store, dataSubject: (req) => sessionOf(req)?.id, accessor: (req) => sessionOf(req) });

  const app = express();
  app.use(sessions(sessionSecret), express.json());
  app.use(guard); // from here on, what does not say why it reads personal data stays shut
  app.get(
    "/health",
    privacy.noPersonalData("tells only that the server answers", (_req, res) => res.json({ status: "up" })),
  );
  app.use(accountRoutes(customers));
  app.use(newsletterRoutes(lettersIn(database)));
  app.use(supportRoutes(staffIn(database), customers));
  app.use(privacyRoutes(guard));
  app.use(exportRoutes(customers));
  app.use(sayWhatWentWrong);
  return { app, guard };
}
