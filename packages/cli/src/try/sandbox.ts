import { compilePolicy, WhereforeError, type DataSubject, type Policy, type Store } from "@wherefore/core";
import { wherefore } from "@wherefore/express-middleware";
import { openStore } from "@wherefore/store";
import express from "express";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { accessorOf, callerOf, personOf, TENANT } from "./caller.ts";
import { cookieRoute, heldBackPage } from "./cookies.ts";
import { handOver } from "./hand-over.ts";
import { pages } from "./pages.ts";
import { purposeRoutes } from "./purpose-routes.ts";

/** A policy at work on a local server, with a store that is deleted when it stops. */
export interface Sandbox {
  /** For example `http://127.0.0.1:4321`. */
  readonly origin: string;
  /** The ledger and the record behind it. */
  readonly store: Store;
  /** A caller as the ledger names them. */
  readonly personOf: (id: string) => DataSubject;
  /** Stops the server and deletes the store. */
  close(): Promise<void>;
}

/** Where a sandbox listens, and what time it is there. */
export interface SandboxOptions {
  /** 0 or left out: any free port. */
  readonly port?: number;
  /** The time, epoch milliseconds. Default `Date.now`. */
  readonly now?: () => number;
}

/**
 * Serves a policy on 127.0.0.1: one route for each purpose under the guard, the choices of a data subject, and what is permitted now.
 * Callers say who they are; it is for trying a policy, never for real data.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_USAGE` when the port is taken
 */
export async function serveSandbox(policy: Policy, { port = 0, now = Date.now }: SandboxOptions = {}): Promise<Sandbox> {
  const folder = mkdtempSync(join(tmpdir(), "wherefore-try-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const store = await openStore(join(folder, "sandbox.db"), { now });
    const compiled = compilePolicy(policy);
    const privacy = wherefore(policy);
    const guard = privacy.start({
      store,
      now,
      dataSubject: (request) => callerOf(request).person,
      accessor: accessorOf,
      tenant: () => TENANT,
    });
    const application = express()
      .disable("x-powered-by")
      .use(
        pages({ policy: compiled, store, now }),
        express.json(),
        handOver(compiled, guard),
        heldBackPage(guard),
        guard,
        cookieRoute(privacy),
        purposeRoutes(compiled, privacy),
      );
    const server = await listening(application.listen(port, "127.0.0.1")).catch(async (error: unknown) => {
      await store.close();
      throw error;
    });
    return {
      origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      store,
      personOf,
      close: async () => {
        server.close();
        server.closeAllConnections();
        await guard.close();
        await store.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

async function listening(server: Server): Promise<Server> {
  try {
    await once(server, "listening");
    return server;
  } catch (cause) {
    throw new WhereforeError("ERR_WHEREFORE_USAGE", "The port cannot be listened on; it is taken or not yours. Name another with --port.", {
      cause,
    });
  }
}
