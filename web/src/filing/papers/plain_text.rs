//! The draft as plain text, to be copied into any other program.

use super::draft::Draft;

/// The draft, line by line.
pub fn write(draft: &Draft) -> String {
    let mut lines: Vec<String> = vec![draft.unit.clone(), String::new()];
    lines.extend(draft.nation.map(str::to_owned));
    lines.extend([draft.place_and_day.to_owned(), String::new()]);
    lines.extend(draft.title.clone());
    lines.push(String::new());
    lines.extend(draft.scope.iter().map(|[what, said]| format!("{what}: {said}")));
    lines.extend([String::new(), draft.heading.to_owned(), draft.lead.clone()]);
    let [_, what, result, state, place] = draft.heads;
    for [number, standard, said, judged, cited] in &draft.rows {
        let ends = if standard.ends_with('.') { "" } else { "." };
        lines.push(format!("{number}. {what}: {standard}{ends}"));
        lines.push(format!("   {result}: {said}. {state}: {judged}. {place}: {cited}."));
    }
    lines.extend(draft.remarks.clone());
    lines.push(String::new());
    lines.extend(draft.signatures.iter().map(|[who, how]| format!("{who} {how}")));
    lines.extend([String::new(), draft.to_do_heading.to_owned()]);
    lines.extend(draft.to_do.iter().map(|item| format!("- {item}")));
    lines.push(String::new());
    lines.join("\n")
}
