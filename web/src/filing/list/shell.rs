//! What this view asks of the browser beyond drawing: what a page in a file says, and what lies under the pointer.

use wasm_bindgen::JsCast as _;
use web_sys::{DomParser, Element, Node, NodeList, PointerEvent, SupportedType};

/// The table of a page, as programs save one under a name that says .xls or .csv: the cells of its rows, parted by tabs. Nothing where the
/// text is no page, or has no row. What is parsed so runs no script and loads nothing.
pub fn table_of_page(text: &str) -> Option<String> {
    if !text.trim_start_matches('\u{feff}').trim_start().starts_with('<') {
        return None;
    }
    let page = DomParser::new().ok()?.parse_from_string(text, SupportedType::TextHtml).ok()?;
    let cells = |row: &Node| {
        let cells = row.dyn_ref::<Element>().and_then(|row| row.query_selector_all("td, th").ok());
        let cells = cells.iter().flat_map(nodes).map(|cell| cell.text_content().unwrap_or_default());
        cells.map(|cell| ["\"", &cell.trim().replace('"', "\"\""), "\""].concat()).collect::<Vec<_>>().join("\t")
    };
    let rows: Vec<String> = nodes(&page.query_selector_all("tr").ok()?).map(|row| cells(&row)).collect();
    (!rows.is_empty()).then(|| rows.join("\n"))
}

fn nodes(list: &NodeList) -> impl Iterator<Item = Node> {
    (0..list.length()).filter_map(|place| list.get(place))
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
