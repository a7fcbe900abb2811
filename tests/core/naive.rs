//! A second evaluator, as plain as it can be: it reads the rule files as untyped tables and knows none of the engine.

pub mod quota;

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use toml::{Table, Value as Toml};
use xet_khen::api::Value;

use crate::support::{CAMPAIGNS, Request, repo};

/// What the plain evaluator says: the outcome, and the status of each criterion that applies.
#[derive(Debug, PartialEq, Eq)]
pub struct Plain {
    pub outcome: &'static str,
    pub statuses: Vec<(String, &'static str)>,
}

/// Every rule file as a table.
pub static RULES: LazyLock<BTreeMap<String, Table>> = LazyLock::new(|| {
    let read = |id: &str| fs::read_to_string(repo("rules").join(format!("{id}.toml"))).unwrap().parse().unwrap();
    CAMPAIGNS.iter().map(|campaign| (campaign.id.to_owned(), read(campaign.id))).collect()
});

fn list<'a>(table: &'a Table, key: &str) -> Vec<&'a Table> {
    table
        .get(key)
        .map(|items| items.as_array().unwrap().iter().map(|item| item.as_table().unwrap()).collect())
        .unwrap_or_default()
}

fn text<'a>(table: &'a Table, key: &str) -> Option<&'a str> {
    table.get(key).map(|value| value.as_str().unwrap())
}

fn names(table: &Table, key: &str, name: &str) -> bool {
    table.get(key).is_some_and(|items| items.as_array().unwrap().iter().any(|item| item.as_str() == Some(name)))
}

/// A decimal as (numerator, denominator).
fn decimal(text: &str) -> (i128, i128) {
    let text = text.trim_end_matches('%').replace(',', ".");
    let (integer, fraction) = text.split_once('.').unwrap_or((&text, ""));
    (format!("{integer}{fraction}").parse().unwrap(), 10_i128.pow(fraction.len() as u32))
}

/// How each question is read.
type Readings<'a> = BTreeMap<&'a str, &'a str>;

fn readings<'a>(rules: &'a Table, chosen: &'a [(String, String)]) -> Readings<'a> {
    let defaults = list(rules, "question").into_iter().map(|q| (text(q, "id").unwrap(), text(q, "default").unwrap()));
    defaults.chain(chosen.iter().map(|(q, r)| (q.as_str(), r.as_str()))).collect()
}

/// Whether the readings are those under which a table counts.
fn holds(readings: &Readings<'_>, table: &Table) -> bool {
    let mut when = table.get("when").map(|when| when.as_table().unwrap()).into_iter().flatten();
    when.all(|(question, reading)| readings.get(question.as_str()) == reading.as_str().as_ref())
}

/// The input that a criterion reads under these readings; nothing of one that sums up others.
pub fn input(campaign: &str, criterion: &str, chosen: &[(String, String)]) -> Option<&'static str> {
    let rules = &RULES[campaign];
    let readings = readings(rules, chosen);
    let known = list(rules, "criterion").into_iter().find(|known| text(known, "id") == Some(criterion));
    let known = known.unwrap_or_else(|| panic!("{campaign} has no {criterion}"));
    let under = list(known, "under").into_iter().find(|under| holds(&readings, under));
    under.and_then(|under| text(under, "input")).or_else(|| text(known, "input"))
}

