// Prints the answers to all questions, one JSON text a line. Run by machines.test.mjs.

import { loadPackage } from "./load.mjs";
import { answer, questions } from "./questions.mjs";

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

for (const question of questions(xetKhen)) process.stdout.write(`${JSON.stringify(answer(xetKhen, question))}\n`);
