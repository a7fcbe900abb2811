//! Tells those who listen that the verdict has changed, once they pause.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long nothing must change before it is said, in milliseconds.
const PAUSE: u32 = 900;

/// What an [`Announcer`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What is to be said when it changes.
    pub text: AttrValue,
}

/// A region that screen readers read out. What stands there when the page opens is not news and is not said.
#[component]
pub fn Announcer(props: &Props) -> Html {
    let said = use_state_eq(|| AttrValue::from(""));
    let last = use_mut_ref(|| props.text.clone());
    {
        let said = said.clone();
        use_effect_with(props.text.clone(), move |text| {
            let text = text.clone();
            let timer = Timeout::new(PAUSE, move || {
                if *last.borrow() != text {
                    last.replace(text.clone());
                    said.set(text);
                }
            });
            // Dropping the timer cancels it: only the last of several changes is said.
            move || drop(timer)
        });
    }
    html! { <p class="unseen" id="announcer" role="status" aria-live="polite">{ (*said).clone() }</p> }
}
