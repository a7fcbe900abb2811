//! Prints the TypeScript declarations of the JavaScript package: `cargo xtask package` writes them into it.

fn main() {
    print!("{}", xet_khen::api::typescript());
}