pub fn evaluate(request: &Request) -> Plain {
    let rules = &RULES[&request.campaign];
    let nothing = Plain { outcome: "not-assessable", statuses: Vec::new() };
    let readings = readings(rules, &request.readings);
    let holds = |table: &Table| holds(&readings, table);

    let round = list(rules, "round").into_iter().find(|round| {
        let year = request.year.is_none_or(|year| {
            let within = round.get("within").map(|within| within.as_array().unwrap());
            let ends = within.map(|within| [0, 1].map(|end| within[end].as_integer().unwrap()));
            ends.is_none_or(|[first, last]| first <= year.into() && i64::from(year) <= last)
                && round
                    .get("years")
                    .is_none_or(|years| years.as_array().unwrap().contains(&Toml::Integer(year.into())))
        });
        text(round, "occasion") == Some(&request.occasion) && year
    });
    let Some(round) = round else { return nothing };
    let mut group = request.group.as_str();
    let is_it = |one: &&Table| text(one, "kind") == Some(&request.kind) && text(one, "id") == Some(&request.group);
    if let Some(outside) = list(rules, "outside").iter().find(|one| is_it(one)) {
        match outside.get("considered").map(|considered| considered.as_table().unwrap()) {
            Some(considered) if holds(considered) => group = text(considered, "like").unwrap(),
            _ => return nothing,
        }
    }
    let awards = list(round, "award");
    let award = match &request.award {
        None => awards.first().copied(),
        Some(award) => awards.into_iter().find(|one| text(one, "id") == Some(award)),
    };
    let Some(award) = award.filter(|award| !award.contains_key("no-standard")) else { return nothing };

    let (mut statuses, mut by_function) = (Vec::new(), Vec::new());
    let (mut places, mut sums) = (Vec::new(), Vec::new());
    let (mut unmet, mut open, mut ruling) = (false, false, false);
    for criterion in list(rules, "criterion") {
        let kind = request.kind.as_str();
        let binds = names(criterion, kind, group)
            || list(criterion, "also").into_iter().any(|also| holds(also) && names(also, kind, group));
        let for_award = !criterion.contains_key("awards") || names(criterion, "awards", text(award, "id").unwrap());
        if !binds || !for_award || !names(criterion, "occasions", &request.occasion) {
            continue;
        }
        let section = text(criterion["at"].as_table().unwrap(), "section").unwrap();
        if criterion.contains_key("sums-up") {
            sums.push((statuses.len(), criterion));
            statuses.push((text(criterion, "id").unwrap().to_owned(), ""));
            places.push("");
            continue;
        }
        places.push(section);
        let under = list(criterion, "under").into_iter().find(|under| holds(under));
        let pick = |key: &str| under.and_then(|under| under.get(key)).or_else(|| criterion.get(key));
        let input = pick("input").unwrap().as_str().unwrap();
        let means = |key: &str| pick(key).map_or("ruling", |value| value.as_str().unwrap());
        let means = Means { not_applicable: means("not-applicable"), no_case: means("no-case") };
        let test = pick("test").unwrap().as_table().unwrap();
        let council = criterion.get("council").is_some_and(|council| council.as_bool().unwrap());
        let status = judge(rules, request, input, test, means);
        statuses.push((text(criterion, "id").unwrap().to_owned(), status.0));
        if means.not_applicable == "by-function" {
            by_function.push(status.0);
        }
        match status {
            ("unmet", _) => unmet = true,
            ("unknown", _) if council => ruling = true,
            ("unknown" | "pending", _) => open = true,
            ("not-applicable", needs_ruling) => ruling |= needs_ruling,
            _ => {}
        }
    }
    if statuses.len() == sums.len() {
        return nothing;
    }
    ruling |= !by_function.is_empty() && by_function.iter().all(|status| *status == "not-applicable");
    for (place, criterion) in sums {
        let others = statuses.iter().zip(&places).filter(|(_, section)| names(criterion, "sums-up", section));
        let others: Vec<&str> = others.map(|((_, status), _)| *status).collect();
        let first = ["unmet", "unknown", "pending", "met"].into_iter().find(|status| others.contains(status));
        statuses[place].1 = first.unwrap_or("not-applicable");
    }
    let outcome = if unmet {
        "ineligible"
    } else if open {
        "incomplete"
    } else if ruling {
        "needs-ruling"
    } else {
        "eligible"
    };
    Plain { outcome, statuses }
}

/// What a criterion makes of an answer that is no figure.
#[derive(Clone, Copy)]
struct Means<'t> {
    not_applicable: &'t str,
    no_case: &'t str,
}

