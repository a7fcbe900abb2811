// One quiet line at the lower edge of the window: it moves nothing, takes no focus and waits.

import { button, element } from "./element.js";
import { say } from "./texts.js";

/** Says a text, with buttons that do something and then take it away; a text without buttons can be closed.
 * @type {(text: string, acts?: Record<string, () => void>) => void} */
export const offer = (text, acts = { [say("close")]: () => {} }) => {
  document.getElementById("offer")?.remove();
  const buttons = Object.entries(acts).map(([label, act]) => {
    const made = button(label, () => {
      line.remove();
      from?.focus();
      act();
    });
    made.className = "chip";
    return made;
  });
  /** @type {HTMLElement | null} */
  let from;
  const line = element("div", { id: "offer", className: "offer" }, element("span", { textContent: text }), ...buttons);
  line.setAttribute("role", "status");
  // Who comes by keyboard goes back to where they were.
  line.addEventListener("focusin", ({ relatedTarget }) => {
    if (!line.contains(/** @type {Node | null} */ (relatedTarget))) from = /** @type {HTMLElement | null} */ (relatedTarget);
  });
  document.body.append(line);
};
