// What the module writes when it cannot encode an answer, read by the script as it stands in `web/package/`.

import assert from "node:assert/strict";
import { test } from "node:test";

import { decode } from "../../web/package/answer.js";
import { readFrom } from "../../web/package/memory.js";

test("an answer that could not be encoded is an error, and the next one an answer", () => {
  const { memory } = readFrom({ memory: new WebAssembly.Memory({ initial: 1 }) });
  const [NULL, TRUE, LIST_OF_TWO, SEVEN] = [0, (1 << 4) | 1, (2 << 4) | 8, (7 << 4) | 2];
  new Int32Array(memory.buffer).set([0, 0, NULL]);
  assert.throws(() => decode(0), { name: "Error", message: /cannot cross/ });
  new Int32Array(memory.buffer).set([0, 0, LIST_OF_TWO, TRUE, SEVEN]);
  assert.equal(decode(0), 7);
});
