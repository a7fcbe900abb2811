// Says why the page cannot start, to its user and to the webmaster.
//
// A script of its own, in the language of the oldest browsers, and the first to run: so it still speaks where the others are
// blocked, missing or not understood. Where this one is blocked too, the styles show #stuck after a while.

(function () {
  "use strict";

  var SCRIPT = { name: "text/javascript", test: /javascript|ecmascript/i };
  var MODULE = { name: "application/wasm", test: /^application\/wasm/i };

  /** What a policy has forbidden: that is told in an event of its own. */
  var blocked;

  /** Whether there is nothing to explain: the application is drawn. */
  function started() {
    return document.getElementById("app").childElementCount > 0;
  }

  /** Shows #boot-error and, within it, only the texts for this reason; `{name}` in them becomes the value of that name. */
  function explain(reason, values) {
    var box = document.getElementById("boot-error");
    if (started() || box.getAttribute("data-reason")) return;
    var english = /[#&]lang=en(&|$)/.test(location.hash);
    document.documentElement.lang = english ? "en" : "vi";
    box.setAttribute("data-reason", reason);
    var said = "";
    var texts = box.querySelectorAll("[data-for]");
    for (var i = 0; i < texts.length; i += 1) {
      var text = texts[i];
      text.hidden = text.getAttribute("data-for").split(" ").indexOf(reason) < 0;
      text.textContent = text.textContent.replace(/\{(\w+)\}/g, function (all, name) {
        return name in values ? values[name] : all;
      });
      if (!text.hidden && text.lang === document.documentElement.lang) said = text.textContent;
    }
    box.hidden = false;
    // A page that frames this one says so on its console; its webmaster looks there.
    if (parent !== window && /[#&]embed=/.test(location.hash)) parent.postMessage({ xetKhen: "failed", said: said }, "*");
  }

  /** What this file is and how the server gives it; the promise fails with the reason, if that is one. */
  function ask(address, type) {
    var values = { file: address, wanted: type.name };
    return fetch(address, { cache: "no-store" }).then(
      function (answer) {
        values.status = answer.status;
        values.type = answer.headers.get("Content-Type") || "";
        if (!answer.ok) throw { reason: "missing", values: values };
        if (!type.test.test(values.type)) throw { reason: "type", values: values };
      },
      function () {
        throw { reason: "offline", values: values };
      },
    );
  }

  /** Finds the reason of this error by asking for each file that the page needs at once. */
  function diagnose(error) {
    var message = String(error);
    if (/SyntaxError/.test(message) || typeof fetch !== "function") return explain("old", {});
    var script = document.querySelector("script[data-js]");
    var found = Promise.resolve();
    if (script) {
      var beside = function (name) {
        return new URL(script.getAttribute(name), document.baseURI).href;
      };
      [[script.src, SCRIPT], [beside("data-js"), SCRIPT], [beside("data-wasm"), MODULE]].forEach(function (file) {
        found = found.then(function () {
          return ask(file[0], file[1]);
        });
      });
    }
    return found
      .then(function () {
        // Policies are told of in the error alone by some browsers.
        if (/Content.Security.Policy|unsafe-eval|disallowed by embedder/i.test(message)) blocked = blocked || "WebAssembly";
        // All is there as it should be, and still not understood.
        throw { reason: /CompileError|LinkError/.test(message) ? "old" : "failed", values: { error: message } };
      })
      ["catch"](function (why) {
        if (blocked) explain("policy", { blocked: blocked });
        else explain(why.reason, why.values);
      });
  }

  document.addEventListener("securitypolicyviolation", function (event) {
    blocked = blocked || event.effectiveDirective + ": " + event.blockedURI;
  });
  addEventListener("error", function (event) {
    var fault = function () {
      if (event.target.tagName === "SCRIPT" && !started()) diagnose("");
      else if (/SyntaxError/.test(event.message)) explain("old", {});
    };
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", fault);
    else fault();
  }, true);
  // What the starting script has tried and could not do: a reason, or an error.
  addEventListener("cannot-start", function (event) {
    if (typeof event.detail === "string") explain(event.detail, {});
    else diagnose(event.detail);
  });
})();
