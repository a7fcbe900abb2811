// Files that the page makes, for the views that are loaded later: what is saved and copied never leaves the browser.

/** @import { Report } from "./report/report.js" */

import { save } from "./save.js";

export { save };

/** Copies the text of the field of that id; where that is forbidden, selects it and gives false.
 * @type {(id: string) => Promise<boolean>} */
export const copyText = async (id) => {
  const field = /** @type {HTMLTextAreaElement} */ (document.getElementById(id));
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return false;
  }
};

/** Saves a report for Word. What writes it is loaded now, for few ask for it.
 * @type {(name: string, report: Report) => Promise<void>} */
export const saveDocx = async (name, report) => {
  const { write } = await import("./report/report.js");
  const file = await write(report);
  save(name, file.type, file);
};
