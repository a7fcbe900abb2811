//! From what is in the form to what the engine is asked: pure functions, so that they are tested without a browser.

use chrono::NaiveDate;
use xet_khen::api::{Problem, Value, Word};
use xet_khen::calendar;
use xet_khen::evaluate::stand_ins;
use xet_khen::lang::Lang;
use xet_khen::model::{Kind, Occasion};

use super::entry::{Draft, Entry, Gap};
use super::selection::Selection;
use super::state::FormState;
use crate::answer::{Campaign, Input, Verdict};
use crate::library;
use crate::spelling::Asked;

/// One question of the form.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The input, by its place in `campaign.inputs`.
    pub input: usize,
    /// What was typed.
    pub entry: Entry,
    /// What is wrong or missing, to be said at the field.
    pub note: Option<Note>,
    /// How the figures were read, box by box, where that is not plain.
    pub echoes: [Option<String>; 2],
    /// Whether it is said: not while one is still typing. A half-typed figure such as `85,` is no error yet.
    pub told: bool,
}

/// What is said at a field whose entry makes no fact.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// The engine's message, and which box it concerns.
    Problem(String, Spot),
    /// Something is still to be entered.
    Unfinished(Gap),
}

/// Which box of a field is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The only one, or both.
    Field,
    /// That of the part.
    Part,
    /// That of the whole.
    Whole,
}

impl Note {
    /// The box that it concerns.
    pub const fn spot(&self) -> Spot {
        match self {
            Self::Problem(_, spot) => *spot,
            Self::Unfinished(Gap::Part) => Spot::Part,
            Self::Unfinished(Gap::Whole) => Spot::Whole,
            Self::Unfinished(Gap::Reason | Gap::Share) => Spot::Field,
        }
    }

    /// Whether the user may be about to put it right: it is said only once the field is left.
    pub const fn waits(&self) -> bool {
        matches!(self, Self::Unfinished(Gap::Part | Gap::Whole | Gap::Reason))
    }
}

/// The request without any facts: the campaign, the round, the candidate, the readings, the day and the language.
pub fn scope(form: &FormState, campaign: &Campaign, selection: &Selection, as_of: NaiveDate, lang: Lang) -> Value {
    let Selection { occasion, year, award, kind, group } = selection;
    let word = |word: Option<&'static str>| Value::from(word.unwrap_or_default());
    let candidate = Value::map([("kind", word(kind.map(Kind::word))), ("group", Value::from(group.as_str()))]);
    let mut pairs = vec![
        ("campaign", Value::from(form.campaign.as_str())),
        ("occasion", word(occasion.map(Occasion::word))),
        ("candidate", candidate),
        ("asOf", Value::from(calendar::iso(as_of).as_str())),
        ("lang", Value::from(lang.word())),
    ];
    if let Some(year) = *year {
        pairs.push(("year", Value::Number(year.into())));
    }
    if let Some(award) = award {
        pairs.push(("award", Value::from(award.word())));
    }
    let chosen = |id: &str| form.reading(id).map(Value::from);
    let readings = campaign.questions.iter().filter_map(|question| Some((question.id, chosen(question.id)?)));
    pairs.push(("readings", Value::map(readings)));
    Value::map(pairs)
}

/// Facts, each with the name of its input.
pub type Facts = Vec<(Word, Value)>;

/// Everything that was typed for the campaign, checked one by one: the facts that hold, and what to say of the others.
pub fn entries(form: &FormState, campaign: &Campaign, lang: Lang) -> (Vec<Field>, Facts) {
    let mut fields = Vec::new();
    let mut facts = Vec::new();
    for (index, input) in campaign.inputs.iter().enumerate() {
        let entry = form.entry(input.id);
        let asked = Asked::of(input, lang);
        let note = match entry.draft(&asked) {
            Draft::Nothing => None,
            Draft::Unfinished(gap) => Some(Note::Unfinished(gap)),
            Draft::Fact(fact) => match library().check_fact(campaign.id, input.id, &fact, lang) {
                Ok(()) => {
                    facts.push((input.id.into(), fact));
                    None
                }
                Err(problem) => Some(Note::Problem(at_field(&problem, input), spot(&problem))),
            },
        };
        let echoes = if note.is_none() { entry.echoes(&asked) } else { [None, None] };
        fields.push(Field { input: index, entry, note, echoes, told: false });
    }
    (fields, facts)
}

