//! Prints the JSON Schema of rule files, which `rules/schema.json` keeps: `cargo xtask schema`.

fn main() {
    println!("{}", xet_khen::rules::schema());
}
