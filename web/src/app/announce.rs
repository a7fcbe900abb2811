//! Tells those who listen that the verdict has changed, once they pause.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long nothing must change before it is said, in milliseconds.
const PAUSE: u32 = 900;

/// What a screen reader is to read out: the last `text`, once it has stood for a moment. What stands there when the page
/// opens is not news and is not said.
#[hook]
pub fn use_announcement(text: String) -> String {
    let said = use_state_eq(String::new);
    let last = use_mut_ref(|| text.clone());
    {
        let said = said.clone();
        use_effect_with(text, move |text| {
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
    (*said).clone()
}