/// The verdict on the facts without those that contradict others: each is explained at its field, counts as missing and is
/// taken out of `facts`.
pub fn judge(scope: &Value, campaign: &Campaign, fields: &mut [Field], facts: &mut Facts) -> Result<Verdict, Problem> {
    loop {
        let problem = match library().evaluate(&with_facts(scope, facts)) {
            Ok(verdict) => return Ok(verdict),
            Err(problem) => problem,
        };
        let Some(place) = facts.iter().position(|(id, _)| problem.keys().eq(["facts", id])) else {
            return Err(problem);
        };
        let (id, _) = facts.remove(place);
        let input = campaign.inputs.iter().position(|input| input.id == id);
        if let Some(field) = fields.iter_mut().find(|field| Some(field.input) == input) {
            field.note = Some(Note::Problem(problem.message().to_owned(), Spot::Field));
        }
    }
}

/// The box whose place in the request the engine names.
fn spot(problem: &Problem) -> Spot {
    match problem.keys().next_back() {
        Some("part") => Spot::Part,
        Some("whole") => Spot::Whole,
        _ => Spot::Field,
    }
}

/// The engine's message as one says it at the field: with the question's own words where the message names the place in
/// the request.
fn at_field(problem: &Problem, input: &Input) -> String {
    let name = match spot(problem) {
        Spot::Part => input.part_label.as_ref(),
        Spot::Whole => input.whole_label.as_ref(),
        Spot::Field => None,
    };
    problem.message_at(name.unwrap_or(&input.label))
}

/// The request with its facts.
pub fn with_facts(scope: &Value, facts: &Facts) -> Value {
    let mut request = scope.clone();
    if let Value::Map(pairs) = &mut request {
        pairs.push(("facts".into(), Value::Map(facts.clone())));
    }
    request
}

