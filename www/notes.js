// What of a link, a file or an embedding page does not fit, said above the form.

import { say } from "./texts.js";

/** Says these sentences; none takes away what was said before. */
export const note = (sentences) => {
  document.getElementById("notes")?.remove();
  if (sentences.length === 0) return;
  const box = Object.assign(document.createElement("div"), { id: "notes", className: "notes" });
  box.setAttribute("role", "alert");
  const title = Object.assign(document.createElement("b"), { textContent: say("notes") });
  const list = document.createElement("ul");
  for (const sentence of sentences) list.append(Object.assign(document.createElement("li"), { textContent: sentence }));
  const close = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: say("close") });
  close.addEventListener("click", () => box.remove());
  box.append(title, list, close);
  document.getElementById("app").before(box);
};
