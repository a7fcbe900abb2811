// Prints every answer that the package gives to its own sample units, one JSON text a line. Run by machines.test.mjs.

import { loadPackage } from "./load.mjs";
import { filings, samples } from "./samples.mjs";

const xetKhen = await loadPackage();

// Whoever looked at the clock, the time zone or the locale from here on would be heard of.
if (process.argv.includes("--no-clock")) {
  const refuse = () => {
    throw new Error("somebody looked at the clock or the locale");
  };
  globalThis.Date = new Proxy(Date, { apply: refuse, construct: refuse, get: refuse });
  globalThis.Intl = new Proxy(Intl, { get: refuse });
  Math.random = refuse;
  performance.now = refuse;
  for (const type of [String, Number, Array, BigInt]) type.prototype.toLocaleString = refuse;
  for (const name of ["localeCompare", "toLocaleLowerCase", "toLocaleUpperCase"]) String.prototype[name] = refuse;
}

const say = (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`);

say(xetKhen.rulesVersion());
for (const lang of ["vi", "en"]) {
  // Civil dates: the last days on which something is in time, and those after them.
  for (const asOf of [undefined, "2022-12-31", "2023-01-01", "2024-02-29", "2026-06-30"]) {
    say(xetKhen.campaigns(lang, asOf));
    for (const { id } of xetKhen.campaigns()) say(xetKhen.campaign(id, lang, asOf));
    for (const { quota, rounds, dossier } of filings(xetKhen)) {
      for (const request of quota) say(xetKhen.checkQuota({ ...request, lang, asOf }));
      for (const request of rounds) say(xetKhen.rounds({ ...request, lang, asOf }));
      for (const request of dossier) say(xetKhen.dossier({ ...request, lang, asOf }));
    }
    for (const { request } of samples(xetKhen)) say(xetKhen.evaluate({ ...request, lang, asOf }));
  }
}
try {
  xetKhen.evaluate({ campaign: "istanbul" });
} catch ({ code, path, message }) {
  say({ code, path, message });
}
