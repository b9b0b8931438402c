/** What came back, as a visitor sees it. */
export interface Answer {
  readonly status: number;
  /** Content type; empty when there is no body. */
  readonly type: string;
  readonly text: string;
  readonly headers: Headers;
  /** The body read as JSON; an empty object when there is none. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** Somebody with a browser: keeps cookies from one request to the next. */
export type Visitor = (method: "GET" | "POST", path: string, body?: unknown) => Promise<Answer>;

/** A new visitor, without cookies. */
export function visitor(origin: string): Visitor {
  const cookies = new Map<string, string>();
  return async (method, path, body) => {
    const headers = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "), "content-type": "application/json" };
    const response = await fetch(origin + path, body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return answerOf(response, await response.text());
  };
}

function answerOf(response: Response, text: string): Answer {
  const type = response.headers.get("content-type") ?? "";
  const body = type.includes("json") ? (JSON.parse(text) as Record<string, unknown>) : {};
  return { status: response.status, type, text, headers: response.headers, body };
}
