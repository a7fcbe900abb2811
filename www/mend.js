// A link as it arrives. Messengers, mail programs and servers change links on their way, and cut them: what is mechanical is
// undone, and whether the link is whole is told by the check that it carries (`link.js`).

import { check, formOf } from "./link.js";

/** @type {(text: string) => string} */
const decoded = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** What is certain of any link: signs before it, a page's way to write "&", all of it encoded.
 * @type {((text: string) => string)[]} */
const CERTAIN = [
  (text) => text.replace(/^(?:[#!/?]|%23)+/i, ""),
  (text) => text.replaceAll("&amp;", "&"),
  ...Array(2).fill(/** @type {(text: string) => string} */ (text) => (text.includes("&") ? text : decoded(text))),
  (text) => (text.includes("=") ? text : text.replace(/%3D/gi, "=")),
];

/** What may have been done to a link: it was, where the check then holds.
 * @type {((text: string) => string)[]} */
const POSSIBLE = [decoded, (text) => text.replace(/%2B/gi, "+"), (text) => text.replace(/%20/g, "+")];

// What messengers take along from behind a link.
const BEHIND = /[\s.,;:!?)\]>"'”’»…]+$/u;
// An answer that may end in such a sign itself.
const IN_WORDS = /(?:^|&)(?:name=|[ft]\.[\w-]+=na;)[^&]*$/;

/** @type {(text: string) => boolean} */
const isWhole = (text) => check(new URLSearchParams(text)) === "whole";

/** The text of a link as it was made, as far as that can be told.
 * @type {(arrived: string) => string} */
export const mend = (arrived) => {
  const text = CERTAIN.reduce((text, undo) => undo(text), arrived);
  const ways = [text, ...POSSIBLE.map((undo) => undo(text))].flatMap((way) => [way, way.replace(BEHIND, "")]);
  return ways.find(isWhole) ?? (IN_WORDS.test(text) ? text : text.replace(BEHIND, ""));
};

// A form where a server is asked something.
const ASKED = /[?&](?:v|campaign)=/;

/** @type {(text: string) => boolean} */
const isForm = (text) => formOf(new URLSearchParams(text)) !== "";

/** The link that the page was opened by, the address without it, and whether the server has seen what it holds.
 * @type {() => { text: string, base: string, seen: boolean }} */
export const arrived = () => {
  const { hash, pathname, search } = location;
  const [, lost = ""] = pathname.match(/%23(.*)$/i) ?? [];
  const seen = { base: pathname.replace(/%23.*$/i, ""), seen: true };
  if (lost && !isForm(hash.slice(1))) return { text: lost, ...seen };
  if (ASKED.test(search) && !isForm(hash.slice(1))) return { text: search.slice(1), ...seen };
  return { text: hash.slice(1), base: pathname + search, seen: false };
};
