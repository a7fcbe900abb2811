// The page as it is served: its parts are loaded from beside it, some of them only when somebody asks for them.
//
// The build writes where they lie into this script's tag (see Trunk.toml and xtask/src/offline.rs); as a file of its own the
// script runs under a policy that forbids inline code. The build joins it with the scripts that it imports.

import { start } from "./start.js";

const { js, wasm, later, worker } = document.currentScript.dataset;
const address = (file) => new URL(file, document.baseURI).href;

/** A module, once it can be called. */
const load = async (js, wasm) => {
  const module = await import(address(js));
  await module.default({ module_or_path: address(wasm) });
  return module;
};

const parts = {
  app: () => load(js, wasm),
  // A file that has failed is asked for under another name: some browsers keep the failure.
  desk: (failed) => import(address(`${later}desk.js${failed ? `?${failed}` : ""}`)),
  async english() {
    const answer = await fetch(address(`${later}english.txt`));
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    return answer.text();
  },
  async filing() {
    const styles = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address(`${later}filing.css`) });
    const styled = new Promise((resolve, reject) => Object.assign(styles, { onload: resolve, onerror: reject }));
    document.head.append(styles);
    try {
      const [module] = await Promise.all([load(`${later}filing.js`, `${later}filing_bg.wasm`), styled]);
      return module;
    } catch (error) {
      styles.remove();
      throw error;
    }
  },
};

/** What is left to do once the first verdict is there. */
const settle = () => {
  // From now on the page's own scripts have nothing to ask for but its later parts. In a policy, "," and ";" divide.
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = `connect-src ${address(later).replace(/[,;]/g, encodeURIComponent)}`;
  document.head.append(policy);
  // A copy for the day without a network; in a frame the page is a guest and leaves nothing behind.
  if (worker && parent === window) {
    // Where a browser or a site refuses it, the page works as before, with a network.
    navigator.serviceWorker?.register(address(worker)).catch(() => {});
  }
};

start(parts).then((started) => {
  if (started) (window.requestIdleCallback ?? setTimeout)(settle);
});
