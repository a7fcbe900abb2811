// What the scripts import and only the build makes. The modules are what `web/src/bin/` says;
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

/** What the modules of the later views export: each of them the same. */
declare module "carried/view.js" {
  type Handover = import("./form.js").Handover;
  export default function init(from: { module_or_path: BufferSource | string }): Promise<unknown>;
  export function knows(campaign: string): boolean;
  export function give(campaign: string, rules: Uint8Array, english: string, filing: Uint8Array): boolean;
  export function show(handover: Handover): void;
}

declare module "carried/list.js" {
  export * from "carried/view.js";
  export { default } from "carried/view.js";
}

declare module "carried/dates.js" {
  export * from "carried/view.js";
  export { default } from "carried/view.js";
}

declare module "carried/papers.js" {
  export * from "carried/view.js";
  export { default } from "carried/view.js";
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
