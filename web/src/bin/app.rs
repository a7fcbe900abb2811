//! The application's entry point.

fn main() {
    xet_khen_web::app::start();
}
