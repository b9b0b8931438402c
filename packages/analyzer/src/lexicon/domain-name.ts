/** A part of life a row is about, told by the name of its owner: the same word means other things in each. */
export type DomainName =
  | "health"
  | "criminal"
  | "pay"
  | "credentials"
  | "notifications"
  | "preferences"
  | "employment"
  | "housing"
  | "social"
  | "activity"
  | "message"
  | "report"
  | "family"
  | "religion"
  | "device";
