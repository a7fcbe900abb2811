//! Noticing that a source file changed.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    time::SystemTime,
};

use crate::repo::Repo;

/// What the page is made of.
const SOURCES: [&str; 6] = ["src", "rules", "web", "www", "Cargo.toml", "Trunk.toml"];

/// Every source file with the time of its last change.
#[derive(PartialEq, Eq)]
pub struct Snapshot(BTreeMap<PathBuf, SystemTime>);

impl Snapshot {
    /// Looks at the files as they are now.
    pub fn take(repo: &Repo) -> Self {
        let mut files = BTreeMap::new();
        for source in SOURCES {
            // A file that vanishes while it is looked at is seen as gone, now or the next time.
            _ = collect(&repo.path(source), &mut files);
        }
        Self(files)
    }

    /// A file that is new, gone or different in the other snapshot.
    pub fn difference<'a>(&'a self, other: &'a Self) -> Option<&'a Path> {
        let changed = |(path, time): &(&PathBuf, &SystemTime)| other.0.get(*path) != Some(time);
        let here = self.0.iter().find(changed);
        let path = here.map(|(path, _)| path);
        let added = || other.0.keys().find(|path| !self.0.contains_key(*path));
        path.or_else(added).map(PathBuf::as_path)
    }
}

/// Adds a file, or the files of a folder, leaving out what editors and npm keep beside them.
fn collect(path: &Path, files: &mut BTreeMap<PathBuf, SystemTime>) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if name.starts_with('.') || name.ends_with('~') || name == "node_modules" {
        return Ok(());
    }
    let metadata = fs::metadata(path)?;
    if !metadata.is_dir() {
        files.insert(path.to_owned(), metadata.modified()?);
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        collect(&entry?.path(), files)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::*;

    #[test]
    fn a_changed_an_added_and_a_removed_file_are_noticed() {
        let start = SystemTime::UNIX_EPOCH;
        let later = start.checked_add(Duration::from_secs(1)).unwrap_or(start);
        let snapshot =
            |files: &[(&str, SystemTime)]| Snapshot(files.iter().map(|(name, time)| (name.into(), *time)).collect());
        let before = snapshot(&[("a", start), ("b", start)]);
        let noticed = |after: &[_]| before.difference(&snapshot(after)).map(Path::to_owned);
        assert_eq!(noticed(&[("a", start), ("b", start)]), None);
        assert_eq!(noticed(&[("a", start), ("b", later)]), Some("b".into()));
        assert_eq!(noticed(&[("b", start)]), Some("a".into()));
        let added = [("a", start), ("b", start), ("c", start)];
        assert_eq!(noticed(&added), Some("c".into()));
    }
}
