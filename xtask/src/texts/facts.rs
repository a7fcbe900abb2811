//! What may be declared of a figure, on each side of its threshold.

use xet_khen::api::Value;
use xet_khen::lang::{Lang, Text};
use xet_khen::model::{Answer, Input, Test};
use xet_khen::ratio::Exact;

/// A fact, and what it is in a few words.
pub type Declared = (String, Option<Value>);

/// Facts below, at and above the threshold, every choice, and what is no figure.
pub fn declared(input: &Input, test: &Test, lang: Lang) -> Vec<Declared> {
    let mut facts: Vec<(String, Value)> = Vec::new();
    match (&input.answer, test) {
        (Answer::Ratio { .. }, Test::Number(_, threshold)) => {
            facts.extend(shares(*threshold));
            facts.push(("no case".into(), share(0, 0)));
        }
        (Answer::Count, Test::Number(_, threshold)) => facts.extend(around(*threshold, 0, 1)),
        (Answer::Rank, Test::Number(_, threshold)) => facts.extend(around(*threshold, 1, 1)),
        (Answer::Number { .. }, Test::Number(_, threshold)) => facts.extend(around(*threshold, 0, 10)),
        (Answer::Grade(choices) | Answer::Choice(choices), _) => {
            facts.extend(choices.iter().map(|(id, _)| ((*id).to_owned(), Value::from(*id))));
        }
        (Answer::YesNo, _) => facts.extend([("yes".into(), true.into()), ("no".into(), false.into())]),
        // INVARIANT: the check lets no test stand beside an answer that it does not fit.
        (Answer::Ratio { .. } | Answer::Count | Answer::Rank | Answer::Number { .. }, _) => {}
    }
    let usual = Text { vi: "Đơn vị không có nhiệm vụ này", en: "The unit has no such task" };
    let reason = input.not_applicable.first().unwrap_or(&usual).get(lang);
    facts.push(("pending".into(), Value::map([("pending", Value::from(true))])));
    facts.push(("not applicable".into(), Value::map([("notApplicable", Value::from(reason))])));
    let nothing = ("not declared".to_owned(), None);
    std::iter::once(nothing).chain(facts.into_iter().map(|(about, fact)| (about, Some(fact)))).collect()
}

fn share(part: u64, whole: u64) -> Value {
    Value::map([("part", Value::from(part)), ("whole", Value::from(whole))])
}

/// Shares of the smallest whole from 40 on that has the threshold itself among them; and a percentage just below.
fn shares(threshold: Exact) -> Vec<(String, Value)> {
    let (numerator, denominator) = threshold.parts();
    let (Ok(numerator), Ok(denominator)) = (u64::try_from(numerator), u64::try_from(denominator)) else {
        return Vec::new();
    };
    let times = 40_u64.div_ceil(denominator.max(1));
    let (part, whole) = (numerator.saturating_mul(times), denominator.saturating_mul(times));
    let mut shares = Vec::new();
    let around = [("below", part.checked_sub(1)), ("at", Some(part)), ("above", part.checked_add(1))];
    for (side, part) in around {
        if let Some(part) = part.filter(|part| *part <= whole) {
            shares.push((format!("{side} ({part} of {whole})"), share(part, whole)));
        }
    }
    let below = threshold.times_hundred().minus(Exact::step(2)).filter(|below| *below >= Exact::whole(0));
    shares.extend(below.map(|below| below.cut(2, Lang::Vi)).map(|below| (format!("{below}%"), Value::from(&*below))));
    shares
}

/// Numbers beside the threshold, in steps of one part of so many, from the lowest on.
fn around(threshold: Exact, lowest: i64, parts: u8) -> Vec<(String, Value)> {
    let step = if parts == 1 { Exact::whole(1) } else { Exact::step(1) };
    let sides = [("below", threshold.minus(step)), ("at", Some(threshold)), ("above", threshold.plus(step))];
    let possible =
        sides.into_iter().filter_map(|(side, number)| Some((side, number.filter(|n| *n >= Exact::whole(lowest))?)));
    let value = |number: Exact| match number.to_count() {
        Some(count) => Value::from(count),
        None => Value::from(&*number.cut(1, Lang::Vi)),
    };
    possible.map(|(side, number)| (format!("{side} ({})", number.cut(1, Lang::Vi)), value(number))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn abouts(facts: &[(String, Value)]) -> Vec<&str> {
        facts.iter().map(|(about, _)| about.as_str()).collect()
    }

    #[test]
    fn shares_lie_on_both_sides_of_the_threshold_and_on_it() {
        let half = shares(Exact::whole(50).percent());
        assert_eq!(abouts(&half), ["below (19 of 40)", "at (20 of 40)", "above (21 of 40)", "49,99%"]);
        let all = shares(Exact::whole(100).percent());
        assert_eq!(abouts(&all), ["below (39 of 40)", "at (40 of 40)", "99,99%"]);
    }

    #[test]
    fn numbers_lie_on_both_sides_of_the_threshold_and_not_below_the_lowest() {
        assert_eq!(abouts(&around(Exact::whole(1), 1, 1)), ["at (1)", "above (2)"]);
        assert_eq!(abouts(&around(Exact::whole(85), 0, 10)), ["below (84,9)", "at (85)", "above (85,1)"]);
    }
}
