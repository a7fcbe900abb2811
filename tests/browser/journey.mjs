// The way through the whole page, for browsers that are driven in different ways.
//
// `user` does in a browser what a person does there: `choose` from a list, `type` over what a field holds, `click`; `until` waits
// for the answer yes to a question about the page, and `run` does something that only a script can.

/** A verdict, the sheet, both languages, every view. */
export async function useEverything(user) {
  await user.until(() => document.querySelector("#outcome"));
  await user.choose("#campaign", "tay-ninh-2022");
  await user.choose("#sample", "an-district-three-short");
  await user.until(() => document.querySelector("#outcome").dataset.outcome === "ineligible");
  // The mark of the threshold stands on the bar, and what it says below.
  await user.until(() => {
    const [track, mark, text] = [".bar-track", ".bar-limit", "text"].map((part) =>
      document.querySelector(`#verdict .bar ${part}`).getBoundingClientRect(),
    );
    return mark.height >= track.height && text.bottom - text.height / 2 > track.bottom;
  });
  await user.type("#fact-tthc-online-part", "80");
  await user.until(() => document.querySelector("#outcome").dataset.outcome === "eligible");
  await user.run(() => dispatchEvent(new Event("beforeprint")));
  await user.until(() => document.querySelector("#sheet").textContent.includes("80/100 (80%)"));
  await user.run(() => dispatchEvent(new Event("afterprint")));
  await user.click("#lang-en");
  await user.until(() => document.querySelector("#headline").textContent.startsWith("Eligible"));
  for (const view of ["list", "dates", "papers"]) {
    await user.click(`.views a[data-view=${view}]`);
    await user.until((view) => document.querySelector(`main[data-view=${view}]:not([hidden]) h1`), view);
  }
  await user.click(".views a[data-view=form]");
  await user.click("#lang-vi");
  await user.until(() => document.documentElement.lang === "vi" && !document.querySelector("#app").hidden);
}

/** A page of somebody else's with the element in it, and a field behind it. */
export const hostPage = (app) => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Cổng</title>
  <script src="${app}embed.js" defer></script><xet-khen campaign="tay-ninh-2022" lang="en"></xet-khen><input id="behind">`;
