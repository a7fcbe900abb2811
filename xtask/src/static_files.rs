//! Files of a folder as HTTP answers.

use std::{
    fs, io,
    path::{Component, Path, PathBuf},
};

use tiny_http::{Header, Method, Request, Response};

/// Answers a request with the file it names, or with the reason why there is none.
pub fn answer(folder: &Path, request: Request) -> io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return respond(request, 405, "text/plain", "only GET and HEAD");
    }
    let found = resolve(folder, request.url()).and_then(|path| Some((media_type(&path), fs::read(path).ok()?)));
    match found {
        Some((media_type, content)) => respond(request, 200, media_type, content),
        None => respond(request, 404, "text/plain", "no such file"),
    }
}

fn respond(request: Request, status: u16, media_type: &str, body: impl Into<Vec<u8>>) -> io::Result<()> {
    let headers = [("Content-Type", media_type), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")];
    let mut response = Response::from_data(body).with_status_code(status);
    for header in headers.iter().filter_map(|(name, value)| Header::from_bytes(*name, *value).ok()) {
        response.add_header(header);
    }
    request.respond(response)
}

/// The file that an address names: inside the folder, or none.
fn resolve(folder: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    // Escapes stay as they are: no file of the page needs them, and so none can smuggle in `..`.
    let inside = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    if !inside || path.contains('\\') {
        return None;
    }
    let mut file = folder.join(path);
    if file.is_dir() {
        file.push("index.html");
    }
    file.is_file().then_some(file)
}

/// The media type, by the file's extension. A browser streams WebAssembly only under its right name.
fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt" | "md" | "toml") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{media_type, resolve};

    /// This package is a folder like any other.
    fn found(url: &str) -> bool {
        resolve(Path::new(env!("CARGO_MANIFEST_DIR")), url).is_some()
    }

    #[test]
    fn only_files_inside_the_folder_are_found() {
        assert!(found("/Cargo.toml"));
        assert!(found("/src/main.rs?v=1"));
        for outside in [
            "/../Cargo.toml",
            "/src/../../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..\\Cargo.toml",
            "//etc/passwd",
            "/src",
            "/",
            "Cargo.toml",
        ] {
            assert!(!found(outside), "{outside} was served");
        }
    }

    #[test]
    fn webassembly_has_its_own_type() {
        assert_eq!(media_type(Path::new("a_bg.wasm")), "application/wasm");
        assert_eq!(media_type(Path::new("LICENSE")), "application/octet-stream");
    }
}
