// Hands the figures of many units over in blocks, and gathers their verdicts. `src/evaluate/columns.rs` says how a block lies.
// What a caller hands over may throw while it is read, as far as it is no typed array: all of that is read first.

import { judgeColumns, judgeRow, openColumns, codesBuffer, numbersBuffer } from "./bindings.js";
import { ask, isRecord } from "./request.js";
import { inMemory } from "./memory.js";

/** @typedef {Float64Array | Int8Array | Int16Array | Int32Array | Uint8Array | Uint8ClampedArray | Uint16Array | Uint32Array} Figures */
/** A typed array, as nobody can change it any more.
 * @typedef {{ type: string, buffer: ArrayBufferLike, offset: number, length: number }} Typed */
/** What is given of one input: one array, or of counts two.
 * @typedef {{ id: string, sides: Typed[] }} Column */
/** Why there is no figure of one input.
 * @typedef {{ id: string, array: Typed }} State */
/** The group of each unit, by its code; of each group the code and the first row.
 * @typedef {{ codes: Uint8Array, words: Map<unknown, { code: number, row: number }> }} Groups */
/** What the module says before the first unit is judged (`Form` in `src/api/columns.rs`).
 * @typedef {{ units: number, forms: string[], criteria: string[], outcomeNames: string[], statusNames: string[], rules: object }} Form */

// Few enough that a block stays in the processor's nearest memory, and the module's does not grow.
const BLOCK = 512;
const UNSURE = 255;
// More groups than a campaign can have.
const MOST_GROUPS = 200;

/** The arrays that may be given, by the names of their types.
 * @type {Record<string, new (buffer?: ArrayBufferLike, offset?: number, length?: number) => Figures>} */
const TYPES = {
  Float64Array, Int8Array, Int16Array, Int32Array, Uint8Array, Uint8ClampedArray, Uint16Array, Uint32Array,
};
/** What all typed arrays have in common.
 * @type {object} */
const TYPED = Object.getPrototypeOf(Uint8Array.prototype);
/** The getters of all typed arrays: an array cannot say anything else of itself to them.
 * @typedef {[type: () => `${string}Array` | undefined, buffer: () => ArrayBufferLike, offset: () => number, length: () => number]} Getters */
/** @type {(name: PropertyKey) => () => unknown} */
const getter = (name) => /** @type {{ get: () => unknown }} */ (Object.getOwnPropertyDescriptor(TYPED, name)).get;
const [typeOf, bufferOf, offsetOf, lengthOf] = /** @type {Getters} */ ([Symbol.toStringTag, "buffer", "byteOffset", "length"].map(getter));

/** What cannot be read is refused like a function, at its place. */
const unreadable = () => {};

/** The outcome and the states of many units.
 * @type {(request: unknown) => unknown} */
export function evaluateColumns(request) {
  const { told, columns, states, groups } = form(request);
  const { forms, ...answer } = /** @type {Form} */ (ask(openColumns, told));
  const { units, criteria } = answer;
  const numbers = columns.flatMap(({ sides }, at) => (forms[at] === "codes" ? [] : sides.map(view)));
  const codes = columns.flatMap(({ sides }, at) => (forms[at] === "codes" ? sides.map(view) : []));
  const known = new Map(columns.map(({ id }, at) => [id, at]));
  states.sort((a, b) => (known.get(a.id) ?? known.size) - (known.get(b.id) ?? known.size));
  codes.push(...states.map(({ array }) => view(array)));
  if (groups && groups.words.size > 1) codes.push(groups.codes);
  /** @type {[new (buffer: ArrayBuffer, address: number, length: number) => Float64Array | Uint8Array, Figures[]][]} */
  const blocks = [[Float64Array, numbers], [Uint8Array, codes]];

  const outcomes = new Uint8Array(units);
  const decidedBy = new Int16Array(units);
  const statuses = new Uint8Array(units * criteria.length);
  for (let start = 0; start < units; start += BLOCK) {
    const rows = Math.min(BLOCK, units - start);
    // Both buffers first: to make one may move the module's memory.
    const buffers = [numbersBuffer(numbers.length * rows), codesBuffer(codes.length * rows)];
    blocks.forEach(([Type, all], side) => {
      const block = inMemory(Type, buffers[side], all.length * rows);
      all.forEach((column, place) => block.set(column.subarray(start, start + rows), place * rows));
    });
    const judged = inMemory(Uint8Array, judgeColumns(rows), rows * (3 + criteria.length)).slice();
    /** @type {(bytes: Uint8Array<ArrayBuffer>, row: number, rows: number) => void} */
    const put = (bytes, row, rows) => {
      decidedBy.set(new Int16Array(bytes.buffer, bytes.byteOffset, rows), row);
      outcomes.set(bytes.subarray(2 * rows, 3 * rows), row);
      statuses.set(bytes.subarray(3 * rows), row * criteria.length);
    };
    put(judged, start, rows);
    for (let row = start; row < start + rows; row += 1) {
      if (outcomes[row] !== UNSURE) continue;
      const judged = /** @type {number[]} */ (ask(() => judgeRow(row, groups?.codes[row] ?? 0), cells(columns, states, row)));
      put(Uint8Array.from(judged), row, 1);
    }
  }
  return { ...answer, outcomes, decidedBy, statuses };
}

