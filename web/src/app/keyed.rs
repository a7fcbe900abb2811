//! A small map with text keys, in the order of insertion: a few dozen entries, searched one by one.

/// Values by name. Smaller in the compiled page than a tree or a hash map, and fast enough for a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyed<V>(Vec<(String, V)>);

impl<V> Default for Keyed<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<V> Keyed<V> {
    /// The value of that name.
    pub fn get(&self, key: &str) -> Option<&V> {
        self.0.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// Sets the value of that name.
    pub fn set(&mut self, key: &str, value: V) {
        match self.0.iter_mut().find(|(name, _)| name == key) {
            Some((_, old)) => *old = value,
            None => self.0.push((key.to_owned(), value)),
        }
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes all values of the other over its own.
    pub fn take(&mut self, other: &Self)
    where
        V: Clone,
    {
        other.0.iter().for_each(|(key, value)| self.set(key, value.clone()));
    }

    /// Forgets every value whose name does not pass.
    pub fn retain(&mut self, mut keep: impl FnMut(&str) -> bool) {
        self.0.retain(|(name, _)| keep(name));
    }
}
