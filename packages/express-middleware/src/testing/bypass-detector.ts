import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** Bytes that reached a socket past the methods of their response. */
export interface BypassDetector {
  /** One line for each: what wrote them. Empty while nothing bypasses the guard. */
  readonly bypasses: readonly string[];
}

type Method = (this: object, ...parameters: unknown[]) => unknown;
type Methods = Record<string, Method | undefined>;

const PASSES = ["write", "end", "writeHead", "flushHeaders", "writeContinue", "writeProcessing", "writeEarlyHints", "addTrailers"];

/**
 * Compares, in tests, what leaves on the sockets of a server with what was given to the methods of its responses, which are what the
 * guard holds: code that calls Node's prototype or writes to a socket is trusted in production, and found here.
 *
 * @param server - before it listens
 * @example
 * ```ts
 * const detector = detectBypasses(server);
 * await request(app).get("/me");
 * expect(detector.bypasses).toEqual([]);
 * ```
 */
export function detectBypasses(server: Server): BypassDetector {
  const bypasses: string[] = [];
  const accounts = new WeakMap<Socket, Account>();
  server.prependListener("connection", (socket: Socket) => {
    accounts.set(socket, watchSocket(socket, bypasses));
  });
  server.prependListener("request", (request: IncomingMessage, response: ServerResponse) => {
    const account = accounts.get(request.socket);
    if (account) watchResponse(response, { account, bypasses, name: `${request.method ?? ""} ${(request.url ?? "").split("?")[0] ?? ""}` });
  });
  return { bypasses };
}

interface Account {
  /** Bytes the responses of a connection gave to it, and bytes it sent. */
  given: number;
  sent: number;
}

/** Whatever a response sends it was given before: more than that comes from elsewhere. */
function watchSocket(socket: Socket, bypasses: string[]): Account {
  const account: Account = { given: 0, sent: 0 };
  const methods = socket as unknown as Methods;
  for (const method of ["write", "end"]) {
    const native = methods[method];
    methods[method] = function (...parameters) {
      if (!isRefusalOfNode(parameters[0])) account.sent += sizeOf(parameters[0], parameters[1]);
      if (account.sent > account.given) {
        bypasses.push(`${String(account.sent - account.given)} bytes were written to the socket of a response`);
        account.given = account.sent;
      }
      return native?.apply(this, parameters);
    };
  }
  return account;
}

/** What Node itself answers to something that is no HTTP: a status, and no body. */
function isRefusalOfNode(data: unknown): boolean {
  return /^HTTP\/1\.1 4\d\d [\w ]+\r\nConnection: close\r\n\r\n$/.test(Buffer.isBuffer(data) ? data.toString("latin1") : String(data));
}

function watchResponse(
  response: ServerResponse,
  { account, bypasses, name }: { readonly account: Account; readonly bypasses: string[]; readonly name: string },
): void {
  let inside = 0;
  const methods = response as unknown as Methods;
  for (const method of PASSES) {
    const native = methods[method];
    methods[method] = function (...parameters) {
      inside += 1;
      try {
        return native?.apply(this, parameters);
      } finally {
        inside -= 1;
      }
    };
  }
  const { _send: send, _writeRaw: raw } = methods;
  let isSending = false;
  methods["_send"] = function (...parameters) {
    const { _header: head, _headerSent: isSent } = this as { readonly _header?: string; readonly _headerSent?: boolean };
    account.given += sizeOf(parameters[0], parameters[1]) + (isSent ? 0 : sizeOf(head, "latin1"));
    if (inside === 0) bypasses.push(`${name} was answered past the methods of its response`);
    isSending = true;
    try {
      return send?.apply(this, parameters);
    } finally {
      isSending = false;
    }
  };
  methods["_writeRaw"] = function (...parameters) {
    if (!isSending) account.given += sizeOf(parameters[0], parameters[1]);
    return raw?.apply(this, parameters);
  };
}

function sizeOf(data: unknown, encoding: unknown): number {
  if (typeof data === "string")
    return Buffer.byteLength(data, typeof encoding === "string" && Buffer.isEncoding(encoding) ? encoding : "utf8");
  return ArrayBuffer.isView(data) ? data.byteLength : 0;
}
