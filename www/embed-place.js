// Where the calculator lies that an element shows.

const NAME = /\/embed\.js([?#]|$)/;

/** The folder of this script, where its address can be known: scripts that are joined, inlined or delayed have lost it. */
const own = () => {
  // The script may be a module or not: from another server a module is loaded only where that server sends CORS headers.
  const running = document.currentScript;
  const scripts = /** @type {HTMLScriptElement[]} */ (running ? [running] : [...document.scripts]);
  const folders = new Set(scripts.filter(({ src }) => NAME.test(src)).map(({ src }) => new URL(".", src).href));
  // Others have scripts of that name, too: which one is ours is then unknown.
  return folders.size === 1 ? new URL([...folders][0]) : undefined;
};

const beside = own();

/** The folder that the attribute `src` names, with or without its slash or page; else that of the script.
 * @type {(named: string | null) => URL | undefined} */
export const folder = (named) => {
  if (!named?.trim()) return beside;
  try {
    const at = new URL(named.trim(), document.baseURI);
    const path = at.pathname.replace(/\/[^/]*\.(html?|js)$/, "/").replace(/\/?$/, "/");
    return /^(https?|file):$/.test(at.protocol) ? new URL(path, at) : undefined;
  } catch {
    return undefined;
  }
};

/** Whether the page that would be framed is the one that frames it.
 * @type {(folder: URL) => boolean} */
export const isThisPage = (folder) => {
  const here = location.href.replace(/[?#].*/, "");
  return [folder.href, new URL("index.html", folder).href].includes(here);
};
