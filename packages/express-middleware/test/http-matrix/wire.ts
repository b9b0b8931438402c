import { connect } from "node:net";
import { gunzipSync, brotliDecompressSync, inflateSync } from "node:zlib";

/** How requests reach the server. */
export const protocols = ["HTTP/1.0", "HTTP/1.1", "keep-alive", "pipelined"] as const;
export type Protocol = (typeof protocols)[number];

/** What came over the socket for some requests. */
export interface Received {
  /** As text, with every compressed body opened. */
  readonly text: string;
  /** Status lines, in order. */
  readonly statuses: readonly number[];
  /** The server neither answered all nor hung up in time. */
  readonly hung: boolean;
}

const PATIENCE = 5_000;

interface Asked {
  readonly port: number;
  readonly lines: readonly string[];
  readonly protocol: Protocol;
  /** How many answers are waited for; the connection is closed after them. */
  readonly body?: string;
}

/** Asks over a plain socket, and returns every byte that comes back. */
export async function overTheWire({ port, lines: [start = "", ...headers], protocol, body = "" }: Asked): Promise<Received> {
  const socket = connect(port, "127.0.0.1");
  const chunks: Buffer[] = [];
  const patience = setTimeout(() => socket.destroy(new Error("late")), PATIENCE);
  let hung = false;
  socket.on("error", (error) => {
    hung ||= error.message === "late";
  });
  const message = (isLast: boolean): string => {
    const version = protocol === "HTTP/1.0" ? "HTTP/1.0" : "HTTP/1.1";
    const connection = isLast ? "close" : "keep-alive";
    return `${[`${start} ${version}`, "Host: papers.example", `Connection: ${connection}`, ...headers].join("\r\n")}\r\n\r\n${body}`;
  };
  if (protocol === "keep-alive") {
    socket.once("data", () => setTimeout(() => socket.write(message(true)), 1));
    socket.write(message(false));
  } else if (protocol === "pipelined") socket.write(message(false) + message(false) + message(true));
  else socket.write(message(true));
  socket.on("data", (chunk) => chunks.push(chunk));
  await new Promise((resolve) => socket.once("close", resolve));
  clearTimeout(patience);
  const all = Buffer.concat(chunks);
  return { text: `${all.toString("latin1")}\n${openedBodies(all)}`, statuses: statusesIn(all), hung };
}

function statusesIn(all: Buffer): readonly number[] {
  return [...all.toString("latin1").matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}

/** Whatever in the bytes opens as compressed: the framing is cut out where it stands in between. */
function openedBodies(all: Buffer): string {
  const found: string[] = [];
  for (let at = all.indexOf("\r\n\r\n"); at >= 0; at = all.indexOf("\r\n\r\n", at + 4)) {
    const head = all.subarray(Math.max(0, all.lastIndexOf("HTTP/1.1 ", at)), at).toString("latin1");
    const encoding = /content-encoding: (\w+)/i.exec(head)?.[1];
    if (encoding === undefined) continue;
    const body = all.subarray(at + 4);
    found.push(opened(encoding, /transfer-encoding: chunked/i.test(head) ? unchunked(body) : body));
  }
  return found.join("\n");
}

function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const end = body.indexOf("\r\n", at);
    const size = Number.parseInt(body.subarray(at, end).toString("latin1"), 16);
    if (end < 0 || !(size > 0)) return Buffer.concat(parts);
    parts.push(body.subarray(end + 2, end + 2 + size));
    at = end + 4 + size;
  }
}

function opened(encoding: string, body: Buffer): string {
  const open = { gzip: gunzipSync, br: brotliDecompressSync, deflate: inflateSync }[encoding];
  try {
    return open ? open(body, { finishFlush: 2 }).toString("utf8") : "";
  } catch {
    return "";
  }
}