/** A request with the type and the length of each typed array in its place, and those arrays.
 * @type {(request: unknown) => { told: unknown, columns: Column[], states: State[], groups: Groups | undefined }} */
function form(request) {
  /** @type {Column[]} */
  const columns = [];
  /** @type {State[]} */
  const states = [];
  /** @type {Groups | undefined} */
  let groups;
  /** @type {Record<string, (value: unknown) => unknown>} */
  const parts = {
    columns: (value) => each(value, (column, id) => {
      /** @type {Record<string, Typed | undefined>} */
      const sides = {};
      const whole = typed(column);
      const own = whole ? [whole] : [];
      columns.push({ id, sides: own });
      /** @type {(value: unknown, key: string) => unknown} */
      const side = (value, key) => {
        sides[key] = typed(value);
        return array(value);
      };
      const told = whole ? array(column) : each(column, side);
      // Whichever stands first in the request.
      if (sides.part && sides.whole) own.push(sides.part, sides.whole);
      return told;
    }),
    states: (value) => each(value, (state, id) => {
      const found = typed(state);
      if (found) states.push({ id, array: found });
      return array(state);
    }),
    candidate: (value) => each(value, (part, key) => {
      if (key !== "group" || !Array.isArray(part)) return plain(part);
      groups = column(part);
      return groups ? [groups.codes.length, ...[...groups.words].flatMap(([word, { row }]) => [word, row])] : unreadable;
    }),
  };
  const told = each(request, (value, key) => (Object.hasOwn(parts, key) ? parts[key](value) : value));
  return { told, columns, states, groups };
}

/** The record with something else in the place of each value; anything else as it is.
 * @type {(record: unknown, tell: (value: unknown, key: string) => unknown) => unknown} */
function each(record, tell) {
  try {
    if (typeof record !== "object" || record === null || Array.isArray(record) || !isRecord(record)) return plain(record);
    /** @type {Record<string, unknown>} */
    const told = Object.create(null);
    for (const key of Object.keys(record)) {
      try {
        told[key] = tell(record[key], key);
      } catch {
        told[key] = unreadable;
      }
    }
    return told;
  } catch {
    return unreadable;
  }
}

/** A typed array, as nobody can change it any more; nothing where it is none.
 * @type {(value: unknown) => Typed | undefined} */
function typed(value) {
  const type = typeOf.call(value);
  return type && { type, buffer: bufferOf.call(value), offset: offsetOf.call(value), length: lengthOf.call(value) };
}

/** What is told in the place of a column.
 * @type {(value: unknown) => unknown} */
function array(value) {
  const found = typed(value);
  return found ? [found.type, found.length] : plain(value);
}

/** No list that a caller wrote passes for what is told of an array.
 * @type {(value: unknown) => unknown} */
const plain = (value) => (Array.isArray(value) ? [] : value);

/** The array itself. One whose buffer was taken away has no rows.
 * @type {(typed: Typed) => Figures} */
const view = ({ type, buffer, offset, length }) =>
  length === 0 ? new TYPES[type]() : new TYPES[type](buffer, offset, length);

/** A list of groups as codes, and the code and the first row of each group; nothing where it cannot be read.
 * @type {(list: unknown[]) => Groups | undefined} */
function column(list) {
  try {
    const codes = new Uint8Array(list.length);
    const words = new Map();
    for (let row = 0; row < codes.length; row += 1) {
      const word = list[row];
      let known = words.get(word);
      if (known === undefined) {
        known = { code: words.size, row };
        words.set(word, known);
        // What is no text is refused, and one of so many is none that is known: what follows is not read.
        if (typeof word !== "string" || words.size > MOST_GROUPS) break;
      }
      codes[row] = known.code;
    }
    return { codes, words };
  } catch {
    return undefined;
  }
}

/** The numbers of one row, by input.
 * @type {(columns: Column[], states: State[], row: number) => unknown} */
function cells(columns, states, row) {
  /** @type {(source: Typed) => number} */
  const at = (source) => view(source)[row];
  /** @type {Record<string, unknown>} */
  const told = Object.create(null);
  for (const { id, sides } of columns) {
    told[id] = sides.length === 2 ? { part: at(sides[0]), whole: at(sides[1]) } : at(sides[0]);
  }
  return { columns: told, states: Object.fromEntries(states.map(({ id, array }) => [id, at(array)])) };
}
