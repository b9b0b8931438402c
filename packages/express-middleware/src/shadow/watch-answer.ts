import type { Response } from "express";

/** What an answer showed as it left. */
export interface Answer {
  readonly mediaType: string;
  /** Parsed JSON; undefined where the answer is none, or too large to be looked at. */
  readonly json: unknown;
}

const LARGEST = 1_048_576;

/** Looks at the last piece of an answer on its way out, which it leaves exactly as it is. */
export function watchAnswer(response: Response, saw: (answer: Answer) => void): void {
  const end = response.end.bind(response) as (...handed: readonly unknown[]) => Response;
  response.end = function (this: Response, ...handed: readonly unknown[]) {
    try {
      saw(answerIn(this, handed[0]));
    } catch {
      // What cannot be looked at leaves all the same.
    }
    return end(...handed);
  } as Response["end"];
}

function answerIn(response: Response, chunk: unknown): Answer {
  const type = response.getHeader("content-type");
  const mediaType = (typeof type === "string" ? type : "").replace(/;.*/s, "").trim().toLowerCase();
  const isWhole = !response.headersSent && response.getHeader("content-encoding") === undefined;
  return { mediaType, json: isWhole && mediaType.endsWith("json") ? jsonIn(chunk) : undefined };
}

function jsonIn(chunk: unknown): unknown {
  const text = typeof chunk === "string" ? chunk : chunk instanceof Uint8Array ? Buffer.from(chunk).toString("utf8") : "";
  return text === "" || text.length > LARGEST ? undefined : (JSON.parse(text) as unknown);
}
