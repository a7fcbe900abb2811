// A process that imports an entry of the package, starts it and asks for one verdict. Without a request it is an empty process.
//
// package.mjs runs it, and reads the milliseconds that it prints. Node's own modules are imported above, as in any script, by the
// empty process as well.

import { readFileSync } from "node:fs";

const [stem, request] = process.argv.slice(2);
console.log(JSON.stringify(request ? await firstVerdict(JSON.parse(request)) : {}));

async function firstVerdict(request) {
  const folder = new URL("../target/package/", import.meta.url);
  const times = [performance.now()];
  const { initSync, evaluate } = await import(new URL(`${stem}.js`, folder));
  times.push(performance.now());
  initSync({ module: readFileSync(new URL(`${stem}_bg.wasm`, folder)) });
  times.push(performance.now());
  const { outcome } = evaluate(request);
  times.push(performance.now());
  if (outcome !== "eligible") throw new Error(`the first sample unit is ${outcome}`);
  return { import: times[1] - times[0], start: times[2] - times[1], first: times[3] - times[2] };
}
