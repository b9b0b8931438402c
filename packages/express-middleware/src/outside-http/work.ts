import type { AnyShape, Channel, CoveredBy, Ground, Policy, PurposeName, Shape, ZodSchema } from "@wherefore/core";
import type { AccessorReference } from "../accessor.ts";
import type { Person } from "../person.ts";
import type { Shown } from "./shown.ts";

/** The recipients a purpose of the policy names. */
export type RecipientOf<P extends Policy, K extends PurposeName<P>> = P["purposes"][K]["recipients"] extends readonly (infer R)[]
  ? R & string
  : never;

/** A value as a shape describes it, before anything is left out. */
export type Whole<S> = S extends Shape<infer T, unknown> ? T : S extends ZodSchema ? S["_zod"]["output"] : never;

/** Which work it is, and who does it. */
export interface WorkTerms<P extends Policy> {
  /** Name of the job in the record. Default: the name of the purpose. */
  readonly job?: string;
  /** Who reads, where a person set the work off. Default: the system itself. */
  readonly accessor?: AccessorReference;
  /** The dataset of the policy the data belongs to. */
  readonly dataset?: keyof NonNullable<P["datasets"]> & string;
}

/** What the decision and the entry say besides purpose, person and recipient. */
export interface HandOverTerms {
  /** Through which channel the person is to be reached. Directive 2002/58/EC art. 13. */
  readonly channel?: Channel;
  /** Why it is disclosed, for recipients that receive only on certain grounds. */
  readonly ground?: Ground;
  /** What became of the data before it is handed over. Default: it is personal. */
  readonly form?: "anonymised" | "pseudonymised" | "personal";
  /** When the data was collected, epoch milliseconds. */
  readonly collectedAt?: number;
}

/** On what terms rows of many people are asked about. */
export interface PermittedTerms<P extends Policy, K extends PurposeName<P>, Row> extends WorkTerms<P>, HandOverTerms {
  /** Whose row it is: an id, or `{ id, as?, controller? }`. A row that names nobody is left out. */
  readonly idOf: (row: Row) => unknown;
  /** To whom the rows go. Without it they are used, and disclosed to nobody. */
  readonly recipient?: RecipientOf<P, K>;
}

/** One purpose for one person. Each call is one decision and one entry of the record. */
export interface ForOnePerson<P extends Policy, K extends PurposeName<P>> {
  /**
   * Asks whether the purpose may use this person's data now, and leaves of the value what the purpose covers.
   *
   * @param shape - marked zod schema or `fieldsOf` map of the value
   * @param value - of this person; dates and the like come back as JSON has them
   * @throws {WhereforeError} `ERR_WHEREFORE_DENIED` with every reason, `ERR_WHEREFORE_STORE_UNAVAILABLE` when nothing could be decided or recorded
   */
  see<S extends AnyShape>(shape: S, value: Whole<S>, terms?: HandOverTerms): Promise<Shown<S, P, K, CoveredBy<P, K>>>;

  /**
   * Asks whether this person's data may be disclosed to a recipient now, and leaves of the value what may go. The entry names recipient,
   * ground, form and channel.
   *
   * @param recipient - one the purpose names
   * @throws {WhereforeError} `ERR_WHEREFORE_DENIED` with every reason, `ERR_WHEREFORE_STORE_UNAVAILABLE` when nothing could be decided or recorded
   * @see GDPR Art. 13(1)(e)–(f), 44
   */
  share<S extends AnyShape>(
    recipient: RecipientOf<P, K>,
    shape: S,
    value: Whole<S>,
    terms?: HandOverTerms,
  ): Promise<Shown<S, P, K, Exclude<CoveredBy<P, K>, "credentials.password">>>;
}

/** The guard outside HTTP: jobs, queues, calls to the services of others. The same decision, and the same record, as a request. */
export interface Work<P extends Policy> {
  /**
   * One purpose for one person.
   *
   * @param purpose - a purpose of the policy
   * @param dataSubject - the person's id, or a request whose caller is meant; its privacy signal is then honoured too
   * @throws {WhereforeError} `ERR_WHEREFORE_DECLARATION_INVALID` for a purpose or dataset the policy does not have
   * @example
   * ```ts
   * const { email } = await guard.for("newsletter", 7).share("mailer", Reader, reader, { channel: "email" });
   * ```
   */
  for<K extends PurposeName<P>>(purpose: K, dataSubject: Person, terms?: WorkTerms<P>): ForOnePerson<P, K>;

  /**
   * Of many people's rows those that the purpose may process now, with what it covers; the others are left out and recorded as denied.
   *
   * Reads no more than one batch of rows ahead, decides a batch in one read of the ledger, and decides anew on whatever the reader of
   * the rows takes longer than a second to get to: who withdraws while a job runs is left out.
   *
   * @param rows - of one person each
   * @param whose - whose row it is, or terms that say so
   * @throws {WhereforeError} `ERR_WHEREFORE_STORE_UNAVAILABLE` when nothing can be decided or recorded: the job stops, and nobody is taken
   * for somebody who refused; `ERR_WHEREFORE_DECLARATION_INVALID` for a purpose or dataset the policy does not have
   * @example
   * ```ts
   * const terms = { idOf: (reader: Row) => reader.id, recipient: "mailer", channel: "email" } as const;
   * for await (const reader of guard.permitted("newsletter", Reader, database.readers(), terms)) await mailer.send(reader);
   * ```
   */
  permitted<K extends PurposeName<P>, S extends AnyShape, Row extends Whole<S>>(
    purpose: K,
    shape: S,
    rows: Iterable<Row> | AsyncIterable<Row>,
    whose: ((row: Row) => unknown) | PermittedTerms<P, K, Row>,
  ): AsyncIterable<Shown<S, P, K, CoveredBy<P, K>>>;
}
