// The language of the page, and its views: the form, and those that are loaded when somebody first asks for them. Both stand
// in the fragment of the address, which is sent nowhere: "#lang=en&view=list".
"use strict";

{
  // Trunk writes where the files lie into this script's tag (see Trunk.toml).
  const { app, filing } = document.currentScript.dataset;
  const address = (file) => new URL(file, document.baseURI).href;
  const root = document.documentElement;
  const part = (id) => document.getElementById(id);

  const named = () => new URLSearchParams(location.hash.slice(1));

  /** Changes one thing in the address and keeps the rest. */
  const go = (key, value) => {
    const all = named();
    all.set(key, value);
    location.hash = all;
  };

  let loading;
  /** The module of the other views; a failed attempt may be repeated. */
  const load = async () => {
    const styles = document.createElement("link");
    styles.rel = "stylesheet";
    styles.href = address(`${filing}filing.css`);
    const styled = new Promise((resolve, reject) => Object.assign(styles, { onload: resolve, onerror: reject }));
    document.head.append(styles);
    try {
      const module = await import(address(`${filing}filing.js`));
      await Promise.all([styled, module.default({ module_or_path: address(`${filing}filing_bg.wasm`) })]);
      return module;
    } catch (error) {
      styles.remove();
      loading = undefined;
      throw error;
    }
  };

  /** Shows what the address names. */
  const show = async () => {
    const all = named();
    const lang = all.get("lang") === "en" ? "en" : "vi";
    root.lang = lang;
    for (const button of document.querySelectorAll(".languages button")) {
      button.setAttribute("aria-pressed", button.lang === lang);
    }
    const links = [...document.querySelectorAll(".views a")];
    const view = (links.find((link) => link.dataset.view === all.get("view")) ?? links[0]).dataset.view;
    root.dataset.view = view;
    for (const link of links) {
      if (link.dataset.view === view) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    const isForm = view === "form";
    part("app").hidden = !isForm;
    part("filing").hidden = isForm;
    part("filing-error").hidden = true;
    if (isForm || !started) return;
    try {
      const [page, module] = await Promise.all([import(address(app)), (loading ??= load())]);
      // The form hears of a new language after this does. Another view may have been asked for meanwhile.
      await new Promise((resolve) => setTimeout(resolve));
      if (root.dataset.view === view) module.show(view, page.handover());
    } catch (error) {
      console.error(error);
      part("filing-error").hidden = false;
    }
  };

  let started = false;
  document.addEventListener("started", () => {
    started = true;
    // The form is drawn in a task of its own.
    setTimeout(show);
  });
  addEventListener("hashchange", show);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-view], .skip, .languages button");
    if (!link) return;
    event.preventDefault();
    if (link.dataset.view) go("view", link.dataset.view);
    else if (link.lang) go("lang", link.lang);
    else part(link.hash.slice(1))?.focus();
  });
  show();
}
