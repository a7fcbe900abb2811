// Verdicts alone, for those who need no lists, dates, papers or columns.

export { default, initSync, campaigns, campaign, evaluate, rulesVersion } from "./xet_khen.js";
export type * from "./xet_khen.js";
