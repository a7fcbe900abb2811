//! One verdict in the core, native: on all criteria of an ordinary unit of Tây Ninh, beside a hand-written function.
//!
//! `cargo xtask bench` runs it. Compare the rows with each other: times differ between machines, ratios hardly.

use std::hint::black_box;
use std::path::Path;
use std::sync::LazyLock;

use divan::Bencher;
use xet_khen::api::{Library, Value};
use xet_khen::author::{Texts, read_dir};
use xet_khen::evaluate;
use xet_khen::explain;
use xet_khen::lang::Lang;

static LIBRARY: LazyLock<Library<'static>> = LazyLock::new(|| {
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
    read_dir(&rules, Box::leak(Box::<Texts>::default())).unwrap_or_else(|report| {
        eprintln!("{report}");
        std::process::exit(1)
    })
});

/// The first eligible sample of Tây Ninh's annual round.
fn sample() -> Value {
    let campaign = LIBRARY.rules().find(|campaign| campaign.id == "tay-ninh-2022");
    campaign.and_then(|campaign| campaign.examples.first()).map_or(Value::Null, |example| example.request.clone())
}

fn main() {
    divan::main();
}

/// What the criteria cost when they are written by hand in Rust: the lower bound.
#[divan::bench]
fn hand_written(bencher: Bencher<'_, '_>) {
    struct Unit {
        counts: [(u64, u64, u64); 5],
        rank: u64,
        disciplined: u64,
        attested: [Option<bool>; 7],
    }
    let unit = Unit {
        counts: [(45, 50, 80), (30, 50, 50), (50, 50, 100), (12, 12, 100), (9, 9, 100)],
        rank: 4,
        disciplined: 0,
        attested: [Some(true); 7],
    };
    bencher.bench(|| {
        let unit = black_box(&unit);
        let mut statuses = [0_u8; 14];
        let counts =
            unit.counts.iter().map(|(part, whole, percent)| part.saturating_mul(100) >= whole.saturating_mul(*percent));
        let rest = [unit.rank <= 5, unit.disciplined == 0];
        let attested = unit.attested.iter().map(|answer| answer == &Some(true));
        for (status, met) in statuses.iter_mut().zip(counts.chain(rest).chain(attested)) {
            *status = u8::from(met);
        }
        (statuses.iter().all(|met| *met == 1), statuses)
    });
}

/// The verdict: status, value, threshold, remedy and place of every criterion, and its certainty over all readings.
#[divan::bench]
fn verdict(bencher: Bencher<'_, '_>) {
    let request = sample();
    let Ok(request) = LIBRARY.understand(&request) else { return };
    bencher.bench(|| evaluate::evaluate(black_box(&request.query)).outcome);
}

/// The verdict and all its sentences.
#[divan::bench]
fn verdict_in_words(bencher: Bencher<'_, '_>) {
    let request = sample();
    let Ok(request) = LIBRARY.understand(&request) else { return };
    bencher.bench(|| {
        let verdict = evaluate::evaluate(black_box(&request.query));
        explain::verdict(&verdict, &request.query, None, Lang::Vi)
    });
}

/// The whole way: an untyped request read, judged and put into words.
#[divan::bench]
fn request_to_words(bencher: Bencher<'_, '_>) {
    let request = sample();
    bencher.bench(|| LIBRARY.evaluate(black_box(&request)));
}
