//! The dates of a round: what must be done by which day, and how many days are left.

mod reminders;
mod texts;
mod timeline;

use std::collections::HashMap;

use chrono::NaiveDate;
use xet_khen::api::Value;
use xet_khen::calendar;
use xet_khen::lang::Lang;
use xet_khen::model::DateRule;
use yew::prelude::*;

use super::context::FormContext;
use super::pieces::{ViewProps, head, problem};
use crate::answer::{DatedRound, Milestone};
use crate::app::owned::own;
use crate::app::{day, typed};
use crate::{filing::browser, library};
use reminders::About;
use timeline::{Entry, Phase, left, next, round_words, shown, state_word, state_words, timeline};

/// The days from which periods count, as they were typed: by campaign and milestone.
type Since = HashMap<(&'static str, &'static str), String>;

/// The view of the dates.
#[component]
pub fn Dates(props: &ViewProps) -> Html {
    let context = &props.context;
    let since = use_state(Since::default);
    let drawn = match library().rounds(&request(context, &since)) {
        Ok(rounds) => {
            let chosen = |round: &&DatedRound| is_chosen(round, context);
            let others: Vec<&DatedRound> = rounds.iter().filter(|round| !chosen(round)).collect();
            html! {
                <>
                    { for rounds.iter().filter(chosen).map(|round| chosen_round(context, round, &since)) }
                    { other_rounds(context, &others) }
                </>
            }
        }
        Err(refused) => problem(&refused),
    };
    own(html! {
        <>
            { head(context, texts::HEADING, texts::LEAD) }
            { drawn }
        </>
    })
}

/// The request for all rounds of the campaign, with the days that were typed as far as they are days.
fn request(context: &FormContext, since: &Since) -> Value {
    let typed = since.iter().filter(|((campaign, _), _)| *campaign == context.campaign.id);
    let days = typed.filter_map(|((_, milestone), text)| {
        day::parse(text).map(|day| (*milestone, Value::from(calendar::iso(day).as_str())))
    });
    context.part(&["campaign", "asOf", "lang"], [("from", Value::map(days))])
}

/// Whether the form asks about this round.
fn is_chosen(round: &DatedRound, context: &FormContext) -> bool {
    let year = round.year.map(|year| year.to_string()).unwrap_or_default();
    Some(round.occasion) == context.occasion() && year == context.word("year")
}

/// The round that the form asks about: its timeline, and the file for a calendar.
fn chosen_round(context: &FormContext, round: &DatedRound, since: &UseStateHandle<Since>) -> Html {
    let lang = context.lang;
    let today = calendar::parse(context.word("asOf"));
    let entries = timeline(&round.milestones, today.filter(|_| !round.milestones.is_empty()));
    let entries = entries.into_iter().map(|entry| match entry {
        Entry::Today(day) => today_entry(day, lang),
        Entry::Due(milestone) => due(milestone, lang),
    });
    let nothing = round.milestones.is_empty() && round.note.is_none();
    // A field of its own above them: the entry moves with the day, and a field that moved would lose the focus.
    let periods = round.milestones.iter().filter(|milestone| milestone.rule == Some(DateRule::Within));
    html! {
        <section class="card" aria-labelledby="round-heading">
            <div class="card-head">
                <h2 id="round-heading">{ texts::ROUND.fill(lang, &[("round", &round_words(round, lang))]) }</h2>
                { state(round, lang) }
            </div>
            { for round.note.as_ref().map(|note| html! { <p>{ note }</p> }) }
            <p class="place">{ round.citation.place.to_string() }</p>
            if nothing { <p>{ texts::NO_MILESTONES.get(lang) }</p> }
            { for periods.map(|milestone| counts_from(context, milestone, since)) }
            if !round.milestones.is_empty() { <ol class="timeline">{ for entries }</ol> }
            { for today.map(|made| calendar_file(context, round, made)) }
        </section>
    }
}

/// The day on which one looks.
fn today_entry(day: NaiveDate, lang: Lang) -> Html {
    let words = if day == day::today() { texts::TODAY } else { texts::DAY_CONSIDERED };
    html! {
        <li class="timeline-today" key="today" id="today" aria-current="date">
            <time datetime={calendar::iso(day)}>{ words.fill(lang, &[("day", &calendar::show(day, lang))]) }</time>
        </li>
    }
}

