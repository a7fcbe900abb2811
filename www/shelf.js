// The rules of the campaigns: each is a file of its own; its English texts, and its numbers, dates and papers, are others. A module is
// given those that it needs, and each file is asked for once.

import { missed } from "./later.js";

/** What hands the files out that `load` brings, by the name of a campaign and the kind of file. */
export const shelf = (load) => {
  const asked = new Map();
  const file = (campaign, kind) => {
    const key = `${campaign}.${kind}`;
    if (!asked.has(key)) {
      const loading = load(campaign, kind);
      // What did not arrive can be asked for again.
      loading.catch(() => asked.delete(key));
      asked.set(key, loading);
    }
    return asked.get(key);
  };
  const text = async (campaign) => new TextDecoder().decode(await file(campaign, "english"));
  const check = (taken, campaign) => {
    if (!taken) throw new Error(`the rules of ${campaign} are of another build`);
  };
  /** Has the files come that the form needs. */
  const fetched = (campaign, english) => Promise.all([file(campaign, "rules"), english ? text(campaign) : undefined]);
  /** Gives the form a campaign, where it does not have it. */
  const give = async (page, campaign, english) => {
    if (page.knows(campaign, english)) return;
    check(page.give(campaign, ...(await fetched(campaign, english))), campaign);
  };
  return {
    fetched,
    give,
    /** The same, for whoever cannot go on without: a failure is said, with a button to try again. */
    sure: (page, campaign, english) =>
      new Promise((resolve) => {
        const attempt = () => give(page, campaign, english).then(resolve, (error) => missed(attempt, error));
        attempt();
      }),
    /** Gives the later views all files of a campaign, where they do not have them. */
    async giveAll(views, campaign) {
      if (views.knows(campaign)) return;
      const files = [file(campaign, "rules"), text(campaign), file(campaign, "filing")];
      check(views.give(campaign, ...(await Promise.all(files))), campaign);
    },
    /** Has all files of a campaign come, so that whatever is asked of it later asks nothing of the server. */
    stock: (campaign) => Promise.all(["rules", "english", "filing"].map((kind) => file(campaign, kind))),
  };
};
