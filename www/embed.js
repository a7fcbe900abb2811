// Shows Xét Khen in a page of anybody: <xet-khen campaign="tay-ninh-2022" occasion="annual" lang="vi"></xet-khen>.
//
// The calculator lives in a frame of its own. This script tells it what to show and follows its height; it learns nothing
// of what is typed. A result comes only when the user presses the button for it, as the event "xet-khen-result".

/** @import { Name } from "./embed-texts.js" */

import { folder, isThisPage } from "./embed-place.js";
import { text } from "./embed-texts.js";

const PLAIN = ["campaign", "occasion", "year", "award", "kind", "group", "lang", "theme", "accent", "font"];
const LISTS = { facts: "f.", readings: "r." };
const HEIGHTS = [120, 30_000];
/** Which outcomes there are the calculator alone knows, and it may be newer than a copy of this script: here, one is a word.
 * @type {(word: unknown) => boolean} */
const isOutcome = (word) => typeof word === "string" && word.length < 40 && /^[a-z]+(-[a-z]+)*$/.test(word);

// Nobody is told of a start that takes no time.
const SOON_MS = 1_500;
const SLOW_MS = 10_000;
/** After this time a frame that has loaded something, and one that has loaded nothing, would have said that it is alive. */
const GRACE_MS = 3_000;
const SILENT_MS = 60_000;

// Set by script: a policy against inline styles does not concern it, and the page's own styles do not reach it.
/** @type {<Styled extends HTMLElement>(element: Styled, styles: Record<string, string>) => Styled} */
const styled = (element, styles) => {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
  return element;
};
/** @type {<Tag extends keyof HTMLElementTagNameMap>(
 *   tag: Tag,
 *   properties: Partial<HTMLElementTagNameMap[Tag]>,
 *   ...children: Node[]
 * ) => HTMLElementTagNameMap[Tag]} */
const made = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

/** @typedef {{ height?: number, warning?: unknown, result?: { outcome: string, rules: object, request?: object } }} Heard */
/** @typedef {{ soon: boolean, slow: boolean, alive: boolean, share: number, wrong: string[] | undefined }} Stage */

class XetKhen extends HTMLElement {
  static observedAttributes = ["src", ...PLAIN, ...Object.keys(LISTS)];

  #shadow = this.attachShadow({ mode: "closed" });
  /** @type {URL | undefined} */
  #base;
  #origin = "";
  /** @type {HTMLIFrameElement | undefined} */
  #frame;
  /** @type {HTMLDivElement | undefined} */
  #notice;
  /** @type {MessagePort | undefined} */
  #port;
  /** @type {number[]} */
  #timers = [];
  #told = false;
  /** How far the frame is, as far as it has said; `wrong` says what keeps it from saying anything.
   * @type {Stage} */
  #stage = { soon: false, slow: false, alive: false, share: 0, wrong: undefined };

