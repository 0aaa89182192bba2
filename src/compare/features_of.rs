//! Features of the texts of one side, each made when it is first asked for: of most texts nobody
//! asks, for they have their counterpart already.

use super::likeness::Features;
use std::fmt;
use std::ops::Index;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// How often a text may be asked for before its features are worth making.
const SELDOM: u32 = 8;

/// The features of a row of texts.
pub struct FeaturesOf {
    made: Vec<OnceLock<Features>>,
    asked: Vec<AtomicU32>,
    make: Box<dyn Fn(usize) -> Features + Send + Sync>,
}

impl FeaturesOf {
    /// Of so many texts, each made by its index.
    pub fn new(count: usize, make: impl Fn(usize) -> Features + Send + Sync + 'static) -> Self {
        Self {
            made: std::iter::repeat_with(OnceLock::new).take(count).collect(),
            asked: std::iter::repeat_with(AtomicU32::default)
                .take(count)
                .collect(),
            make: Box::new(make),
        }
    }

    /// Those of a text that is looked at again and again: the first times, where something less
    /// does as well, they are not made for it.
    pub fn of_often_asked(&self, index: usize) -> Option<&Features> {
        let made = self.made[index].get();
        if made.is_some() || self.asked[index].fetch_add(1, Ordering::Relaxed) < SELDOM {
            return made;
        }
        Some(&self[index])
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.made.len()
    }

    /// True where there is none.
    pub fn is_empty(&self) -> bool {
        self.made.is_empty()
    }
}

impl Index<usize> for FeaturesOf {
    type Output = Features;

    fn index(&self, index: usize) -> &Features {
        self.made[index].get_or_init(|| (self.make)(index))
    }
}

impl fmt::Debug for FeaturesOf {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let made = self.made.iter().filter(|cell| cell.get().is_some());
        write!(
            formatter,
            "FeaturesOf({} of {})",
            made.count(),
            self.made.len()
        )
    }
}
