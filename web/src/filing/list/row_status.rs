//! What became of each nominee, in two answers that have nothing to do with each other: whether the quota has room for it, and
//! whether it meets the standards.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use xet_khen::answer::{Excluded, LeftOutBecause, QuotaOutcome};
use xet_khen::lang::Lang;
use xet_khen::model::{CriterionStatus, Outcome};
use yew::prelude::*;

use super::check::NomineeVerdict;
use super::findings::Findings;
use super::pieces::{Look, mark};
use super::texts;
use crate::words::Words;

/// What became of each nominee, by key.
pub type RowStatuses = HashMap<u32, Rc<RowStatus>>;

/// What became of a nominee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowStatus {
    /// Whether the quota has room for it.
    pub quota: Quota,
    /// Whether it meets the standards.
    pub standard: Standard,
}

/// Whether the quota has room for a nominee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Quota {
    /// It has.
    Left,
    /// There is no limit.
    Unlimited,
    /// The document states no number.
    NotStated,
    /// It has not: which limits are full, in words.
    Full(String),
    /// Nobody considers the nominee, whatever the numbers are.
    NotConsidered(Words),
    /// The nominee lacks what it takes to be counted.
    Uncounted,
    /// The nominee does not meet the standards, so it is not counted.
    SetAside,
}

/// Whether a nominee meets the standards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standard {
    /// Nothing was declared.
    Undeclared,
    /// What was declared contradicts itself: what the engine says.
    Refused(String),
    /// The outcome, and why it is so, in sentences.
    Judged(Outcome, String),
}

impl Quota {
    /// The state in a word or two.
    pub const fn words(&self) -> Words {
        match self {
            Self::Left => texts::QUOTA_LEFT,
            Self::Unlimited => texts::QUOTA_UNLIMITED,
            Self::NotStated => texts::QUOTA_NOT_STATED,
            Self::Full(_) => texts::QUOTA_FULL,
            Self::NotConsidered(_) => texts::NOT_CONSIDERED,
            Self::Uncounted => texts::UNCOUNTED,
            Self::SetAside => texts::SET_ASIDE,
        }
    }

    /// Why it is so, where the state does not say it.
    pub fn reason(&self, lang: Lang) -> &str {
        match self {
            Self::Full(why) => why,
            Self::NotConsidered(why) => why.get(lang),
            Self::Uncounted => texts::WITHOUT_BODY_SHORT.get(lang),
            Self::Left | Self::Unlimited | Self::NotStated | Self::SetAside => "",
        }
    }

    /// Whether a nominee stands within the numbers.
    pub const fn has_room(&self) -> bool {
        match self {
            Self::Left | Self::Unlimited | Self::NotStated => true,
            Self::Full(_) | Self::NotConsidered(_) | Self::Uncounted | Self::SetAside => false,
        }
    }

    /// The state as it stands in a row.
    pub fn mark(&self, lang: Lang) -> Html {
        let look = match self {
            Self::Left | Self::Unlimited | Self::NotStated => Look::Room,
            Self::Full(_) => Look::Of(CriterionStatus::Pending),
            Self::NotConsidered(_) | Self::SetAside => Look::Of(CriterionStatus::NotApplicable),
            Self::Uncounted => Look::Of(CriterionStatus::Unknown),
        };
        mark(look, self.words().get(lang))
    }
}

impl Standard {
    /// The state in a word or two.
    pub const fn words(&self) -> Words {
        match self {
            Self::Undeclared => texts::UNDECLARED,
            Self::Refused(_) => texts::FIGURES_REFUSED,
            Self::Judged(outcome, _) => match outcome {
                Outcome::Eligible => texts::ELIGIBLE,
                Outcome::Ineligible => texts::NOT_ELIGIBLE,
                Outcome::Incomplete => texts::INCOMPLETE,
                Outcome::NeedsRuling => texts::NEEDS_RULING,
                Outcome::NotAssessable => texts::NOT_ASSESSABLE,
            },
        }
    }

