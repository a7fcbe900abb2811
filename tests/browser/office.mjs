// What other programs make of the page's files.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const program = (variable, name) => process.env[variable] ?? name;

/**
 * Opens a file for Word in LibreOffice.
 *
 * Gives its text as LibreOffice reads it, and of each page the share of it that bears ink.
 */
export async function openInLibreOffice(docx) {
  const folder = await mkdtemp(join(tmpdir(), "xet-khen-"));
  try {
    await writeFile(join(folder, "report.docx"), docx);
    for (const format of ["txt:Text", "pdf"]) {
      // A profile of its own: another LibreOffice that is open on this machine is not asked.
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
      const from = join(folder, "report.docx");
      await run(program("SOFFICE", "soffice"), ["--headless", profile, "--convert-to", format, "--outdir", folder, from]);
    }
    const text = await readFile(join(folder, "report.txt"), "utf8");
    await run(program("PDFTOPPM", "pdftoppm"), ["-r", "30", "-gray", join(folder, "report.pdf"), join(folder, "page")]);
    const drawn = (await readdir(folder)).filter((name) => name.endsWith(".pgm")).sort();
    return { text, pages: await Promise.all(drawn.map(async (name) => ink(await readFile(join(folder, name))))) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The share of dark points in a picture: of a PGM the points follow its size and the highest value. */
export function ink(picture) {
  const [head, width, height] = picture.subarray(0, 40).toString("latin1").match(/^P5\s+(\d+)\s+(\d+)\s+255\s/);
  const points = picture.subarray(head.length);
  return points.filter((point) => point < 128).length / (Number(width) * Number(height));
}
