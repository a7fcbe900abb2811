//! A figure and its threshold on a bar. Drawn with attributes only: the page's policy allows no inline styles.

use xet_khen::answer::Share;
use xet_khen::model::{Compare, CriterionStatus};

use crate::answer::CriterionResult;
use crate::app::writer::HtmlWriter;

/// The bar of a criterion: a picture beside the sentence that says the same. Nothing where there is nothing to compare.
pub fn bar(html: &mut HtmlWriter, criterion: &CriterionResult) {
    let (Some(bar), Some(threshold)) = (criterion.bar, &criterion.threshold) else {
        return;
    };
    match criterion.status {
        CriterionStatus::NotApplicable => return,
        CriterionStatus::Met | CriterionStatus::Unmet | CriterionStatus::Unknown | CriterionStatus::Pending => {}
    }
    let limit = percent(bar.threshold);
    // The side of the threshold that passes is tinted, for a bar without a figure and for "at most".
    let below = match threshold.op {
        Compare::AtMost | Compare::LessThan => true,
        Compare::AtLeast | Compare::MoreThan | Compare::Equals => false,
    };
    let pass_from = if below { percent(Share(0)) } else { limit.clone() };
    let pass_width = percent(if below { bar.threshold } else { bar.threshold.rest() });
    let anchor = match bar.threshold {
        Share(8501..) => "end",
        Share(..1500) => "start",
        Share(_) => "middle",
    };
    html.with("svg", &["class", "aria-hidden", "focusable"], &["bar", "true", "false"], |html| {
        rect(html, "bar-track", "", "100%");
        rect(html, "bar-pass", &pass_from, &pass_width);
        html.group(|html| {
            if let Some(value) = bar.value {
                rect(html, "bar-value", "", &percent(value));
            }
        });
        let names = &["class", "x1", "x2", "y1", "y2"];
        html.with("line", names, &["bar-limit", &limit, &limit, "0", "1em"], |_| {});
        html.with("text", &["x", "y", "text-anchor"], &[&limit, "2.06em", anchor], |html| {
            html.text("tspan", "", &[symbol(threshold.op), " ", &threshold.value].concat());
        });
    });
}

fn rect(html: &mut HtmlWriter, class: &str, from: &str, width: &str) {
    html.with("rect", &["class", "x", "width"], &[class, from, width], |_| {});
}

/// A comparison as people write it.
const fn symbol(compare: Compare) -> &'static str {
    match compare {
        Compare::AtLeast => "≥",
        Compare::MoreThan => ">",
        Compare::AtMost => "≤",
        Compare::LessThan => "<",
        Compare::Equals => "=",
    }
}

/// A place as a percentage.
fn percent(Share(place): Share) -> String {
    let [whole, rest] = [place / 100, place % 100].map(|digits| digits.to_string());
    let zero = if rest.len() < 2 { "0" } else { "" };
    [whole.as_str(), ".", zero, &rest, "%"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_percentages() {
        assert_eq!(
            [0, 5000, 9994, 107, 10_000].map(Share).map(percent),
            ["0.00%", "50.00%", "99.94%", "1.07%", "100.00%"]
        );
    }
}
