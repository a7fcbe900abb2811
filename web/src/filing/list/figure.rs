//! One figure in a cell: text → fact of a request, and back.

use xet_khen::api::{Problem, Value};
use xet_khen::lang::Lang;
use xet_khen::ratio::Exact;

use super::fold::fold;
use super::texts;
use super::words::{Vocabulary, yes_no};
use crate::answer::{Choice, Input};
use crate::{library, spelling};
use xet_khen::model::InputType;

/// Words for a figure that is not published yet.
const PENDING: [&str; 3] = ["cho cong bo", "chua cong bo", "pending"];

/// Words before the reason why a question does not apply.
const NOT_APPLICABLE: [&str; 2] = ["khong ap dung", "not applicable"];

/// The fact that a cell declares for the input of that name, in words of either language.
///
/// # Errors
/// A message where it is no answer to the input; nothing is guessed.
pub fn read(vocabulary: &Vocabulary, input: &str, text: &str, lang: Lang) -> Result<Value, String> {
    let text = text.trim();
    let Some(input) = vocabulary.input(input, lang) else { return Err(input.to_owned()) };
    let choices = Lang::ALL.into_iter().filter_map(|lang| vocabulary.input(input.id, lang));
    let choices: Vec<&Choice> = choices.flat_map(|input| input.choices.iter().flatten()).collect();
    let at_field = |message: String| texts::FAULT_FIGURE.fill(lang, &[("label", input.label), ("said", &message)]);
    let fact = fact(input, &choices, text);
    if let (Some(own), Value::Text(word)) = (&input.choices, &fact)
        && !own.iter().any(|choice| choice.value == word)
    {
        let labels = own.iter().map(|choice| choice.label).collect::<Vec<_>>().join("; ");
        return Err(at_field(texts::FAULT_CHOICE.fill(lang, &[("word", text), ("choices", &labels)])));
    }
    // 0,94 without a sign may be 94 % to its author: spreadsheets keep shares of one.
    if let (InputType::Ratio, Value::Text(share)) = (input.answer, &fact)
        && !share.ends_with('%')
        && Exact::parse(share).is_ok_and(|share| share > Exact::whole(0) && share <= Exact::whole(1))
    {
        return Err(at_field(texts::FAULT_SHARE.fill(lang, &[("word", text)])));
    }
    match library().check_fact(vocabulary.campaign, input.id, &fact, lang) {
        Ok(()) => Ok(fact),
        Err(problem) => Err(at_field(own_words(&problem))),
    }
}

/// The engine's message without the place in the request with which it opens.
fn own_words(problem: &Problem) -> String {
    problem.message_behind_place().trim_start_matches(['”', ' ', ':', ',']).to_owned()
}

fn fact(input: &Input, choices: &[&Choice], text: &str) -> Value {
    let folded = fold(text);
    if PENDING.contains(&folded.as_str()) {
        return Value::map([("pending", Value::Bool(true))]);
    }
    if let Some((words, reason)) = text.split_once(':')
        && NOT_APPLICABLE.contains(&fold(words).as_str())
    {
        return Value::map([("notApplicable", Value::from(reason.trim()))]);
    }
    match input.answer {
        InputType::Ratio => match spelling::counts(text) {
            Some((part, whole)) => Value::map([("part", Value::from(part)), ("whole", Value::from(whole))]),
            None => Value::from(text),
        },
        InputType::YesNo => yes_no(text).map_or_else(|| Value::from(text), Value::Bool),
        InputType::Number | InputType::Count | InputType::Rank | InputType::Grade | InputType::Choice => {
            let mut named = choices.iter().filter(|choice| [fold(choice.value), fold(choice.label)].contains(&folded));
            Value::from(named.next().map_or(text, |choice| choice.value))
        }
    }
}

/// The fact as it stands in a cell: [`read`] makes the same fact of it. No slash stands between part and whole: a
/// spreadsheet makes a date of 5/12.
pub fn write(input: &Input, fact: &Value, lang: Lang) -> String {
    let word = |key: &str| fact.get(key).and_then(Value::as_word);
    match fact {
        Value::Bool(answer) => if *answer { texts::YES } else { texts::NO }.get(lang).to_owned(),
        Value::Map(_) => match (word("part"), word("whole"), word("notApplicable")) {
            (Some(part), Some(whole), _) => texts::PART_OF_WHOLE.fill(lang, &[("part", part), ("whole", whole)]),
            (_, _, Some(reason)) => texts::NOT_APPLICABLE.fill(lang, &[("reason", reason)]),
            _ => texts::PENDING.get(lang).to_owned(),
        },
        Value::Null | Value::Number(_) | Value::Text(_) | Value::List(_) => {
            let text = fact.as_word().unwrap_or_default();
            let choice = input.choices.iter().flatten().find(|choice| choice.value == text);
            choice.map_or_else(|| decimal(input, text, lang), |choice| choice.label.to_owned())
        }
    }
}

