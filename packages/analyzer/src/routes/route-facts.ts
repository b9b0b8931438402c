import type { Range } from "../source-range.ts";

/** A personal value a route reads from the request. */
export interface RequestField {
  /** Path below the part of the request, for example `"email"` or `"user.email"`. */
  readonly field: string;
  readonly in: "body" | "query" | "params" | "headers" | "cookies";
  readonly category: string;
}

/** A personal value a route sends. */
export interface ResponseField {
  readonly field: string;
  readonly category: string;
}

/** A personal value a route hands on: to a log, to a recipient, to a model of the application. */
export interface HandedField {
  readonly field: string;
  readonly category: string;
  readonly to: "log" | "recipient" | "model";
  /** What it is handed to, for example `"logger.info"`, `"@sendgrid/mail"`, `"api.mailer.example"`, `"User"`. */
  readonly name: string;
}

/**
 * What opens a route: `purpose` and `no-personal-data` are declarations on it, `sealed` means it stands under a guard and declares
 * nothing (so it answers 403), `none` that no guard is seen.
 */
export type RouteGuard = "purpose" | "no-personal-data" | "sealed" | "none";

/** One Express route and the personal data that was seen to pass through it. */
export interface RouteFacts {
  /** Absolute path of the file with the registration. */
  readonly file: string;
  /** The registration call, `app.get("/me", …)`. */
  readonly range: Range;
  /** Upper case, or `"ALL"`. */
  readonly method: string;
  /** Path template with the prefixes under which its router is mounted. */
  readonly path: string;
  readonly personal: boolean;
  readonly request: readonly RequestField[];
  readonly response: readonly ResponseField[];
  /** What it logs, hands to a recipient, writes to a model. */
  readonly handed: readonly HandedField[];
  /** Purposes the route declares. */
  readonly purposes: readonly string[];
  readonly guard: RouteGuard;
}
