//! A second reading of the limits, as plain as it can be: rule files as untyped tables, every subset tried.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use toml::{Table, Value as Toml};

use super::{RULES, list, text};
use crate::filing::lists::{Asked, Nominee};

/// One line of a report.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line {
    pub id: String,
    pub body: Option<String>,
    pub at_least: bool,
    pub value: Option<u32>,
    pub used: u32,
    pub kept: u32,
    pub excess: u32,
    pub missing: u32,
    pub members: Vec<String>,
}

fn names(table: &Table, key: &str) -> Vec<String> {
    let items = table.get(key).and_then(Toml::as_array).into_iter().flatten();
    items.map(|item| item.as_str().unwrap().to_owned()).collect()
}

fn number(table: &Table, key: &str) -> Option<u32> {
    table.get(key).and_then(Toml::as_integer).map(|number| number.try_into().unwrap())
}

fn flag(table: &Table, key: &str) -> bool {
    table.get(key).and_then(Toml::as_bool).unwrap_or(false)
}

fn filing(asked: &Asked) -> &'static Table {
    static NONE: LazyLock<Table> = LazyLock::new(Table::new);
    RULES[&asked.campaign].get("filing").and_then(Toml::as_table).unwrap_or(&NONE)
}

/// The readings taken: the defaults, and over them what was chosen.
fn readings(asked: &Asked) -> BTreeMap<String, String> {
    let rules = &RULES[&asked.campaign];
    let filing = filing(asked);
    let all = list(rules, "question").into_iter().chain(list(filing, "question"));
    let defaults = all.map(|q| (text(q, "id").unwrap().to_owned(), text(q, "default").unwrap().to_owned()));
    defaults.chain(asked.readings.iter().cloned()).collect()
}

fn holds(table: &Table, readings: &BTreeMap<String, String>) -> bool {
    let when = table.get("when").and_then(Toml::as_table).into_iter().flatten();
    when.into_iter().all(|(question, reading)| Some(readings[question].as_str()) == reading.as_str())
}

/// A limit that holds, with its numbers and groups under the readings taken.
struct Limit {
    id: String,
    groups: BTreeSet<(String, String)>,
    subordinate: bool,
    per: String,
    inside: Option<String>,
    most: Option<u32>,
    least: Option<u32>,
    from: u32,
    keeps: u32,
    not_stated: bool,
}

fn limits(asked: &Asked) -> Vec<Limit> {
    let rules = &RULES[&asked.campaign];
    let readings = readings(asked);
    let round =
        list(rules, "round").into_iter().find(|round| text(round, "occasion") == Some(&asked.occasion)).unwrap();
    let usual = text(list(round, "award")[0], "id").unwrap();
    let award = asked.award.as_deref().unwrap_or(usual);
    let mut found = Vec::new();
    for limit in list(filing(asked), "limit") {
        let awards = names(limit, "awards");
        let awarded = if awards.is_empty() { award == usual } else { awards.iter().any(|one| one == award) };
        if !awarded || !names(limit, "occasions").contains(&asked.occasion) || !holds(limit, &readings) {
            continue;
        }
        let mut groups = BTreeSet::new();
        for clause in [limit].into_iter().chain(list(limit, "also").into_iter().filter(|also| holds(also, &readings))) {
            for kind in ["collective", "individual"] {
                groups.extend(names(clause, kind).into_iter().map(|group| (kind.to_owned(), group)));
            }
        }
        let amount = list(limit, "under").into_iter().find(|under| holds(under, &readings)).unwrap_or(limit);
        let least = number(amount, "at-least");
        let inside = text(limit, "inside").map(str::to_owned);
        found.push(Limit {
            id: text(limit, "id").unwrap().to_owned(),
            groups,
            subordinate: flag(limit, "subordinate"),
            per: text(limit, "per").unwrap_or("list").to_owned(),
            most: number(amount, "at-most"),
            least,
            from: number(amount, "from").unwrap_or(1),
            keeps: if inside.is_some() { number(amount, "keeps").or(least).unwrap_or(0) } else { 0 },
            inside,
            not_stated: flag(amount, "not-stated"),
        });
    }
    found
}

/// As which group a nominee counts.
fn place(asked: &Asked, nominee: &Nominee) -> Option<(String, String)> {
    let rules = &RULES[&asked.campaign];
    let readings = readings(asked);
    let named =
        |table: &&Table| text(table, "kind") == Some(&nominee.kind) && text(table, "id") == Some(&nominee.group);
    let contributors = filing(asked).get("contributors").and_then(Toml::as_table);
    if let Some(contributors) = contributors.filter(|table| nominee.contributor && holds(table, &readings)) {
        return Some((nominee.kind.clone(), text(contributors, "group").unwrap().to_owned()));
    }
    if list(rules, "group").iter().any(named) {
        return Some((nominee.kind.clone(), nominee.group.clone()));
    }
    let outside = list(rules, "outside").into_iter().find(|outside| named(outside))?;
    let considered = outside.get("considered")?.as_table().unwrap();
    holds(considered, &readings).then(|| (nominee.kind.clone(), text(considered, "like").unwrap().to_owned()))
}

/// What each nominee counts as, worked out once.
struct Counted {
    limits: Vec<Limit>,
    places: Vec<Option<(String, String)>>,
}

impl Counted {
    fn new(asked: &Asked) -> Self {
        Self { limits: limits(asked), places: asked.nominees.iter().map(|nominee| place(asked, nominee)).collect() }
    }