/// A number with the decimal mark of the language. A share always has its sign, see [`read`].
fn decimal(input: &Input, text: &str, lang: Lang) -> String {
    let sign = if input.answer == InputType::Ratio { "%" } else { "" };
    let digits = text.strip_suffix('%').unwrap_or(text).trim_end();
    let digits = match (lang, digits.split_once([',', '.'])) {
        (Lang::Vi, Some((whole, decimals))) => [whole, ",", decimals].concat(),
        // 1.234 may be more than a thousand; 1.2340 is not.
        (Lang::En, Some((whole, decimals))) if decimals.len() == 3 => [whole, ".", decimals, "0"].concat(),
        (Lang::En, Some((whole, decimals))) => [whole, ".", decimals].concat(),
        (_, None) => digits.to_owned(),
    };
    [digits.as_str(), sign].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filing::list::tests::vocabulary;

    fn said(input: &str, text: &str) -> Result<Value, String> {
        let vocabulary = vocabulary("tay-ninh-2022");
        read(&vocabulary, input, text, Lang::Vi)
    }

    fn share(part: &str, whole: &str) -> Value {
        Value::map([("part", Value::from(part)), ("whole", Value::from(whole))])
    }

    #[test]
    fn cells_declare_facts() {
        for text in ["47/50", "47 / 50", "47 trong 50", "47 of 50", " 47 trên 50 "] {
            assert_eq!(said("tthc-online", text), Ok(share("47", "50")), "{text}");
        }
        for (text, answer) in [("Có", true), ("x", true), ("✓", true), ("KHÔNG", false), ("no", false), ("–", false)]
        {
            assert_eq!(said("compliance", text), Ok(Value::Bool(answer)), "{text}");
        }
        assert_eq!(said("tthc-online", "85,5"), Ok(Value::from("85,5")));
        assert_eq!(said("tthc-online", "0,94%"), Ok(Value::from("0,94%")));
        assert_eq!(said("party-grade", "năm gần nhất không đạt"), Ok(Value::from("none")));
        assert_eq!(said("dx-rank", "Chờ công bố"), Ok(Value::map([("pending", Value::Bool(true))])));
        let reason = Value::map([("notApplicable", Value::from("không có thủ tục"))]);
        assert_eq!(said("tthc-online", "Không áp dụng: không có thủ tục"), Ok(reason));
    }

    #[test]
    fn what_is_no_answer_is_told_with_the_question_and_the_word() {
        for (input, text) in [
            ("tthc-online", "51/50"),
            ("tthc-online", "0,94"),
            ("tthc-online", "1"),
            ("tthc-online", "1.234"),
            ("tthc-online", "Không áp dụng:"),
            ("compliance", "gần đủ"),
            ("party-grade", "Giỏi"),
            ("dx-rank", "0"),
            ("disciplined", "1,5"),
        ] {
            let vocabulary = vocabulary("tay-ninh-2022");
            let message = said(input, text).unwrap_err();
            let label = vocabulary.input(input, Lang::Vi).unwrap().label;
            assert!(message.contains(label) && !message.contains("facts."), "{message}");
        }
    }

    #[test]
    fn every_sample_figure_is_written_and_read_back() {
        for summary in library().campaigns(Lang::Vi, None) {
            let vocabulary = vocabulary(summary.id);
            let campaign = library().campaign(summary.id, Lang::Vi, None).unwrap();
            for example in &campaign.examples {
                let Some(Value::Map(facts)) = example.request.get("facts") else { continue };
                for (lang, (id, fact)) in Lang::ALL.into_iter().flat_map(|l| facts.iter().map(move |f| (l, f))) {
                    let input = vocabulary.input(id, lang).unwrap();
                    let written = write(input, fact, lang);
                    let read = read(&vocabulary, id, &written, Lang::Vi).unwrap();
                    assert_eq!(write(input, &read, lang), written, "{id}: {fact:?}");
                }
            }
        }
    }

    #[test]
    fn decimals_have_the_mark_of_the_language_and_stay_the_same_number() {
        let vocabulary = vocabulary("tu-nghia-2023");
        let index = vocabulary.input("par-index", Lang::En).unwrap();
        for (text, vi, en) in
            [("85,5", "85,5", "85.5"), ("85.5", "85,5", "85.5"), ("1,234", "1,234", "1.2340"), ("7", "7", "7")]
        {
            let [in_vi, in_en] = Lang::ALL.map(|lang| write(index, &Value::from(text), lang));
            assert_eq!((in_vi.as_str(), in_en.as_str()), (vi, en));
            for written in [in_vi, in_en] {
                assert_eq!(Exact::parse(&written).ok(), Exact::parse(text).ok());
            }
        }
    }
}
