#!/usr/bin/env bash
# Changes the engine where it differs from BASE (main, unless another is named), and tells which changes no test notices:
#   bash tests/mutants.sh [BASE [OPTION …]]      options as of cargo-mutants, such as --list or --jobs 2
# What is changed and what is not stands in .cargo/mutants.toml. 0: all were noticed; 2: some were not, and stand in target/mutants.out/missed.txt.
set -euo pipefail
cd "$(dirname "$0")/.."
base=${1:-main}
shift || true
if ! command -v cargo-mutants >/dev/null; then
  echo "error: cargo-mutants is not installed: cargo install --locked cargo-mutants" >&2
  exit 1
fi
diff=$(mktemp)
trap 'rm -f "$diff"' EXIT
# From where the two parted up to the files as they are now: cargo-mutants wants a difference that ends there.
git diff --merge-base "$base" -- src >"$diff"
if ! grep -q '^+' "$diff"; then
  echo "nothing in src/ differs from $base"
  exit 0
fi
mkdir -p target
cargo mutants --in-diff "$diff" "$@"
