//! The limits that hold for one list, each with its counters: counting, and filling in the order of priority.
//!
//! A place that is kept for a group counts as taken until the group fills it. Caps are nested (`author::check` sees to it),
//! so that the sets of nominees that fit form a matroid: taking the best nominee that still fits, again and again, gives
//! the best list, and one more nominee never lets another in.

use super::{Fit, LeftOut, Line, List, Nominee, Scope, amount, concerns, groups};
use crate::evaluate::{Candidate, Readings, held, offered};
use crate::model::{Amount, GroupSet, Kind, Limit, Per, Stated};
use crate::order::order;

/// A limit that holds.
struct Rule<'a> {
    /// Its index among all limits.
    index: u16,
    limit: &'a Limit<'a>,
    amount: Amount,
    groups: GroupSet,
    /// The counter of its first scope, and how many there are.
    first: usize,
    scopes: usize,
    /// The position of the rule in which it keeps places.
    inside: Option<usize>,
}

/// The limits that hold under certain readings, and how many counters they have together.
#[derive(Default)]
struct Rules<'a> {
    rules: Vec<Rule<'a>>,
    counters: usize,
}

/// The limits that hold under certain readings, and whom they count.
pub(super) struct Field<'a> {
    rules: Vec<Rule<'a>>,
    /// As which group each nominee is counted; nothing where it is not considered.
    places: Vec<Option<u16>>,
    counters: usize,
}

/// What is counted: for each counter, the nominees that it has and the places of it that are still kept.
struct Counts {
    taken: Vec<u32>,
    kept: Vec<u32>,
    /// Whether minimums keep places too.
    minimums: bool,
}

impl Counts {
    /// How many places `rule` keeps in another, of those that are counted here.
    fn keeps(&self, rule: &Rule<'_>) -> u32 {
        if self.minimums || rule.amount.least.is_none() { rule.amount.keeps } else { 0 }
    }
}

/// What the counters say of one limit in one scope.
#[derive(Clone, Copy)]
struct Measured {
    kept: u32,
    excess: u32,
    missing: u32,
}

impl<'a> Rules<'a> {
    fn new(list: &List<'a>, readings: &Readings) -> Self {
        let mut all = Self::default();
        let campaign = list.campaign;
        let Ok(round) = held(campaign, list.occasion, list.year) else { return all };
        let Some(award) = offered(round, list.award) else { return all };
        for (index, limit) in (0_u16..).zip(&campaign.filing.limits) {
            if !concerns(limit, list.occasion, round, award.id) || !readings.may_allow(&limit.when) {
                continue;
            }
            let scopes = match limit.per {
                Per::List => 1,
                Per::Body => list.bodies.len(),
                Per::Group => campaign.groups.len(),
            };
            let (amount, groups, first) = (amount(limit, readings), groups(limit, readings), all.counters);
            all.rules.push(Rule { index, limit, amount, groups, first, scopes, inside: None });
            all.counters = all.counters.saturating_add(scopes);
        }
        let positions: Vec<_> = all.rules.iter().map(|rule| rule.index).collect();
        for rule in &mut all.rules {
            rule.inside = rule.limit.inside.and_then(|inside| positions.iter().position(|index| *index == inside));
        }
        all
    }
}

/// The first nominee that a limit counts by its body and that has none.
pub fn without_body(list: &List<'_>) -> Option<usize> {
    let Rules { rules, .. } = Rules::new(list, &list.readings);
    let by_body = rules.iter().filter(|rule| rule.limit.per == Per::Body);
    let groups = by_body.fold(GroupSet::default(), |groups, rule| groups.with(rule.groups));
    let counted = |nominee| place(list, nominee, &list.readings).is_some_and(|group| groups.contains(group));
    list.nominees.iter().position(|nominee| nominee.body.is_none() && counted(nominee))
}

impl<'a> Field<'a> {
    pub(super) fn new(list: &List<'a>, readings: &Readings) -> Self {
        let Rules { rules, counters } = Rules::new(list, readings);
        let places = list.nominees.iter().map(|nominee| place(list, nominee, readings)).collect();
        Self { rules, places, counters }
    }

