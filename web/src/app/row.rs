//! A row of the page: drawn anew only when something that it shows has changed, and most keys change only one or two.

use xet_khen::lang::Lang;
use yew::prelude::*;

use super::excuse::Excuse;
use super::field::Question;
use super::message::Message;
use super::pen::Pen;
use super::verdict::Criterion;

/// What a row shows. Rows that show the same are the same.
#[derive(PartialEq)]
pub enum Shown {
    /// A question of the form.
    Question(Box<Question>),
    /// A reason that several questions have in common.
    Excuse(Excuse),
    /// A criterion of the verdict.
    Criterion(Box<Criterion>),
}

/// All that a row is drawn from.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// Where events go.
    pub home: Callback<Message>,
    /// What it shows.
    pub shown: Shown,
}

/// A row of the page.
pub struct Row;

impl Component for Row {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { lang, home, shown } = ctx.props();
        let mut pen = Pen::new(*lang, home.clone());
        match shown {
            Shown::Question(question) => question.draw(&mut pen),
            Shown::Excuse(excuse) => excuse.draw(&mut pen),
            Shown::Criterion(criterion) => criterion.draw(&mut pen),
        }
        pen.finish()
    }
}
