// Starts the application, or says why it cannot start.
//
// Trunk writes the names of the application's files into this script's tag (see Trunk.toml); as a file of its own the
// script runs under a policy that forbids inline code.
"use strict";

{
  const { js, wasm } = document.currentScript.dataset;
  const address = (file) => new URL(file, document.baseURI).href;

  /** Shows #boot-error and, within it, only the text for this reason. */
  const explain = (reason) => {
    const box = document.getElementById("boot-error");
    box.dataset.reason = reason;
    for (const text of box.querySelectorAll("[data-reason]")) {
      text.hidden = text.dataset.reason !== reason;
    }
    box.hidden = false;
    document.getElementById("app").hidden = true;
  };

  const start = async () => {
    // Browsers switch WebAssembly off in their strictest modes, and administrators do.
    if (typeof WebAssembly !== "object") return explain("no-wasm");

    // What a policy forbids is told in an event, which may come a moment after the error.
    let reason = "failed";
    const noteBlocked = () => (reason = "blocked");
    document.addEventListener("securitypolicyviolation", noteBlocked, { once: true });
    try {
      const { default: init } = await import(address(js));
      await init({ module_or_path: address(wasm) });
      document.dispatchEvent(new Event("started"));
    } catch (error) {
      console.error(error);
      setTimeout(() => explain(reason));
    }
  };

  start();
}
