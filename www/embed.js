// Shows Xét Khen in a page of anybody: <xet-khen campaign="tay-ninh-2022" occasion="annual" lang="vi"></xet-khen>.
//
// The calculator lives in a frame of its own. This script tells it what to show and follows its height; it learns nothing
// of what is typed. A result comes only when the user presses the button for it, as the event "xet-khen-result".

import { folder, isThisPage } from "./embed-place.js";
import { text } from "./embed-texts.js";

const PLAIN = ["campaign", "occasion", "year", "award", "kind", "group", "lang", "theme", "accent", "font"];
const LISTS = { facts: "f.", readings: "r." };
const OUTCOMES = ["eligible", "ineligible", "incomplete", "needs-ruling", "not-assessable"];
const HEIGHTS = [120, 30_000];

// Nobody is told of a start that takes no time.
const SOON_MS = 1_500;
const SLOW_MS = 10_000;
/** After this time a frame that has loaded something, and one that has loaded nothing, would have said that it is alive. */
const GRACE_MS = 3_000;
const SILENT_MS = 60_000;

// Set by script: a policy against inline styles does not concern it, and the page's own styles do not reach it.
const styled = (element, styles) => {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
  return element;
};
const made = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

class XetKhen extends HTMLElement {
  static observedAttributes = ["src", ...PLAIN, ...Object.keys(LISTS)];

  #shadow = this.attachShadow({ mode: "closed" });
  #base;
  #origin;
  #frame;
  #notice;
  #port;
  #timers = [];
  #told = false;
  // How far the frame is, as far as it has said; `wrong` names what keeps it from saying anything.
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

  attributeChangedCallback(name) {
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

  #say(name, values) {
    return text(this.getAttribute("lang"), name, values);
  }

  #after(time, act) {
    this.#timers.push(setTimeout(act, time));
  }

  /** What to show, as the fragment of an address. */
  #address() {
    // Of its start the frame tells this script, which says it beside the frame.
    const named = new URLSearchParams({ embed: "element" });
    for (const name of PLAIN) if (this.hasAttribute(name)) named.set(name, this.getAttribute(name));
    for (const [name, prefix] of Object.entries(LISTS)) {
      // What has no name goes on with the one before: "reviews=na;none was held".
      for (const item of (this.getAttribute(name) ?? "").split(/;(?=[^;]*=)/)) {
        const [key, ...value] = item.split("=");
        if (key.trim()) named.set(prefix + key.trim(), value.join("=").replace(/[;\s]+$/, "").trim());
      }
    }
    return String(named);
  }

  /** What the frame says of its start. At last it gets a port of its own, on which nobody else speaks. */
  #greet = (event) => {
    const { xetKhen, said, share } = event.data ?? {};
    if (event.source !== this.#frame?.contentWindow) return;
    if (this.#origin !== "*" && event.origin !== this.#origin) return;
    if (xetKhen === "alive") this.#draw({ alive: true, share: 0, wrong: undefined });
    else if (xetKhen === "progress" && share >= 0 && share < 1) this.#draw({ alive: true, share, wrong: undefined });
    else if (xetKhen === "progress" && share === 1) this.#settle();
    else if (xetKhen === "failed") this.#warn(said);
    else if (xetKhen === "ready") this.#connect(event.source);
  };

  /** The frame has told its user why it cannot start, or what of it is missing; its webmaster looks at the console. */
  #warn(said) {
    this.#settle();
    console.warn(`xet-khen: ${said}`);
  }

  #connect(frame) {
    this.#settle();
    const { port1, port2 } = new MessageChannel();
    this.#port?.close();
    this.#port = port1;
    port1.onmessage = ({ data }) => this.#hear(data);
    frame.postMessage({ xetKhen: "port" }, this.#origin, [port2]);
    // What has changed while it was loading.
    port1.postMessage({ address: this.#address() });
  }

  #hear(data) {
    const [least, most] = HEIGHTS;
    if (Number.isFinite(data?.height)) {
      this.#frame.style.setProperty("height", `${Math.min(Math.max(data.height, least), most)}px`);
    } else if (typeof data?.warning === "string") {
      console.warn(`xet-khen: ${data.warning}`);
    } else if (OUTCOMES.includes(data?.result?.outcome)) {
      const { outcome, rules, request } = data.result;
      const detail = request === undefined ? { outcome, rules } : { outcome, rules, request };
      this.dispatchEvent(new CustomEvent("xet-khen-result", { detail, bubbles: true, composed: true }));
    }
  }

  /** The policy of this page forbids the frame. */
  #refused = ({ effectiveDirective, blockedURI }) => {
    const ours = /^(frame|child)-src/.test(effectiveDirective) && blockedURI.startsWith(this.#base.origin);
    if (ours && !this.#stage.alive) this.#fail("policy");
  };

  /** Says what may keep the frame from answering. The frame stays: should it answer after all, this goes. */
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

  /** Says beside the frame how far it is. */
  #draw(change) {
    const { soon, slow, share, wrong } = Object.assign(this.#stage, change);
    if (!wrong && !soon) return;
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
      this.#notice.replaceChildren(words("status", this.#say(state)), bar, figure);
    }
    if (share > 0 && !wrong) {
      const [bar, figure] = [...this.#notice.children].slice(1);
      bar.value = share;
      figure.textContent = this.#say("share", { percent: Math.floor(share * 100) });
    }
  }
}

// A second copy of this script finds the element there.
if (!customElements.get("xet-khen")) customElements.define("xet-khen", XetKhen);
