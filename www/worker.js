// Keeps a copy of the page on this computer, so that it opens without a network. Only files of the page pass here, and
// nothing that is typed: that is never part of a request.
//
// A copy is one build, whole, in a cache of its own. Every file is checked against the hash that the build wrote down, so a
// server that is just being given another build yields no copy at all rather than a mixed one. What a page loads later has a
// name made from its content; an old page that is still open finds it in the copy of its own build, which goes when the last
// such page is closed or loaded anew.

// The build writes BUILD and FILES in (xtask/src/offline.rs): a name made from all files, and each file with its hash.

// Other copies of the page, and other programs, may live under the same origin.
const OURS = `xet-khen ${registration.scope} `;
const COPY = OURS + BUILD;

/** Where the copy of an earlier build keeps which pages were open when this one took over. */
const OPEN_PAGES = "open-pages";

/** How an installed page looks in its system. Where a server refuses these, as some do, the page misses nothing. */
const LOOKS = /\.(webmanifest|png|svg)$/;

/** Takes a copy of every file of this build, or of none; says which one was in the way. */
const copy = async () => {
  const cache = await caches.open(COPY);
  const lost = await Promise.all(
    FILES.map(async ([file, integrity]) => {
      try {
        await cache.add(new Request(file, { integrity, cache: "no-cache", redirect: "error" }));
        return false;
      } catch (error) {
        console.warn(`xet-khen: ${new URL(file, registration.scope)} did not arrive as it was built, for days without a network.`, error);
        return !LOOKS.test(file);
      }
    }),
  );
  if (lost.includes(true)) {
    await caches.delete(COPY);
    throw new Error("no copy was taken");
  }
  // Pages of an earlier build that are open are served from their own copy, so nobody has to wait until they are closed.
  await skipWaiting();
};

/** The names of the copies of other builds: earlier ones, and a later one that is being taken. */
const others = async () => (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== COPY);

/** The pages that are open, by the names that the browser gives them. */
const openPages = async () => {
  const pages = await clients.matchAll({ includeUncontrolled: true });
  return pages.filter(({ url }) => url.startsWith(registration.scope)).map(({ id }) => id);
};

/** From now on this build serves; every earlier copy notes whom it may still have to serve. */
const takeOver = async () => {
  const pages = JSON.stringify(await openPages());
  for (const name of await others()) {
    const cache = await caches.open(name);
    if (!(await cache.match(OPEN_PAGES))) await cache.put(OPEN_PAGES, new Response(pages));
  }
  await clients.claim();
  await sweep();
};

/** Removes the copies whose pages are all gone. */
const sweep = async () => {
  const open = await openPages();
  for (const name of await others()) {
    const noted = await caches.match(OPEN_PAGES, { cacheName: name });
    // What notes nobody is a later copy that is just being taken, while this one still serves.
    if (!noted) continue;
    /** @type {string[]} */
    const pages = await noted.json();
    if (!pages.some((page) => open.includes(page))) await caches.delete(name);
  }
};

/** Whether this asks for the page itself, whatever follows its address.
 * @type {(request: Request) => boolean} */
const asksForThePage = ({ mode, url }) => {
  const { pathname } = new URL(registration.scope);
  return mode === "navigate" && [pathname, `${pathname}index.html`].includes(new URL(url).pathname);
};

/** The file from the copy of this build, else from that of an earlier one, else from the network.
 * @type {(request: Request) => Promise<Response>} */
const answer = async (request) => {
  const wanted = asksForThePage(request) ? registration.scope : request;
  for (const cacheName of [COPY, ...(await others())]) {
    const file = await caches.match(wanted, { cacheName, ignoreVary: true });
    if (file) return file;
  }
  return fetch(request);
};

addEventListener("install", (event) => event.waitUntil(copy()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("fetch", (event) => {
  event.respondWith(answer(event.request));
  event.waitUntil(sweep());
});
