// What the scripts import and only the build makes. The module is what `web/src/bin/app.rs` says;
// `tests/browser/types.test.mjs` compares them.

declare module "carried/app.js" {
  type Given = import("./form.js").Given;
  type Handover = import("./form.js").Handover;
  export default function init(from: { module_or_path: BufferSource | Promise<Response> }): Promise<unknown>;
  export function campaigns(): string[];
  export function knows(campaign: string, english: boolean): boolean;
  export function give(campaign: string, rules: Uint8Array, english?: string): boolean;
  export function open(): void;
  export function chosen(): string;
  export function choose(campaign: string): void;
  export function restore(given: Given): string;
  export function handover(): Handover;
  export function show(view: string, rules?: Uint8Array, english?: string, filing?: Uint8Array): boolean;
  /** The parts of the module that each view needs, and the script `desk`; taking one that has come; taking the script that comes with them
   * (`xtask/src/parts.rs`). */
  export const parts: Record<string, string[]>;
  export const join: (part: string, bytes: BufferSource) => Promise<void>;
  export const take: (files: typeof import("carried/files.js")) => void;
}

declare module "carried/desk.js" {
  type Desk = typeof import("../desk.js");
  export const begin: Desk["begin"];
  export const follow: Desk["follow"];
  export const menu: Desk["menu"];
  export const watch: Desk["watch"];
}

declare module "carried/files.js" {
  type Files = typeof import("../files.js");
  export const copyText: Files["copyText"];
  export const save: Files["save"];
  export const saveDocx: Files["saveDocx"];
}

declare module "carried/*.wasm" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

declare module "carried/rules.js" {
  /** The files of all campaigns, each by the name of the campaign and its kind. */
  const rules: Record<string, Uint8Array>;
  export default rules;
}

declare module "carried/parts.js" {
  /** The parts of the module, each by its name. */
  const parts: Record<string, Uint8Array<ArrayBuffer>>;
  export default parts;
}
