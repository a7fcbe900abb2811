//! A list to try, for those who teach: more nominees than there are places, some with figures.

use xet_khen::api::Value;
use xet_khen::lang::Lang;
use xet_khen::model::Kind;

use super::figure;
use super::nominee::{Nominee, cells, headings, inputs_of};
use super::table;
use super::words::Vocabulary;
use crate::app::kind_words;
use crate::filing::context::FormContext;

/// How many nominees of each group there are, beside the sample units.
const OF_EACH: usize = 4;

/// A table of nominees as a spreadsheet would hand it over: the sample units of the round with their figures, then some of
/// each group without.
pub fn table(context: &FormContext, vocabulary: &Vocabulary) -> String {
    let nominees = nominees(context, vocabulary);
    let inputs = inputs_of(vocabulary, &nominees);
    let rows = (1..).zip(&nominees).map(|(number, nominee)| cells(vocabulary, &inputs, number, nominee, context.lang));
    table::write(std::iter::once(headings(vocabulary, &inputs, context.lang)).chain(rows), '\t')
}

fn nominees(context: &FormContext, vocabulary: &Vocabulary) -> Vec<Nominee> {
    let of_round =
        context.campaign.examples.iter().filter(|example| {
            example.request.get("occasion").and_then(Value::as_word) == Some(context.word("occasion"))
        });
    let units = of_round.filter_map(|example| {
        let candidate = example.request.get("candidate")?;
        let word = |key| candidate.get(key).and_then(Value::as_word);
        let group = vocabulary.known(Kind::from_word(word("kind")?)?, word("group")?).copied();
        let facts = if let Some(Value::Map(facts)) = example.request.get("facts") { facts.as_slice() } else { &[] };
        let figures = facts.iter().filter_map(|(id, fact)| {
            let input = vocabulary.input(id, context.lang)?;
            Some((input.id, figure::write(input, fact, context.lang)))
        });
        Some(Nominee { name: example.name.to_owned(), group, figures: figures.collect(), ..Nominee::default() })
    });
    let considered: Vec<_> = vocabulary.groups.iter().filter(|group| group.considered).collect();
    let others = (1..=OF_EACH).flat_map(|_| &considered).enumerate().map(|(place, group)| {
        let number = place.saturating_add(1).to_string();
        let name = match context.lang {
            Lang::Vi => [kind_words(group.kind).get(Lang::Vi), "mẫu", &number].join(" "),
            Lang::En => ["Sample", &kind_words(group.kind).get(Lang::En).to_lowercase(), &number].join(" "),
        };
        Nominee { name, group: Some(**group), ..Nominee::default() }
    });
    let bodies = match context.lang {
        Lang::Vi => ["Nơi đề nghị mẫu A", "Nơi đề nghị mẫu B"],
        Lang::En => ["Sample body A", "Sample body B"],
    };
    let body = bodies.into_iter().cycle();
    units.chain(others).zip(body).map(|(nominee, body)| Nominee { body: body.to_owned(), ..nominee }).collect()
}