/// Something that is due.
fn due(milestone: &Milestone, lang: Lang) -> Html {
    let weekday = milestone.weekday.map(|weekday| format!(" ({weekday})")).unwrap_or_default();
    // The rule names the day itself; the last safe day is news only where it is another one.
    let last = milestone.last_safe_day.as_ref().filter(|last| milestone.date.as_ref() != Some(*last));
    let last = last.map(|last| texts::LAST_SAFE.fill(lang, &[("day", &shown(last, lang))]));
    let warnings = milestone.warnings.iter().map(|warning| {
        html! { <p class="warning"><strong>{ texts::WARNING.get(lang) }</strong>{ " " }{ &warning.text }</p> }
    });
    html! {
        <li class="milestone" key={milestone.id} id={format!("date-{}", milestone.id)} data-standing={Phase::of(milestone).word()}>
            <p class="milestone-day">{ day_words(milestone, lang) }</p>
            <div class="milestone-what">
                <h3>{ milestone.label }</h3>
                <p class="milestone-rule" data-rule={milestone.rule.map(rule_word)}>{ &milestone.when }{ weekday }</p>
                { for last.map(|last| html! { <p>{ last }</p> }) }
                <dl class="terms">
                    <div><dt>{ texts::WHO.get(lang) }</dt><dd>{ milestone.who }</dd></div>
                    <div><dt>{ texts::TO.get(lang) }</dt><dd>{ milestone.to }</dd></div>
                </dl>
                { for warnings }
                { for milestone.note.as_ref().map(|note| html! { <p class="hint">{ note }</p> }) }
                <p class="place">{ milestone.citation.place.to_string() }</p>
            </div>
        </li>
    }
}

/// The last safe day and how far it is.
fn day_words(milestone: &Milestone, lang: Lang) -> Html {
    let Some(last) = &milestone.last_safe_day else { return html! { texts::NO_DAY.get(lang) } };
    let left = milestone.days_left.map(|days| html! { <span class="milestone-left">{ left(days, lang) }</span> });
    html! {
        <>
            <time datetime={last.clone()}>{ shown(last, lang) }</time>
            { " " }
            { for left }
        </>
    }
}

/// The field for the day from which a period counts.
fn counts_from(context: &FormContext, milestone: &Milestone, since: &UseStateHandle<Since>) -> Html {
    let lang = context.lang;
    let key = (context.campaign.id, milestone.id);
    let text = since.get(&key).cloned().unwrap_or_default();
    // Browsers write the day in their own style; beside it stands that of offices.
    let hint = day::parse(&text).map(|day| texts::COUNTS_FROM_HINT.fill(lang, &[("day", &calendar::show(day, lang))]));
    let oninput = {
        let since = since.clone();
        Callback::from(move |event: InputEvent| {
            let mut all = (*since).clone();
            all.insert(key, typed(&event));
            since.set(all);
        })
    };
    let id = format!("from-{}", milestone.id);
    html! {
        <p class="counts-from">
            <label for={id.clone()}>{ texts::COUNTS_FROM.fill(lang, &[("what", milestone.label)]) }</label>
            <input type="date" id={id.clone()} value={text} aria-describedby={format!("{id}-hint")} {oninput} />
            <span class="hint" id={format!("{id}-hint")}>{ hint.unwrap_or_default() }</span>
        </p>
    }
}

/// The button for the file, where there is a day to put into a calendar.
fn calendar_file(context: &FormContext, round: &DatedRound, made: NaiveDate) -> Html {
    let campaign = &context.campaign;
    let (title, document) = (campaign.title, campaign.document.name);
    let about = About { campaign: campaign.id, title, document, lang: context.lang, made };
    let Some(file) = reminders::file(&about, round) else { return Html::default() };
    let name = reminders::file_name(&about, round);
    let onclick = Callback::from(move |_: MouseEvent| browser::save(&name, "text/calendar;charset=utf-8", &file));
    let days = reminders::DAYS_BEFORE.to_string();
    html! {
        <p class="actions">
            <button type="button" class="button" id="calendar-file" {onclick}>{ texts::CALENDAR.get(context.lang) }</button>
            <span class="hint">{ texts::CALENDAR_HINT.fill(context.lang, &[("days", &days)]) }</span>
        </p>
    }
}

/// The other rounds in brief.
fn other_rounds(context: &FormContext, rounds: &[&DatedRound]) -> Html {
    if rounds.is_empty() {
        return Html::default();
    }
    let lang = context.lang;
    let brief = |round: &&DatedRound| {
        let next = next(round).map(|(words, next)| words.fill(lang, &[("what", next.label), ("when", &next.when)]));
        html! {
            <li>
                <div class="card-head"><h3>{ round_words(round, lang) }</h3>{ state(round, lang) }</div>
                { for next.map(|next| html! { <p>{ next }</p> }) }
                { for round.note.as_ref().map(|note| html! { <p>{ note }</p> }) }
                <p class="place">{ round.citation.place.to_string() }</p>
            </li>
        }
    };
    html! {
        <section class="card" aria-labelledby="other-rounds-heading">
            <h2 id="other-rounds-heading">{ texts::OTHERS.get(lang) }</h2>
            <ul class="rounds" id="other-rounds">{ for rounds.iter().map(brief) }</ul>
        </section>
    }
}

/// Where a round stands.
fn state(round: &DatedRound, lang: Lang) -> Html {
    let Some(state) = round.state else { return Html::default() };
    html! { <span class="state" data-state={state_word(state)}>{ state_words(state).get(lang) }</span> }
}

/// The name of a rule, as in answers.
const fn rule_word(rule: DateRule) -> &'static str {
    match rule {
        DateRule::Before => "before",
        DateRule::On => "on",
        DateRule::By => "by",
        DateRule::Within => "within",
    }
}
