import { fieldsOf, notPersonal, wherefore } from "@wherefore/express-middleware";
import { policy } from "./policy.ts";

/** The one body an answer of 400 or above may carry, besides the guard's own problem documents. */
const ApiError = fieldsOf<{ message: string }>()({ message: notPersonal });

/** What routes declare themselves with: `privacy.purpose(…)`, `privacy.noPersonalData(…)`. It opens nothing and reads nothing. */
export const privacy = wherefore(policy, { errors: ApiError });