/// The inputs that the form asks, as places in `campaign.inputs`: what the criteria read, in the order of the document; then what
/// else the verdict has used, so that nothing counts that cannot be seen; then what would be used if it could be read, so that nothing
/// vanishes under the hand that types it.
pub fn asked(campaign: &Campaign, verdict: &Verdict, fields: &[Field]) -> Vec<usize> {
    let read = verdict.criteria.iter().filter_map(|criterion| criterion.input);
    let place = |id: &str| campaign.inputs.iter().position(|input| input.id == id);
    let mut asked: Vec<usize> = Vec::new();
    let ask = |index: usize, asked: &mut Vec<usize>| {
        if !asked.contains(&index) {
            asked.push(index);
        }
    };
    read.chain(verdict.used.iter().copied()).filter_map(place).for_each(|index| ask(index, &mut asked));
    let inputs = library().rules().find(|rules| rules.id == campaign.id).map(|rules| &rules.inputs);
    for place in asked.clone() {
        let input = inputs.and_then(|inputs| Some((inputs, inputs.get(place)?)));
        let others = input.into_iter().flat_map(|(inputs, input)| stand_ins(inputs, input));
        let unread = |other: &usize| fields.get(*other).is_some_and(|field| field.note.is_some());
        let others = others.map(|(_, other)| usize::from(other)).filter(unread);
        others.for_each(|index| ask(index, &mut asked));
    }
    asked
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;
    use xet_khen::model::InputType;

    use super::*;
    use crate::app::entry::Edit;
    use crate::app::sample::Sample;
    use crate::app::selection::{Choice, select};
    use crate::app::state::{Action, State};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn after(actions: impl IntoIterator<Item = Action>) -> State {
        let mut state = State::default();
        actions.into_iter().for_each(|action| state.apply(action));
        state
    }

    /// The verdict on what is in the form, as the page computes it.
    fn verdict(form: &FormState, campaign: &Campaign, lang: Lang) -> Verdict {
        let selection = select(campaign, &form.choice(), 2026);
        let scope = scope(form, campaign, &selection, day("2026-01-31"), lang);
        let (_, facts) = entries(form, campaign, lang);
        library().evaluate(&with_facts(&scope, &facts)).unwrap()
    }

    #[test]
    fn every_sample_unit_gives_its_outcome_through_the_form() {
        for summary in library().campaigns(Lang::Vi, None) {
            let campaign = library().campaign(summary.id, Lang::Vi, None).unwrap();
            for example in &campaign.examples {
                let open = Action::Campaign(campaign.id.to_owned(), Choice::default());
                let fill = Action::Fill(Rc::new(Sample::of(&campaign, example.id).unwrap()));
                let state = after([open, fill]);
                for lang in Lang::ALL {
                    let verdict = verdict(&state.form, &campaign, lang);
                    assert_eq!(verdict.outcome, example.outcome, "{} {}", campaign.id, example.id);
                    let told = library().evaluate(&example.request).unwrap();
                    assert_eq!(verdict.ignored, told.ignored, "{} {}", campaign.id, example.id);
                    let shown = asked(&campaign, &verdict, &[]);
                    for id in &verdict.used {
                        assert!(
                            shown.iter().any(|place| campaign.inputs[*place].id == *id),
                            "{id} counts and is not seen"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_wrong_is_said_at_the_field_and_counts_as_missing() {
        let campaign = library().campaign("tay-ninh-2022", Lang::Vi, None).unwrap();
        let (place, ratio) =
            campaign.inputs.iter().enumerate().find(|(_, input)| input.answer == InputType::Ratio).unwrap();
        let form = |part: &str| {
            let edit = |edit| Action::Edit(ratio.id.to_owned(), edit);
            let open = Action::Campaign(campaign.id.to_owned(), Choice::default());
            after([open, edit(Edit::Part(part.to_owned())), edit(Edit::Whole("50".to_owned()))]).form
        };
        for (part, says, at) in [
            ("60", "60", Spot::Field),
            ("1.234", "1234", Spot::Field),
            ("1.23", "1.23", Spot::Part),
            ("-1", "-1", Spot::Part),
            ("abc", "abc", Spot::Part),
        ] {
            let form = form(part);
            let (fields, facts) = entries(&form, &campaign, Lang::Vi);
            assert!(facts.is_empty());
            let note = fields[place].note.clone().unwrap();
            let Note::Problem(message, spot) = note else { panic!("{note:?}") };
            assert!(message.contains(says) && spot == at, "{message}");
            assert!(!message.contains("facts."), "{message}");
            assert!(verdict(&form, &campaign, Lang::Vi).missing.contains(&ratio.id));
            assert_eq!(fields[place].entry.part, part);
        }
    }

    #[test]
    fn a_figure_that_stands_for_another_is_seen_while_it_is_being_typed() {
        let campaign = library().campaign("tu-nghia-2023", Lang::Vi, None).unwrap();
        let place = campaign.inputs.iter().position(|input| input.id == "par-index").unwrap();
        let shown = |text: &str| {
            let open = Action::Campaign(campaign.id.to_owned(), Choice::default());
            let form = after([open, Action::Edit("par-index".to_owned(), Edit::Text(text.to_owned()))]).form;
            let (fields, _) = entries(&form, &campaign, Lang::Vi);
            asked(&campaign, &verdict(&form, &campaign, Lang::Vi), &fields).contains(&place)
        };
        assert!(shown("86,5") && shown("86,"));
        assert!(!shown(""), "the figure for which it stands is asked instead");
    }

    #[test]
    fn of_two_figures_that_contradict_each_other_one_is_explained_and_left_out() {
        let campaign = library().campaign("tay-ninh-2022", Lang::Vi, None).unwrap();
        let edit = |id: &str, text: &str| Action::Edit(id.to_owned(), Edit::Text(text.to_owned()));
        let open = Action::Campaign(campaign.id.to_owned(), Choice::default());
        let form = after([open, edit("prior-bk", "1"), edit("prior-bk-since-2022", "2")]).form;
        let selection = select(&campaign, &form.choice(), 2026);
        let scope = scope(&form, &campaign, &selection, day("2026-01-31"), Lang::Vi);
        let (mut fields, mut facts) = entries(&form, &campaign, Lang::Vi);
        assert_eq!(facts.len(), 2);
        judge(&scope, &campaign, &mut fields, &mut facts).unwrap();
        assert_eq!(facts.len(), 1);
        assert_eq!(fields.iter().filter(|field| matches!(field.note, Some(Note::Problem(..)))).count(), 1);
    }
}
