//! A row of the page: drawn anew only when something that it shows has changed, and most keys change only one or two.

use std::any::Any;
use std::rc::Rc;

use xet_khen::lang::Lang;
use yew::prelude::*;
use yew::virtual_dom::VComp;

use super::message::Message;
use super::writer::HtmlWriter;

/// What a row shows. Rows that show the same are the same.
pub trait Draw: PartialEq + 'static {
    /// Draws it.
    fn draw(&self, html: &mut HtmlWriter);
}

/// A row, told from the others by its key.
pub fn row(html: &mut HtmlWriter, key: String, shown: impl Draw) {
    push(html, key, Rc::new(shown));
}

#[inline(never)]
fn push(html: &mut HtmlWriter, key: String, shown: Rc<dyn Shown>) {
    let props = Props { lang: html.lang, home: html.home().clone(), shown };
    html.node(VComp::new::<Row>(Rc::new(props), Some(key.into())).into());
}

/// The same without its type: so there is one component, compiled once, and not one for each type.
trait Shown: Any {
    fn draw(&self, html: &mut HtmlWriter);

    fn is_same(&self, other: &dyn Any) -> bool;
}

impl<T: Draw> Shown for T {
    fn draw(&self, html: &mut HtmlWriter) {
        Draw::draw(self, html);
    }

    fn is_same(&self, other: &dyn Any) -> bool {
        other.downcast_ref() == Some(self)
    }
}

/// All that a row is drawn from.
#[derive(Properties)]
struct Props {
    lang: Lang,
    home: Callback<Message>,
    shown: Rc<dyn Shown>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang && self.home == other.home && self.shown.is_same(&*other.shown)
    }
}

/// A row of the page.
struct Row;

impl Component for Row {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { lang, home, shown } = ctx.props();
        let mut html = HtmlWriter::new(*lang, home.clone());
        shown.draw(&mut html);
        html.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(PartialEq)]
    struct Count(u8);

    #[derive(PartialEq)]
    struct Place(u8);

    impl Draw for Count {
        fn draw(&self, _: &mut HtmlWriter) {}
    }

    impl Draw for Place {
        fn draw(&self, _: &mut HtmlWriter) {}
    }

    #[test]
    fn rows_are_the_same_where_what_they_show_is_the_same() {
        let home = Callback::noop();
        let of = |shown: Rc<dyn Shown>| Props { lang: Lang::Vi, home: home.clone(), shown };
        assert!(of(Rc::new(Count(1))) == of(Rc::new(Count(1))));
        assert!(of(Rc::new(Count(1))) != of(Rc::new(Count(2))));
        assert!(of(Rc::new(Count(1))) != of(Rc::new(Place(1))), "another type shows something else");
    }
}
