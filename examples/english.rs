//! Prints the English texts of the rules as the page loads them: `cargo xtask build` puts them beside it.

fn main() -> Result<(), String> {
    let library = xet_khen::rules::read_dir(std::path::Path::new("rules"))?;
    print!("{}", library.stock_and_english().1);
    Ok(())
}
