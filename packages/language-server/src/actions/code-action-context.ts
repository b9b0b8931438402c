import type { Range } from "@wherefore/analyzer";
import type { Place } from "../place.ts";
import type { Session } from "../session.ts";

/** Where code actions are asked for. */
export interface CodeActionContext {
  readonly place: Place;
  readonly range: Range;
  readonly session: Session;
}
