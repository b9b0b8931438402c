// Asks a server for one path over many connections, each again as soon as it was answered. Arguments: port, connections. Reads lines
// "path milliseconds" and answers each with the number of requests a second.
import { connect } from "node:net";
import process from "node:process";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";

interface Load {
  /** Requests a second to a path, for some time. */
  readonly rate: (path: string, milliseconds: number) => Promise<number>;
  readonly end: () => void;
}

function openLoad(port: number, connections: number): Load {
  const asking = { path: "", answered: 0 };
  const sockets = Array.from({ length: connections }, () => connect(port, "127.0.0.1"));
  const askOn = (socket: (typeof sockets)[number]): void => {
    if (asking.path !== "") socket.write(`GET ${asking.path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  };
  for (const socket of sockets) {
    socket.on("data", () => {
      asking.answered += 1;
      askOn(socket);
    });
  }
  return {
    async rate(path, milliseconds) {
      Object.assign(asking, { path, answered: 0 });
      const start = performance.now();
      sockets.forEach(askOn);
      await wait(milliseconds);
      const rate = (asking.answered * 1_000) / (performance.now() - start);
      asking.path = "";
      // What is still under way must not fall into the next measurement.
      await wait(200);
      return rate;
    },
    end: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}

const [port = 0, connections = 1] = process.argv.slice(2).map(Number);
const load = openLoad(port, connections);
for await (const line of createInterface({ input: process.stdin })) {
  const [path = "/", milliseconds = "1000"] = line.split(" ");
  process.stdout.write(`${(await load.rate(path, Number(milliseconds))).toString()}\n`);
}
load.end();
