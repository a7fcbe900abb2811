//! Number, dates and papers: from the author's words to the engine's [`Filing`].

use std::ops::Range;

use chrono::NaiveDate;

use super::Lower;
use crate::author::diagnostic::DiagnosticCode as Code;
use crate::author::file::filing as file;
use crate::author::file::{self as all, At, Word};
use crate::calendar;
use crate::lang::Text;
use crate::model::{
    Amount, Caution, Clause, Context, Contributors, DateRule, Dossier, Due, Filing, GroupSet, Kind, Limit, Milestone,
    Occasion, Paper, Provision, Sets, Stated, When,
};

/// What stands where the author wrote nothing; the file is refused for it.
const NOTHING: Text<'static> = Text::EMPTY;

/// The keys of an amount, as a limit or one of its variants has them.
struct Numbers {
    at_most: Option<u32>,
    at_least: Option<u32>,
    from: Option<u32>,
    unlimited: bool,
    not_stated: bool,
    keeps: Option<u32>,
}

impl<'f, 't> Lower<'f, 't> {
    /// Resolves everything under `filing`.
    pub(super) fn filing(&mut self) -> Filing<'t> {
        let filing = &self.file.filing;
        self.filing_names();
        Filing {
            questions: filing.question.iter().map(|question| self.question(question)).collect(),
            contributors: filing.contributors.as_ref().map(|contributors| Contributors {
                groups: (
                    self.group_index(Kind::Collective, &contributors.group),
                    self.group_index(Kind::Individual, &contributors.group),
                ),
                when: self.any_when(&contributors.when, &contributors.group.span),
            }),
            limits: filing.limit.iter().map(|limit| self.limit(limit)).collect(),
            cautions: filing.caution.iter().map(|caution| self.caution(caution)).collect(),
            milestones: filing.milestone.iter().map(|milestone| self.milestone(milestone)).collect(),
            dossiers: filing.dossier.iter().map(|dossier| self.dossier(dossier)).collect(),
        }
    }

    /// Criteria, limits, dates and papers are all rules of one document: their names stand once among all of them.
    fn filing_names(&mut self) {
        let file = self.file;
        let filing = &file.filing;
        let questions = file.question.iter().chain(&filing.question);
        self.once("question", questions.map(|question| &question.id));
        for question in &filing.question {
            self.once("reading", question.reading.iter().map(|reading| &reading.id));
        }
        self.once("caution", filing.caution.iter().map(|caution| &caution.id));
        let papers = filing.dossier.iter().flat_map(|dossier| {
            let items = dossier.item.iter().flat_map(|item| {
                let form = item.form.iter().filter_map(|form| form.id.as_ref());
                let confirmed = item.confirmed.iter().filter_map(|confirmed| confirmed.id.as_ref());
                std::iter::once(&item.id).chain(form).chain(confirmed)
            });
            let sets = dossier.sets.iter().map(|sets| &sets.id);
            let said = std::iter::once(&dossier.recipient).chain(&dossier.basis).filter_map(|said| said.id.as_ref());
            sets.chain(said).chain(items)
        });
        let rules = file.criterion.iter().map(|criterion| &criterion.id);
        let rules = rules.chain(filing.limit.iter().map(|limit| &limit.id));
        let rules = rules.chain(filing.milestone.iter().map(|milestone| &milestone.id));
        self.once("rule", rules.chain(papers));
    }

    /// Readings of the campaign's own questions, then of those of its filing.
    fn any_when(&mut self, when: &all::When, span: &Range<usize>) -> When {
        let questions: Vec<&all::Question> = self.file.question.iter().chain(&self.file.filing.question).collect();
        self.when_among(when, span, &questions)
    }

    pub(super) fn caution(&mut self, caution: &all::Caution) -> Caution<'t> {
        Caution {
            id: self.texts.keep(&caution.id.value),
            occasions: caution.occasions.iter().map(|occasion| occasion.value).collect(),
            groups: self.groups(&caution.collective, &caution.individual),
            text: caution.text.keep(self.texts),
        }
    }

    fn groups(&mut self, collective: &[Word], individual: &[Word]) -> GroupSet {
        let mut groups = GroupSet::default();
        for (kind, words) in [(Kind::Collective, collective), (Kind::Individual, individual)] {
            for word in words {
                groups.insert(self.group_index(kind, word));
            }
        }
        groups
    }

    fn limit(&mut self, limit: &file::Limit) -> Limit<'t> {
        let span = &limit.id.span;
        let own = Clause { when: When::default(), groups: self.groups(&limit.collective, &limit.individual) };
        let mut counts = vec![own];
        for also in &limit.also {
            let when = self.any_when(&also.when, span);
            counts.push(Clause { when, groups: self.groups(&also.collective, &also.individual) });
        }
        let limits = self.file.filing.limit.iter().map(|limit| &limit.id);
        let inside =
            limit.inside.as_ref().map(|inside| self.index(Code::UnknownLimit, "limit", inside, limits.clone()));
        let &file::Limit { at_most, at_least, from, unlimited, not_stated, keeps, .. } = limit;
        let amount = self.amount(limit, &Numbers { at_most, at_least, from, unlimited, not_stated, keeps });
        let under = limit.under.iter().map(|under| {
            let &file::UnderReading { at_most, at_least, from, unlimited, keeps, .. } = under;
            let numbers = Numbers { at_most, at_least, from, unlimited, not_stated: false, keeps };
            (self.any_when(&under.when, span), self.amount(limit, &numbers))
        });
        let under = under.collect();
        Limit {
            id: self.texts.keep(&limit.id.value),
            label: limit.label.keep(self.texts),
            statement: limit.statement.keep(self.texts),
            occasions: self.held(&limit.occasions),
            awards: limit.awards.iter().flatten().map(|award| award.value).collect(),
            counts,
            subordinate: limit.subordinate,
            per: limit.per,
            inside,
            when: self.any_when(&limit.when, span),
            amount,
            under,
            at: self.place(&limit.at),
        }
    }

    fn amount(&mut self, limit: &file::Limit, numbers: &Numbers) -> Amount {
        let (id, span) = (&limit.id.value, &limit.id.span);
        let &Numbers { at_most: most, at_least: least, from, unlimited, not_stated, keeps } = numbers;
        let number = most.is_some() || least.is_some();
        let stated = match (number, unlimited, not_stated) {
            (true, false, false) => Stated::Number,
            (false, true, false) => Stated::Unlimited,
            (false, false, true) => Stated::NotStated,
            (false, false, false) => {
                let help = "write `at-most = …` or `at-least = …`; or `unlimited = true`, or `not-stated = true`";
                self.report(Code::NoNumber, span, format!("the limit “{id}” does not say how many"), help);
                Stated::NotStated
            }
            _ => {
                let help = "keep one: a number, `unlimited` or `not-stated`";
                self.report(Code::NoNumber, span, format!("the limit “{id}” says more than one thing"), help);
                Stated::NotStated
            }
        };
        if let (Some(low), Some(high)) = (least, most)
            && low > high
        {
            let message = format!("the limit “{id}” asks for at least {low} and at most {high}");
            self.report(Code::MinimumAboveMaximum, span, message, "compare both numbers with the document");
        }
        let keeps = if limit.inside.is_some() { keeps.or(least).unwrap_or(0) } else { 0 };
        Amount { stated, most, least, from: from.unwrap_or(1), keeps }
    }

    /// The occasions of a rule, each of which must be one of a round.
    fn held(&mut self, occasions: &[At<Occasion>]) -> Vec<Occasion> {
        for occasion in occasions {
            if !self.file.round.iter().any(|round| round.occasion.value == occasion.value) {
                let message = format!("there is no {} round", occasion.value.word());
                let rounds: Vec<&str> = self.file.round.iter().map(|round| round.occasion.value.word()).collect();
                self.report(Code::UnknownRound, &occasion.span, message, format!("rounds here: {}", rounds.join(", ")));
            }
        }
        occasions.iter().map(|occasion| occasion.value).collect()
    }

    fn milestone(&mut self, milestone: &file::Milestone) -> Milestone<'t> {
        Milestone {
            id: self.texts.keep(&milestone.id.value),
            label: milestone.label.keep(self.texts),
            occasions: self.held(&milestone.occasions),
            years: self.years(milestone),
            due: self.due(milestone),
            opens: milestone.opens,
            closes: milestone.closes,
            who: milestone.who.keep(self.texts),
            to: milestone.to.keep(self.texts),
            note: milestone.note.as_ref().map(|text| text.keep(self.texts)),
            at: self.place(&milestone.at),
        }
    }

    /// The years of a milestone, each of which must be one of a round that it belongs to.
    fn years(&mut self, milestone: &file::Milestone) -> Option<Vec<u16>> {
        let years = milestone.years.as_ref()?;
        let of = |round: &&all::Round| milestone.occasions.iter().any(|own| own.value == round.occasion.value);
        let held = self.file.round.iter().filter(of).flat_map(|round| round.years.iter().flatten());
        let held: Vec<u16> = held.copied().collect();
        for year in years.value.iter().filter(|year| !held.contains(year)) {
            let message = format!("“{}” belongs to no round of {year}", milestone.id.value);
            let known: Vec<String> = held.iter().map(u16::to_string).collect();
            let help = format!("years of its rounds: {}", known.join(", "));
            self.report(Code::UnknownRound, &years.span, message, help);
        }
        Some(years.value.to_vec())
    }

    fn due(&mut self, milestone: &file::Milestone) -> Due<'t> {
        let (id, span) = (&milestone.id.value, &milestone.id.span);
        match (&milestone.date, milestone.days, &milestone.no_date, &milestone.no_deadline) {
            (Some(date), None, None, None) => {
                let rule = milestone.rule.filter(|rule| *rule != DateRule::Within).unwrap_or_else(|| {
                    let help = "say how the date is meant: `rule = \"before\"`, `\"on\"` or `\"by\"`";
                    self.report(Code::NoDate, span, format!("the date of “{id}” has no rule"), help);
                    DateRule::Before
                });
                self.day(milestone, rule, date)
            }
            (None, Some(days), None, None) => {
                let since = milestone.since.as_ref().map(|text| text.keep(self.texts)).unwrap_or_else(|| {
                    let help = "say what happens on the day from which the days are counted: `since = { vi, en }`";
                    self.report(Code::NoDate, span, format!("“{id}” does not say from when its days count"), help);
                    NOTHING
                });
                Due::After(days, since)
            }
            (None, None, Some(reason), None) => Due::Elsewhere(reason.keep(self.texts)),
            (None, None, None, Some(reason)) => Due::Never(reason.keep(self.texts)),
            _ => {
                let help = "write one of `date` (with `rule`), `days` (with `since`), `no-date` and `no-deadline`";
                self.report(Code::NoDate, span, format!("“{id}” does not say in one way when it is due"), help);
                Due::Elsewhere(NOTHING)
            }
        }
    }

    fn day(&mut self, milestone: &file::Milestone, rule: DateRule, date: &At<String>) -> Due<'t> {
        if let Some(day) = calendar::parse(&date.value) {
            return Due::Day(rule, day);
        }
        let yearly = date.value.split_once('-').and_then(|(month, day)| Some((two(month)?, two(day)?)));
        if let Some((month, day)) = yearly {
            // It must exist in every year in which it can be asked for; 2023 stands for the common years among them.
            let years = self.file.round.iter().flat_map(|round| round.years.iter().flatten());
            let shift = i32::from(milestone.next_year);
            let mut years = years.map(|year| i32::from(*year).saturating_add(shift)).chain([2023]);
            if years.all(|year| NaiveDate::from_ymd_opt(year, month, day).is_some()) {
                return Due::Yearly(rule, month, day, u16::from(milestone.next_year));
            }
        }
        let help = "write `\"2023-12-30\"`, or `\"12-30\"` for a day that comes back every year";
        self.report(Code::ImpossibleDate, &date.span, format!("“{}” is no day", date.value), help);
        Due::Elsewhere(NOTHING)
    }

    fn said(&mut self, said: &file::Provision) -> Provision<'t> {
        let id = said.id.as_ref().map(|id| self.texts.keep(&id.value));
        Provision { id, text: said.text.keep(self.texts), at: self.place(&said.at) }
    }

    fn dossier(&mut self, dossier: &file::Dossier) -> Dossier<'t> {
        Dossier {
            occasions: self.held(&dossier.occasions),
            years: dossier.years.as_ref().map(|years| years.to_vec()),
            sets: dossier.sets.as_ref().map(|sets| Sets {
                id: self.texts.keep(&sets.id.value),
                number: sets.number,
                at: self.place(&sets.at),
            }),
            recipient: self.said(&dossier.recipient),
            basis: dossier.basis.iter().map(|said| self.said(said)).collect(),
            items: dossier.item.iter().map(|item| self.paper(item)).collect(),
            notes: dossier.note.iter().map(|note| (note.kind, note.text.keep(self.texts))).collect(),
            context: dossier.context.iter().map(|c| Context { from: c.from, text: c.text.keep(self.texts) }).collect(),
        }
    }

    fn paper(&mut self, item: &file::Paper) -> Paper<'t> {
        let label = &item.label.value;
        if label.vi.trim().is_empty() || label.en.trim().is_empty() {
            let message = format!("the paper “{}” does not say what it is", item.id.value);
            self.report(Code::EmptyText, &item.label.span, message, "write it in both languages");
        }
        let confirmed = item.confirmed.iter().map(|confirmed| {
            let id = confirmed.id.as_ref().map(|id| self.texts.keep(&id.value));
            (confirmed.kind, Provision { id, text: confirmed.text.keep(self.texts), at: self.place(&confirmed.at) })
        });
        let confirmed = confirmed.collect();
        Paper {
            id: self.texts.keep(&item.id.value),
            label: label.keep(self.texts),
            kind: item.kind,
            form: item.form.as_ref().map(|form| self.said(form)),
            confirmed,
            condition: item.condition.as_ref().map(|text| text.keep(self.texts)),
            at: self.place(&item.at),
        }
    }
}

/// A number of two digits.
fn two(text: &str) -> Option<u32> {
    text.parse().ok().filter(|_| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit()))
}
