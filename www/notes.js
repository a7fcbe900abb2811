// What of a link, a file or an embedding page does not fit, said above the form.

import { button, element } from "./element.js";
import { say } from "./texts.js";

/** Says these sentences; none takes away what was said before. */
export const note = (sentences) => {
  document.getElementById("notes")?.remove();
  if (sentences.length === 0) return;
  const items = sentences.map((textContent) => element("li", { textContent }));
  const title = element("b", { textContent: say("notes") });
  const close = button(say("close"), () => box.remove());
  const box = element("div", { id: "notes", className: "restored" }, title, element("ul", {}, ...items), close);
  box.setAttribute("role", "alert");
  document.getElementById("app").before(box);
};
