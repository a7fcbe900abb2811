// A screen that nobody sees, for browsers that show themselves.

import { spawn } from "node:child_process";
import { once } from "node:events";

const { XVFB } = process.env;

/** Why there is none; false where there is one. */
export const noScreen = !XVFB && "a screen (XVFB) is not there";

/** Starts a screen: the variable by which programs find it, and the way to end it. */
export async function startScreen() {
  // The fourth stream tells the number of the screen that was free.
  const screen = spawn(XVFB, ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const [number] = await once(screen.stdio[3], "data");
  return { DISPLAY: `:${String(number).trim()}`, close: () => screen.kill() };
}
