import type { Exchange, PersonalOpening } from "../exchange.ts";
import type { Recorded } from "../record-access.ts";
import { holdStill } from "./inert.ts";

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
  const done = underWay.then((recorded) => {
    const answer = exchange.recording?.answer;
    exchange.recording = undefined;
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
  exchange.recording = { answer: undefined, done };
}

/** Lets an answer leave: at once, or as soon as the record has the access. Whatever is tried after it goes nowhere. */
export function leaveOnceRecorded({ opening, response, recording }: Exchange, leave: () => void): void {
  if (recording === undefined) {
    leave();
    return;
  }
  if (opening.kind === "personal") opening.held = true;
  recording.answer = { letGo: holdStill(response), leave };
}
