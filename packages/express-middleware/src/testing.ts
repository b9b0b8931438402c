import { WhereforeError, type NewAccessEntry } from "@wherefore/core";
import { runningOf, type Guard } from "./guard.ts";
import type { MemoryStore } from "./testing/memory-store.ts";

export { memoryStore } from "./testing/memory-store.ts";
export type { MemoryStore } from "./testing/memory-store.ts";
export { detectBypasses } from "./testing/bypass-detector.ts";
export type { BypassDetector } from "./testing/bypass-detector.ts";
export { emptyMemory } from "./testing/memory.ts";
export type { Memory } from "./testing/memory.ts";

/** What people did before a test begins. */
export interface Given {
  /** The person consented to a purpose, in the policy's first language. */
  consent(person: string | number, purpose: string): Promise<void>;
  /** The person refused. */
  refusal(person: string | number, purpose: string): Promise<void>;
  /** The person withdrew their consent. */
  withdrawal(person: string | number, purpose: string): Promise<void>;
}

/**
 * Says what people did before a test begins.
 *
 * @example
 * ```ts
 * await given(guard).consent(7, "newsletter");
 * ```
 */
export function given(guard: Guard): Given {
  const [language = "en"] = runningOf(guard).policy.policy.languages;
  const choose = async (person: string | number, purpose: string, choice: "give" | "refuse" | "withdraw"): Promise<void> => {
    await guard.choose(person, purpose, choice, { language, how: "test" });
  };
  return {
    consent: (person, purpose) => choose(person, purpose, "give"),
    refusal: (person, purpose) => choose(person, purpose, "refuse"),
    withdrawal: (person, purpose) => choose(person, purpose, "withdraw"),
  };
}

/**
 * Every access a guard recorded in its memory store, oldest first, with people by reference.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_OPTIONS_INVALID` when the guard records elsewhere
 */
export function accesses(guard: Guard): readonly NewAccessEntry[] {
  const { store } = runningOf(guard);
  if ("accesses" in store) return (store as MemoryStore).accesses();
  throw new WhereforeError("ERR_WHEREFORE_OPTIONS_INVALID", "accesses() reads a memory store; start the guard with store: memoryStore().");
}
