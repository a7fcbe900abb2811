// What of a link, a file or an embedding page does not fit, said above the form.

import { button, element } from "./element.js";
import { say } from "./texts.js";

/** Says these sentences under a title, and offers to do something about them; none takes away what was said before.
 * @type {(sentences: string[], title?: string, offer?: { label: string, act: () => unknown }) => void} */
export const note = (sentences, title = say("notes"), offer) => {
  document.getElementById("notes")?.remove();
  if (sentences.length === 0) return;
  const items = sentences.map((textContent) => element("li", { textContent }));
  const close = button(say("close"), () => box.remove());
  const buttons = offer === undefined ? [close] : [button(offer.label, offer.act), close];
  const head = element("b", { textContent: title });
  const box = element("div", { id: "notes", className: "restored" }, head, element("ul", {}, ...items), ...buttons);
  box.setAttribute("role", "alert");
  document.getElementById("app").before(box);
};
