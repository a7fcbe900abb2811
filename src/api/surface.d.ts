/** What is declared of one input. */
export type Fact =
  /** Counts, compared exactly. */
  | { part: number; whole: number }
  /** A number; of a ratio a percentage. As text with a comma or a point. Or the id of a choice. */
  | number
  | string
  /** The answer to a yes-no input. */
  | boolean
  /** The authority has not published it yet. */
  | { pending: true; note?: string }
  /** It does not apply; the reason is mandatory. */
  | { notApplicable: string };

/** A request for a verdict. Unknown keys are refused. */
export interface EvaluateRequest {
  campaign: string;
  occasion: Occasion;
  /** Without a year: the first round of the occasion. */
  year?: number;
  /** Without an award: the usual one of the round. */
  award?: Award;
  candidate: { kind: Kind; group: string };
  /** By input id. What is not there is not known. */
  facts?: Record<string, Fact>;
  /** By question id; the default reading where absent. */
  readings?: Record<string, string>;
  /** The day on which the user looks, YYYY-MM-DD. It adds warnings and never changes an outcome. */
  asOf?: string;
  lang?: Lang;
}

/** Somebody who is put forward. */
export interface Nomination {
  /** Its name in the answer; it stands once in a list. */
  id: string;
  kind: Kind;
  group: string;
  /** The nominating body; needed where each body has numbers of its own. */
  body?: string;
  /** From a subordinate unit of that body. */
  subordinate?: boolean;
  /** Put forward for resources mobilised or contributed: outside the numbers where the document says so. */
  contributor?: boolean;
  /** 1 is best. Those without one follow those with one, in the order given. */
  priority?: number;
}

/** A request to check a list. Unknown keys are refused. */
export interface QuotaRequest {
  campaign: string;
  occasion: Occasion;
  /** Without a year: the first round of the occasion. */
  year?: number;
  /** Without an award: the usual one of the round. */
  award?: Award;
  nominations: Nomination[];
  /** By name, as in the nominations. A body of which it is not said is not held to a minimum from subordinate units. */
  bodies?: Record<string, { hasSubordinates: boolean }>;
  /** By question id; the default reading where absent. */
  readings?: Record<string, string>;
  /** The day on which the user looks, YYYY-MM-DD. It adds warnings and never changes an outcome. */
  asOf?: string;
  lang?: Lang;
}

/** A request for the rounds of a campaign. Unknown keys are refused. */
export interface RoundsRequest {
  campaign: string;
  /** The day on which the user looks, YYYY-MM-DD. Without it no state is told that depends on a day. */
  asOf?: string;
  /** By the id of a milestone whose rule is `within`: the day from which it counts, YYYY-MM-DD. */
  from?: Record<string, string>;
  lang?: Lang;
}

/** A request for the papers of one candidate. Unknown keys are refused. */
export interface DossierRequest {
  campaign: string;
  occasion: Occasion;
  /** Without a year: the first round of the occasion. */
  year?: number;
  candidate: { kind: Kind; group: string };
  /** The day on which the user looks, YYYY-MM-DD: what has changed later is not told. */
  asOf?: string;
  lang?: Lang;
}

/** What every function throws where a request is not understood. */
export interface XetKhenError extends Error {
  /** The kind of problem, stable across versions and languages. */
  code: string;
  /** Where in the request; empty where the request as a whole is meant. */
  path: string;
}

/** All campaigns in a list. `asOf` is the day for which their status is told. */
export function campaigns(lang?: Lang, asOf?: string): CampaignSummary[];
/** Everything that is needed to draw one's own form. */
export function campaign(id: string, lang?: Lang, asOf?: string): Campaign;
/** An explained verdict. */
export function evaluate(request: EvaluateRequest): Verdict;
/** Whether a list of nominees fits, and the best list that does. */
export function checkQuota(request: QuotaRequest): QuotaReport;
/** Every round by year, with its dates. */
export function rounds(request: RoundsRequest): DatedRound[];
/** The papers for one candidate at one occasion. */
export function dossier(request: DossierRequest): Dossier;
/** The version of the package and the hash over all bundled rules. */
export function rulesVersion(): RulesVersion;

/** What the module may be started from. */
export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;
/** Starts the module in a browser; without an argument it is fetched from beside the script. */
export default function init(input?: { module_or_path: InitInput | Promise<InitInput> }): Promise<unknown>;
/** Starts the module from its bytes, as in Node. */
export function initSync(input: { module: BufferSource | WebAssembly.Module }): unknown;
