//! Rows of numbers that JavaScript writes and the module reads.

use std::cell::Cell;
use std::thread::LocalKey;

/// A row of numbers. It lies in a cell and is taken out to be read: nothing stays borrowed, whatever happens meanwhile.
pub type Buffer<T> = Cell<Vec<T>>;

/// A buffer keeps this many numbers for the next time: most requests have a few hundred, and a block of columns some thousands.
const KEPT: usize = 1 << 16;

/// Has room for so many numbers, and gives the place where it lies.
pub fn resize<T: Copy + Default>(buffer: &'static LocalKey<Buffer<T>>, numbers: usize) -> usize {
    let mut row = buffer.take();
    row.resize(numbers, T::default());
    row.shrink_to(KEPT);
    let address = row.as_ptr().addr();
    buffer.set(row);
    address
}

/// Reads what was written.
pub fn read_from<T, R>(buffer: &'static LocalKey<Buffer<T>>, read: impl FnOnce(&[T]) -> R) -> R {
    let row = buffer.take();
    let found = read(&row);
    buffer.set(row);
    found
}
