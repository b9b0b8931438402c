import compression from "compression";
import type { Express, RequestHandler } from "express";
import session from "express-session";
import helmet from "helmet";

const makers = {
  compression: (): RequestHandler => compression({ threshold: 0 }),
  session: (): RequestHandler => session({ secret: "for tests", resave: true, saveUninitialized: true, name: "session" }),
  helmet: (): RequestHandler => helmet(),
};

/** Which middleware stands around the guard, and on which side of it. */
export interface Stack {
  readonly name: string;
  readonly mount: (app: Express, guard: RequestHandler) => void;
}

function stackOf(name: string, above: readonly RequestHandler[], below: readonly RequestHandler[]): Stack {
  return {
    name,
    mount: (app, guard) => {
      for (const handler of [...above, guard, ...below]) app.use(handler);
    },
  };
}

/** Plain, each neighbour above and below the guard, and all of them. Made anew each time: sessions have a memory. */
export function stacks(): readonly Stack[] {
  const one = Object.entries(makers).flatMap(([name, make]) => [
    stackOf(`${name} above`, [make()], []),
    stackOf(`${name} below`, [], [make()]),
  ]);
  const all = (): RequestHandler[] => Object.values(makers).map((make) => make());
  return [stackOf("plain", [], []), ...one, stackOf("all above", all(), []), stackOf("all below", [], all())];
}