    /// Why it is so, in a table. Of what is missing there is too much for one: it stands among the verdicts.
    pub fn reason(&self) -> &str {
        match self {
            Self::Undeclared | Self::Judged(Outcome::Eligible | Outcome::Incomplete, _) => "",
            Self::Refused(why)
            | Self::Judged(Outcome::Ineligible | Outcome::NeedsRuling | Outcome::NotAssessable, why) => why,
        }
    }

    /// The state as it stands in a row.
    pub fn mark(&self, lang: Lang) -> Html {
        let status = match self {
            Self::Undeclared | Self::Refused(_) | Self::Judged(Outcome::Incomplete, _) => CriterionStatus::Unknown,
            Self::Judged(Outcome::Eligible, _) => CriterionStatus::Met,
            Self::Judged(Outcome::Ineligible, _) => CriterionStatus::Unmet,
            Self::Judged(Outcome::NeedsRuling, _) => CriterionStatus::Pending,
            Self::Judged(Outcome::NotAssessable, _) => CriterionStatus::NotApplicable,
        };
        mark(Look::Of(status), self.words().get(lang))
    }

    /// Whether the standards are met.
    pub const fn is_met(&self) -> bool {
        match self {
            Self::Judged(outcome, _) => match outcome {
                Outcome::Eligible => true,
                Outcome::Ineligible | Outcome::Incomplete | Outcome::NeedsRuling | Outcome::NotAssessable => false,
            },
            Self::Undeclared | Self::Refused(_) => false,
        }
    }

    fn of(judged: Option<&Rc<NomineeVerdict>>) -> Self {
        match judged.map(|judged| &**judged) {
            None => Self::Undeclared,
            Some(NomineeVerdict::Refused(why)) => Self::Refused(why.clone()),
            Some(NomineeVerdict::Verdict { outcome, why, .. }) => Self::Judged(*outcome, why.clone()),
        }
    }
}

/// What became of each nominee.
pub fn row_statuses(findings: &Findings<'_>) -> RowStatuses {
    let room = match findings.report.outcome {
        QuotaOutcome::Within | QuotaOutcome::Over | QuotaOutcome::Short => Quota::Left,
        QuotaOutcome::Unlimited => Quota::Unlimited,
        QuotaOutcome::NotAssessable => Quota::NotStated,
    };
    let counted: HashSet<(&str, &str)> =
        findings.report.limits.iter().flat_map(|limit| limit.members.iter().map(|id| (limit.id, *id))).collect();
    let kept = findings.kept().into_iter().map(|entry| (entry.key, room.clone()));
    let excluded = findings.excluded().map(|(entry, one)| (entry.key, left_out(findings, &counted, one)));
    let without = findings.question.without_body.iter().map(|key| (*key, Quota::Uncounted));
    let mut quotas: HashMap<u32, Quota> = kept.chain(excluded).chain(without).collect();
    let entries = findings.list.entries.iter().map(|entry| {
        let quota = quotas.remove(&entry.key).unwrap_or(Quota::SetAside);
        let standard = Standard::of(findings.question.verdicts.get(&entry.key));
        (entry.key, Rc::new(RowStatus { quota, standard }))
    });
    entries.collect()
}