    /// The scope of `rule` in which the nominee is counted.
    fn counted(&self, list: &List<'_>, rule: &Rule<'_>, index: usize) -> Option<usize> {
        let group = self.places.get(index).copied().flatten().filter(|group| rule.groups.contains(*group))?;
        let nominee = list.nominees.get(index).filter(|nominee| nominee.subordinate || !rule.limit.subordinate)?;
        match rule.limit.per {
            Per::List => Some(0),
            Per::Body => nominee.body.and_then(|body| usize::try_from(body).ok()),
            Per::Group => Some(group.into()),
        }
    }

    /// The bodies for which a minimum from subordinate units would hold if they had any, and which may have some.
    pub(super) fn unchecked(&self, list: &List<'_>) -> Vec<u32> {
        let asking = self.rules.iter().filter(|rule| rule.limit.subordinate && rule.amount.least.is_some());
        let groups = asking.fold(GroupSet::default(), |groups, rule| groups.with(rule.groups));
        let mut asked = vec![false; list.bodies.len()];
        let places = self.places.iter().zip(&list.nominees);
        for (_, nominee) in places.filter(|(group, _)| group.is_some_and(|group| groups.contains(group))) {
            let body = nominee.body.and_then(|body| asked.get_mut(usize::try_from(body).ok()?));
            body.into_iter().for_each(|body| *body = true);
        }
        let unknown = asked.iter().zip(&list.bodies).map(|(asked, has)| *asked && has.is_none());
        (0_u32..).zip(unknown).filter(|(_, unknown)| *unknown).map(|(body, _)| body).collect()
    }

    /// Whether `rule` holds for its scope at `scope`.
    fn holds(list: &List<'_>, rule: &Rule<'_>, scope: usize) -> bool {
        match rule.limit.per {
            Per::List => true,
            Per::Body => !rule.limit.subordinate || list.bodies.get(scope).copied().flatten() == Some(true),
            Per::Group => u16::try_from(scope).is_ok_and(|group| rule.groups.contains(group)),
        }
    }

    /// The rule in which `rule` keeps places, and its counter for the scope at `scope` of `rule`.
    fn around(&self, rule: &Rule<'_>, scope: usize) -> Option<(&Rule<'_>, usize)> {
        let outer = self.rules.get(rule.inside?)?;
        let scope = if outer.limit.per == Per::List { 0 } else { scope };
        Some((outer, outer.first.saturating_add(scope)))
    }

    /// Nobody counted yet: every place that is kept is free. Minimums keep places only where `minimums` says so.
    fn empty(&self, list: &List<'_>, minimums: bool) -> Counts {
        let mut counts = Counts { taken: vec![0; self.counters], kept: vec![0; self.counters], minimums };
        self.keep(list, &mut counts);
        counts
    }

    /// Keeps the places that those who are counted have not filled.
    fn keep(&self, list: &List<'_>, counts: &mut Counts) {
        for rule in &self.rules {
            let keeps = counts.keeps(rule);
            for scope in (0..rule.scopes).filter(|scope| keeps > 0 && Self::holds(list, rule, *scope)) {
                let taken = counts.taken.get(rule.first.saturating_add(scope)).copied().unwrap_or(0);
                let around = self.around(rule, scope).and_then(|(_, counter)| counts.kept.get_mut(counter));
                if let Some(kept) = around {
                    *kept = kept.saturating_add(keeps.saturating_sub(taken));
                }
            }
        }
    }

    /// Counts the nominee: each of its counters goes up, and where it fills a kept place, that one is kept no longer.
    fn count(&self, list: &List<'_>, index: usize, counts: &mut Counts) {
        for rule in &self.rules {
            let Some(scope) = self.counted(list, rule, index) else { continue };
            let keeps = counts.keeps(rule);
            let Some(taken) = counts.taken.get_mut(rule.first.saturating_add(scope)) else { continue };
            let fills = *taken < keeps;
            *taken = taken.saturating_add(1);
            let around = self.around(rule, scope).filter(|_| fills && Self::holds(list, rule, scope));
            if let Some(kept) = around.and_then(|(_, counter)| counts.kept.get_mut(counter)) {
                *kept = kept.saturating_sub(1);
            }
        }
    }

