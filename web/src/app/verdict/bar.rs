//! A figure and its threshold on a bar. Drawn with attributes only: the page's policy allows no inline styles.

use xet_khen::api::answer::{Bar, CriterionResult, Threshold};
use yew::prelude::*;

/// The bar of a criterion, where there is something to compare.
pub fn drawn(criterion: &CriterionResult) -> Option<Bar> {
    criterion.bar.filter(|_| criterion.status.word() != "not-applicable")
}

/// The bar; a picture beside the sentence that says the same.
pub fn bar(bar: Bar, threshold: Option<&Threshold>) -> Html {
    let limit = percent(bar.threshold);
    // Which side of the threshold passes, for those who see a bar without a figure.
    let below = threshold.is_some_and(|threshold| threshold.op.starts_with('<'));
    let (pass_from, pass_width) =
        if below { ("0".to_owned(), limit.clone()) } else { (limit.clone(), percent(1.0 - bar.threshold)) };
    let anchor = match bar.threshold {
        place if place > 0.85 => "end",
        place if place < 0.15 => "start",
        _ => "middle",
    };
    html! {
        <svg class="bar" aria-hidden="true" focusable="false">
            <rect class="bar-track" width="100%" height="0.65rem" y="0.06rem" rx="0.2rem" />
            <rect class="bar-pass" x={pass_from} width={pass_width} height="0.65rem" y="0.06rem" />
            if let Some(value) = bar.value {
                <rect class="bar-value" width={percent(value)} height="0.65rem" y="0.06rem" rx="0.2rem" />
            }
            <line class="bar-limit" x1={limit.clone()} x2={limit.clone()} y1="0" y2="1rem" />
            if let Some(threshold) = threshold {
                <text x={limit} y="1.75rem" text-anchor={anchor}>{ [symbol(threshold.op), " ", &threshold.value].concat() }</text>
            }
        </svg>
    }
}

/// A comparison as people write it.
pub fn symbol(op: &str) -> &str {
    match op {
        ">=" => "≥",
        "<=" => "≤",
        other => other,
    }
}

/// A place from 0 to 1 as a percentage with one decimal, which is finer than any screen.
fn percent(place: f64) -> String {
    let thousandths = (place.clamp(0.0, 1.0) * 1000.0).round() as u32;
    let [whole, rest] = [thousandths / 10, thousandths % 10].map(|digits| digits.to_string());
    [whole.as_str(), ".", &rest, "%"].concat()
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn places_are_percentages() {
        assert_eq!([0.0, 0.5, 0.9994, 1.0, 7.0].map(percent), ["0.0%", "50.0%", "99.9%", "100.0%", "100.0%"]);
    }
}
