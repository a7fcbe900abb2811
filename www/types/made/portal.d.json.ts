// What the build knows and tells the page for webmasters: `xtask/src/portal.rs` writes it, the choices of `xtask/src/rules.rs` among it.

interface Choice {
  value: string;
  label: string;
}

interface Campaign {
  id: string;
  title: string;
  rounds: { occasion: string; label: string; years: number[] | null; awards: Choice[] }[];
  groups: { kind: "collective" | "individual"; group: string; label: string }[];
  inputs: { id: string; label: string; type: string; choices: Choice[] | null; asked: [kind: string, group: string][] }[];
  questions: { id: string; text: string; readings: { id: string; label: string }[]; default: string }[];
}

export const choices: Record<"vi" | "en", Campaign[]>;
export const files: { name: string; bytes: number; integrity: string }[];
export const policy: string;
