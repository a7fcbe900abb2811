// Random choices that are the same in every run.

/** A generator with a seed: `below(limit)` gives a whole number, `pick(list)` one of a list. */
export function dice(seed) {
  let state = seed;
  const below = (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % limit;
  };
  return { below, pick: (list) => list[below(list.length)] };
}
