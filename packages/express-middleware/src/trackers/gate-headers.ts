import { OutgoingMessage, type ServerResponse } from "node:http";

type Lines = readonly string[];

/** Node's own last step before the headers of a response are text: every way to set a header ends there. */
interface StoresHeaders {
  _storeHeader?: (this: ServerResponse, firstLine: string, headers: unknown) => void;
}

/**
 * Lets `Set-Cookie` lines of a response pass a gate, whoever set them, however, and however late.
 *
 * Sessions and the like add their cookies while the head is written, below any wrapper of `writeHead`, and some call Node's prototype
 * directly; so the gate stands at the one place below all of them.
 *
 * @returns whether there is such a place; where there is none nothing must leave
 */
export function gateCookies(response: ServerResponse, gate: (lines: Lines) => Lines): boolean {
  const storing = response as unknown as StoresHeaders;
  const native = storing._storeHeader;
  if (typeof native !== "function") return false;
  storing._storeHeader = function (firstLine, headers) {
    native.call(this, firstLine, gated(this, headers, gate));
  };
  return true;
}

/** Looks at the `Set-Cookie` lines of a response as they leave; they leave exactly as they are. */
export function watchCookieLines(response: ServerResponse, saw: (lines: Lines) => void): void {
  const storing = response as unknown as StoresHeaders;
  const native = storing._storeHeader;
  if (typeof native !== "function") return;
  storing._storeHeader = function (firstLine, headers) {
    try {
      const isSet = this.getHeaderNames().length > 0;
      saw(
        isSet
          ? linesOf(this.getHeader("set-cookie"))
          : pairsOf(headers).flatMap(([name, value]) => (isSetCookie(name) ? linesOf(value) : [])),
      );
    } catch {
      // What cannot be looked at leaves all the same.
    }
    native.call(this, firstLine, headers);
  };
}

function gated(response: ServerResponse, headers: unknown, gate: (lines: Lines) => Lines): unknown {
  // Once a header was set on the response, Node has put those of writeHead among them.
  if (response.getHeaderNames().length > 0) {
    const lines = gate(linesOf(response.getHeader("set-cookie")));
    // Node's own, for the response may be deaf by now.
    if (lines.length > 0) OutgoingMessage.prototype.setHeader.call(response, "Set-Cookie", lines);
    else OutgoingMessage.prototype.removeHeader.call(response, "set-cookie");
    return headers;
  }
  const pairs = pairsOf(headers);
  const lines = gate(pairs.flatMap(([name, value]) => (isSetCookie(name) ? linesOf(value) : [])));
  return [...pairs.filter(([name]) => !isSetCookie(name)), ...lines.map((line) => ["Set-Cookie", line])];
}

/** `writeHead` takes headers as an object, a flat list, or a list of pairs. */
function pairsOf(headers: unknown): readonly (readonly [string, unknown])[] {
  if (typeof headers !== "object" || headers === null) return [];
  if (!Array.isArray(headers)) return Object.entries(headers);
  if (Array.isArray(headers[0])) return headers as [string, unknown][];
  const flat = headers as readonly unknown[];
  return flat.flatMap((name, index) => (index % 2 === 0 ? [[String(name), flat[index + 1]] as const] : []));
}

function isSetCookie(name: unknown): boolean {
  return typeof name === "string" && name.trim().toLowerCase() === "set-cookie";
}

function linesOf(value: unknown): Lines {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

/** What `addTrailers` or `writeEarlyHints` was handed, without cookies: no browser needs them there, and the gate does not stand there. */
export function withoutCookies([headers, ...rest]: readonly unknown[]): readonly unknown[] {
  if (Array.isArray(headers)) return [(headers as unknown[][]).filter(([name]) => !isSetCookie(name)), ...rest];
  if (typeof headers !== "object" || headers === null) return [headers, ...rest];
  return [Object.fromEntries(Object.entries(headers).filter(([name]) => !isSetCookie(name))), ...rest];
}