    /// Everybody counted. Minimums keep no places here: what they lack is told apart.
    fn full_count(&self, list: &List<'_>) -> Counts {
        let mut counts = Counts { taken: vec![0; self.counters], kept: vec![0; self.counters], minimums: false };
        for index in 0..list.nominees.len() {
            for rule in &self.rules {
                let counter = self.counted(list, rule, index).map(|scope| rule.first.saturating_add(scope));
                if let Some(taken) = counter.and_then(|counter| counts.taken.get_mut(counter)) {
                    *taken = taken.saturating_add(1);
                }
            }
        }
        self.keep(list, &mut counts);
        counts
    }

    /// The report in one word.
    pub(super) fn fit(&self, list: &List<'_>) -> Fit {
        let counts = self.full_count(list);
        let (mut over, mut short, mut stated) = (false, false, None);
        for rule in &self.rules {
            for scope in 0..rule.scopes {
                let Some(measured) = self.measure(list, rule, scope, &counts) else { continue };
                over |= measured.excess > 0;
                short |= measured.missing > 0;
                // A number says more than none, and none more than "without limit".
                let heavier =
                    |known| matches!((known, rule.amount.stated), (Stated::Unlimited, _) | (_, Stated::Number));
                stated = Some(stated.filter(|known| !heavier(*known)).unwrap_or(rule.amount.stated));
            }
        }
        match stated {
            _ if over => Fit::Over,
            _ if short => Fit::Short,
            Some(Stated::Number) => Fit::Within,
            Some(Stated::Unlimited) => Fit::Unlimited,
            Some(Stated::NotStated) | None => Fit::NotAssessable,
        }
    }

    /// What the counters say of one limit in one scope; nothing where it does not hold there.
    fn measure(&self, list: &List<'_>, rule: &Rule<'_>, scope: usize, counts: &Counts) -> Option<Measured> {
        let own = rule.first.saturating_add(scope);
        let taken = |counter: usize| counts.taken.get(counter).copied().unwrap_or(0);
        // The least binds by the number of those among whom it is asked.
        let among = taken(self.around(rule, scope).map_or(own, |(_, counter)| counter));
        if !Self::holds(list, rule, scope) || (rule.limit.per == Per::Body && among == 0) {
            return None;
        }
        let (used, kept) = (taken(own), counts.kept.get(own).copied().unwrap_or(0));
        let most = rule.amount.most.unwrap_or(u32::MAX);
        let least = rule.amount.least.filter(|_| among >= rule.amount.from).unwrap_or(0);
        let excess = used.saturating_add(kept).saturating_sub(most);
        Some(Measured { kept, excess, missing: least.saturating_sub(used) })
    }

