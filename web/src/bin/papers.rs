//! The papers of a file, a module that is loaded when somebody first asks for it: `www/views.js` shows it.

// A program has a `main`; this one waits until it is asked.
fn main() {}

xet_khen_web::view_exports!("papers", xet_khen_web::filing::Papers);
