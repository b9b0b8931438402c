import type { Request } from "express";

/** What a body was: JSON, or why it is none. */
export type ReadBody = { readonly json: unknown } | { readonly fault: 400 | 413 | 415 };

const LARGEST = 4_096;

/** Reads a small JSON body, where no parser above read it already. */
export async function readJson(request: Request): Promise<ReadBody> {
  const type = (request.headers["content-type"] ?? "").toLowerCase().replaceAll(/\s/g, "");
  if (type !== "application/json" && type !== "application/json;charset=utf-8") return { fault: 415 };
  const parsed = request.body as unknown;
  if (parsed !== undefined && request.readableEnded) return JSON.stringify(parsed).length > LARGEST ? { fault: 413 } : { json: parsed };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST) return { fault: 413 };
    chunks.push(chunk);
  }
  try {
    return { json: JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown };
  } catch {
    return { fault: 400 };
  }
}