    /// Every limit with what it counts.
    pub(super) fn lines(&self, list: &List<'_>) -> Vec<Line<'a>> {
        let counts = self.full_count(list);
        let mut members = vec![Vec::new(); self.counters];
        for (nominee, index) in (0_u32..).zip(0..list.nominees.len()) {
            for rule in &self.rules {
                let scope = self.counted(list, rule, index);
                let counter = scope.and_then(|scope| members.get_mut(rule.first.saturating_add(scope)));
                counter.into_iter().for_each(|members| members.push(nominee));
            }
        }
        let mut lines = Vec::new();
        for rule in &self.rules {
            for scope in 0..rule.scopes {
                let members = members.get(rule.first.saturating_add(scope)).map_or(&[][..], Vec::as_slice);
                let Some(measured) = self.measure(list, rule, scope, &counts) else { continue };
                let whom = match rule.limit.per {
                    Per::List => Scope::List,
                    Per::Body => Scope::Body(u32::try_from(scope).unwrap_or(u32::MAX)),
                    Per::Group => Scope::Group(u16::try_from(scope).unwrap_or(u16::MAX)),
                };
                let line = |at_least, measured: Measured| Line {
                    limit: rule.limit,
                    amount: rule.amount,
                    scope: whom,
                    at_least,
                    members: members.to_vec(),
                    kept: measured.kept,
                    excess: measured.excess,
                    missing: measured.missing,
                };
                if rule.amount.most.is_some() || rule.amount.least.is_none() {
                    lines.push(line(false, Measured { missing: 0, ..measured }));
                }
                if rule.amount.least.is_some() {
                    lines.push(line(true, Measured { kept: 0, excess: 0, ..measured }));
                }
            }
        }
        lines
    }

    /// The best list that fits, and everybody who is left out; both by priority. `held`: whether there is a round to be on the
    /// list of.
    pub(super) fn shortlist(&self, list: &List<'_>, held: bool) -> (Vec<u32>, Vec<LeftOut>) {
        let priority = |index: u32| {
            let nominee = usize::try_from(index).ok().and_then(|index| list.nominees.get(index));
            nominee.map_or(u64::MAX, |nominee| nominee.priority)
        };
        let order = order(list.nominees.len(), &|a, b| priority(a) < priority(b));
        let mut counts = self.empty(list, true);
        let (mut selected, mut left_out) = (Vec::with_capacity(order.len()), Vec::new());
        for nominee in order {
            let index = usize::try_from(nominee).unwrap_or(usize::MAX);
            let considered = held && self.places.get(index).copied().flatten().is_some();
            let because = if considered { self.full(list, index, &counts) } else { Vec::new() };
            if considered && because.is_empty() {
                self.count(list, index, &mut counts);
                selected.push(nominee);
            } else {
                left_out.push(LeftOut { nominee, because });
            }
        }
        (selected, left_out)
    }

    /// The limits in which the nominee finds no place, and those for which their last places are kept.
    fn full(&self, list: &List<'_>, index: usize, counts: &Counts) -> Vec<u16> {
        let taken = |counter: usize| counts.taken.get(counter).copied().unwrap_or(0);
        let mut full = Vec::new();
        for (position, rule) in self.rules.iter().enumerate() {
            let Some(scope) = self.counted(list, rule, index) else { continue };
            let Some(most) = rule.amount.most else { continue };
            let counter = rule.first.saturating_add(scope);
            let kept = counts.kept.get(counter).copied().unwrap_or(0);
            // The rules that keep places here, each with its scopes that lie in this counter.
            let keepers: Vec<(&Rule, usize)> = self
                .rules
                .iter()
                .filter(|inner| kept > 0 && inner.inside == Some(position))
                .flat_map(|inner| {
                    let same = inner.limit.per == rule.limit.per;
                    (if same { scope..scope.saturating_add(1) } else { 0..inner.scopes })
                        .map(move |scope| (inner, scope))
                })
                .filter(|(inner, scope)| {
                    Self::holds(list, inner, *scope) && taken(inner.first.saturating_add(*scope)) < inner.amount.keeps
                })
                .collect();
            // A nominee that fills a kept place takes no other.
            let own = keepers.iter().any(|(inner, scope)| self.counted(list, inner, index) == Some(*scope));
            if !own && taken(counter).saturating_add(kept) >= most {
                for index in std::iter::once(rule.index).chain(keepers.iter().map(|(inner, _)| inner.index)) {
                    if !full.contains(&index) {
                        full.push(index);
                    }
                }
            }
        }
        full
    }
}

/// As which group a nominee is counted; nothing where the document does not consider it, or where its group or its body is not
/// there to be counted: who escapes the counters escapes the limits, and is not put on a list.
///
/// INVARIANT: so the counters of all rules have room for whoever is counted.
fn place(list: &List<'_>, nominee: &Nominee, readings: &Readings) -> Option<u16> {
    let body = |body: u32| usize::try_from(body).is_ok_and(|body| body < list.bodies.len());
    let group = group(list, nominee, readings)?;
    (usize::from(group) < list.campaign.groups.len() && nominee.body.is_none_or(body)).then_some(group)
}

fn group(list: &List<'_>, nominee: &Nominee, readings: &Readings) -> Option<u16> {
    let group = match nominee.candidate {
        Candidate::Group(group) => Some(group),
        Candidate::OtherKind(..) => None,
        Candidate::Outside(index) => {
            let considered = list.campaign.outside.get(usize::from(index))?.considered.as_ref();
            considered.filter(|(when, _)| readings.allow(when)).map(|(_, like)| *like)
        }
    };
    let contributors = list.campaign.filing.contributors.as_ref().filter(|_| nominee.contributor);
    match contributors.filter(|contributors| readings.allow(&contributors.when)) {
        None => group,
        Some(contributors) => {
            let kind = match nominee.candidate {
                Candidate::Group(group) => list.campaign.groups.get(usize::from(group))?.kind,
                Candidate::Outside(index) => list.campaign.outside.get(usize::from(index))?.group.kind,
                Candidate::OtherKind(kind, _) => kind,
            };
            let (collective, individual) = contributors.groups;
            Some(if kind == Kind::Collective { collective } else { individual })
        }
    }
}
