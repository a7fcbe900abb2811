// Hears everything that a page sends, stores, says or shows outside itself, and finds a text in it.

/**
 * Runs in the page before any script of it, and in every frame: notes whatever is handed to a way out. Each way still works
 * as before.
 */
function eavesdrop() {
  const heard = (globalThis.__heard = []);
  const decoder = new TextDecoder("latin1");

  /** All that an argument says, as one text. Bytes are taken as they are; what a blob holds is heard a moment later. */
  const textOf = (value, depth = 0) => {
    if (typeof value !== "object" || value === null) return String(value);
    if (depth > 4) return "";
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return decoder.decode(value);
    if (value instanceof Blob) value.text().then((text) => heard.push(text));
    if (value instanceof Request) {
      if (value.body) value.clone().text().then((text) => heard.push(text));
      return `${value.url} ${textOf(value.headers)}`;
    }
    if (value instanceof FormData || value instanceof URLSearchParams || value instanceof Headers || value instanceof Map) {
      return textOf([...value], depth + 1);
    }
    const parts = Object.entries(value).map(([key, part]) => `${key}: ${textOf(part, depth + 1)}`);
    return [String(value), ...parts].join("\n");
  };
  const note = (way, args) => heard.push(`${way} ${args.map((arg) => textOf(arg)).join("\n")}`);

  const functions = [
    [globalThis, ["fetch", "open", "postMessage"]],
    [Navigator, ["sendBeacon", "share"]],
    [globalThis.Clipboard, ["write", "writeText"]],
    [XMLHttpRequest, ["open", "setRequestHeader", "send"]],
    [WebSocket, ["send"]],
    [globalThis.RTCPeerConnection, ["createDataChannel", "setLocalDescription"]],
    [globalThis.RTCDataChannel, ["send"]],
    [BroadcastChannel, ["postMessage"]],
    [MessagePort, ["postMessage"]],
    [Worker, ["postMessage"]],
    [globalThis.ServiceWorker, ["postMessage"]],
    [globalThis.ServiceWorkerContainer, ["register"]],
    [Storage, ["setItem"]],
    [IDBFactory, ["open"]],
    [IDBObjectStore, ["add", "put"]],
    [globalThis.CacheStorage, ["open"]],
    [globalThis.Cache, ["add", "addAll", "put"]],
    [globalThis.CookieStore, ["set"]],
    [globalThis.FileSystemFileHandle, ["createWritable"]],
    [History, ["pushState", "replaceState"]],
    [HTMLFormElement, ["submit", "requestSubmit"]],
  ];
  for (const [owner, names] of functions) {
    // Some exist only where the page is served safely.
    const home = owner?.prototype ?? owner;
    for (const name of names.filter((name) => home?.[name])) {
      const before = home[name];
      home[name] = function (...args) {
        note(name, args);
        return before.apply(this, args);
      };
    }
  }
  const constructors = ["WebSocket", "EventSource", "BroadcastChannel", "Worker", "SharedWorker", "RTCPeerConnection", "WebTransport"];
  for (const name of constructors.filter((name) => globalThis[name])) {
    globalThis[name] = new Proxy(globalThis[name], {
      construct(target, args, self) {
        note(name, args);
        return Reflect.construct(target, args, self);
      },
    });
  }
  const properties = [
    [Document, "cookie"],
    [Document, "title"],
    [globalThis, "name"],
  ];
  for (const [owner, name] of properties) {
    const home = owner.prototype ?? owner;
    const property = Object.getOwnPropertyDescriptor(home, name);
    Object.defineProperty(home, name, {
      ...property,
      set(value) {
        note(name, [value]);
        property.set.call(this, value);
      },
    });
  }
  // What sets the address cannot be replaced; where it leads is heard when it has changed.
  addEventListener("hashchange", ({ newURL }) => note("hashchange", [newURL]));
}

/** Runs in the page: everything that lies in a store of this origin, and what the page shows to other pages. */
async function readStores() {
  const found = [document.cookie, document.title, location.href, String(globalThis.name), JSON.stringify(history.state)];
  for (const storage of [localStorage, sessionStorage]) found.push(JSON.stringify(Object.entries(storage)));
  for (const name of await caches.keys()) {
    found.push(name);
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request);
      found.push(request.url, new TextDecoder("latin1").decode(await answer.arrayBuffer()));
    }
  }
  const finished = (request) =>
    new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: reject }));
  for (const { name } of await indexedDB.databases()) {
    const database = await finished(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const all = database.transaction(store).objectStore(store);
      found.push(name, store, JSON.stringify([await finished(all.getAllKeys()), await finished(all.getAll())]));
    }
    database.close();
  }
  return found;
}

/** Begins to listen to a page; call it before the page is opened. `server` is the one that serves it. */
export async function record(page, server) {
  await page.addInitScript(eavesdrop);
  const heard = [];
  // The context hears the requests of workers as well. That of the page itself is among them.
  page.context().on("request", async (request) => {
    heard.push(`request ${request.method()} ${request.url()}\n${request.postData() ?? ""}`);
    heard.push(JSON.stringify(await request.allHeaders().catch(() => request.headers())));
  });
  page.on("console", (message) => heard.push(`console ${message.text()}`));
  page.on("pageerror", (error) => heard.push(`error ${error}`));
  page.on("websocket", (socket) => {
    heard.push(`websocket ${socket.url()}`);
    socket.on("framesent", ({ payload }) => heard.push(`websocket ${payload}`));
  });
  page.on("dialog", (dialog) => heard.push(`dialog ${dialog.message()}`));
  return {
    /** Everything so far, each as one text. */
    async everything() {
      const cookies = await page.context().cookies();
      const inside = await page.evaluate(() => globalThis.__heard);
      const stored = await page.evaluate(readStores);
      return [...heard, ...inside, ...stored, ...server.heard, JSON.stringify(cookies)];
    },
  };
}

/** The ways in which a short text of letters and digits may be written: plain, in base64 at each of its three places, in hex. */
function disguises(secret) {
  const base64 = ["", "_", "__"].map((before) => {
    const whole = Buffer.from(`${before}${secret}`).toString("base64");
    // What stands at the ends depends on what stands around it.
    return whole.slice(before ? 4 : 0, Math.floor(((before.length + secret.length) * 4) / 3) - 1);
  });
  return [secret, ...base64, Buffer.from(secret).toString("hex"), [...secret].reverse().join("")];
}

/** Where any of the secrets turns up among the texts. */
export function find(secrets, texts) {
  const wanted = secrets.flatMap((secret) => disguises(secret).map((disguise) => [secret, disguise]));
  return texts.flatMap((text) =>
    wanted
      .filter(([, disguise]) => text.includes(disguise))
      .map(([secret, disguise]) => `${secret} in: ${text.slice(Math.max(0, text.indexOf(disguise) - 80), text.indexOf(disguise) + 80)}`),
  );
}
