// The views that are loaded later, and every round and candidate they can be asked about.

import { readFileSync } from "node:fs";

export const CAMPAIGNS = ["tay-ninh-2022", "son-la-2023", "tu-nghia-2023", "cao-bang-2022", "tuyen-quang-2022"];

/** Fills in part 1 and 2 of the form; what is not given stays as it is. */
export async function choose(page, { campaign, occasion, year, kind, group, sample, asOf, name } = {}) {
  for (const [id, value] of Object.entries({ campaign, occasion, year, sample })) {
    if (value) await page.locator(`#${id}`).selectOption(value);
  }
  if (kind) await page.locator(`#kind-${kind}`).check();
  if (group) await page.locator("#group").selectOption(group);
  if (asOf) await page.locator("#as-of").fill(asOf);
  if (name) await page.locator("#unit-name").fill(name);
}

/** Goes to a view and waits until it is drawn. */
export async function goTo(page, view) {
  await page.locator(`.views a[data-view=${view}]`).click();
  await page.locator(view === "form" ? "#outcome" : `main[data-view=${view}]:not([hidden]) h1`).waitFor();
}

/**
 * What stands on a sheet when a browser lays the page out for paper: right after it has told so, not a moment later. What then
 * comes out of a printer is tested in `printing.test.mjs`.
 */
export const onPaper = (page, sheet = "sheet") =>
  page.evaluate((sheet) => {
    dispatchEvent(new Event("beforeprint"));
    return document.getElementById(sheet).textContent;
  }, sheet);

/** The values that a list of the form offers; nothing where it is not there. */
const offered = (page, id) => page.locator(`#${id} option`).evaluateAll((options) => options.map(({ value }) => value));

/** Goes through every campaign and every round that the form offers, and gives the round each time. */
export async function* everyRound(page) {
  for (const campaign of CAMPAIGNS) {
    await choose(page, { campaign });
    for (const occasion of await offered(page, "occasion")) {
      await choose(page, { occasion });
      const years = await offered(page, "year");
      for (const year of years.length > 0 ? years : [undefined]) {
        await choose(page, { year });
        yield { campaign, occasion, year };
      }
    }
  }
}

/** The rows of one kind in the list of all rules about numbers, dates and papers. */
export function rows(kind) {
  const list = readFileSync(new URL("../filing/rows.toml", import.meta.url), "utf8");
  const [, part] = list.match(new RegExp(`^${kind} = \\[(.*?)\\]`, "ms"));
  return [...part.matchAll(/"([^"]+)"/g)].map(([, id]) => id);
}
