//! Serving the page on this machine, and rebuilding it when a source changes.

use std::{path::PathBuf, sync::Arc, thread, time::Duration};

use anyhow::{Context as _, Result, anyhow};
use tiny_http::Server;

use crate::{
    repo::Repo,
    setup,
    site::{self, Profile},
    static_files,
    watch::Snapshot,
};

/// The port that is tried when none is asked for.
const USUAL_PORT: u16 = 8080;
/// A browser opens several connections at once.
const WORKERS: usize = 4;
const POLL: Duration = Duration::from_millis(500);

/// Builds the page, serves it, and rebuilds it for as long as it runs.
pub fn run(repo: &Repo, port: Option<u16>, profile: Profile) -> Result<()> {
    let mut built = Snapshot::take(repo);
    setup::site(repo)?;
    site::rebuild(repo, profile)?;
    let port = serve(repo.dist(), port)?;
    println!("Xét Khen: http://127.0.0.1:{port}/");
    loop {
        thread::sleep(POLL);
        let now = Snapshot::take(repo);
        if let Some(path) = built.difference(&now) {
            let path = repo.relative(path);
            println!("{} changed: rebuilding", path.display());
            match site::rebuild(repo, profile) {
                Ok(()) => println!("rebuilt: reload http://127.0.0.1:{port}/"),
                Err(error) => eprintln!("error: {error:#}; the page is still the one before"),
            }
        }
        built = now;
    }
}

/// Starts to answer requests in the background; gives the port.
fn serve(folder: PathBuf, port: Option<u16>) -> Result<u16> {
    let server = match port {
        Some(port) => listen(port).map_err(|error| anyhow!("port {port} cannot be used ({error}); choose another"))?,
        // Port 0 is the system's way to say "any free one".
        None => listen(USUAL_PORT)
            .or_else(|_| listen(0))
            .map_err(|error| anyhow!("no port of this machine can be used ({error})"))?,
    };
    let address = server.server_addr().to_ip();
    let port = address.context("the server listens on something that is no port")?.port();
    let server = Arc::new(server);
    for _ in 0..WORKERS {
        let (server, folder) = (Arc::clone(&server), folder.clone());
        thread::spawn(move || {
            while let Ok(request) = server.recv() {
                // An answer that cannot be sent has nobody left to receive it.
                _ = static_files::answer(&folder, request);
            }
        });
    }
    Ok(port)
}

/// Binds to this machine only: nothing else in the network sees the page.
fn listen(port: u16) -> Result<Server, Box<dyn std::error::Error + Send + Sync>> {
    Server::http(("127.0.0.1", port))
}
