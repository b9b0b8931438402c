import type { Exchange, PersonalOpening } from "../exchange.ts";
import type { Recorded } from "../record-access.ts";
import { holdStill } from "./inert.ts";

/** An answer that waits for the record, and how the response is let go again. */
export interface WaitingAnswer {
  readonly letGo: () => void;
  readonly leave: () => void;
}

/**
 * Keeps the answer of an opening back until the record has its access, while the handler runs.
 *
 * @param underWay - what stands once the record has answered
 * @param refuse - answers in the place of the handler when the access may not take place after all
 */
export function holdUntilRecorded(
  exchange: Exchange,
  opening: PersonalOpening,
  underWay: Promise<Recorded>,
  refuse: (recorded: Recorded) => void,
): void {
  opening.recording = { answer: undefined };
  void underWay.then((recorded) => {
    const answer = opening.recording?.answer;
    opening.recording = undefined;
    opening.recorded[0] = recorded;
    opening.held = false;
    answer?.letGo();
    if (recorded.decision.outcome === "permit") answer?.leave();
    else {
      // Whatever the handler answered meanwhile is dropped.
      exchange.answered = false;
      refuse(recorded);
    }
  });
}

/** Lets an answer leave: at once, or as soon as the record has the access. Whatever is tried after it goes nowhere. */
export function leaveOnceRecorded({ opening, response }: Exchange, leave: () => void): void {
  if (opening.kind !== "personal" || opening.recording === undefined) {
    leave();
    return;
  }
  opening.held = true;
  opening.recording.answer = { letGo: holdStill(response), leave };
}
