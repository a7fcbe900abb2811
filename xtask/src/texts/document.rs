//! What the rule file itself says: the head, the questions, what is asked, and what must be known.

use xet_khen::lang::{Lang, Text};
use xet_khen::model::{Answer, Question};

use super::Teller;

/// Puts down the texts that are the same in every answer.
pub fn tell(teller: &mut Teller<'_>) {
    let campaign = teller.campaign;
    teller.sheet.section("Document");
    say(teller, "title", campaign.title);
    say(teller, "place", campaign.place);
    say(teller, "decided by", campaign.decided_by);
    if let Some(council) = campaign.council {
        say(teller, "considered by", council);
    }
    say(teller, "name", campaign.document.name);
    say(teller, "issuer", campaign.document.issuer);
    for status in &campaign.status {
        say(teller, &format!("{} from {}", status.state.word(), status.from), status.note);
    }
    for notice in &campaign.notices {
        say(teller, &format!("notice {} from {}", notice.id, notice.from), notice.text);
    }
    for caution in campaign.cautions.iter().chain(&campaign.filing.cautions) {
        say(teller, &format!("caution {}", caution.id), caution.text);
    }
    teller.sheet.section("Who");
    for group in &campaign.groups {
        say(teller, &format!("{} {}", group.kind.word(), group.id), group.label);
    }
    for outside in &campaign.outside {
        say(teller, &format!("outside: {} {}", outside.group.kind.word(), outside.group.id), outside.group.label);
        say(teller, &format!("{}: because", outside.group.id), outside.because);
    }
    for no_round in &campaign.no_rounds {
        say(teller, &format!("no {} round", no_round.occasion.word()), no_round.because);
    }
    for (award, (because, _)) in campaign
        .rounds
        .iter()
        .flat_map(|round| round.awards.iter().filter_map(|award| Some((award.id, award.no_standard?))))
    {
        say(teller, &format!("no standard for {}", award.word()), because);
    }
    for question in campaign.all_questions() {
        ask(teller, question);
    }
    for input in &campaign.inputs {
        teller.sheet.section(format!("Asked: {} ({})", input.id, input.answer.input_type().word()));
        say(teller, "label", input.label);
        if let Some(help) = input.help {
            say(teller, "help", help);
        }
        if let Answer::Ratio { part, whole } = input.answer {
            say(teller, "part", part);
            say(teller, "whole", whole);
        }
        if let Some(unit) = input.unit {
            let [vi, several, one] = [unit.vi, unit.en, unit.one];
            teller.say(
                "unit",
                match teller.lang {
                    Lang::Vi => vi.to_owned(),
                    Lang::En => format!("{several}; of one: {one}"),
                },
            );
        }
        for (id, label) in input.answer.choices() {
            say(teller, &format!("choice {id}"), *label);
        }
        for reason in &input.not_applicable {
            say(teller, "does not apply, because", *reason);
        }
    }
}

fn ask(teller: &mut Teller<'_>, question: &Question) {
    teller.sheet.section(format!("Question {}", question.id));
    say(teller, "question", question.text);
    for (place, (id, label)) in question.readings.iter().enumerate() {
        let default = if place == usize::from(question.default) { ", by default" } else { "" };
        say(teller, &format!("{id}{default}"), *label);
    }
}

fn say(teller: &mut Teller<'_>, about: &str, text: Text) {
    teller.say(about, text.get(teller.lang));
}