/// A figure that another one bounds.
#[derive(Clone, Debug)]
pub struct Bound<'t> {
    definition: &'t Table,
    pub own: &'t str,
    relation: &'t str,
    pub other: &'t str,
}

/// The figures of a campaign that others bound.
pub fn bounds(campaign: &str) -> Vec<Bound<'static>> {
    let inputs = list(&RULES[campaign], "input");
    let bound = |definition: &&'static Table| {
        let (relation, other) = definition.get("if-absent")?.as_table().unwrap().iter().next().unwrap();
        let [own, other] = [text(definition, "id").unwrap(), other.as_str().unwrap()];
        Some(Bound { definition, own, relation, other })
    };
    let direct: Vec<Bound> = inputs.iter().filter_map(bound).collect();
    // What is the same as another figure is bounded as that one is.
    let mut all = direct.clone();
    let mut place = 0;
    while let Some(Bound { definition, own, relation, other }) = all.get(place).cloned() {
        if relation == "same-as" {
            let further = direct.iter().filter(|further| further.own == other && further.other != own);
            all.extend(further.map(|further| Bound { definition, own, ..further.clone() }));
        }
        place += 1;
    }
    all
}

impl Bound<'_> {
    /// Whether both figures can be right.
    pub fn holds(&self, request: &Request) -> bool {
        let [Some(own), Some(other)] = [self.own, self.other].map(|input| fact(request, input)) else { return true };
        let is_figure = |fact: &Value| fact.get("pending").is_none() && fact.get("notApplicable").is_none();
        if self.relation == "same-as" {
            return own == other || !is_figure(own) || !is_figure(other);
        }
        let numbers = [own, other].map(|fact| number(self.definition, fact));
        let [Some((n, d)), Some((limit, of))] = numbers else { return true };
        if self.relation == "at-most" { n * of <= limit * d } else { n * of >= limit * d }
    }
}

fn judge(rules: &Table, request: &Request, input: &str, test: &Table, means: Means) -> (&'static str, bool) {
    told(rules, request, input, test, means).unwrap_or(("unknown", false))
}

/// What is told of an input by itself, or else by another figure.
fn told(rules: &Table, request: &Request, input: &str, test: &Table, means: Means) -> Option<(&'static str, bool)> {
    let definition = list(rules, "input").into_iter().find(|one| text(one, "id") == Some(input)).unwrap();
    let own = fact(request, input);
    let lacks = |fact: &Value| matches!(fact, Value::Map(pairs) if pairs.iter().all(|(key, _)| key != "whole"));
    let judged = own.map(|given| judge_fact(definition, given, test, means));
    match (judged, told_by_other(rules, request, definition, test, means)) {
        (Some(judged), _) if judged.0 == "unmet" || !own.is_some_and(lacks) => Some(judged),
        (_, Some(concluded)) => Some(concluded),
        (judged, None) => judged,
    }
}

fn fact<'r>(request: &'r Request, input: &str) -> Option<&'r Value> {
    request.facts.iter().find(|(known, _)| known == input).map(|(_, fact)| fact)
}

/// What another figure tells, where it tells enough.
fn told_by_other(
    rules: &Table,
    request: &Request,
    definition: &Table,
    test: &Table,
    means: Means,
) -> Option<(&'static str, bool)> {
    let (relation, other) = definition.get("if-absent")?.as_table().unwrap().iter().next().unwrap();
    let other = other.as_str().unwrap();
    if relation == "same-as" {
        return told(rules, request, other, test, means);
    }
    let known = fact(request, other)?;
    if matches!(known, Value::Map(pairs) if pairs.iter().any(|(key, _)| key == "notApplicable")) {
        return Some(judge_fact(definition, known, test, means));
    }
    // The figure may be anything on one side of the known one: it is decided where both ends agree.
    let limit = number(definition, known)?;
    let ends = if relation == "at-most" { [(0, 1), limit] } else { [limit, (1_000_000, 1)] };
    let between = test.contains_key("equals") && ends[0] != ends[1];
    match ends.map(|end| passes_number(definition, end, test)) {
        [true, true] if !between => Some(("met", false)),
        [false, false] if !between || !within(definition, test, ends) => Some(("unmet", false)),
        _ => None,
    }
}

