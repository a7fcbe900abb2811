// Every answer that the package gives to its own sample units, lists and candidates, as questions: `{ ask, request }`.

import { filings, samples } from "./samples.mjs";

// Civil dates: the last days on which something is in time, and those after them.
const DAYS = [undefined, "2022-12-31", "2023-01-01", "2024-02-29", "2026-06-30"];

/** A question as the call that JavaScript makes of it. */
const CALL = {
  campaigns: ({ campaigns }, { lang, asOf }) => campaigns(lang, asOf),
  campaign: ({ campaign }, { campaign: id, lang, asOf }) => campaign(id, lang, asOf),
  evaluate: ({ evaluate }, request) => evaluate(request),
  checkQuota: ({ checkQuota }, request) => checkQuota(request),
  rounds: ({ rounds }, request) => rounds(request),
  dossier: ({ dossier }, request) => dossier(request),
  rulesVersion: ({ rulesVersion }) => rulesVersion(),
};

/** The functions that are asked. */
export const FUNCTIONS = Object.keys(CALL);

/** All questions, in both languages and on several days; some are refused. */
export function questions(xetKhen) {
  const of = (ask, requests) => requests.map((request) => ({ ask, request }));
  const all = [
    ...of("campaigns", [{}]),
    ...of("campaign", ["no-such", ...xetKhen.campaigns().map(({ id }) => id)].map((campaign) => ({ campaign }))),
    ...filings(xetKhen).flatMap(({ quota, rounds, dossier }) => [
      ...of("checkQuota", quota),
      ...of("rounds", rounds),
      ...of("dossier", dossier),
    ]),
    ...of("evaluate", [{ campaign: "istanbul" }, ...samples(xetKhen).map(({ request }) => request)]),
  ];
  const settings = ["vi", "en"].flatMap((lang) => DAYS.map((asOf) => ({ lang, asOf })));
  const inAll = settings.flatMap((more) => all.map(({ ask, request }) => ({ ask, request: { ...request, ...more } })));
  return [...of("rulesVersion", [{}]), ...inAll];
}

/** What the package answers, or of a refusal what it throws. */
export function answer(xetKhen, { ask, request }) {
  try {
    return CALL[ask](xetKhen, request);
  } catch (error) {
    if (error.code === undefined) throw error;
    const { code, message, path } = error;
    return { code, message, path };
  }
}
