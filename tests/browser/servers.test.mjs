// What lies beside the page for real servers: each sends every file as it should be sent, and the page runs on it. IIS runs only on
// Windows; what is for it is read.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { after, before, test } from "node:test";

import { DIST, launchBrowser, newPage } from "./harness.mjs";
import { goTo } from "./views.mjs";

const { NGINX, APACHE } = process.env;
/** What is for servers, of which none need be sent to browsers. */
const FOR_SERVERS = ["web.config", ".htaccess", "nginx.conf"];
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};
const HEADERS = {
  "content-security-policy": "frame-ancestors 'self'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

const published = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(DIST.length + 1).replaceAll("\\", "/"));
const files = published.filter((name) => !FOR_SERVERS.includes(name));

let scratch;
const running = [];
before(() => {
  scratch = mkdtempSync(join(tmpdir(), "xet-khen-"));
  cpSync(DIST, join(scratch, "xet-khen"), { recursive: true });
});
after(async () => {
  await Promise.all(running.map((server) => new Promise((ended) => server.once("exit", ended).kill("SIGTERM"))));
  rmSync(scratch, { recursive: true });
});

/** A port that was free a moment ago. */
const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

/** Starts a server with this configuration, and waits until it answers. */
async function start(program, args, name, configuration) {
  const port = await freePort();
  const home = join(scratch, name);
  mkdirSync(home);
  writeFileSync(join(home, "server.conf"), configuration(port, home));
  const server = spawn(program, args(join(home, "server.conf"), home), { stdio: ["ignore", "ignore", "pipe"] });
  running.push(server);
  let said = "";
  server.stderr.on("data", (text) => (said += text));
  const url = `http://127.0.0.1:${port}/xet-khen/`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(url).then(({ ok }) => ok, () => false)) return url;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${name} does not answer: ${said}`);
}

const nginx = () =>
  start(NGINX, (file, home) => ["-c", file, "-p", home, "-e", "stderr", "-g", "daemon off;"], "nginx", (port, home) => {
    const block = readFileSync(join(DIST, "nginx.conf"), "utf8").replace("root /var/www;", `root "${scratch}";`);
    const kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((what) => `${what}_temp_path "${home}/${what}";`).join(" ");
    return `user root; pid "${home}/pid"; error_log stderr; events {}
      http { access_log off; ${kept} default_type application/octet-stream; server { listen 127.0.0.1:${port}; ${block} } }`;
  });

const apache = () => {
  const modules = join(dirname(dirname(APACHE)), "lib", "apache2", "modules");
  const loaded = ["mpm_event", "authz_core", "dir", "mime", "deflate", "filter", "headers", "setenvif"];
  return start(APACHE, (file) => ["-f", file, "-DFOREGROUND"], "apache", (port, home) =>
    [
      ...loaded.map((name) => `LoadModule ${name}_module "${modules}/mod_${name}.so"`),
      `ServerName localhost\nListen 127.0.0.1:${port}\nPidFile "${home}/pid"\nErrorLog "${home}/log"\nTypesConfig /dev/null`,
      // What a careful administrator sends from everywhere.
      `Header always set X-Frame-Options DENY`,
      `DocumentRoot "${scratch}"\n<Directory "${scratch}">\nAllowOverride FileInfo Indexes\nRequire all granted\n</Directory>`,
    ].join("\n"),
  );
};

for (const [name, program, serve] of [
  ["nginx", NGINX, nginx],
  ["Apache", APACHE, apache],
]) {
  test(`${name} sends the page as it should be sent, and the page runs on it`, { skip: !program && `${name} is not there` }, async () => {
    const url = await serve();
    for (const file of ["", ...files]) {
      const answer = await fetch(url + file, { headers: { "accept-encoding": "gzip" } });
      const { byteLength } = await answer.arrayBuffer();
      const { headers } = answer;
      assert.equal(answer.status, 200, file);
      // What does not depend on letters need not say how they are written.
      assert.equal(headers.get("content-type").toLowerCase(), TYPES[extname(file) || ".html"], file);
      for (const [header, value] of Object.entries(HEADERS)) assert.equal(headers.get(header), value, `${file}: ${header}`);
      assert.equal(headers.get("x-frame-options"), null, file);
      const isHashed = /-[0-9a-f]{16}[./]/.test(file);
      assert.equal(headers.get("cache-control"), isHashed ? "public, max-age=31536000, immutable" : "no-cache", file);
      // Nobody gains by compressing what fits into one packet.
      if (/\.(js|wasm|css)$/.test(file) && byteLength > 1024) assert.equal(headers.get("content-encoding"), "gzip", file);
    }
    const tag = (await fetch(url)).headers.get("etag");
    assert.equal((await fetch(url, { headers: { "if-none-match": tag } })).status, 304, "it is asked for anew, and not sent anew");
    assert.equal((await fetch(`${url}later-0000000000000000/none.js`)).headers.get("cache-control")?.includes("immutable") ?? false, false);
    const browser = await launchBrowser();
    try {
      const { page, log } = await newPage(browser);
      // Without the slash a server leads to the folder.
      await page.goto(url.slice(0, -1));
      await page.locator("#outcome").waitFor();
      await goTo(page, "dates");
      assert.deepEqual(log.errors, []);
    } finally {
      await browser.close();
    }
  });
}

test("what IIS is told has a type for every kind of file, and the same headers", () => {
  const config = readFileSync(join(DIST, "web.config"), "utf8");
  const told = Object.fromEntries([...config.matchAll(/<mimeMap fileExtension="([^"]+)" mimeType="([^"]+)" \/>/g)].map(([, ...map]) => map));
  assert.deepEqual(told, TYPES);
  assert.deepEqual([...new Set(files.map((name) => extname(name)))].sort(), Object.keys(TYPES), "and the page has no other kinds");
  for (const extension of Object.keys(told)) {
    const [removed, added] = [`<remove fileExtension="${extension}" />`, `<mimeMap fileExtension="${extension}"`].map((line) => config.indexOf(line));
    assert.ok(removed >= 0 && removed < added, `${extension}: IIS refuses what is there twice`);
  }
  const headers = Object.fromEntries([...config.matchAll(/<add name="([^"]+)" value="([^"]+)" \/>/g)].map(([, name, value]) => [name.toLowerCase(), value]));
  assert.deepEqual(headers, { ...HEADERS, "cache-control": "no-cache" });
});
