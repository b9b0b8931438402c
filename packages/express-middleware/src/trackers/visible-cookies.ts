import type { IncomingMessage } from "node:http";

/** Names of the cookies a request carries. */
export function cookieNames({ headers }: IncomingMessage): ReadonlySet<string> {
  return new Set(pairsIn(headers.cookie).map(nameOf));
}

type WithParsedCookies = IncomingMessage & { cookies?: unknown; signedCookies?: unknown };

/** Leaves of a request's cookies only those of these names, wherever Node and cookie parsers keep them. */
export function hideCookies(request: WithParsedCookies, isVisible: (name: string) => boolean): void {
  const left = pairsIn(request.headers.cookie)
    .filter((pair) => isVisible(nameOf(pair)))
    .join("; ");
  if (left === "") delete request.headers.cookie;
  else request.headers.cookie = left;
  replaceRaw(request, left);
  for (const parsed of [request.cookies, request.signedCookies]) {
    if (typeof parsed !== "object" || parsed === null) continue;
    for (const name of Object.keys(parsed)) if (!isVisible(name)) Reflect.deleteProperty(parsed, name);
  }
}

/** Node counts its raw headers once, so none may go: the first says what is left, and others say nothing. */
function replaceRaw(request: IncomingMessage, left: string): void {
  const { rawHeaders } = request;
  let rest = left;
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    if (rawHeaders[index]?.toLowerCase() !== "cookie") continue;
    rawHeaders[index + 1] = rest;
    rest = "";
  }
  // Made from the raw headers when it is first read, which may have been above.
  const distinct = request.headersDistinct;
  if (left === "") delete distinct["cookie"];
  else distinct["cookie"] = [left];
}

function pairsIn(header: string | undefined): readonly string[] {
  return (header ?? "")
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => pair !== "");
}

function nameOf(pair: string): string {
  return pair.split("=", 1)[0]?.trim() ?? "";
}
