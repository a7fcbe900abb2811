//! Texts that belong to elements.
//!
//! Yew holds on to the text nodes that it has made and tells them what to say. But others change a document, too: a browser that
//! translates puts elements of its own in the place of text nodes, one that looks for dates and numbers cuts them up. What was
//! said to such a node afterwards nobody saw: an old verdict stood in new colours. So none is left to Yew: an element is told what
//! it says as a whole, and forgets what others have put into it.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VNode, VTag, VText};

/// The property by which an element is told what it says.
pub const SAID: &str = "textContent";

/// What an element says.
pub fn said(text: &str) -> AttributeOrProperty {
    AttributeOrProperty::Property(JsValue::from_str(text))
}

/// A text that has neighbours: an element of its own. An empty one nobody changes, and the element around it stays empty.
pub fn text(text: &str) -> Html {
    if text.is_empty() {
        return VText::new("").into();
    }
    let mut element = VTag::new("span");
    element.set_attributes(Attributes::Dynamic { keys: &[SAID], values: Box::new([Some(said(text))]) });
    element.into()
}

/// The key of an option, which is another option once it says something else. WebKit chooses anew among the options of a list
/// when one of them has got its text, and not when it comes with it: such a list showed what nobody had chosen. So options have
/// text nodes, and are never told anything else.
pub fn key(value: &str, label: &str) -> Key {
    Key::from([value, "\n", label].concat())
}

/// What a component has drawn with `html!`, with its texts owned. What another component draws in it is that one's.
pub fn own(mut drawn: Html) -> Html {
    take(&mut drawn);
    drawn
}

fn take(node: &mut Html) {
    match node {
        VNode::VText(words) => *node = text(&words.text),
        VNode::VList(nodes) if nodes.is_empty() => {}
        VNode::VList(nodes) => Rc::make_mut(nodes).iter_mut().for_each(take),
        VNode::VTag(tag) => {
            let tag = Rc::make_mut(tag);
            let is_option = tag.tag() == "option";
            let Some(inside) = tag.children_mut() else { return };
            let words = only_text(inside);
            if is_option {
                tag.key = words.map(|words| key("", &words));
            } else if let Some(words) = words {
                *inside = Html::default();
                tag.add_property(SAID, &*words);
            } else {
                take(inside);
            }
        }
        VNode::VComp(_) | VNode::VPortal(_) | VNode::VRef(_) | VNode::VSuspense(_) | VNode::VRaw(_) => {}
    }
}

/// The text of an element that holds nothing else: it needs no element of its own.
fn only_text(inside: &Html) -> Option<AttrValue> {
    match inside {
        VNode::VText(words) => Some(words.text.clone()),
        VNode::VList(nodes) => match nodes.as_slice() {
            [VNode::VText(words)] => Some(words.text.clone()),
            _ => None,
        },
        VNode::VTag(_)
        | VNode::VComp(_)
        | VNode::VPortal(_)
        | VNode::VRef(_)
        | VNode::VSuspense(_)
        | VNode::VRaw(_) => None,
    }
}
