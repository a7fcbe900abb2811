//! The report on a list in words: what is over or lacking first, then what else matters.

use super::catalogue::{FilingPhrase, Phrase, Template, say};
use super::pieces::counted;
use super::{campaign, certainty, names};
use crate::answer;
use crate::answer::Sentence;
use crate::evaluate::{Candidate, offered};
use crate::lang::Lang;
use crate::model::{Limit, Stated};
use crate::quota::{Fit, LeftOut, Line, NamedList, Report, Scope};

/// How many lines or names a sentence lists before it says how many more there are.
const LISTED: usize = 3;

/// How many spellings of one name it lists: whoever wrote them must find them.
const SPELLINGS: usize = 5;

/// The report on a list.
pub fn quota<'a>(check: &NamedList<'a>, report: &Report<'a>) -> answer::QuotaReport<'a> {
    let words = Words { check, report, lang: check.lang };
    let (list, lang) = (&check.list, check.lang);
    let fixed = headline_of(report.fit).template(lang).to_owned();
    let (reason, headline) = match (report.fit, report.award, report.round) {
        (Fit::Within | Fit::Over | Fit::Short | Fit::Unlimited, ..) => (None, fixed),
        (Fit::NotAssessable, Some(_), _) => (Some(answer::NotCounted::NoNumber), fixed),
        (Fit::NotAssessable, None, Ok(round)) => {
            (Some(answer::NotCounted::NoRound), names::other_award_headline(round, list.award, lang).to_string())
        }
        (Fit::NotAssessable, None, Err(_)) => {
            (Some(answer::NotCounted::NoRound), Phrase::HeadlineNoRound.template(lang).to_owned())
        }
    };
    let questions: Vec<_> =
        report.questions.iter().filter_map(|&index| Some((index, list.campaign.question(index)?))).collect();
    let citation = report.round.err().flatten().map(|no_round| no_round.at);
    answer::QuotaReport {
        outcome: report.fit,
        reason,
        citation: citation.map(|place| names::citation(list.campaign, place, lang)),
        headline,
        summary: words.summary(),
        limits: report.lines.iter().map(|line| words.limit(line)).collect(),
        shortlist: answer::Shortlist {
            selected: report.selected.iter().filter_map(|index| words.id(*index)).collect(),
            excluded: report.left_out.iter().filter_map(|left_out| words.excluded(left_out)).collect(),
        },
        readings: questions.iter().filter_map(|(index, _)| words.reading(*index)).collect(),
        questions: questions.iter().map(|(_, question)| campaign::question(question, lang)).collect(),
        depends_on: report.depends_on.iter().filter_map(|index| words.question(*index)).collect(),
        warnings: words.warnings(),
        rules: campaign::rules(list.campaign),
    }
}

/// What is said of a list in a word.
const fn headline_of(fit: Fit) -> FilingPhrase {
    match fit {
        Fit::Within => FilingPhrase::QuotaWithin,
        Fit::Over => FilingPhrase::QuotaOver,
        Fit::Short => FilingPhrase::QuotaShort,
        Fit::Unlimited => FilingPhrase::QuotaUnlimited,
        Fit::NotAssessable => FilingPhrase::QuotaNoNumber,
    }
}

