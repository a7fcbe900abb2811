// The module's memory: where requests are written and answers are read.

/** That of the module that was started; nothing is asked before (`isStarted`).
 * @type {WebAssembly.Memory} */
let memory;
let words = new Int32Array();

/** Has the memory of a module that was started.
 * @type {<Module extends { readonly memory: WebAssembly.Memory }>(module: Module) => Module} */
export function readFrom(module) {
  memory = module.memory;
  return module;
}

export const isStarted = () => memory !== undefined;

/** The memory in words. */
export function inWords() {
  // The view is empty where the memory has grown.
  if (words.length === 0) words = new Int32Array(memory.buffer);
  return words;
}

/** So many numbers of this type, where they lie; they may be read and written until the module is asked again.
 * @type {<Numbers>(Type: new (buffer: ArrayBuffer, address: number, length: number) => Numbers, address: number, length: number) => Numbers} */
export const inMemory = (Type, address, length) => new Type(memory.buffer, address, length);
