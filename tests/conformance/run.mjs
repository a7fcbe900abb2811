// Runs the cases of this folder against an engine: `node run.mjs ./engine.mjs [CAMPAIGN …]`. The module exports what
// README.md says; what it throws is a case that does not conform.
import { readFileSync, readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";

const FORMAT = 1;

/** Where an answer does not match a pattern, or nothing. */
export function mismatch(pattern, answer, path = "answer") {
  const differs = `${path}: ${JSON.stringify(answer)} is not ${JSON.stringify(pattern)}`;
  const found = (one) => answer.some((item) => !mismatch(one, item));
  const items = pattern?.$has ?? pattern?.$set;
  if (items) {
    const whole = Array.isArray(answer) && (!pattern.$set || answer.length === items.length);
    return whole && items.every(found) ? undefined : differs;
  }
  if (pattern === null) return answer == null ? undefined : differs;
  if (typeof pattern !== "object") return pattern === answer ? undefined : differs;
  if (typeof answer !== "object" || answer === null || Array.isArray(pattern) !== Array.isArray(answer)) return differs;
  if (Array.isArray(pattern) && pattern.length !== answer.length) return differs;
  const places = Object.keys(pattern);
  const wrong = places.map((key) => mismatch(pattern[key], answer[key], `${path}.${key}`));
  return wrong.find((text) => text !== undefined);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [module, ...campaigns] = process.argv.slice(2);
  if (!module) throw new Error("usage: node run.mjs ENGINE.mjs [CAMPAIGN …]");
  const engine = await import(pathToFileURL(module).href);
  await engine.init?.();
  let [passed, failed] = [0, 0];
  for (const name of readdirSync(import.meta.dirname).filter((name) => name.endsWith(".json"))) {
    const file = JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
    if (campaigns.length > 0 && !campaigns.includes(file.campaign)) continue;
    if (file.format !== FORMAT) throw new Error(`${name} has format ${file.format}; this runs ${FORMAT}`);
    for (const ask of ["evaluate", "checkQuota", "rounds", "dossier"]) {
      for (const [place, { request, expect }] of engine[ask] ? file[ask].entries() : []) {
        let wrong;
        try {
          wrong = mismatch(expect, await engine[ask](request));
        } catch (error) {
          wrong = String(error);
        }
        wrong === undefined ? (passed += 1) : (failed += 1);
        if (wrong !== undefined) console.log(`${file.campaign} ${ask} ${place}: ${wrong}\n  ${JSON.stringify(request)}`);
      }
    }
  }
  console.log(`${passed} conform, ${failed} do not`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
