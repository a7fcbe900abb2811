//! Calling what was cut off the page's module (`#[wasm_split]`), which is loaded later: whatever is reached from such functions alone.
//!
//! The scripts bring a part before they ask for what is in it (`www/parts.js`), so nobody has to wait here.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use wasm_split_helpers::SplitLoaderError;

/// How often a call must be asked: first it asks whether its part is there, and is told so at once; then it does its work.
const POLLS: u8 = 2;

/// What a call gives whose part is there; nothing where it is not.
pub fn at_once<Given>(call: impl Future<Output = Result<Given, SplitLoaderError>>) -> Option<Given> {
    let (mut call, mut context) = (pin!(call), Context::from_waker(Waker::noop()));
    (0..POLLS).find_map(|_| match call.as_mut().poll(&mut context) {
        Poll::Ready(given) => Some(given.ok()),
        Poll::Pending => None,
    })?
}

#[cfg(test)]
mod tests {
    use std::future::{pending, poll_fn, ready};

    use super::*;

    #[test]
    fn a_call_gives_what_it_has_once_its_part_is_there() {
        assert_eq!(at_once(ready(Ok(1))), Some(1));
        let mut asked = 0;
        let call = poll_fn(|_| {
            asked += 1;
            if asked == POLLS { Poll::Ready(Ok(asked)) } else { Poll::Pending }
        });
        assert_eq!(at_once(call), Some(POLLS));
        assert_eq!(at_once(pending::<Result<u8, _>>()), None);
    }
}
