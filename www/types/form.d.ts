// The form as it goes to and from its module.

import type * as App from "carried/app.js";

/** The module with the form, and what has the rules of a campaign come, for whoever cannot go on without. */
export type Page = typeof App & { sure: (campaign: string) => Promise<void> };

export type Figure = number | string;

/** An answer: a figure or a choice, yes or no, counts, or why there is none. */
export type Fact = Figure | boolean | { part: Figure; whole: Figure } | { pending: true } | { notApplicable: string };

export interface FormRequest {
  campaign?: string;
  occasion?: string;
  year?: Figure;
  award?: string;
  candidate?: { kind?: string; group?: string };
  facts?: Record<string, Fact>;
  readings?: Record<string, string>;
  asOf?: string;
}

/** What others must know of the form (`handover` in `web/src/app/page.rs`). */
export interface Handover {
  request: FormRequest & { campaign: string; candidate: { kind: string; group: string } };
  /** What is no fact yet. */
  typed: Record<string, Fact>;
  /** The candidate's name, which may be empty. */
  name: string;
  /** The day that the user has set; empty where that is today. */
  asOf: string;
  /** They are not there while there is no verdict. */
  outcome?: string;
  rules?: string;
}

/** What a link, a file or an embedding page gives to the form (`web/src/app/restore.rs`); anybody may have written it. */
export interface Given {
  request: FormRequest;
  typed?: Record<string, Fact>;
  name?: string;
  rules?: string;
  /** Whether it takes the place of all that was typed. */
  whole?: boolean;
}
