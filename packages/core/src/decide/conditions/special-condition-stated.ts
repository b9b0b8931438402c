import { specialArticle } from "../../vocabulary/personal-data-category.ts";
import { placeIn, reason, type Condition } from "../facts.ts";

/** Special categories need a condition of GDPR Art. 9(2), criminal data one of Art. 10. */
export const specialConditionStated: Condition = {
  codes: ["special-condition-missing"],
  against: (facts) => {
    const stated = facts.purpose.declared.specialCondition;
    const articles = new Set(facts.question.categories.map((category) => specialArticle(category)));
    const lacks = (articles.has(9) && !stated?.startsWith("9-2-")) || (articles.has(10) && stated !== "10");
    return lacks
      ? [reason("special-condition-missing", placeIn(facts, "specialCondition"), { do: "complete-policy", add: "specialCondition" })]
      : [];
  },
};
