import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Log } from "./log.ts";
import { denialOf } from "./problem.ts";
import { UNDECLARED } from "./undeclared.ts";

/** A server of Node, plain or TLS, as far as its upgrades go. */
export interface UpgradingServer {
  emit(event: string | symbol, ...parameters: unknown[]): boolean;
  listenerCount(event: string | symbol): number;
}

/** Tells of a request to upgrade why no personal data will pass there; nothing for one that is not to be let through. */
export type UpgradeReason = (request: IncomingMessage) => string | undefined;

/** What a guard offers for connections that leave HTTP, and with it Express. */
export interface Upgrades {
  /**
   * Refuses `Upgrade` and `CONNECT`, for example to WebSockets: what is sent there passes no route, so no declaration and no filter. A
   * refused request is answered 403, and no listener of the server hears of it.
   *
   * @param server - before it listens
   * @param reasonOf - says for which requests no personal data will pass, and why; all others are refused
   */
  sealUpgrades(server: UpgradingServer, reasonOf?: UpgradeReason): void;
}

/** What a guard offers for the server its application listens on. */
export function upgradesWith(log: Log): Upgrades {
  return {
    sealUpgrades(server, reasonOf = () => undefined) {
      const emit = server.emit.bind(server);
      server.emit = (event, ...parameters) => {
        // Without a listener Node takes an upgrade for a request like any other, and the guard does too.
        const leavesHttp = (event === "upgrade" || event === "connect") && server.listenerCount(event) > 0;
        const [request, socket] = parameters as [IncomingMessage, Duplex];
        if (!leavesHttp || isLetThrough(reasonOf, request)) return emit(event, ...parameters);
        log.warn(
          { code: "upgrade-refused" },
          `an ${event} was refused: nothing is declared for it; say why it may be in guard.sealUpgrades.`,
        );
        refuse(socket);
        return true;
      };
    },
  };
}

function isLetThrough(reasonOf: UpgradeReason, request: IncomingMessage): boolean {
  try {
    const reason: unknown = reasonOf(request);
    return typeof reason === "string" && reason.trim() !== "";
  } catch {
    return false;
  }
}

function refuse(socket: Duplex): void {
  const text = JSON.stringify(denialOf(UNDECLARED.reasons));
  const head = [
    "HTTP/1.1 403 Forbidden",
    "Content-Type: application/problem+json",
    "Cache-Control: private, no-store",
    "Connection: close",
    `Content-Length: ${String(Buffer.byteLength(text))}`,
  ];
  socket.on("error", () => undefined);
  socket.end(`${head.join("\r\n")}\r\n\r\n${text}`);
}
