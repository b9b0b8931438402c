import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";

interface HeldBack {
  readonly name: string;
  readonly why: string;
  readonly reasons: readonly string[];
  readonly times: number;
}

/** A cookie somebody's code tries to set in the answer to a person who visits a host. */
export interface CookieTried {
  readonly origin: string;
  /** Where a sandbox sets the cookie. */
  readonly path: string;
  readonly host: string;
  readonly person: string;
}

/** `permit` where the cookie reaches the browser, else the reasons it did not, by the alphabet. */
export async function answerToCookie({ origin, path, host, person }: CookieTried): Promise<string> {
  const before = await heldBack(origin);
  const sent = request(`${origin}${path}`, { method: "POST", headers: { host, "x-person": person } });
  sent.end();
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  response.resume();
  const isSet = response.headers["set-cookie"]?.some((line) => line.includes("=tried")) === true;
  const now = await heldBack(origin);
  const held = now.filter((one) => !before.some((other) => JSON.stringify(other) === JSON.stringify(one)));
  if (isSet !== (held.length === 0)) throw new Error(`a cookie left and was held back, or neither: ${JSON.stringify(held)}`);
  return isSet
    ? "permit"
    : held.map(({ why, reasons }) => (why === "not-declared" ? "tracker-not-declared" : reasons.toSorted().join(" "))).join(" ");
}

async function heldBack(origin: string): Promise<readonly HeldBack[]> {
  return (await (await fetch(`${origin}/cookies`)).json()) as readonly HeldBack[];
}
