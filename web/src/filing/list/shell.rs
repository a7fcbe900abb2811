//! What this view asks of the browser beyond drawing: what a file says, and what lies under the pointer.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, PointerEvent};

/// The text of a file: UTF-8, or UTF-16 as Excel writes “Unicode text”. Nothing where it is neither.
pub fn decode(bytes: &[u8]) -> Option<String> {
    let units = |rest: &[u8], read: fn([u8; 2]) -> u16| {
        let units = rest.chunks_exact(2).filter_map(|pair| pair.try_into().ok().map(read));
        String::from_utf16(&units.collect::<Vec<_>>()).ok()
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => units(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => units(rest, u16::from_be_bytes),
        _ => std::str::from_utf8(bytes).ok().map(str::to_owned),
    }
}

/// Keeps the pointer's events at the element that it was pressed on, wherever it goes.
pub fn capture(event: &PointerEvent) {
    if let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
        // Without it the drag ends at the element's border.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// The key of the row under the pointer.
pub fn row_under(event: &PointerEvent) -> Option<u32> {
    let [x, y] = [event.client_x(), event.client_y()];
    scroll_near_edge(y);
    let element = gloo::utils::document().element_from_point(x as f32, y as f32)?;
    element.closest("[data-key]").ok()??.get_attribute("data-key")?.parse().ok()
}

/// Scrolls on while something is dragged near the edge of the window.
fn scroll_near_edge(y: i32) {
    const EDGE: f64 = 60.0;
    let window = gloo::utils::window();
    let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::MAX);
    let y = f64::from(y);
    let step = if y < EDGE {
        -20.0
    } else if y > height - EDGE {
        20.0
    } else {
        return;
    };
    window.scroll_by_with_x_and_y(0.0, step);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_excel_are_text_and_pictures_are_not() {
        let text = "Tên\tNhóm";
        let utf16 = |to: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(to).collect::<Vec<u8>>();
        assert_eq!(decode(text.as_bytes()).as_deref(), Some(text));
        assert_eq!(decode(&[&[0xff, 0xfe], &*utf16(u16::to_le_bytes)].concat()).as_deref(), Some(text));
        assert_eq!(decode(&[&[0xfe, 0xff], &*utf16(u16::to_be_bytes)].concat()).as_deref(), Some(text));
        assert_eq!(decode(b"T\xean\tNh\xf3m"), None);
    }
}