  connectedCallback() {
    this.#base = folder(this.getAttribute("src"));
    if (this.#base === undefined || isThisPage(this.#base)) {
      return this.#fail(this.#base ? "itself" : "nowhere");
    }
    // Pages that were opened from a disk have no origin that could be named, nor have those in a sandbox of somebody else.
    this.#origin = [this.#base.origin, self.origin].includes("null") ? "*" : this.#base.origin;
    const frame = document.createElement("iframe");
    frame.referrerPolicy = "no-referrer";
    frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-downloads allow-modals");
    frame.allow = "clipboard-write";
    styled(frame, { display: "block", width: "100%", height: "720px", border: "0" });
    frame.title = this.#say("title");
    frame.src = new URL(`index.html#${this.#address()}`, this.#base).href;
    frame.addEventListener("load", () => this.#after(GRACE_MS, () => this.#stage.alive || this.#fail("silent")), { once: true });
    this.#frame = frame;
    this.#shadow.replaceChildren(frame);
    addEventListener("message", this.#greet);
    document.addEventListener("securitypolicyviolation", this.#refused);
    this.#after(SOON_MS, () => this.#draw({ soon: true }));
    this.#after(SLOW_MS, () => this.#draw({ slow: true }));
    this.#after(SILENT_MS, () => this.#stage.alive || this.#fail("silent"));
  }

  disconnectedCallback() {
    removeEventListener("message", this.#greet);
    document.removeEventListener("securitypolicyviolation", this.#refused);
    this.#settle();
    this.#port?.close();
    this.#port = this.#frame = undefined;
    this.#stage = { soon: false, slow: false, alive: false, share: 0, wrong: undefined };
    this.#shadow.replaceChildren();
  }

  attributeChangedCallback() {
    // Several attributes that change at once are one change.
    if (this.#told || !this.isConnected || !this.#shadow.firstChild) return;
    this.#told = true;
    queueMicrotask(() => {
      this.#told = false;
      if (!this.isConnected) return;
      // Another calculator is another frame.
      if (String(folder(this.getAttribute("src"))) !== String(this.#base)) {
        this.disconnectedCallback();
        return this.connectedCallback();
      }
      if (!this.#frame) return;
      this.#frame.title = this.#say("title");
      this.#port?.postMessage({ address: this.#address() });
    });
  }

  /** @type {(name: Name, values?: Record<string, string | number>) => string} */
  #say(name, values) {
    return text(this.getAttribute("lang"), name, values);
  }

  /** @type {(time: number, act: () => unknown) => void} */
  #after(time, act) {
    this.#timers.push(setTimeout(act, time));
  }

  /** What to show, as the fragment of an address. */
  #address() {
    // Of its start the frame tells this script, which says it beside the frame.
    const named = new URLSearchParams({ embed: "element" });
    for (const name of PLAIN) {
      const value = this.getAttribute(name);
      if (value !== null) named.set(name, value);
    }
    for (const [name, prefix] of Object.entries(LISTS)) {
      // What has no name goes on with the one before: "reviews=na;none was held".
      for (const item of (this.getAttribute(name) ?? "").split(/;(?=[^;]*=)/)) {
        const [key, ...value] = item.split("=");
        if (key.trim()) named.set(prefix + key.trim(), value.join("=").replace(/[;\s]+$/, "").trim());
      }
    }
    return String(named);
  }

  /** What the frame says of its start. At last it gets a port of its own, on which nobody else speaks.
   * @type {(event: MessageEvent) => void} */
  #greet = (event) => {
    const { xetKhen, said, share } = /** @type {{ xetKhen: string, said: string, share: number }} */ (event.data ?? {});
    if (event.source !== this.#frame?.contentWindow) return;
    if (this.#origin !== "*" && event.origin !== this.#origin) return;
    if (xetKhen === "alive") this.#draw({ alive: true, share: 0, wrong: undefined });
    else if (xetKhen === "progress" && share >= 0 && share < 1) this.#draw({ alive: true, share, wrong: undefined });
    else if (xetKhen === "progress" && share === 1) this.#settle();
    else if (xetKhen === "failed") this.#warn(said);
    else if (xetKhen === "ready") this.#connect(/** @type {Window} */ (event.source));
  };

  /** The frame has told its user why it cannot start, or what of it is missing; its webmaster looks at the console.
   * @type {(said: string) => void} */
  #warn(said) {
    this.#settle();
    console.warn(`xet-khen: ${said}`);
  }

  /** @type {(frame: Window) => void} */
  #connect(frame) {
    this.#settle();
    const { port1, port2 } = new MessageChannel();
    this.#port?.close();
    this.#port = port1;
    port1.onmessage = ({ data }) => this.#hear(data ?? {});
    frame.postMessage({ xetKhen: "port" }, this.#origin, [port2]);
    // What has changed while it was loading.
    port1.postMessage({ address: this.#address() });
  }

  /** What the frame says through its port.
   * @type {(data: Heard) => void} */
  #hear({ height, warning, result }) {
    const [least, most] = HEIGHTS;
    if (typeof height === "number" && Number.isFinite(height)) {
      this.#frame?.style.setProperty("height", `${Math.min(Math.max(height, least), most)}px`);
    } else if (typeof warning === "string") {
      console.warn(`xet-khen: ${warning}`);
    } else if (result && isOutcome(result.outcome)) {
      const { outcome, rules, request } = result;
      const detail = request === undefined ? { outcome, rules } : { outcome, rules, request };
      this.dispatchEvent(new CustomEvent("xet-khen-result", { detail, bubbles: true, composed: true }));
    }
  }

  /** The policy of this page forbids the frame.
   * @type {(event: SecurityPolicyViolationEvent) => void} */
  #refused = ({ effectiveDirective, blockedURI }) => {
    const ours = /^(frame|child)-src/.test(effectiveDirective) && blockedURI.startsWith(/** @type {URL} */ (this.#base).origin);
    if (ours && !this.#stage.alive) this.#fail("policy");
  };

  /** Says what may keep the frame from answering. The frame stays: should it answer after all, this goes.
   * @type {(wrong: "silent" | "policy" | "itself" | "nowhere") => void} */
  #fail(wrong) {
    const values = this.#base && { address: new URL("index.html", this.#base).href, origin: this.#base.origin, here: location.origin };
    const causes = [this.#say(wrong, values)];
    if (wrong === "silent" && self.crossOriginIsolated) causes.push(this.#say("isolated", values));
    // The network is to blame for silence alone.
    this.#draw({ wrong: [this.#say(wrong === "silent" ? "unopened" : "broken"), ...causes] });
    console.warn(`xet-khen: ${causes.join(" ")}`);
  }

  /** Nothing more has to be said beside the frame. */
  #settle() {
    this.#timers.forEach(clearTimeout);
    this.#timers = [];
    this.#notice?.remove();
    this.#notice = undefined;
  }

  /** Says beside the frame how far it is.
   * @type {(change: Partial<Stage>) => void} */
  #draw(change) {
    const { soon, slow, share, wrong } = Object.assign(this.#stage, change);
    if (!wrong && !soon) return;
    /** @type {(role: string, ...lines: string[]) => HTMLElement} */
    const words = (role, ...lines) => {
      const box = made("div", {}, ...lines.map((textContent) => styled(made("p", { textContent }), { margin: "0 0 0.5em" })));
      box.setAttribute("role", role);
      return box;
    };
    if (!this.#notice) {
      this.#notice = styled(made("div", {}), { padding: "0.75em 1em", "border-left": "4px solid currentColor", "line-height": "1.5", "overflow-wrap": "anywhere" });
      this.#shadow.prepend(this.#notice);
    }
    const state = wrong ? "wrong" : slow ? "slow" : "loading";
    // Who hears the page is told once, and not of every step.
    if (this.#notice.dataset.state !== state) {
      this.#notice.dataset.state = state;
      // Whatever stands within the element is for those who do not get the frame.
      if (wrong) return this.#notice.replaceChildren(words("alert", ...wrong), made("slot", {}));
      const bar = styled(made("progress", { max: 1 }), { width: "min(24em, 60%)", "vertical-align": "middle" });
      bar.setAttribute("aria-label", this.#say("loading"));
      const figure = styled(made("span", {}), { "margin-left": "0.75em" });
      this.#notice.replaceChildren(words("status", this.#say(/** @type {"slow" | "loading"} */ (state))), bar, figure);
    }
    if (share > 0 && !wrong) {
      const [bar, figure] = /** @type {[HTMLProgressElement, Element]} */ ([...this.#notice.children].slice(1));
      bar.value = share;
      figure.textContent = this.#say("share", { percent: Math.floor(share * 100) });
    }
  }
}

// A second copy of this script finds the element there.
if (!customElements.get("xet-khen")) customElements.define("xet-khen", XetKhen);
