// Shows Xét Khen in a page of anybody: <xet-khen campaign="tay-ninh-2022" occasion="annual" lang="vi"></xet-khen>.
//
// The calculator lives in a frame of its own. This script tells it what to show and follows its height; it learns nothing
// of what is typed. A result comes only when the user presses the button for it, as the event "xet-khen-result".

// The script may be a module or not: from another server a module is loaded only where that server sends CORS headers.
const script = document.currentScript ?? [...document.scripts].find(({ src }) => /\/embed\.js([?#]|$)/.test(src));
const base = new URL(".", script?.src ?? document.baseURI);
// Pages that were opened from a disk have no origin that could be named.
const origin = base.origin === "null" ? "*" : base.origin;

const PLAIN = ["campaign", "occasion", "year", "award", "kind", "group", "lang", "theme", "accent", "font"];
const LISTS = { facts: "f.", readings: "r." };
const OUTCOMES = ["eligible", "ineligible", "incomplete", "needs-ruling", "not-assessable"];
const PATIENCE_MS = 20_000;
const HEIGHTS = [120, 30_000];

const TEXTS = {
  vi: {
    title: "Xét Khen: tự kiểm tra tiêu chuẩn khen thưởng",
    user: "Chưa mở được công cụ tự kiểm tra. Hãy tải lại trang; nếu vẫn không được, hãy báo cho người quản trị trang.",
    webmaster: "Người quản trị: hãy kiểm tra {address} mở được riêng, và chính sách của trang có frame-src {origin}.",
  },
  en: {
    title: "Xét Khen: check a case against commendation standards",
    user: "The self-check could not be opened. Please reload the page; if that does not help, tell the site's administrator.",
    webmaster: "Administrator: check that {address} opens by itself, and that the page's policy has frame-src {origin}.",
  },
};

class XetKhen extends HTMLElement {
  static observedAttributes = [...PLAIN, ...Object.keys(LISTS)];

  #shadow = this.attachShadow({ mode: "closed" });
  #frame;
  #port;
  #timer;
  #told = false;

  connectedCallback() {
    const frame = document.createElement("iframe");
    frame.referrerPolicy = "no-referrer";
    frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-downloads allow-modals");
    frame.allow = "clipboard-write";
    // Set by script: a policy against inline styles does not concern it, and the page's own styles do not reach it.
    for (const [name, value] of Object.entries({ display: "block", width: "100%", height: "720px", border: "0" })) {
      frame.style.setProperty(name, value);
    }
    frame.title = this.#texts().title;
    frame.src = new URL(`index.html#${this.#address()}`, base).href;
    this.#frame = frame;
    this.#shadow.replaceChildren(frame);
    addEventListener("message", this.#greet);
    this.#timer = setTimeout(() => this.#give(), PATIENCE_MS);
  }

  disconnectedCallback() {
    removeEventListener("message", this.#greet);
    clearTimeout(this.#timer);
    this.#port?.close();
    this.#port = this.#frame = undefined;
    this.#shadow.replaceChildren();
  }

  attributeChangedCallback() {
    // Several attributes that change at once are one change.
    if (this.#told || !this.#frame) return;
    this.#told = true;
    queueMicrotask(() => {
      this.#told = false;
      if (!this.#frame) return;
      this.#frame.title = this.#texts().title;
      this.#port?.postMessage({ address: this.#address() });
    });
  }

  #texts() {
    return TEXTS[this.getAttribute("lang")] ?? TEXTS.vi;
  }

  /** What to show, as the fragment of an address. */
  #address() {
    const named = new URLSearchParams({ embed: "1" });
    for (const name of PLAIN) if (this.hasAttribute(name)) named.set(name, this.getAttribute(name));
    for (const [name, prefix] of Object.entries(LISTS)) {
      for (const item of (this.getAttribute(name) ?? "").split(";")) {
        const [key, ...value] = item.split("=");
        if (key.trim()) named.set(prefix + key.trim(), value.join("=").trim());
      }
    }
    return String(named);
  }

  /** The frame says that it is there; it gets a port of its own, on which nobody else speaks. Or it says why it cannot start. */
  #greet = (event) => {
    const { xetKhen, said } = event.data ?? {};
    if (event.source !== this.#frame?.contentWindow || !["ready", "failed"].includes(xetKhen)) return;
    if (origin !== "*" && event.origin !== origin) return;
    clearTimeout(this.#timer);
    // The frame has told its user; its webmaster looks at the console.
    if (xetKhen === "failed") return console.warn(`xet-khen: ${said}`);
    const { port1, port2 } = new MessageChannel();
    this.#port?.close();
    this.#port = port1;
    port1.onmessage = ({ data }) => this.#hear(data);
    event.source.postMessage({ xetKhen: "port" }, origin, [port2]);
    // What has changed while it was loading.
    port1.postMessage({ address: this.#address() });
  };

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

  /** Says that the frame does not answer. */
  #give() {
    const { user, webmaster } = this.#texts();
    const said = webmaster.replace("{address}", new URL("index.html", base).href).replace("{origin}", base.origin);
    const box = document.createElement("div");
    box.setAttribute("role", "alert");
    for (const text of [user, said]) box.append(Object.assign(document.createElement("p"), { textContent: text }));
    this.#shadow.replaceChildren(box);
    console.warn(`xet-khen: ${said}`);
  }
}

// A second copy of this script finds the element there.
if (!customElements.get("xet-khen")) customElements.define("xet-khen", XetKhen);
