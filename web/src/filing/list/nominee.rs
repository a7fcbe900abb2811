//! One nominee of the list: a row of a table, understood; and the same as cells again.

use xet_khen::api::Value;
use xet_khen::lang::Lang;

use super::fault::Fault;
use super::figure;
use super::texts;
use super::words::{Group, Vocabulary};
use crate::app::kind_words;

/// Somebody on the list, as far as it is known who that is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Nominee {
    /// The name; others may have the same.
    pub name: String,
    /// Who it is, for the document.
    pub group: Option<Group>,
    /// The body that nominates it; empty where that is not said.
    pub body: String,
    /// Whether it comes from a subordinate unit of that body.
    pub subordinate: bool,
    /// Whether it is put forward for resources that it contributed.
    pub contributor: bool,
    /// Its figures: the name of the input in requests, and the answer as it was typed.
    pub figures: Vec<(&'static str, String)>,
}

impl Nominee {
    /// What is still wrong with it; nothing where it can stand on the list.
    pub fn faults(&self, vocabulary: &Vocabulary) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.name.is_empty() {
            faults.push(Fault::NoName);
        }
        if !self.name.is_empty() && self.name.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ')) {
            faults.push(Fault::NumberAsName(self.name.clone()));
        }
        if self.group.is_none() {
            faults.push(Fault::NoGroup);
        }
        let wrong = self.figures.iter().filter(|(id, text)| figure::read(vocabulary, id, text, Lang::Vi).is_err());
        faults.extend(wrong.map(|(id, text)| Fault::Figure(id, text.clone())));
        faults
    }

    /// Its figures as facts of a request.
    pub fn facts(&self, vocabulary: &Vocabulary, lang: Lang) -> Value {
        Value::Map(
            self.figures
                .iter()
                .filter_map(|(id, text)| {
                    let fact = figure::read(vocabulary, id, text, lang).ok()?;
                    Some(((*id).into(), fact))
                })
                .collect(),
        )
    }

    /// The answer to an input, as a cell.
    pub fn figure(&self, vocabulary: &Vocabulary, input: &str, lang: Lang) -> String {
        let text = self.figures.iter().find(|(id, _)| *id == input).map_or("", |(_, text)| text);
        match (vocabulary.input(input, lang), figure::read(vocabulary, input, text, lang)) {
            (Some(input), Ok(fact)) => figure::write(input, &fact, lang),
            _ => text.to_owned(),
        }
    }
}

/// The inputs for which anybody on the list has a figure, in the order of the campaign.
pub fn inputs_of<'n>(
    vocabulary: &Vocabulary,
    nominees: impl IntoIterator<Item = &'n Nominee> + Clone,
) -> Vec<&'static str> {
    let given =
        |id: &str| nominees.clone().into_iter().any(|nominee| nominee.figures.iter().any(|(known, _)| *known == id));
    vocabulary.inputs(Lang::Vi).iter().map(|input| input.id).filter(|id| given(id)).collect()
}

/// The headings of a table of nominees with these figures.
pub fn headings(vocabulary: &Vocabulary, inputs: &[&str], lang: Lang) -> Vec<String> {
    let own =
        [texts::NUMBER, texts::NAME, texts::KIND, texts::GROUP, texts::BODY, texts::SUBORDINATE, texts::CONTRIBUTOR];
    let figures = inputs.iter().filter_map(|id| vocabulary.input(id, lang)).map(|input| input.label);
    own.iter().map(|words| words.get(lang)).chain(figures).map(str::to_owned).collect()
}

/// The row of a nominee under these [`headings`].
pub fn cells(vocabulary: &Vocabulary, inputs: &[&str], number: usize, nominee: &Nominee, lang: Lang) -> Vec<String> {
    let yes = |on: bool| if on { texts::YES.get(lang).to_owned() } else { String::new() };
    let (kind, group) = nominee.group.map_or(("", ""), |group| (kind_words(group.kind).get(lang), group.label(lang)));
    let own = [
        number.to_string(),
        nominee.name.clone(),
        kind.to_owned(),
        group.to_owned(),
        nominee.body.clone(),
        yes(nominee.subordinate),
        yes(nominee.contributor),
    ];
    own.into_iter().chain(inputs.iter().map(|id| nominee.figure(vocabulary, id, lang))).collect()
}
