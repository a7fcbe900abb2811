//! Tags of the built page, as Trunk writes them: attributes are quoted, and hold neither `<` nor `>`.

use anyhow::{Result, ensure};

/// The text of each tag, in order: `link rel="…" href="…"`.
pub fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').skip(1).filter_map(|piece| piece.split('>').next())
}

/// The name of a tag: `link`, `/body`.
pub fn name(tag: &str) -> &str {
    tag.split_whitespace().next().unwrap_or_default()
}

/// The quoted value of an attribute in the text of a tag.
pub fn value<'tag>(tag: &'tag str, attribute: &str) -> Option<&'tag str> {
    let mut places = tag.match_indices(attribute);
    places.find_map(|(place, _)| {
        let (before, rest) = tag.split_at_checked(place)?;
        let rest = rest.strip_prefix(attribute)?.strip_prefix('=')?;
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        before.ends_with(char::is_whitespace).then_some(rest.get(1..)?.split(quote).next()?)
    })
}

/// The content security policy that the page sets for itself.
pub fn policy(html: &str) -> Option<&str> {
    let tag = tags(html).find(|tag| value(tag, "http-equiv") == Some("Content-Security-Policy"));
    tag.and_then(|tag| value(tag, "content"))
}

/// The page with another address in place of a quoted one that it names.
///
/// # Errors
/// Where the page does not name it.
pub fn renamed(html: &str, address: &str, other: &str) -> Result<String> {
    let told = html.replace(&format!("\"{address}\""), &format!("\"{other}\""));
    ensure!(told != html, "the page does not name {address}");
    Ok(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_found_by_their_whole_name() {
        let tag = "script defer data-src=\"a\"\n src='b.js'";
        assert_eq!(value(tag, "src"), Some("b.js"));
        assert_eq!(value(tag, "data-src"), Some("a"));
        assert_eq!(value(tag, "href"), None);
        assert_eq!(name(tag), "script");
    }

    #[test]
    fn only_what_is_named_is_renamed() -> Result<()> {
        assert_eq!(renamed("<a href=\"./b\">./b</a>", "./b", "./c")?, "<a href=\"./c\">./b</a>");
        assert!(renamed("<a href=\"./bc\">", "./b", "./c").is_err());
        Ok(())
    }

    #[test]
    fn tags_come_in_order() {
        assert!(tags("<p>a <br>b</p>").eq(["p", "br", "/p"]));
    }
}
