// Says how far the start is, and why the page cannot start, to its user and to the webmaster.
//
// A script of its own, in the language of the oldest browsers, and the first to run: so it still speaks where the others are
// blocked, missing or not understood. Where this one is blocked too, the styles show #stuck after a while.

(function () {
  "use strict";

  /**
   * @typedef {{ name: string, test: RegExp }} FileType
   * @typedef {Record<string, string | number | undefined>} Values
   * @typedef {{ reason?: string, values: Values }} Why
   */

  var root = document.documentElement;
  var SCRIPT = { name: "text/javascript", test: /javascript|ecmascript/i };
  var MODULE = { name: "application/wasm", test: /^application\/wasm/i };
  var STYLES = { name: "text/css", test: /^text\/css/i };
  /** @type {Record<string, FileType | undefined>} */
  var TYPES = { js: SCRIPT, wasm: MODULE, css: STYLES };
  var SLOW_MS = 8000;

  var embed = /[#&]embed=([^&]*)/.exec(location.hash);

  /** A page that frames this one hears how its start goes; a result and all else go another way (see frame.js).
   * @type {(message: object) => void} */
  function tell(message) {
    if (embed && parent !== window) parent.postMessage(message, "*");
  }

  // First of all, before a style or a script is there: nobody need think that this frame is refused.
  tell({ xetKhen: "alive" });
  if (embed) root.setAttribute("data-embed", embed[1]);
  if (/[#&]lang=en(&|$)/.test(location.hash)) root.lang = "en";

  /** What a policy has forbidden: that is told in an event of its own.
   * @type {string | undefined} */
  var blocked;

  /** @type {<Id extends keyof Elements>(id: Id) => Elements[Id]} */
  function part(id) {
    return document.getElementById(id);
  }

  /** Whether there is nothing to explain: the application is drawn. */
  function started() {
    return part("app").childElementCount > 0;
  }

  /** Has `act` called with each of these.
   * @type {<Item>(list: { length: number, [place: number]: Item }, act: (item: Item) => void) => void} */
  function each(list, act) {
    for (var i = 0; i < list.length; i += 1) act(list[i]);
  }

  /** A text with these values in place of their names.
   * @type {(text: string, values: Values) => string} */
  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (all, name) {
      return name in values ? /** @type {string} */ (values[name]) : "";
    });
  }

  /** The texts for this reason, in all languages, and the last one in that of the page.
   * @type {(reason: string) => { all: HTMLElement[], last: HTMLElement }} */
  function texts(reason) {
    var found = { all: /** @type {HTMLElement[]} */ ([]), last: /** @type {HTMLElement | undefined} */ (undefined) };
    each(/** @type {NodeListOf<HTMLElement>} */ (part("boot-error").querySelectorAll("[data-for]")), function (text) {
      if (/** @type {string} */ (text.getAttribute("data-for")).split(" ").indexOf(reason) < 0) return;
      found.all.push(text);
      // A browser that translates the page sets another language.
      if (text.lang === (root.lang === "en" ? "en" : "vi")) found.last = text;
    });
    return /** @type {{ all: HTMLElement[], last: HTMLElement }} */ (found);
  }

  /** Shows #boot-error and, within it, only the texts for this reason; `{name}` in them becomes the value of that name.
   * @type {(reason: string, values: Values) => void} */
  function explain(reason, values) {
    var box = part("boot-error");
    if (started() || box.getAttribute("data-reason")) return;
    box.setAttribute("data-reason", reason);
    each(/** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll("[data-for]")), function (text) {
      text.hidden = true;
    });
    var found = texts(reason);
    each(found.all, function (text) {
      text.hidden = false;
      text.textContent = fill(text.textContent, values);
    });
    box.hidden = false;
    // A page that frames this one says so on its console; its webmaster looks there.
    tell({ xetKhen: "failed", said: found.last.textContent });
  }

  /** The first bytes of what a server has sent.
   * @type {(answer: Response) => Promise<Uint8Array>} */
  function beginning(answer) {
    if (!answer.body) {
      return answer.arrayBuffer().then(function (all) {
        return new Uint8Array(all);
      });
    }
    var reader = answer.body.getReader();
    return reader.read().then(function (read) {
      reader.cancel();
      return read.value || new Uint8Array(0);
    });
  }

  /** Why this answer is not what the page needs; nothing where it is.
   * @type {(answer: Response, bytes: Uint8Array, type: FileType | undefined) => string | undefined} */
  function fault(answer, bytes, type) {
    if (answer.status >= 500) return "busy";
    if (answer.status === 401 || answer.status === 403) return "refused";
    if (!answer.ok) return type === MODULE ? "no-module" : "missing";
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return "gzip";
    // A module is understood under any type.
    var magic = bytes[0] === 0 && bytes[1] === 0x61 && bytes[2] === 0x73 && bytes[3] === 0x6d;
    if (type === MODULE && magic) return undefined;
    if (type && !type.test.test(answer.headers.get("Content-Type") || "")) return "type";
    return type === MODULE ? "damaged" : undefined;
  }

  /** What this file is and how the server gives it; the promise fails with the reason, if that is one.
   * @type {(address: string) => Promise<void>} */
  function ask(address) {
    var type = TYPES[/** @type {string[]} */ (/\w*$/.exec(address.split("?")[0]))[0]];
    /** @type {Values} */
    var values = { file: address, wanted: type && type.name };
    return fetch(address, { cache: "no-store" }).then(
      function (answer) {
        values.status = answer.status;
        values.type = answer.headers.get("Content-Type") || "";
        return beginning(answer).then(function (bytes) {
          var reason = fault(answer, bytes, type);
          if (reason) throw { reason: reason, values: values };
        });
      },
      function () {
        // In a sandbox a page is a stranger to its own server.
        throw { reason: self.origin === "null" && /^http/.test(location.protocol) ? "sandbox" : "offline", values: values };
      },
    );
  }

  /** Asks for each of these files; the promise fails with the reason of the first that is not as it should be.
   * @type {(files: string[]) => Promise<void>} */
  function askAll(files) {
    var asked = Promise.resolve();
    each(files, function (file) {
      asked = asked.then(function () {
        return ask(file);
      });
    });
    return asked;
  }

  /** The starting script, and what it loads at once.
   * @type {() => string[]} */
  function needed() {
    var script = /** @type {HTMLScriptElement | null} */ (document.querySelector("script[data-js]"));
    if (!script) return [];
    /** @type {(name: string) => string} */
    var beside = function (name) {
      return new URL(/** @type {string} */ (/** @type {Element} */ (script).getAttribute(name)), document.baseURI).href;
    };
    return [script.src, beside("data-js"), beside("data-wasm")];
  }

  /** Finds the reason of this error by asking for each file that the page needs at once.
   * @type {(error: unknown) => Promise<void> | void} */
  function diagnose(error) {
    var message = String(error);
    if (typeof fetch !== "function") return explain("old", {});
    return askAll(needed())
      .then(function () {
        // Policies are told of in the error alone by some browsers.
        if (/Content.Security.Policy|unsafe-eval|disallowed by embedder/i.test(message)) blocked = blocked || "WebAssembly";
        // All is there as it should be, and still not understood.
        throw { reason: /SyntaxError|CompileError|LinkError/.test(message) ? "old" : "failed", values: { error: message } };
      })
      ["catch"](/** @param {Why} why */ function (why) {
        if (blocked) explain("policy", { blocked: blocked });
        else if (why.reason) explain(why.reason, why.values);
        else explain("failed", { error: String(why) });
      });
  }

  document.addEventListener("securitypolicyviolation", function (event) {
    // What a portal adds to the page is forbidden too, and nothing that the page needs.
    var own = event.blockedURI === "wasm-eval" || event.blockedURI.indexOf(location.origin) === 0;
    if (own && /^(script|connect)-src/.test(event.effectiveDirective)) {
      blocked = blocked || event.effectiveDirective + ": " + event.blockedURI;
    }
  });
  addEventListener("error", function (event) {
    var wrong = function () {
      var starting = /** @type {HTMLScriptElement | null} */ (document.querySelector("script[data-js]"));
      // Scripts and files that others add to the page are no part of its start; the single file has but its own.
      var ours = event.target === window ? !starting || event.filename === starting.src : event.target === starting;
      if (ours && !started()) diagnose(event.message || "script");
    };
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", wrong);
    else wrong();
  }, true);
  // What the starting script has tried and could not do: a reason, or an error.
  addEventListener("cannot-start", function (event) {
    if (typeof event.detail === "string") explain(event.detail, {});
    else diagnose(event.detail);
  });

  var percent = -1;

  // How much has arrived of what the start needs; 1 once the page is drawn.
  addEventListener("starting", function (event) {
    var now = Math.floor(event.detail * 100);
    if (now === percent) return;
    percent = now;
    // A script is at work: what #stuck supposes is not so.
    root.setAttribute("data-starting", "");
    tell({ xetKhen: "progress", share: event.detail });
    if (percent < 1 || percent > 99) return;
    /** @type {HTMLProgressElement} */ (part("loading").querySelector("progress")).value = event.detail;
    /** @type {HTMLElement} */ (part("loading").querySelector("b")).textContent = percent + " %";
  });
  setTimeout(function () {
    root.setAttribute("data-slow", "");
  }, SLOW_MS);

  // A part that is loaded later has not arrived, even after some tries: its files.
  addEventListener("not-loaded", function (event) {
    var place = part("later-cause");
    place.textContent = "";
    askAll(event.detail)["catch"](/** @param {Why} why */ function (why) {
      if (!why.reason || why.reason === "offline") return;
      place.textContent = fill(texts(why.reason).last.textContent, why.values);
      tell({ xetKhen: "failed", said: place.textContent });
    });
  });
})();
