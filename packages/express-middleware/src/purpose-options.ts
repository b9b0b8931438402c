import type { AnyShape, Category, Operation } from "@wherefore/core";
import type { Request } from "express";
import type { Enforcement } from "./enforcement.ts";
import type { RowsOfOthers, Whose } from "./declaration.ts";

/** What a successful answer may hold: one shape, or one for each status that has a body. */
export type AnswerShape = AnyShape | AnswerShapes;

/** Shapes by status, 200 to 299. A status that is not named leaves without a body. */
export type AnswerShapes = Readonly<Record<number, AnyShape>>;

/** What a route answers that is no JSON. */
export interface RawAnswer<C extends Category = Category> {
  /** Everything the bytes may hold. Nothing can be taken out of them, so the purpose must cover all of it. */
  readonly categories: readonly C[];
}

/** What a route says besides its purpose. */
export interface PurposeOptions<D extends string, B, Q, Pa, R> {
  /** Shape of the body. Without it the handler sees an empty one. */
  readonly body?: B;
  /** Shape of the query. Without it the handler sees an empty one. */
  readonly query?: Q;
  /** Shape of the route's parameters. Without it the handler sees none. */
  readonly params?: Pa;
  /** Upper bound of a successful answer, as JSON; or one by status, as in `{ 200: Reader, 201: Created }`. Without it only a status leaves. */
  readonly response?: R;
  /** Files, streams and texts that are no JSON leave as they are, and hold these categories at most. Without it no byte of them leaves. */
  readonly raw?: RawAnswer;
  /** Names of headers the handler may add to a successful answer, beside those that say how to read and keep it. */
  readonly headers?: readonly string[];
  /** Whose data it is. Default `"caller"`. */
  readonly dataSubject?: Whose;
  /** What becomes of rows in the answer that are of somebody who may not be served: their fields go, or the whole row. Default `"strip"`. */
  readonly rows?: RowsOfOthers;
  /** Parse the body with its zod schema before it is filtered; what does not fit is answered 400. */
  readonly validate?: boolean;
  /**
   * The submission is the consent: it is kept together with the access. Say in which language the text was shown, unless the policy
   * has one language only; `explicit` where the form says it in words.
   */
  readonly givesConsent?: true | { readonly language?: string | ((request: Request) => string); readonly explicit?: true };
  /** What is done with the data. Default `"collect"` with a body, else `"use"`. */
  readonly operation?: Operation;
  /** The dataset of the policy the data belongs to. */
  readonly dataset?: D;
  /** For this route alone: `shadow` while you try its declaration, or `enforce` under a guard in shadow. Default: as the guard. */
  readonly enforcement?: Enforcement;
}

/** The options of any route. */
export type AnyPurposeOptions = PurposeOptions<string, AnyShape, AnyShape, AnyShape, AnswerShape>;
