// The fragment of the page's address, which is sent nowhere: it names the language and the view, "#lang=en&view=list".

/** What the address names. */
export const named = () => new URLSearchParams(location.hash.slice(1));

/** Changes one thing in the address and keeps the rest.
 * @type {(key: string, value: string) => void} */
export const go = (key, value) => {
  const all = named();
  all.set(key, value);
  location.hash = String(all);
};