    /// The scope in which a limit counts the nominee: "" for the whole list, else its body or group.
    fn scope(&self, asked: &Asked, limit: &Limit, index: usize) -> Option<String> {
        let place = self.places[index].as_ref().filter(|place| limit.groups.contains(place))?;
        let nominee = &asked.nominees[index];
        if limit.subordinate && !nominee.subordinate {
            return None;
        }
        Some(match limit.per.as_str() {
            "body" => nominee.body.clone(),
            "group" => place.1.clone(),
            _ => String::new(),
        })
    }

    /// The scopes for which a limit holds.
    fn scopes(&self, asked: &Asked, limit: &Limit) -> Vec<String> {
        match limit.per.as_str() {
            "body" => {
                let bodies: BTreeSet<&String> = asked.nominees.iter().map(|nominee| &nominee.body).collect();
                bodies.into_iter().filter(|body| !limit.subordinate || has_subordinates(asked, body)).cloned().collect()
            }
            "group" => limit.groups.iter().map(|(_, group)| group.clone()).collect(),
            _ => vec![String::new()],
        }
    }

    fn members(&self, asked: &Asked, limit: &Limit, scope: &str, among: &[usize]) -> Vec<usize> {
        let counted = |index: &&usize| self.scope(asked, limit, **index).as_deref() == Some(scope);
        among.iter().filter(counted).copied().collect()
    }

    /// The places of a limit that others keep in it and have not filled.
    fn kept(&self, asked: &Asked, outer: &Limit, scope: &str, among: &[usize], minimums: bool) -> u32 {
        let mut kept = 0;
        for inner in self.limits.iter().filter(|inner| inner.inside.as_ref() == Some(&outer.id)) {
            if inner.least.is_some() && !minimums {
                continue;
            }
            for inner_scope in self.scopes(asked, inner) {
                if outer.per == "list" || inner_scope == scope {
                    let filled = self.members(asked, inner, &inner_scope, among).len() as u32;
                    kept += inner.keeps.saturating_sub(filled);
                }
            }
        }
        kept
    }

    fn lawful(&self, asked: &Asked, among: &[usize]) -> bool {
        let considered = among.iter().all(|index| self.places[*index].is_some());
        considered
            && self.limits.iter().all(|limit| {
                let Some(most) = limit.most else { return true };
                let scopes: BTreeSet<String> = among.iter().filter_map(|i| self.scope(asked, limit, *i)).collect();
                scopes.iter().all(|scope| {
                    let used = self.members(asked, limit, scope, among).len() as u32;
                    used + self.kept(asked, limit, scope, among, true) <= most
                })
            })
    }
}

fn has_subordinates(asked: &Asked, body: &str) -> bool {
    asked.subordinates.iter().any(|(name, has)| name == body && *has)
        || asked.nominees.iter().any(|nominee| nominee.body == body && nominee.subordinate)
}

/// The best list that fits, of all there are: of two, the one that has the better first nominee in which they differ. And
/// the length of the longest that fits.
pub fn best(asked: &Asked) -> (Vec<String>, usize) {
    let counted = Counted::new(asked);
    let order = asked.order();
    let mut longest = 0;
    let mut best: Option<Vec<usize>> = None;
    // Of numbers with the first nominee as the highest bit, a larger one is a better list.
    for subset in (0..1_u32 << order.len()).rev() {
        let chosen: Vec<usize> = order
            .iter()
            .enumerate()
            .filter(|(position, _)| subset >> (order.len() - 1 - position) & 1 == 1)
            .map(|(_, index)| *index)
            .collect();
        if (best.is_some() && chosen.len() <= longest) || !counted.lawful(asked, &chosen) {
            continue;
        }
        longest = longest.max(chosen.len());
        best.get_or_insert(chosen);
    }
    (best.unwrap_or_default().iter().map(usize::to_string).collect(), longest)
}

/// Every line of the report, and its outcome.
pub fn count(asked: &Asked) -> (BTreeSet<Line>, &'static str) {
    let counted = Counted::new(asked);
    let everybody: Vec<usize> = (0..asked.nominees.len()).collect();
    let mut lines = BTreeSet::new();
    for limit in &counted.limits {
        for scope in counted.scopes(asked, limit) {
            let members = counted.members(asked, limit, &scope, &everybody);
            let used = members.len() as u32;
            let outer = counted.limits.iter().find(|outer| Some(&outer.id) == limit.inside.as_ref());
            let among = outer.map_or(used, |outer| {
                let scope = if outer.per == "list" { "" } else { &scope };
                counted.members(asked, outer, scope, &everybody).len() as u32
            });
            if limit.per == "body" && among == 0 {
                continue;
            }
            let line = |at_least, value, kept, excess, missing| Line {
                id: limit.id.clone(),
                body: (limit.per != "list").then(|| scope.clone()),
                at_least,
                value,
                used,
                kept,
                excess,
                missing,
                members: members.iter().map(usize::to_string).collect(),
            };
            if let Some(most) = limit.most {
                let kept = counted.kept(asked, limit, &scope, &everybody, false);
                lines.insert(line(false, Some(most), kept, (used + kept).saturating_sub(most), 0));
            } else if limit.least.is_none() {
                lines.insert(line(false, None, 0, 0, 0));
            }
            if let Some(least) = limit.least {
                let missing = if among >= limit.from { least.saturating_sub(used) } else { 0 };
                lines.insert(line(true, Some(least), 0, 0, missing));
            }
        }
    }
    let outcome = if lines.iter().any(|line| line.excess > 0) {
        "over"
    } else if lines.iter().any(|line| line.missing > 0) {
        "short"
    } else if lines.iter().any(|line| line.value.is_some()) {
        "within"
    } else if lines.is_empty() || counted.limits.iter().any(|limit| limit.not_stated) {
        "not-assessable"
    } else {
        "unlimited"
    };
    (lines, outcome)
}
