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

/** Figures as they were put in. What a `Float32Array` holds was rounded, and is refused. */
export type FigureColumn =
  /** NaN: nothing is declared. */
  | Float64Array
  /** Whole numbers: every row has one. */
  | Int8Array
  | Int16Array
  | Int32Array
  | Uint8Array
  | Uint8ClampedArray
  | Uint16Array
  | Uint32Array;

/** What is declared of one input, a row for each unit. */
export type Column =
  /** Counts of a `ratio`, compared exactly. NaN in both: nothing is declared. */
  | { part: FigureColumn; whole: FigureColumn }
  /** Of a `number`, a `count` or a `rank`; of a `ratio` percentages. */
  | FigureColumn
  /** Of a `yes-no`: 0 no, 1 yes. Of a `grade` or a `choice`: its place among `choices`, from 0. 255: nothing is declared. */
  | Uint8Array;

/** A request for the verdicts on many units that differ in their figures. All columns are of one length. */
export interface ColumnsRequest {
  campaign: string;
  occasion: Occasion;
  /** Without a year: the first round of the occasion. */
  year?: number;
  /** Without an award: the usual one of the round. */
  award?: Award;
  /** One group for all units, or that of each. */
  candidate: { kind: Kind; group: string | string[] };
  /** By input id. What is not there is not known. */
  columns?: Record<string, Column>;
  /**
   * By input id: why there is no figure. 0: the figure of the column stands. 2: nothing is declared. 3: the authority has not
   * published it yet. 4: it does not apply. These are the codes of the statuses that a criterion then has.
   */
  states?: Record<string, Uint8Array>;
  /** By question id; the default reading where absent. */
  readings?: Record<string, string>;
  /** The language of what is thrown. */
  lang?: Lang;
}

/** The verdicts on many units: for each unit what `evaluate` says of it, as codes. */
export interface ColumnsVerdict {
  /** How many. */
  units: number;
  /** The outcome of each unit: its place in `outcomeNames`. */
  outcomes: Uint8Array;
  outcomeNames: Outcome[];
  /** The criteria that bind any of the units, in the order of the document. */
  criteria: string[];
  /**
   * The status of each criterion of each unit: its place in `statusNames`; 255 where it does not bind the unit. That of the
   * criterion at `c` of the unit at `u` is `statuses[u * criteria.length + c]`.
   */
  statuses: Uint8Array;
  statusNames: CriterionStatus[];
  /** The place in `criteria` of the one that decides the outcome first; -1 where none does. */
  decidedBy: Int16Array;
  rules: RulesRef;
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
  /**
   * By name, as in the nominations. A body of which it is not said is held to a minimum from subordinate units only where one of
   * its nominees comes from them. Names of bodies are compared folded: in capitals or not, "hòa" or "hoà", with more spaces or a
   * full stop behind; the warning `same-body` tells which were taken for one.
   */
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
  /** By question id; the default reading where absent. Some decide whether a candidate is considered at all. */
  readings?: Record<string, string>;
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

/** All campaigns in a list, the newest document first. `asOf` is the day for which their status is told. */
export function campaigns(lang?: Lang, asOf?: string): CampaignSummary[];
/** Everything that is needed to draw one's own form. */
export function campaign(id: string, lang?: Lang, asOf?: string): Campaign;
/** An explained verdict. */
export function evaluate(request: EvaluateRequest): Verdict;
/**
 * The outcomes and statuses of many units, without sentences. One figure that is not understood refuses the whole request;
 * `path` names the column and the row.
 */
export function evaluateColumns(request: ColumnsRequest): ColumnsVerdict;
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
