//! Answers of the engine, shared between components without being copied or compared word by word.

use std::ops::Deref;
use std::rc::Rc;

use xet_khen::api::answer::{CriterionResult, Verdict};

/// A shared value that equals only itself: a new answer draws anew, the same one does not.
#[derive(Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    /// Shares a value.
    pub fn new(value: T) -> Self {
        Self(Rc::new(value))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// One criterion of a verdict. It equals another one that says the same, so that a key press draws only what it changes.
#[derive(Clone, Debug)]
pub struct Line {
    verdict: Shared<Verdict>,
    index: usize,
}

impl Line {
    /// All criteria of a verdict.
    pub fn all(verdict: &Shared<Verdict>) -> impl Iterator<Item = Self> + '_ {
        (0..verdict.criteria.len()).map(|index| Self { verdict: verdict.clone(), index })
    }

    /// The criterion.
    pub fn get(&self) -> Option<&CriterionResult> {
        self.verdict.criteria.get(self.index)
    }
}

impl PartialEq for Line {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}
