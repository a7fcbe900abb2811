// The rules of the campaigns: each is a file of its own; its English texts, and its numbers, dates and papers, are others. The form is
// given those that it needs, the later views all of them, and each file is asked for once.

/** @import * as App from "carried/app.js" */
/** @typedef {"rules" | "english" | "filing"} Kind */
/** @typedef {ReturnType<typeof shelf>} Shelf */

import { missed, once } from "./later.js";

/** What hands the files out that `load` brings, by the name of a campaign and the kind of file.
 * @param {(campaign: string, kind: Kind) => Promise<Uint8Array>} load */
export const shelf = (load) => {
  const file = once(load);
  /** @type {(campaign: string) => Promise<string>} */
  const text = async (campaign) => new TextDecoder().decode(await file(campaign, "english"));
  /** @type {(taken: boolean, campaign: string) => void} */
  const check = (taken, campaign) => {
    if (!taken) throw new Error(`the rules of ${campaign} are of another build`);
  };
  /** Has the files come that the form needs.
   * @type {(campaign: string, english: boolean) => Promise<[Uint8Array, string | undefined]>} */
  const fetched = (campaign, english) => Promise.all([file(campaign, "rules"), english ? text(campaign) : undefined]);
  /** Gives the form a campaign, where it does not have it.
   * @type {(page: typeof App, campaign: string, english: boolean) => Promise<void>} */
  const give = async (page, campaign, english) => {
    if (page.knows(campaign, english)) return;
    check(page.give(campaign, ...(await fetched(campaign, english))), campaign);
  };
  return {
    fetched,
    give,
    /** The same, for whoever cannot go on without: a failure is said, with a button to try again.
     * @type {(page: typeof App, campaign: string, english: boolean) => Promise<void>} */
    sure: (page, campaign, english) =>
      new Promise((resolve) => {
        const attempt = () => give(page, campaign, english).then(resolve, (error) => missed(attempt, error));
        attempt();
      }),
    /** All files of a campaign, as the later views take them. Once they have come, whatever is asked of it asks nothing of the server.
     * @type {(campaign: string) => Promise<[Uint8Array, string, Uint8Array]>} */
    all: (campaign) => Promise.all([file(campaign, "rules"), text(campaign), file(campaign, "filing")]),
  };
};
