import { placeIn, reason, type Condition } from "../facts.ts";

/** Every category asked for is one the purpose needs. GDPR Art. 5(1)(c). */
export const categoriesCovered: Condition = {
  codes: ["category-not-covered"],
  against: (facts) => {
    const categories = facts.question.categories.filter((category) => !facts.purpose.categories.has(category));
    if (categories.length === 0) return [];
    return [
      reason("category-not-covered", placeIn(facts, "categories"), { do: "declare-category", purpose: facts.purpose.name, categories }),
    ];
  },
};
