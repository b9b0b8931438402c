import type { Node } from "@oxc-project/types";

/** A call that takes data out of the function it stands in: to a log, to a recipient, to the application's own store. */
export interface Sink {
  readonly kind: "log" | "recipient" | "model";
  /** What is called, as people know it: `"logger.info"`, `"@sendgrid/mail"`, `"api.mailer.example"`, `"User"`. */
  readonly name: string;
  /** The package or the host by which a recipient is known. */
  readonly known?: KnownBy;
  /** The parts of the call that hold data. */
  readonly given: readonly Node[];
}

/** By what a recipient is recognised. */
export interface KnownBy {
  readonly vendor: string;
  readonly hosts: readonly string[];
  readonly package?: string;
}
