//! How many tests passed and failed, read from what the runners print.

use std::fmt;

/// A count of tests.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    pub passed: u32,
    pub failed: u32,
}

impl Tally {
    /// One thing that failed.
    pub const FAILURE: Self = Self { passed: 0, failed: 1 };

    /// What one line of a runner's output adds; most lines add nothing.
    pub fn of_line(line: &str) -> Self {
        cargo(line).or_else(|| node(line)).unwrap_or_default()
    }

    /// Adds another count to this one.
    pub fn add(&mut self, other: Self) {
        self.passed = self.passed.saturating_add(other.passed);
        self.failed = self.failed.saturating_add(other.failed);
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// `test result: ok. 12 passed; 0 failed; 1 ignored; …`, once for each test program.
fn cargo(line: &str) -> Option<Tally> {
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let mut tally = Tally::default();
    for count in counts.split("; ") {
        match count.split_once(' ') {
            Some((number, "passed")) => tally.passed = number.parse().ok()?,
            Some((number, "failed")) => tally.failed = number.parse().ok()?,
            _ => {}
        }
    }
    Some(tally)
}

/// `ℹ pass 12` or `# pass 12`, then `fail` and `cancelled`, each on a line of its own at the end of a run.
fn node(line: &str) -> Option<Tally> {
    let count = line.strip_prefix("ℹ ").or_else(|| line.strip_prefix("# "))?;
    let (what, number) = count.split_once(' ')?;
    let number = number.trim().parse().ok()?;
    let mut tally = Tally::default();
    match what {
        "pass" => tally.passed = number,
        // Cancelled is a test that never came to its end.
        "fail" | "cancelled" => tally.failed = number,
        _ => return None,
    }
    Some(tally)
}

#[cfg(test)]
mod tests {
    use super::Tally;

    fn read(output: &str) -> (u32, u32) {
        let mut total = Tally::default();
        for line in output.lines() {
            total.add(Tally::of_line(line));
        }
        (total.passed, total.failed)
    }

    #[test]
    fn cargo_counts_each_test_program() {
        let output = "\
running 2 tests
test ratio::tests::passed ... ok
test result: FAILED. 11 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s
test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(read(output), (14, 2));
    }

    #[test]
    fn node_counts_in_both_of_its_styles() {
        let spec = "✔ pass 9 times (1.2ms)\nℹ tests 7\nℹ pass 4\nℹ fail 1\nℹ cancelled 2\nℹ skipped 0";
        assert_eq!(read(spec), (4, 3));
        let tap = "ok 1 - pass 9\n# tests 2\n# pass 2\n# fail 0\n# cancelled 0\n# duration_ms 9.5";
        assert_eq!(read(tap), (2, 0));
    }

    #[test]
    fn the_last_line_is_plain() {
        assert_eq!(Tally::FAILURE.to_string(), "0 passed, 1 failed");
    }
}
