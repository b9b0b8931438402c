import { createServer, ServerResponse } from "node:http";
import { once } from "node:events";
import { METHODS } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { detectBypasses } from "../../src/testing.ts";
import { CANARY, frameworks, Person, privacy, startGuard } from "../site.ts";
import { emptyTally, everyCell, tryCells, type Cell } from "./matrix.ts";
import { overTheWire, type Received } from "./wire.ts";
import { pathVariants } from "./path-variants.ts";

/** As many cells as fit into the time of a test run: others every time the seed is changed, the same for the same seed. */
function* someCells(seed: number, every: number): Generator<Cell> {
  let state = seed;
  for (const cell of everyCell()) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    if (state % every === 0) yield cell;
  }
}

describe("every way out of a handler, in every state, behind every neighbour, over every protocol", () => {
  // All of them: npm run test:http-matrix
  it("lets nothing leave that is not covered, and neither ends, hangs nor passes by the guard", { timeout: 120_000 }, async () => {
    const tally = await tryCells(someCells(7, 97));
    const { cells, answers, passed } = tally;
    expect(tally).toEqual({ ...emptyTally(), cells, answers, passed });
    expect(cells).toBeGreaterThan(300);
    expect(answers).toBeGreaterThanOrEqual(cells);
    expect(passed).toBeGreaterThan(5);
  });
});

async function served(express: (typeof frameworks)[number][1]): Promise<(start: string, ...headers: string[]) => Promise<Received>> {
  const app = express();
  app.use(startGuard());
  app.all("/permit", privacy.purpose("account", { response: Person }), (_request, response) =>
    response.json({ id: "7", jobTitle: CANARY } as never),
  );
  app.all("/deny", privacy.purpose("newsletter", { response: Person }), (_request, response) => response.send(CANARY as never));
  app.all("/undeclared", (_request, response) => response.send(CANARY));
  app.get("/Admin/Export", (_request, response) => response.send(CANARY));
  app.use("/admin", (_request, response) => response.send(CANARY));
  const server = createServer(app);
  const detector = detectBypasses(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    expect(detector.bypasses).toEqual([]);
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return (start, ...headers) => overTheWire({ port, protocol: "HTTP/1.1", lines: [start, "x-caller: 7", ...headers] });
}

describe.each(frameworks)("%s: whatever is asked", (_version, express) => {
  it("by every method Node accepts, nothing leaves that is not covered", async () => {
    const ask = await served(express);
    for (const method of METHODS.filter((name) => name !== "CONNECT")) {
      for (const path of ["/permit", "/deny", "/undeclared", "/none"]) {
        const { text, hung, statuses } = await ask(`${method} ${path}`, "Content-Length: 0");
        expect([method, path, hung, text.includes(CANARY), statuses.length]).toEqual([method, path, false, false, 1]);
      }
    }
    expect((await ask("TRACE /permit", "Content-Length: 0", `x-secret: ${CANARY}`)).statuses).toEqual([405]);
  });

  it("under every spelling of a path, a route that declares nothing is shut", async () => {
    const ask = await served(express);
    const variants = pathVariants("/admin/export");
    expect(variants.length).toBeGreaterThanOrEqual(120);
    for (const path of variants) {
      const { text, hung, statuses } = await ask(`GET ${path}`);
      expect([path, hung, text.includes(CANARY)]).toEqual([path, false, false]);
      expect([400, 403, 404], path).toContain(statuses[0]);
    }
  });
});

describe("bytes that pass by the guard, which code in the same process can do", () => {
  const ways: Readonly<Record<string, (response: ServerResponse) => unknown>> = {
    "Node's own prototype": (response) => {
      ServerResponse.prototype.end.call(response, CANARY, "utf8", undefined);
      response.socket?.destroySoon();
    },
    "the socket": (response) => {
      response.socket?.end(`HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n${CANARY}`);
    },
  };
  it.each(Object.keys(ways))("are found in tests: %s", async (way) => {
    const app = frameworks[0][1]();
    app.use(startGuard());
    app.use((_request, response) => {
      ways[way]?.(response);
    });
    const server = createServer(app);
    const detector = detectBypasses(server);
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { text } = await overTheWire({ port: (server.address() as AddressInfo).port, protocol: "HTTP/1.1", lines: ["GET /x"] });
    server.closeAllConnections();
    server.close();
    await once(server, "close");
    expect(text).toContain(CANARY);
    expect(detector.bypasses.length).toBeGreaterThan(0);
  });
});
