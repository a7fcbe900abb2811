//! A list in columns says what the same list says as a request.

use proptest::prelude::*;
use xet_khen::api::answer::{Excluded, QuotaReport};
use xet_khen::api::{END, NotUnderstood, Roster, Told, Value};

use crate::filing::lists::{Asked, Nominee, lists};
use crate::support::LIBRARY;

/// The request without its nominations, and these in columns.
struct Columns {
    request: Value,
    words: String,
    rows: Vec<u32>,
}

impl Columns {
    fn of(asked: &Asked) -> Self {
        let Value::Map(mut request) = asked.value("vi") else { unreachable!() };
        request.retain(|(key, _)| key != "nominations");
        let mut words: Vec<&str> = Vec::new();
        let mut place = |word| {
            let found = words.iter().position(|known| *known == word).unwrap_or_else(|| {
                words.push(word);
                words.len() - 1
            });
            u32::try_from(found).unwrap()
        };
        let mut rows = Vec::new();
        for nominee in &asked.nominees {
            let flags = u32::from(nominee.subordinate) + 2 * u32::from(nominee.contributor);
            rows.extend([place(&nominee.kind), place(&nominee.group), place(&nominee.body), flags]);
            rows.push(nominee.priority.unwrap_or(u32::MAX));
        }
        let end = END.to_string();
        let words = words.iter().flat_map(|word| [*word, end.as_str()]).collect();
        Self { request: Value::Map(request), words, rows }
    }

    fn check(&self) -> Result<Told<'_>, NotUnderstood> {
        LIBRARY.check_roster(&self.request, &Roster { words: &self.words, rows: &self.rows })
    }
}

/// The report with its nominees, whose names are those of an [`Asked`].
fn named<'a>(told: Told<'a>, ids: &'a [String]) -> QuotaReport<'a> {
    let Told { words, nominees } = told;
    let mut numbers = nominees.into_iter().map(|number| number as usize);
    let list = |numbers: &mut dyn Iterator<Item = usize>| {
        let length = numbers.next().unwrap();
        numbers.take(length).collect::<Vec<_>>()
    };
    let mut report = words.report;
    let name = |rows: Vec<usize>| rows.into_iter().map(|row| ids[row].as_str()).collect();
    for limit in &mut report.limits {
        limit.members = name(list(&mut numbers));
    }
    report.shortlist.selected = name(list(&mut numbers));
    while let Some(row) = numbers.next() {
        let because = list(&mut numbers).into_iter().map(|reason| words.reasons[reason]).collect();
        report.shortlist.excluded.push(Excluded { id: &ids[row], because });
    }
    report
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_list_in_columns_says_what_the_request_says(
        asked in lists(30),
        turns in prop::collection::vec(prop_oneof![3 => Just(0_usize), 1 => 0_usize..7], 1..9),
    ) {
        let asked = asked.respelled(&turns);
        let columns = Columns::of(&asked);
        let ids: Vec<String> = (0..asked.nominees.len()).map(|index| index.to_string()).collect();
        let value = asked.value("vi");
        prop_assert_eq!(named(columns.check().unwrap(), &ids), LIBRARY.check_quota(&value).unwrap());
    }

    #[test]
    fn whatever_the_numbers_are_nothing_panics(
        asked in lists(5),
        at in any::<prop::sample::Index>(),
        number in prop_oneof![0_u32..9, any::<u32>()],
        cut in 0_usize..5,
    ) {
        let mut columns = Columns::of(&asked);
        if !columns.rows.is_empty() {
            let at = at.index(columns.rows.len());
            columns.rows[at] = number;
        }
        columns.rows.truncate(columns.rows.len().saturating_sub(cut));
        let _ = columns.check();
    }
}

#[test]
fn what_is_not_understood_is_not_told_here() {
    let asked = |group: &str, body: &str| Asked {
        campaign: "tay-ninh-2022".to_owned(),
        occasion: "midterm".to_owned(),
        award: None,
        readings: Vec::new(),
        subordinates: vec![("Sở B".to_owned(), false)],
        nominees: vec![Nominee {
            kind: "collective".to_owned(),
            group: group.to_owned(),
            body: body.to_owned(),
            subordinate: body == "Sở B",
            contributor: false,
            priority: None,
        }],
    };
    assert!(Columns::of(&asked("province", "Sở A")).check().is_ok());
    for (group, body) in [("provinces", "Sở A"), ("province", " "), ("province", "Sở B")] {
        assert_eq!(Columns::of(&asked(group, body)).check().err(), Some(NotUnderstood), "{group}, {body}");
    }
    let mut without_body = Columns::of(&asked("province", "Sở A"));
    without_body.rows[2] = u32::MAX;
    assert_eq!(without_body.check().err(), Some(NotUnderstood));
}