/// Why a nominee is left out: it is not considered at all, or these limits are full. `counted` has for each limit whom it counts.
fn left_out(findings: &Findings<'_>, counted: &HashSet<(&str, &str)>, excluded: &Excluded<'_>) -> Quota {
    let lang = findings.setting.context.lang;
    let mut said = Vec::new();
    for because in &excluded.because {
        let id = match because {
            LeftOutBecause::NoRound => return Quota::NotConsidered(texts::NO_ROUND),
            LeftOutBecause::OutOfScope => return Quota::NotConsidered(texts::OUT_OF_SCOPE),
            LeftOutBecause::Limit(id) => *id,
        };
        let limit = findings.report.limits.iter().find(|limit| limit.id == id);
        let label = ("label", limit.map_or(id, |limit| limit.label));
        // A limit that does not count the nominee is one for which the last of another's numbers is kept.
        said.push(match limit.and_then(|limit| limit.value).filter(|_| counted.contains(&(id, excluded.id))) {
            Some(value) => texts::FULL_AT.fill(lang, &[label, ("value", &value.to_string())]),
            None => texts::KEPT_FOR.fill(lang, &[label]),
        });
    }
    Quota::Full(said.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filing::list::check::{KnownVerdicts, ask, report};
    use crate::filing::list::export;
    use crate::filing::list::read::{Heading, Unsaid, understand};
    use crate::filing::list::setting::Setting;
    use crate::filing::list::state::{Action, ListState};
    use crate::filing::list::tests::{context, vocabulary};

    /// What became of each row of a table, in words, and the file that says so.
    fn told(campaign: &str, occasion: &str, table: &str) -> (Vec<[String; 4]>, String) {
        let context = context(campaign, occasion, None, Lang::Vi);
        let vocabulary = Rc::new(vocabulary(campaign));
        let reading = understand(table, &vocabulary, &Unsaid::default(), Heading::Detect).unwrap();
        let list = ListState::default().after(Action::Take(reading));
        let question = ask(&list, &context, &vocabulary, &mut KnownVerdicts::default());
        let report = report(&question).unwrap();
        let setting = Setting { context, vocabulary, act: Callback::noop() };
        let findings = Findings { setting: &setting, list: &list, question: &question, report: &report };
        let statuses = row_statuses(&findings);
        let rows = list.entries.iter().map(|entry| {
            let RowStatus { quota, standard } = &*statuses[&entry.key];
            let words = [
                quota.words().get(Lang::Vi),
                quota.reason(Lang::Vi),
                standard.words().get(Lang::Vi),
                standard.reason(),
            ];
            words.map(str::to_owned)
        });
        (rows.collect(), export::table(&findings, &statuses))
    }

    #[test]
    fn room_in_a_quota_says_nothing_of_the_standards() {
        let (rows, file) = told(
            "tay-ninh-2022",
            "midterm",
            "Tên\tNhóm\tNơi đề nghị\tcompliance\nA\tTập thể cấp tỉnh\tSở A\tkhông\nB\tTập thể cấp tỉnh\t\t\nC\tTập thể cấp tỉnh\tSở A\tcó\nD\tTập thể cấp tỉnh\tSở A\t",
        );
        let short = |row: &[String; 4]| [row[0].clone(), row[2].clone()].join(" – ");
        assert_eq!(
            rows.iter().map(short).collect::<Vec<_>>(),
            [
                "Không tính chỉ tiêu – Chưa đủ tiêu chuẩn",
                "Chưa tính chỉ tiêu – Chưa khai số liệu",
                "Còn chỉ tiêu – Thiếu số liệu",
                "Còn chỉ tiêu – Chưa khai số liệu",
            ]
        );
        assert!(!rows[0][3].is_empty() && !rows[1][1].is_empty(), "{rows:?}");
        assert!(file.contains("Chỉ tiêu;Tiêu chuẩn;Lý do\r\n"), "{file}");
        assert!(file.contains("Còn chỉ tiêu;Chưa khai số liệu;\r\n"), "{file}");
        assert!(!file.contains("giữ"), "{file}");

        let (rows, _) = told("son-la-2023", "annual", "Tên\tLoại\tNhóm\nE\tTập thể\tHợp tác xã");
        assert_eq!(rows.iter().map(short).collect::<Vec<_>>(), ["Không được xét – Chưa khai số liệu"]);
        assert!(!rows[0][1].is_empty(), "{rows:?}");
    }

    #[test]
    fn a_quota_without_room_names_the_numbers_that_are_full() {
        let names = (1..=8).map(|number| format!("Phòng {number}\tTập thể\tcấp huyện\tHuyện A")).collect::<Vec<_>>();
        let (rows, _) = told("tay-ninh-2022", "annual", &names.join("\n"));
        let full: Vec<_> = rows.iter().filter(|row| row[0] == "Hết chỉ tiêu").collect();
        assert!(!full.is_empty() && full.len() < rows.len());
        for row in full {
            assert!(row[1].contains("đã đủ 3/3"), "{row:?}");
        }
    }
}
