/** Every error code of the product, with the page that explains it. Codes are for ever; messages may improve. */
export const errorCodes = [
  "ERR_WHEREFORE_POLICY_INVALID",
  "ERR_WHEREFORE_POLICY_NOT_STATIC",
  "ERR_WHEREFORE_POLICY_NOT_FOUND",
  "ERR_WHEREFORE_POLICY_AMBIGUOUS",
  "ERR_WHEREFORE_CATEGORY_UNKNOWN",
  "ERR_WHEREFORE_SHAPE_NOT_FOLLOWED",
  "ERR_WHEREFORE_DECLARATION_INVALID",
  "ERR_WHEREFORE_OPTIONS_INVALID",
  "ERR_WHEREFORE_VALUE_TOO_LARGE",
  "ERR_WHEREFORE_VALUE_NOT_JSON",
  "ERR_WHEREFORE_NO_GUARD",
  "ERR_WHEREFORE_DENIED",
  "ERR_WHEREFORE_EVENT_INVALID",
  "ERR_WHEREFORE_ENTRY_INVALID",
  "ERR_WHEREFORE_KEY_REUSED",
  "ERR_WHEREFORE_STORE_UNAVAILABLE",
  "ERR_WHEREFORE_STORE_UNSUPPORTED",
  "ERR_WHEREFORE_RECORD_ALTERED",
  "ERR_WHEREFORE_NOTE_INVALID",
  "ERR_WHEREFORE_USAGE",
] as const;

/** A stable error code. */
export type ErrorCode = (typeof errorCodes)[number];

const BRAND = Symbol.for("wherefore.error");

/** One thing that is wrong, where it is, and what to do. Names only, never values. */
export interface Problem {
  /** Path of names from the root, for example `["purposes", "newsletter", "recipients", 0]`. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * The one error class of the product. It carries names and codes, never personal data.
 *
 * @example
 * ```ts
 * try {
 *   definePolicy(read());
 * } catch (error) {
 *   if (isWhereforeError(error) && error.code === "ERR_WHEREFORE_POLICY_INVALID") console.error(error.problems);
 * }
 * ```
 */
export class WhereforeError extends Error {
  readonly code: ErrorCode;
  /** Everything that is wrong, all at once. Empty when the message says it all. */
  readonly problems: readonly Problem[];
  /** The page that explains the code, inside the package `@wherefore/core`. */
  readonly docs: string;

  constructor(code: ErrorCode, message: string, options: { readonly cause?: unknown; readonly problems?: readonly Problem[] } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = "WhereforeError";
    this.code = code;
    this.problems = options.problems ?? [];
    this.docs = `@wherefore/core/docs/errors.md#${code.toLowerCase()}`;
    Object.defineProperty(this, BRAND, { value: true });
  }
}

/** Tells whether an error is this product's, also when two copies of the package are installed. */
export function isWhereforeError(error: unknown): error is WhereforeError {
  return typeof error === "object" && error !== null && (error as { [BRAND]?: unknown })[BRAND] === true;
}
