// What the scripts find in the page beside what browsers declare: elements by their id, and events of their own.

/** What scripts put there before they look for it. */
interface MadeElements {
  "choose-base": HTMLInputElement;
  "choose-portal": HTMLInputElement;
  "base-error": HTMLOutputElement;
  "portal-error": HTMLOutputElement;
}

/** What stands in `index.html`, and below what stands in `portal/embed.html`; `tests/browser/types.test.mjs` looks there. */
interface Elements extends MadeElements {
  app: HTMLDivElement;
  filing: HTMLDivElement;
  keep: HTMLDetailsElement;
  loading: HTMLDivElement;
  "boot-error": HTMLDivElement;
  "later-error": HTMLDivElement;
  "later-cause": HTMLSpanElement;

  choices: HTMLDivElement;
  snippet: HTMLPreElement;
  "host-policy": HTMLPreElement;
  headers: HTMLPreElement;
  "own-policy": HTMLPreElement;
  preview: HTMLDivElement;
  files: HTMLTableSectionElement;
  total: HTMLParagraphElement;
}

interface Document {
  getElementById<Id extends keyof Elements>(id: Id): Elements[Id];
}

interface WindowEventMap {
  /** A campaign is wanted whose rules have not come (`web/src/app/browser.rs`). */
  campaign: CustomEvent<string>;
  /** The page speaks another language. */
  lang: Event;
  /** How much is there of what the start needs: from 0 to 1. */
  starting: CustomEvent<number>;
  /** Why the page cannot start: a reason, or the error from which one is found. */
  "cannot-start": CustomEvent<unknown>;
  /** The files of a part that has not arrived. */
  "not-loaded": CustomEvent<string[]>;
}
