// Saving what the page has made as a file: it never leaves the browser.

/** Saves a text, or what a library has written, as a file of that name.
 * @type {(name: string, type: string, content: string | Blob) => void} */
export const save = (name, type, content) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // Some browsers begin to read only after the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
