//! What the page is told. It stands apart from the page, so that whoever draws a control need not know who listens.

use super::state::Action;

/// What the page is told.
#[derive(Clone)]
pub enum Message {
    /// The user has done something.
    Did(Action),
    /// The user has chosen a campaign.
    Campaign(String),
    /// The user has chosen a group of the kind of candidate.
    Group(String),
    /// The user has chosen a sample unit.
    Sample(String),
    /// The user has answered by a control that may go or be drawn elsewhere: the focus goes to the element of that id.
    Answered(String, Action),
    /// The focus has left a part of a field; `within` where it goes to another part of it.
    Left {
        /// The place of the input.
        input: usize,
        /// Whether it goes to another part of the field.
        within: bool,
    },
    /// A finger or a mouse button goes down (or up again). What is said meanwhile would move what is being pressed away.
    Pressing(bool),
    /// What was pressed has been heard.
    Pressed,
    /// The user has paused: what is wrong is said now.
    Paused,
    /// The verdict has stood for a moment: it is announced.
    Stood,
    /// The document has changed its language.
    Spoken,
}
