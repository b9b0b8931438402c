/** One step of a database's schema: plain SQL, never changed once released. Its number is its place in the list, from 1. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}
