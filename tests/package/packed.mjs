// What a developer gets: the archive that `npm pack` makes, installed or unpacked into a folder of its own.

import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { PACKAGE } from "./load.mjs";

const run = promisify(execFile);

/** A new folder with the archive in it; `close` takes it away. */
export async function pack() {
  const folder = await mkdtemp(join(tmpdir(), "xet-khen-"));
  const { stdout } = await run("npm", ["pack", "--json", "--pack-destination", folder], { cwd: fileURLToPath(PACKAGE) });
  const [{ filename, files }] = JSON.parse(stdout);
  const archive = join(folder, filename);
  return {
    folder,
    /** The names of the files in the archive. */
    files: files.map(({ path }) => path),
    /** Installs the archive as `xet-khen` into a project at `name`; gives the project's folder. */
    async install(name) {
      const project = join(folder, name);
      await mkdir(project);
      await writeFile(join(project, "package.json"), '{ "name": "portal", "private": true, "type": "module" }');
      // It needs no other package, so nobody is asked for one.
      await run("npm", ["install", "--offline", "--no-audit", "--no-fund", archive], { cwd: project });
      return project;
    },
    /** Unpacks the archive into a folder `name`, as one does without npm; gives that folder. */
    async unpack(name) {
      const target = join(folder, name);
      await mkdir(target);
      await run("tar", ["-xzf", archive, "-C", target, "--strip-components=1"]);
      return target;
    },
    close: () => rm(folder, { recursive: true }),
  };
}

/** The examples in the package's README, in that language. */
export async function examples(language) {
  const readme = await readFile(new URL("README.md", PACKAGE), "utf8");
  return Array.from(readme.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm), ([, name, code]) => ({ name, code }))
    .filter(({ name }) => name === language)
    .map(({ code }) => code);
}
