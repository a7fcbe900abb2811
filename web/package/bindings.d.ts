// The glue that wasm-bindgen makes: how a module is started, and what `web/src/js.rs` and the files below `web/src/js/` export;
// `tests/browser/types.test.mjs` compares them. Only numbers cross: what is given back is a place in the module's memory.

/** What a module that runs shows of itself. */
export interface Started {
  readonly memory: WebAssembly.Memory;
}

type Source = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

/** A module that runs already is given back. */
export default function init(from?: { module_or_path: Source | Promise<Source> }): Promise<Started>;
/** A module that runs already is given back. */
export function initSync(from?: { module: BufferSource | WebAssembly.Module }): Started;

// In both.
export function requestBuffer(words: number): number;
export function campaigns(): number;
export function campaign(): number;
export function evaluate(): number;
export function rulesVersion(): number;

// In the whole package alone.
export function checkQuota(): number;
export function rounds(): number;
export function dossier(): number;
export function openColumns(): number;
export function numbersBuffer(numbers: number): number;
export function codesBuffer(codes: number): number;
export function judgeColumns(rows: number): number;
export function judgeRow(row: number, candidate: number): number;
