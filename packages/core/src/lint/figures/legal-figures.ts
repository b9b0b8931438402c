import type { Duration } from "../../vocabulary/words.ts";
import { agesOfConsent, type AgesOfConsent } from "./ages-of-consent.ts";
import type { Dated } from "./dated.ts";

/** How many bits a password rule must be worth. */
export interface PasswordBits {
  /** Where the password is all that protects the account. */
  readonly alone: number;
  /** Where attempts are limited or slowed down. */
  readonly attemptsLimited: number;
}

/** The numbers the rules compare with, each dated and with its source. Pass other tables to `lintPolicy` to override them. */
export interface LegalFigures {
  readonly agesOfConsent: AgesOfConsent;
  /** How long a request about rights may take, GDPR Art. 12(3). */
  readonly answerTime: readonly Dated<Duration>[];
  /** By how much the answer may be put off, GDPR Art. 12(3). */
  readonly answerExtension: readonly Dated<Duration>[];
  /** How long a tracker that measures an audience may live. */
  readonly audienceTrackerLifetime: readonly Dated<Duration>[];
  /** How long what it measured may be kept. */
  readonly audienceDataRetention: readonly Dated<Duration>[];
  /** How long the choice about trackers is kept before it is asked anew. */
  readonly trackerChoice: readonly Dated<Duration>[];
  /** How long a prospect who no longer answers may be kept for marketing. */
  readonly prospectRetention: readonly Dated<Duration>[];
  readonly passwordBits: readonly Dated<PasswordBits>[];
}

/** The figures known when this version was published. */
export const legalFigures: LegalFigures = {
  agesOfConsent,
  answerTime: [{ from: "2018-05-25", value: "P1M", source: "GDPR Art. 12(3)" }],
  answerExtension: [{ from: "2018-05-25", value: "P2M", source: "GDPR Art. 12(3)" }],
  audienceTrackerLifetime: [{ from: "2020-10-02", value: "P13M", source: "CNIL deliberation 2020-091" }],
  audienceDataRetention: [{ from: "2020-10-02", value: "P25M", source: "CNIL deliberation 2020-091" }],
  trackerChoice: [{ from: "2020-10-02", value: "P6M", source: "CNIL recommendation 2020-092" }],
  prospectRetention: [{ from: "2022-02-03", value: "P3Y", source: "CNIL reference framework for the management of commercial activities" }],
  passwordBits: [{ from: "2022-10-14", value: { alone: 80, attemptsLimited: 50 }, source: "CNIL recommendation 2022-100" }],
};