/// Why a nominee is left out for whom no limit was full.
const fn not_considered(report: &Report<'_>) -> answer::LeftOutBecause<'static> {
    if report.award.is_some() { answer::LeftOutBecause::OutOfScope } else { answer::LeftOutBecause::NoRound }
}

struct Words<'w, 'a> {
    check: &'w NamedList<'a>,
    report: &'w Report<'a>,
    lang: Lang,
}

impl<'a> Words<'_, 'a> {
    fn say(&self, phrase: impl Template, values: &[(&str, &str)]) -> String {
        say(self.lang, phrase, values)
    }

    /// How many things of a list.
    fn counted(&self, length: usize) -> String {
        // INVARIANT: what is counted here stands in a list.
        counted(i128::try_from(length).unwrap_or(i128::MAX), self.lang)
    }

    fn id(&self, nominee: u32) -> Option<&'a str> {
        self.check.ids.get(usize::try_from(nominee).ok()?).copied()
    }

    fn body(&self, body: u32) -> &'a str {
        self.check.bodies.get(usize::try_from(body).unwrap_or(usize::MAX)).copied().unwrap_or_default()
    }

    fn question(&self, index: u16) -> Option<&'a str> {
        self.check.list.campaign.question(index).map(|question| question.id)
    }

    fn reading(&self, index: u16) -> Option<answer::ReadingTaken<'a>> {
        let question = self.check.list.campaign.question(index)?;
        let chosen = self.check.list.readings.of(index)?;
        let (id, _) = question.readings.get(usize::from(chosen))?;
        Some(answer::ReadingTaken { question: question.id, chosen: id, is_default: chosen == question.default })
    }

    fn limit(&self, line: &Line<'a>) -> answer::LimitResult<'a> {
        let campaign = self.check.list.campaign;
        let limit = line.limit;
        answer::LimitResult {
            id: limit.id,
            body: match line.scope {
                Scope::List => None,
                Scope::Body(body) => Some(self.body(body)),
                Scope::Group(group) => campaign.groups.get(usize::from(group)).map(|group| group.id),
            },
            label: limit.label.get(self.lang),
            statement: limit.statement.get(self.lang),
            explanation: self.explanation(line),
            kind: if line.at_least { answer::LimitKind::AtLeast } else { answer::LimitKind::AtMost },
            stated: line.amount.stated,
            value: if line.at_least { line.amount.least } else { line.amount.most },
            used: used(line),
            kept: line.kept,
            excess: line.excess,
            missing: line.missing,
            members: line.members.iter().filter_map(|nominee| self.id(*nominee)).collect(),
            citation: names::citation(campaign, limit.at, self.lang),
        }
    }

    fn explanation(&self, line: &Line<'_>) -> String {
        let number = if line.at_least { line.amount.least } else { line.amount.most };
        let taken = used(line).saturating_add(line.kept);
        let phrase = match (line.at_least, number) {
            (true, _) if line.missing > 0 => FilingPhrase::MinimumMissing,
            (true, Some(least)) if used(line) < least => FilingPhrase::MinimumIdle,
            (true, _) => FilingPhrase::MinimumMet,
            (false, Some(0)) if line.excess > 0 => FilingPhrase::LimitZeroOver,
            (false, Some(0)) => FilingPhrase::LimitZero,
            (false, Some(_)) if line.excess > 0 => FilingPhrase::LimitOver,
            (false, Some(most)) if taken >= most => FilingPhrase::LimitFull,
            (false, Some(_)) => FilingPhrase::LimitLeft,
            (false, None) if line.amount.keeps > 0 => FilingPhrase::LimitKeeps,
            (false, None) if line.amount.stated == Stated::NotStated => FilingPhrase::LimitNotStated,
            (false, None) => FilingPhrase::LimitNone,
        };
        let text = |number: u32| counted(number, self.lang);
        let value = number.unwrap_or(0);
        let whom = if line.kept == 0 { String::new() } else { self.keepers(line.limit) };
        let counted = [("used", text(used(line))), ("kept", text(line.kept)), ("whom", whom)];
        let put = if line.kept == 0 { FilingPhrase::Put } else { FilingPhrase::PutKept };
        let values = [
            ("put", self.say(put, &counted.each_ref().map(|(key, value)| (*key, value.as_str())))),
            ("value", text(value)),
            ("left", text(value.saturating_sub(taken))),
            ("excess", text(line.excess)),
            ("missing", text(line.missing)),
            ("from", text(line.amount.from)),
            ("keeps", text(line.amount.keeps)),
        ];
        self.say(phrase, &values.each_ref().map(|(key, value)| (*key, value.as_str())))
    }

    /// The limits that keep places in this one and have not filled them, by their labels.
    fn keepers(&self, limit: &Limit<'_>) -> String {
        let limits = &self.check.list.campaign.filing.limits;
        let position = limits.iter().position(|known| known.id == limit.id);
        let open = self.report.lines.iter().filter(|line| !line.at_least && used(line) < line.amount.keeps);
        let open = open.filter(|line| position.is_some() && line.limit.inside.map(usize::from) == position);
        open.map(|line| line.limit.label.get(self.lang)).collect::<Vec<_>>().join("; ")
    }

    fn excluded(&self, left_out: &LeftOut) -> Option<answer::Excluded<'a>> {
        let id = self.id(left_out.nominee)?;
        let limits = &self.check.list.campaign.filing.limits;
        let because = left_out.because.iter().filter_map(|index| limits.get(usize::from(*index)));
        let mut because: Vec<_> = because.map(|limit| answer::LeftOutBecause::Limit(limit.id)).collect();
        if because.is_empty() {
            because.push(not_considered(self.report));
        }
        Some(answer::Excluded { id, because })
    }

    /// The label of a line, with its body.
    fn label(&self, line: &Line<'_>) -> String {
        let label = line.limit.label.get(self.lang);
        match line.scope {
            Scope::Body(body) => self.say(FilingPhrase::LineOf, &[("label", label), ("body", self.body(body))]),
            Scope::Group(group) => {
                let group = self.check.list.campaign.groups.get(usize::from(group));
                let body = group.map_or("", |group| group.label.get(self.lang));
                self.say(FilingPhrase::LineOf, &[("label", label), ("body", body)])
            }
            Scope::List => label.to_owned(),
        }
    }

    /// Some of these, and how many more there are.
    fn some<T: AsRef<str>>(&self, all: &[T]) -> String {
        let listed = all.iter().take(LISTED).map(AsRef::as_ref).collect::<Vec<_>>().join("; ");
        match all.len().checked_sub(LISTED) {
            Some(more) if more > 0 => {
                self.say(FilingPhrase::AndMore, &[("list", &listed), ("count", &self.counted(more))])
            }
            _ => listed,
        }
    }

    /// Some of the spellings of one name, each between quotation marks, and how many more there are.
    fn spellings(&self, all: &[&str]) -> String {
        let quoted = all.iter().take(SPELLINGS).map(|name| ["“", name, "”"].concat());
        let listed = quoted.collect::<Vec<_>>().join(", ");
        match all.len().checked_sub(SPELLINGS) {
            Some(more) if more > 0 => {
                self.say(FilingPhrase::MoreSpellings, &[("list", &listed), ("count", &self.counted(more))])
            }
            _ => listed,
        }
    }

    fn summary(&self) -> String {
        let (list, report) = (&self.check.list, self.report);
        let mut sentences = Vec::new();
        match (&report.round, report.fit) {
            (Err(Some(no_round)), _) => sentences.push(no_round.because.get(self.lang).to_owned()),
            (Err(None), _) => {
                let year = list.year.map(|year| self.say(Phrase::InYear, &[("year", &year.to_string())]));
                let document = list.campaign.document.name.get(self.lang);
                let occasion = names::occasion(list.occasion, self.lang);
                let year = year.unwrap_or_default();
                let values = [("document", document), ("occasion", occasion), ("year", &year)];
                sentences.push(self.say(Phrase::NoSuchRound, &values));
            }
            (Ok(round), Fit::NotAssessable) if report.award.is_none() => {
                sentences.push(names::other_award(list.campaign, round, self.lang).to_string());
            }
            (Ok(_), Fit::NotAssessable) => {
                let document = list.campaign.document.name.get(self.lang);
                sentences.push(self.say(FilingPhrase::QuotaNoNumberWhy, &[("document", document)]));
            }
            (Ok(_), _) => {
                let wrong: Vec<_> = report.lines.iter().filter(|line| line.excess > 0 || line.missing > 0).collect();
                for line in wrong.iter().take(LISTED) {
                    let values = [("label", self.label(line)), ("said", self.explanation(line))];
                    let values = values.each_ref().map(|(key, value)| (*key, value.as_str()));
                    sentences.push(self.say(FilingPhrase::LineSaid, &values));
                }
                let more = wrong.len().saturating_sub(LISTED);
                if more > 0 {
                    sentences.push(self.say(FilingPhrase::MoreLimits, &[("count", &self.counted(more))]));
                }
                sentences.extend(self.shortlist());
            }
        }
        if !report.depends_on.is_empty() {
            let mut questions = Sentence::default();
            certainty::questions(&report.depends_on, list.campaign, self.lang, &mut questions);
            sentences.push(self.say(Phrase::DependsOn, &[("questions", &questions.to_string())]));
            sentences.extend(self.otherwise());
        }
        if let Ok(round) = report.round {
            // Whom the document names decides about awards that it sets standards for.
            let own = offered(round, list.award).is_some_and(|award| award.no_standard.is_none());
            let who =
                if own { list.campaign.decided_by.get(self.lang) } else { Phrase::WhoIsCompetent.template(self.lang) };
            sentences.push(self.say(Phrase::CouncilDecides, &[("who", who)]));
        }
        sentences.join(" ")
    }

    /// Which readings would have the report say something else, and what.
    fn otherwise(&self) -> Vec<String> {
        let Report { otherwise, depends_on, .. } = self.report;
        let told = Fit::ALL.into_iter().filter_map(|fit| {
            let mut readings = Sentence::default();
            for other in otherwise.iter().filter(|other| other.fit == fit) {
                if !readings.is_empty() {
                    readings.push(Phrase::OrElse.template(self.lang));
                }
                certainty::reading(
                    depends_on,
                    other.question,
                    other.reading,
                    self.check.list.campaign,
                    self.lang,
                    &mut readings,
                );
            }
            let outcome = headline_of(fit).template(self.lang);
            (!readings.is_empty())
                .then(|| self.say(Phrase::UnderReadings, &[("outcome", outcome), ("readings", &readings.to_string())]))
        });
        told.collect()
    }

    /// For how many there is a place, of those who are counted; and how many are not.
    fn shortlist(&self) -> Vec<String> {
        let left_out = &self.report.left_out;
        let apart = left_out.iter().filter(|left_out| left_out.because.is_empty()).count();
        let all = self.check.list.nominees.len().saturating_sub(apart);
        let selected = self.counted(self.report.selected.len());
        let phrase = match (left_out.len() == apart, all) {
            (true, _) if self.report.fit == Fit::Unlimited => FilingPhrase::ShortlistFree,
            (true, 1) => FilingPhrase::ShortlistOne,
            (true, _) => FilingPhrase::ShortlistAll,
            (false, _) if self.report.selected.is_empty() => FilingPhrase::ShortlistNobody,
            (false, _) => FilingPhrase::ShortlistPart,
        };
        let mut sentences = Vec::new();
        if all > 0 {
            sentences.push(self.say(phrase, &[("selected", &selected), ("all", &self.counted(all))]));
        }
        if apart > 0 {
            sentences.push(self.say(FilingPhrase::ShortlistNone, &[("count", &self.counted(apart))]));
        }
        sentences
    }

    fn warnings(&self) -> Vec<answer::Warning<'a>> {
        let (list, report) = (&self.check.list, self.report);
        let filing = &list.campaign.filing;
        let mut warnings = Vec::new();
        let mut warn = |code: &'a str, text: String| warnings.push(answer::Warning { code, text: text.into() });
        for text in self.out_of_scope() {
            warn("out-of-scope", text);
        }
        let kept_first = |limit: &&Limit| {
            let index = filing.limits.iter().position(|known| known.id == limit.id);
            limit.subordinate
                && report
                    .left_out
                    .iter()
                    .flat_map(|left_out| &left_out.because)
                    .any(|at| Some(usize::from(*at)) == index)
        };
        let first: Vec<_> = filing.limits.iter().filter(kept_first).map(|limit| limit.label.get(self.lang)).collect();
        if !first.is_empty() {
            warn("minimum-first", self.say(FilingPhrase::WarnMinimumFirst, &[("labels", &self.some(&first))]));
        }
        let missing: Vec<_> =
            report.lines.iter().filter(|line| line.missing > 0).map(|line| self.label(line)).collect();
        if !missing.is_empty() {
            warn("minimum-missing", self.say(FilingPhrase::WarnMinimumMissing, &[("labels", &self.some(&missing))]));
        }
        if !report.unchecked.is_empty() {
            let bodies: Vec<_> = report.unchecked.iter().map(|body| self.body(*body)).collect();
            warn("subordinates-unknown", self.say(FilingPhrase::WarnSubordinates, &[("bodies", &self.some(&bodies))]));
        }
        for (code, phrase, groups) in [
            ("same-body", FilingPhrase::WarnSameBody, &self.check.same_bodies),
            ("same-nominee", FilingPhrase::WarnSameNominee, &self.check.same_nominees),
        ] {
            if !groups.is_empty() {
                let groups: Vec<_> = groups.iter().map(|names| self.spellings(names)).collect();
                warn(code, self.say(phrase, &[("names", &self.some(&groups))]));
            }
        }
        if !self.check.idle.is_empty() {
            warn("idle-bodies", self.say(FilingPhrase::WarnIdleBodies, &[("bodies", &self.some(&self.check.idle))]));
        }
        let marked = list.nominees.iter().any(|nominee| nominee.contributor);
        if marked && filing.contributors.is_none() && !report.lines.is_empty() {
            warn("contributors-not-apart", self.say(FilingPhrase::WarnContributors, &[]));
        }
        let has = |group: u16| list.nominees.iter().any(|nominee| nominee.candidate == Candidate::Group(group));
        let cautions = filing.cautions.iter().filter(|_| !report.lines.is_empty());
        for caution in cautions.filter(|caution| caution.concerns(list.occasion) && caution.groups.iter().any(has)) {
            warn(caution.id, caution.text.get(self.lang).to_owned());
        }
        if let Some(day) = self.check.as_of {
            campaign::changes(list.campaign, self.lang, day, &mut warnings);
        }
        warnings
    }

    /// Who is left out because the document does not consider such candidates: each group once.
    fn out_of_scope(&self) -> Vec<String> {
        let campaign = self.check.list.campaign;
        let unplaced = self.report.left_out.iter().filter(|left_out| left_out.because.is_empty());
        let unplaced = unplaced.filter(|_| self.report.award.is_some());
        let mut candidates: Vec<Candidate> = Vec::new();
        for left_out in unplaced {
            let nominee = self.check.list.nominees.get(usize::try_from(left_out.nominee).unwrap_or(usize::MAX));
            let candidate = nominee.map(|nominee| nominee.candidate);
            candidates.extend(candidate.filter(|candidate| !candidates.contains(candidate)));
        }
        let mut said: Vec<String> = Vec::new();
        for candidate in candidates {
            let text = match candidate {
                Candidate::Outside(index) => campaign.outside.get(usize::from(index)).map(|outside| {
                    let (label, because) = (outside.group.label.get(self.lang), outside.because.get(self.lang));
                    self.say(FilingPhrase::WarnOutOfScope, &[("label", label), ("because", because)])
                }),
                Candidate::OtherKind(kind, group) => {
                    Some(names::other_kind(campaign, kind, group, self.lang).to_string())
                }
                Candidate::Group(_) => None,
            };
            said.extend(text);
        }
        said
    }
}

fn used(line: &Line<'_>) -> u32 {
    u32::try_from(line.members.len()).unwrap_or(u32::MAX)
}
