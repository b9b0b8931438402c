import { isWhereforeError, WhereforeError, type Problem } from "@wherefore/core";

/** An error as it crosses from one thread to another: plain data. */
export interface CarriedError {
  readonly name: string;
  readonly message: string;
  /** Code of the product, of Node or of SQLite's errors as Node names them. */
  readonly code: string | undefined;
  /** SQLite's own number. */
  readonly errcode: number | undefined;
  readonly problems: readonly Problem[] | undefined;
}

/** Packs an error. A cause stays behind: the message says what matters of it. */
export function carriedError(error: unknown): CarriedError {
  if (!(error instanceof Error))
    return { name: typeof error, message: "Not an error.", code: undefined, errcode: undefined, problems: undefined };
  const { name, message } = error;
  const { code, errcode } = error as { code?: string; errcode?: number };
  return { name, message, code, errcode, problems: isWhereforeError(error) ? error.problems : undefined };
}

/** The same error on the other side. */
export function revivedError({ name, message, code, errcode, problems }: CarriedError): Error {
  if (problems !== undefined) return new WhereforeError(code as WhereforeError["code"], message, { problems });
  const error = Object.assign(new Error(message), code === undefined ? {} : { code }, errcode === undefined ? {} : { errcode });
  error.name = name;
  return error;
}
