//! The files below a folder, and names and checks made from what is in files.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256};

/// Every file below a folder, by its path from there, with `/` between its parts, in a fixed order.
pub fn below(folder: &Path) -> Result<Vec<(String, PathBuf)>> {
    let mut paths = Vec::new();
    list(folder, &mut paths).with_context(|| format!("could not look into {}", folder.display()))?;
    paths.sort();
    let named = |path: PathBuf| {
        let name = path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
        Ok((name, path))
    };
    paths.into_iter().map(named).collect()
}

fn list(folder: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            list(&path, paths)?;
        } else {
            paths.push(path);
        }
    }
    Ok(())
}

/// Reads a file of the build as text; the message names it if that fails.
pub fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
}

/// A short name made from contents: the same where they are the same.
pub fn fingerprint<Content: AsRef<[u8]>>(contents: impl IntoIterator<Item = Content>) -> String {
    let mut hash = Sha256::new();
    for content in contents {
        // So that no two rows of contents run together into the same bytes.
        hash.update(Sha256::digest(content));
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// A file's name with a fingerprint of its content before its ending: `boot-0123456789abcdef.js`.
pub fn named_after(name: &str, content: impl AsRef<[u8]>) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{stem}-{}.{ending}", fingerprint([content]))
}

/// A content's hash as browsers write it, in integrity metadata and in policies.
pub fn integrity(content: impl AsRef<[u8]>) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_hashes_follow_the_content() {
        assert_eq!(fingerprint(["a", "b"]), fingerprint(["a", "b"]));
        assert_ne!(fingerprint(["a", "b"]), fingerprint(["ab", ""]));
        assert_eq!(named_after("a.b.js", "c"), format!("a.b-{}.js", fingerprint(["c"])));
        // The hash of nothing, as every implementation of SHA-256 gives it.
        assert_eq!(integrity(""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn files_are_found_at_any_depth_in_order() -> Result<()> {
        let names: Vec<_> = below(Path::new(env!("CARGO_MANIFEST_DIR")))?.into_iter().map(|(name, _)| name).collect();
        assert!(names.is_sorted());
        assert!(names.iter().any(|name| name == "src/setup/mod.rs"));
        Ok(())
    }
}
