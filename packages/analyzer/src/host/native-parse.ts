import { parseSync } from "oxc-parser";
import type { ParseSync } from "../syntax/parse.ts";

/** The native parser of oxc: the documented JSON tree. */
export const nativeParse: ParseSync = (file, text) => parseSync(file, text);
