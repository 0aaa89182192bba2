//! A walk through the program's commands.

use super::Outcome;
use crate::messages::Message;

/// A walk through the program's commands, each with what it answered.
#[derive(Debug)]
pub struct DemoView {
    /// The steps in order.
    pub steps: Vec<DemoStep>,
    /// Where the workspace was left.
    pub place: Message,
}

/// A step of a demonstration.
#[derive(Debug)]
pub enum DemoStep {
    /// What comes next.
    Heading(String),
    /// A sentence for the reader.
    Sentence(String),
    /// A command as typed, and what it answered.
    Command {
        /// The whole line.
        typed: String,
        /// The answer.
        answer: Box<Outcome>,
    },
}
