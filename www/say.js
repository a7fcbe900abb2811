// Texts of scripts, Vietnamese and English side by side.

/** @typedef {[vi: string, en: string]} Text */

/** Says these texts by name, in the language of the page; `{name}` in them becomes the value of that name.
 * @type {<Name extends string>(texts: Record<Name, Text>) => (name: Name, values?: Record<string, unknown>) => string} */
export const speaker = (texts) => (name, values = {}) => {
  const text = texts[name][document.documentElement.lang === "en" ? 1 : 0];
  return text.replace(/\{(\w+)\}/g, (_, key) => String(values[key]));
};
