//! How far long work is, on a terminal's standard error. Work that is soon done shows nothing.

use super::text::Text;
use crate::messages::Message;
use crate::progress::Meter;
use crate::render::{Display, Glyphs};
use console::Term;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Work that is done within this time is not worth a line.
const PATIENCE: Duration = Duration::from_millis(400);

/// A line with what is done, a bar, and the steps.
#[derive(Debug)]
pub struct ProgressLine {
    display: Display,
    going_on: Mutex<Option<GoingOn>>,
}

#[derive(Debug)]
struct GoingOn {
    since: Instant,
    bar: ProgressBar,
}

impl ProgressLine {
    /// A line for this display; where standard error is no terminal, nothing is drawn.
    pub fn new(display: Display) -> Self {
        Self {
            display,
            going_on: Mutex::new(None),
        }
    }

    fn with(&self, change: impl FnOnce(&mut Option<GoingOn>)) {
        let mut going_on = self.going_on.lock().unwrap_or_else(PoisonError::into_inner);
        change(&mut going_on);
    }
}

impl Meter for ProgressLine {
    fn begin(&self, work: &Message, steps: usize) {
        let steps = u64::try_from(steps).unwrap_or(u64::MAX);
        let bar = ProgressBar::with_draw_target(Some(steps), ProgressDrawTarget::hidden());
        let signs = match self.display.glyphs {
            Glyphs::Unicode => "█░",
            Glyphs::Ascii => "#.",
        };
        if let Ok(style) = ProgressStyle::with_template("{msg} {bar:20} {pos}/{len}") {
            bar.set_style(style.progress_chars(signs));
        }
        bar.set_message(Text::plain(&work.say(self.display.language)).words());
        let since = Instant::now();
        self.with(|going_on| *going_on = Some(GoingOn { since, bar }));
    }

    fn step(&self) {
        self.with(|going_on| {
            let Some(GoingOn { since, bar }) = going_on else {
                return;
            };
            if bar.is_hidden() && since.elapsed() >= PATIENCE {
                bar.set_draw_target(ProgressDrawTarget::stderr());
            }
            bar.inc(1);
        });
    }

    fn end(&self) {
        self.with(|going_on| {
            if let Some(GoingOn { bar, .. }) = going_on.take() {
                bar.finish_and_clear();
            }
        });
    }

    fn tell(&self, why: &Message) {
        let words = Text::plain(&why.say(self.display.language)).words();
        // Whoever closed standard error does not want to know.
        let _unheard = Term::stderr().write_line(&words);
    }
}
