// What every benchmark here prints: medians, in a small table. Times differ between machines, ratios hardly.

import { loadavg } from "node:os";

/** The value so far up in a list: 0.5 gives the median. */
export function quantile(values, share = 0.5) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

/** A number with three significant digits, as one reads it. */
export const digits = (number) => (number >= 100 ? number.toFixed(0) : number.toPrecision(3));

/** Prints rows under a title: the first column to the left, the others to the right. */
export function print(title, head, rows) {
  const cells = [head, ...rows.map((row) => row.map((cell) => (typeof cell === "number" ? digits(cell) : cell)))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const lines = cells.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column] + 2))).join(""),
  );
  console.log(`${title}\n  ${lines.join("\n  ")}\n`);
}

/** Says how busy the machine is: a figure from a busy one is no figure. */
export function printMachine() {
  const load = loadavg().map((value) => value.toFixed(1)).join(" ");
  console.log(`node ${process.versions.node}, load average ${load}\n`);
}
