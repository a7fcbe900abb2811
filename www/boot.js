// The page as it is served: its parts are loaded from beside it, some of them only when somebody asks for them.
//
// The build writes where they lie into this script's tag (see Trunk.toml and xtask/src/offline.rs); as a file of its own the
// script runs under a policy that forbids inline code. The build joins it with the scripts that it imports.

/** @import * as App from "carried/app.js" */
/** @import * as Files from "carried/files.js" */
/** @import * as Desk from "./desk.js" */
/** @import { Parts } from "./start.js" */

import { once } from "./later.js";
import { start, starting } from "./start.js";

const { js, wasm, bytes, later, worker, campaigns } =
  /** @type {Record<"js" | "wasm" | "later", string> & Partial<Record<"bytes" | "worker" | "campaigns", string>>} */ (
    /** @type {HTMLScriptElement} */ (document.currentScript).dataset
  );
/** @type {(file: string) => string} */
const address = (file) => new URL(file, document.baseURI).href;

/** What these files give. Where one does not arrive, the error names them, so that guard.js can find out why.
 * @type {<Part>(files: string[], get: (...files: string[]) => Promise<Part>) => Promise<Part>} */
const from = async (files, get) => {
  try {
    return await get(...files);
  } catch (cause) {
    throw Object.assign(new Error(`not loaded: ${files.join(", ")}`, { cause }), { files });
  }
};

/** What a server gives for a later file.
 * @type {(file: string) => Promise<Response>} */
const got = (file) =>
  from([address(later + file)], async (file) => {
    const answer = await fetch(file);
    if (!answer.ok) throw new Error(String(answer.status));
    return answer;
  });

/** A file that has failed is asked for under another name: some browsers keep the failure.
 * @type {(file: string, failed: number) => string} */
const anew = (file, failed) => (failed ? `${file}?${failed}` : file);

/** The answer of a server, and how much of so many bytes has come, as it comes.
 * @type {(file: string) => Promise<Response>} */
const followed = async (file) => {
  const answer = await fetch(file);
  // Where the build has not said how many there are, nothing can be said of them.
  if (!answer.ok || !answer.body || !bytes) return answer;
  let come = 0;
  /** @type {(piece: Uint8Array, on: TransformStreamDefaultController) => void} */
  const count = (piece, on) => {
    come += piece.length;
    // The page is not drawn yet.
    starting(Math.min(come / Number(bytes), 0.99));
    on.enqueue(piece);
  };
  return new Response(answer.body.pipeThrough(new TransformStream({ transform: count })), answer);
};

/** Has the styles at that address come: those of the later views. */
const styled = once(
  /** @type {(href: string) => Promise<unknown>} */
  (href) =>
    new Promise((onload, reject) => {
      const onerror = (/** @type {unknown} */ error) => {
        styles.remove();
        reject(error);
      };
      const styles = Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload, onerror });
      document.head.append(styles);
    }),
);

/** @type {Parts} */
const parts = {
  async app() {
    starting(0);
    /** @type {typeof App} */
    const module = await import(address(js));
    await module.default({ module_or_path: followed(address(wasm)) });
    return module;
  },
  desk: (failed) => from([address(`${later}desk.js`)], /** @returns {Promise<typeof Desk>} */ (script) => import(anew(script, failed))),
  rules: async (_, campaign, kind) => new Uint8Array(await (await got(`rules/${campaign}.${kind}.txt`)).arrayBuffer()),
  part: async (_, name) => (await got(`parts/${name}.wasm`)).arrayBuffer(),
  beside: (failed) =>
    from(["files.js", "filing.css"].map((file) => address(later + file)), async (script, href) => {
      /** @type {[Promise<typeof Files>, Promise<unknown>]} */
      const both = [import(anew(script, failed)), styled(href)];
      return (await Promise.all(both))[0];
    }),
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

start(parts, campaigns?.split(" ")).then((started) => {
  if (started) (window.requestIdleCallback ?? setTimeout)(settle);
});