/// Whether the threshold of an `equals` lies between the two ends.
fn within(definition: &Table, test: &Table, [low, high]: [(i128, i128); 2]) -> bool {
    let (n, d) = threshold(definition, test);
    low.0 * d <= n * low.1 && n * high.1 <= high.0 * d
}

fn judge_fact(definition: &Table, fact: &Value, test: &Table, means: Means) -> (&'static str, bool) {
    let met = |met: bool| (if met { "met" } else { "unmet" }, false);
    if let Value::Map(pairs) = fact {
        let has = |name: &str| pairs.iter().any(|(key, _)| key == name);
        if has("pending") {
            return ("pending", false);
        }
        if has("notApplicable") {
            return means_nothing(means.not_applicable);
        }
        if pairs.iter().any(|(key, value)| key == "whole" && *value == Value::from(0_u64)) {
            return means_nothing(means.no_case);
        }
    }
    let (name, wanted) = test.iter().next().unwrap();
    match (name.as_str(), fact) {
        ("is-true", Value::Bool(answer)) => met(wanted.as_bool() == Some(*answer)),
        ("any-of", Value::Text(choice)) => met(names(test, "any-of", choice)),
        ("at-least-grade", Value::Text(choice)) => {
            let choices = list(definition, "choice");
            let place = |id: &str| choices.iter().position(|choice| text(choice, "id") == Some(id)).unwrap();
            met(place(choice) >= place(wanted.as_str().unwrap()))
        }
        _ => met(passes_number(definition, number(definition, fact).unwrap(), test)),
    }
}

/// The status of a criterion of which nothing can be compared, and whether it needs a ruling by itself.
fn means_nothing(meaning: &str) -> (&'static str, bool) {
    match meaning {
        "unmet" => ("unmet", false),
        "foreseen" | "by-function" => ("not-applicable", false),
        "ruling" => ("not-applicable", true),
        other => panic!("nothing is known of {other}"),
    }
}

fn number(definition: &Table, fact: &Value) -> Option<(i128, i128)> {
    let percent = text(definition, "type") == Some("ratio");
    let scale = |(n, d): (i128, i128)| if percent { (n, d * 100) } else { (n, d) };
    match fact {
        Value::Number(number) => Some(scale(decimal(number.as_str()))),
        Value::Text(text) => Some(scale(decimal(text))),
        Value::Map(pairs) => {
            let side = |name: &str| match pairs.iter().find(|(key, _)| key == name) {
                Some((_, Value::Number(count))) => Some(count.as_str().parse().unwrap()),
                _ => None,
            };
            Some((side("part")?, side("whole")?)).filter(|(_, whole)| *whole > 0)
        }
        _ => None,
    }
}

fn threshold(definition: &Table, test: &Table) -> (i128, i128) {
    let (_, wanted) = test.iter().next().unwrap();
    let (n, d) = match wanted {
        Toml::Integer(whole) => ((*whole).into(), 1),
        other => decimal(other.as_str().unwrap()),
    };
    if text(definition, "type") == Some("ratio") { (n, d * 100) } else { (n, d) }
}

fn passes_number(definition: &Table, (n, d): (i128, i128), test: &Table) -> bool {
    let (tn, td) = threshold(definition, test);
    let (left, right) = (n * td, tn * d);
    match test.keys().next().unwrap().as_str() {
        "at-least" => left >= right,
        "more-than" => left > right,
        "at-most" => left <= right,
        "less-than" => left < right,
        "equals" => left == right,
        other => panic!("{other} compares no numbers"),
    }
}
