import { conformance } from "@wherefore/store/conformance";
import { describe, it } from "vitest";
import { emptyMemory, memoryStore, type Memory } from "../src/testing.ts";

describe("the store in memory", () => {
  const memories = new Map<string, Memory>();
  const open = async (directory: string): Promise<ReturnType<typeof memoryStore>> => {
    const memory = memories.get(directory) ?? emptyMemory();
    memories.set(directory, memory);
    return memoryStore(memory);
  };
  for (const { title, run } of conformance("memory", open)) it(title, run);
});
