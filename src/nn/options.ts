export { checkName, checkOptions, checkValue, describe } from "../engine/options";
export type { Rule, Rules } from "../engine/options";
