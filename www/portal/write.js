// The lines that a webmaster copies.

/** How Xét Khen is put into a page: by its element or in a plain frame.
 * @typedef {"element" | "frame"} Way */
/** What is set, by its name; what an element names one by one is pairs.
 * @typedef {[name: string, value: string | [key: string, value: string][]]} Attribute */

/** @type {(text: string) => string} */
const escape = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

/** A tag with these attributes; one without a value is `true`, one that is not set `undefined`.
 * @type {(name: string, attributes: [name: string, value: string | true | undefined][]) => string} */
const tag = (name, attributes) => {
  const set = attributes.filter(([, value]) => value !== undefined);
  return `<${[name, ...set.map(([key, value]) => (value === true ? key : `${key}="${escape(String(value))}"`))].join(" ")}>`;
};

/** How an element names what an address names one by one.
 * @type {Record<string, string>} */
const LISTS = { facts: "f.", readings: "r." };

/** The attributes of the element: what is named one by one stands in one attribute.
 * @type {(attributes: Attribute[]) => [name: string, value: string][]} */
export const joined = (attributes) =>
  attributes.map(([name, value]) => [name, typeof value === "string" ? value : value.map((pair) => pair.join("=")).join("; ")]);

/** The names in an address.
 * @type {(attributes: Attribute[]) => [name: string, value: string][]} */
const spread = (attributes) =>
  attributes.flatMap(/** @returns {[name: string, value: string][]} */ ([name, value]) =>
    typeof value === "string" ? [[name, value]] : value.map(([key, value]) => [LISTS[name] + key, value]),
  );

/** The address of the page that shows what these attributes name, in a frame or by itself.
 * @type {(base: string, attributes: Attribute[], framed: boolean) => string} */
const page = (base, attributes, framed) => {
  const named = framed ? [["embed", "1"], ...spread(attributes)] : spread(attributes);
  return named.length === 0 ? base : `${base}#${new URLSearchParams(named)}`;
};

/** The snippet: an element and its script, or a plain frame.
 * @type {(way: Way, base: string, attributes: Attribute[], words: { integrity?: string, link: string, title: string }) => string} */
export const snippet = (way, base, attributes, { integrity, link, title }) => {
  if (way === "frame") {
    /** @type {[name: string, value: string][]} */
    const frame = [
      ["src", page(base, attributes, true)],
      ["title", title],
      ["width", "100%"],
      ["height", "1200"],
      ["loading", "lazy"],
      ["referrerpolicy", "no-referrer"],
      ["allow", "clipboard-write"],
      ["sandbox", "allow-scripts allow-same-origin allow-downloads allow-modals"],
    ];
    return `${tag("iframe", frame)}</iframe>`;
  }
  /** @type {[name: string, value: string | true | undefined][]} */
  const script = [["src", `${base}embed.js`], ["defer", true], ["integrity", integrity], ["crossorigin", integrity && "anonymous"]];
  const plain = attributes.filter(([name]) => !["theme", "accent", "font"].includes(name));
  const inside = `${tag("a", [["href", page(base, plain, false)]])}${escape(link)}</a>`;
  return `${tag("script", script)}</script>\n${tag("xet-khen", joined(attributes))}\n  ${inside}\n</xet-khen>`;
};

/** What the policy of the page that embeds must allow, and no more.
 * @type {(way: Way, base: string) => string} */
export const hostPolicy = (way, base) => {
  const frame = `frame-src ${base}`;
  return way === "frame" ? frame : `script-src ${base}embed.js; ${frame}`;
};

/** What the server of Xét Khen sends with its files, so that this portal and nobody else may frame them.
 * @type {(base: string, portal: string, locked: boolean) => string} */
export const headers = (base, portal, locked) => {
  const own = new URL(base).origin === portal;
  const lines = [
    `Content-Security-Policy: frame-ancestors 'self'${own ? "" : ` ${portal}`}`,
    "Referrer-Policy: no-referrer",
    "X-Content-Type-Options: nosniff",
    "Cache-Control: no-cache",
  ];
  if (locked && !own) lines.push(`Access-Control-Allow-Origin: ${portal}`);
  return lines.join("\n");
};
