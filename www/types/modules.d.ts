// What the scripts import and only the build makes. The two modules are what `web/src/bin/` says;
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
}

declare module "carried/filing.js" {
  type Handover = import("./form.js").Handover;
  export default function init(from: { module_or_path: BufferSource | string }): Promise<unknown>;
  export function knows(campaign: string): boolean;
  export function give(campaign: string, rules: Uint8Array, english: string, filing: Uint8Array): boolean;
  export function show(view: string, handover: Handover): void;
}

declare module "carried/desk.js" {
  type Desk = typeof import("../desk.js");
  export const begin: Desk["begin"];
  export const follow: Desk["follow"];
  export const menu: Desk["menu"];
  export const watch: Desk["watch"];
}

declare module "carried/*.wasm" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

declare module "carried/rules.js" {
  /** The files of all campaigns, each by the name of the campaign and its kind. */
  export const rules: Record<string, Uint8Array>;
}
