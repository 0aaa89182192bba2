//! What people said about a report: the last round, and each comment with the words that it is about
//! as they stand now.

use super::frame;
use super::harmless::harmless;
use super::style::Role;
use super::text::{Align, Text, paint_lines};
use crate::messages::review::{CommentTotals, ListMessage as Says};
use crate::render::Display;
use crate::review::anchor::{Passage, Whereabouts, Words};
use crate::review::{Answer, Comment, Entered};
use crate::series::{Day, Language};
use crate::view::{
    CommentPlace, CommentStanding, ReviewListView, SectionPlace, ShownComments, StandingComment,
};

/// Lines longer than this are hard to read, however wide the terminal is.
const WIDEST: usize = 94;
/// Columns between two cells.
const GAP: usize = 2;

/// The screen of `review list`.
pub(super) fn screen(view: &ReviewListView, display: &Display) -> String {
    let display = &Display {
        columns: frame::columns(display).min(WIDEST),
        ..*display
    };
    let screen = Screen {
        view,
        language: display.language,
        columns: display.columns,
    };
    let mut lines = screen.head(display);
    lines.extend(screen.round());
    for comment in screen.shown() {
        lines.push(Text::new());
        lines.extend(screen.comment(comment));
    }
    lines.extend(screen.remarks());
    paint_lines(&lines, display.colour)
}

struct Screen<'a> {
    view: &'a ReviewListView,
    language: Language,
    columns: usize,
}

impl<'a> Screen<'a> {
    fn say(&self, message: &Says) -> String {
        harmless(&message.say(self.language)).into_owned()
    }

    /// Words after an indent, in as many lines as they take.
    fn lines(&self, role: Role, indent: usize, said: &str) -> Vec<Text> {
        let mut line = Text::new().padded(indent, Align::Left);
        line.push(role, said);
        line.hanging(self.columns, indent)
    }

    fn head(&self, display: &Display) -> Vec<Text> {
        let mut left = Text::of(Role::Heading, &self.say(&Says::Title));
        left.push(Role::Plain, "  ");
        left.push(Role::Name, &harmless(&self.view.key.to_string()));
        let right = Text::plain(&harmless(&self.view.now.label));
        let gap = self.columns.saturating_sub(left.width() + right.width());
        let mut lines = match gap >= GAP {
            true => {
                let width = left.width() + gap;
                let mut line = left.padded(width, Align::Left);
                line.append(right);
                vec![line]
            }
            false => vec![left.truncated(self.columns), right.truncated(self.columns)],
        };
        lines.push(frame::rule(display));
        let said = match self.view.comments.is_empty() {
            true => Says::NoComments,
            false => Says::Totals(totals(&self.view.comments)),
        };
        lines.extend(self.lines(Role::Heading, 0, &self.say(&said)));
        lines
    }

    /// The last round, and who has not answered.
    fn round(&self) -> Vec<Text> {
        let Some(standing) = &self.view.round else {
            return Vec::new();
        };
        let round = &standing.round;
        let said = Says::Round {
            stage: round.what.stage.label.clone(),
            at: Day::of(round.stamp.at),
            asked: round.what.to.len(),
            commented: standing.commented.len(),
            without: standing.without_comment.len(),
        };
        let mut lines = self.lines(Role::Plain, 0, &self.say(&said));
        if let Some(returned) = &standing.returned {
            let (by, why) = (returned.what.by.clone(), returned.what.why.clone());
            let said = self.say(&Says::Returned { by, why });
            lines.extend(self.lines(Role::Check, 0, &said));
            return lines;
        }
        if standing.silent.is_empty() {
            lines.extend(self.lines(Role::Plain, 0, &self.say(&Says::NobodySilent)));
            return lines;
        }
        let names = standing.silent.clone();
        lines.extend(self.lines(Role::Check, 0, &self.say(&Says::Silent { names })));
        if let Some(day) = round.what.due {
            let left = day.days_since(self.view.today);
            let role = if left < 0 { Role::Check } else { Role::Plain };
            lines.extend(self.lines(role, 0, &self.say(&Says::Due { day, left })));
        }
        lines
    }

    /// The comments that are shown.
    fn shown(&self) -> impl Iterator<Item = &'a StandingComment> {
        let shown = self.view.shown;
        let comments = self.view.comments.iter();
        comments.filter(move |one| shown == ShownComments::All || one.standing.is_open())
    }

    /// Columns of the widest name of a comment that is shown, and of the gap after it.
    fn indent(&self) -> usize {
        let names = self.shown().map(|one| Text::plain(&one.called).width());
        names.max().unwrap_or(0) + GAP
    }

    fn comment(&self, one: &StandingComment) -> Vec<Text> {
        let indent = self.indent();
        let comment = &one.comment.what;
        let role = if one.standing.is_open() {
            Role::Check
        } else {
            Role::Faint
        };
        let mut head = Text::of(role, &one.called).padded(indent, Align::Left);
        let beside = Says::Beside {
            via: comment.via.clone(),
            kind: comment.kind,
        };
        head.push(Role::Heading, &harmless(&comment.from));
        head.push(Role::Faint, &self.say(&beside));
        head.push(Role::Plain, "  ");
        head.push(Role::Plain, &harmless(&comment.text));
        let mut lines = head.hanging(self.columns, indent);
        for (role, said) in self.place(&one.place, comment) {
            lines.extend(self.lines(role, indent, &said));
        }
        lines.extend(self.answers(&one.standing, indent));
        lines
    }

    fn answers(&self, standing: &CommentStanding, indent: usize) -> Vec<Text> {
        match standing {
            CommentStanding::Open => Vec::new(),
            CommentStanding::Answered(answer) => {
                self.lines(Role::Heading, indent, &self.decided(answer))
            }
            CommentStanding::Disputed(answers) => {
                let mut lines = self.lines(Role::Check, indent, &self.say(&Says::Disputed));
                for answer in answers {
                    lines.extend(self.lines(Role::Plain, indent + GAP, &self.decided(answer)));
                }
                lines
            }
        }
    }

    fn decided(&self, answer: &Entered<Answer>) -> String {
        self.say(&Says::Decided {
            verdict: answer.what.verdict,
            by: answer.what.by.clone(),
            why: answer.what.why.clone(),
        })
    }

    /// Where what the comment is about is now, a line each.
    fn place(&self, place: &CommentPlace, comment: &Comment) -> Vec<(Role, String)> {
        match place {
            CommentPlace::Report => vec![(Role::Name, self.say(&Says::OnReport))],
            CommentPlace::Words(whereabouts) => self.words(whereabouts, comment),
            CommentPlace::Section(place) => {
                let (at, role, said) = match place {
                    SectionPlace::Unchanged { path, line } => {
                        (Some((path, line)), Role::Plain, Says::SectionUnchanged)
                    }
                    SectionPlace::Changed { path, line } => {
                        (Some((path, line)), Role::Check, Says::SectionChanged)
                    }
                    SectionPlace::Gone => (None, Role::Check, Says::SectionGone),
                    SectionPlace::Unknown => (None, Role::Check, Says::TextLost),
                };
                let name = match at {
                    Some((path, line)) => self.at(path, *line),
                    None => comment
                        .section
                        .join(crate::messages::phrases::below(self.language)),
                };
                vec![(Role::Name, name), (role, self.say(&said))]
            }
        }
    }

    fn at(&self, section: &[String], line: usize) -> String {
        let section = section.to_vec();
        self.say(&Says::At { section, line })
    }

    fn words(&self, whereabouts: &Whereabouts, comment: &Comment) -> Vec<(Role, String)> {
        let at = |now: &Passage| (Role::Name, self.at(&now.section, now.line));
        match whereabouts {
            Whereabouts::Unchanged(now) => {
                let words = one_line(&now.words);
                vec![at(now), (Role::Plain, self.say(&Says::Unchanged { words }))]
            }
            Whereabouts::Changed { was, now } => {
                let said = Says::Changed {
                    was: one_line(was),
                    now: one_line(&now.words),
                };
                vec![at(now), (Role::Check, self.say(&said))]
            }
            Whereabouts::Moved {
                from, words, now, ..
            } => {
                let from = from.clone();
                let said = match words {
                    Words::Same => Says::Moved {
                        from,
                        words: one_line(&now.words),
                    },
                    Words::Changed { was } => Says::MovedAndChanged {
                        from,
                        was: one_line(was),
                        now: one_line(&now.words),
                    },
                };
                vec![at(now), (Role::Moved, self.say(&said))]
            }
            Whereabouts::Gone { beside, .. } => self.gone(beside.as_ref(), comment),
            Whereabouts::Doubtful { candidates, .. } => self.doubtful(candidates, comment),
        }
    }

    fn gone(&self, beside: Option<&Passage>, comment: &Comment) -> Vec<(Role, String)> {
        let said = Says::Gone {
            words: quoted(comment),
            section: comment.section.clone(),
        };
        let mut said = vec![(Role::Check, self.say(&said))];
        said.extend(beside.map(|beside| {
            let there = Says::NowThere {
                line: beside.line,
                words: one_line(&beside.words),
            };
            (Role::Faint, self.say(&there))
        }));
        said
    }

    fn doubtful(&self, candidates: &[Passage], comment: &Comment) -> Vec<(Role, String)> {
        let said = Says::Doubtful {
            words: quoted(comment),
            places: candidates.len(),
        };
        let mut said = vec![(Role::Check, self.say(&said))];
        said.extend(candidates.iter().map(|one| {
            let perhaps = Says::Perhaps {
                section: one.section.clone(),
                line: one.line,
                words: one_line(&one.words),
            };
            (Role::Check, self.say(&perhaps))
        }));
        said
    }

    fn remarks(&self) -> Vec<Text> {
        let mut said = Vec::new();
        let mut open = self
            .view
            .comments
            .iter()
            .filter(|one| one.standing.is_open());
        if let Some(first) = open.next() {
            said.push(Says::HowToAnswer {
                id: first.called.clone(),
                report: self.view.key.to_string(),
            });
        }
        let hidden = self.view.comments.len() - self.shown().count();
        if hidden > 0 {
            said.push(Says::AnsweredAreHidden {
                count: hidden,
                report: self.view.key.to_string(),
            });
        }
        let mut lines = Vec::new();
        if !said.is_empty() {
            lines.push(Text::new());
        }
        for one in said {
            lines.extend(Text::of(Role::Faint, &self.say(&one)).hanging(self.columns, GAP));
        }
        lines
    }
}

/// Words that go on in the next paragraph, in one line.
fn one_line(words: &str) -> String {
    words.replace('\n', " ")
}

/// The words that a comment is on, as they stood.
fn quoted(comment: &Comment) -> String {
    let words = comment.on.as_ref().map(|anchor| one_line(&anchor.exact));
    words.unwrap_or_default()
}

/// What became of the comments.
pub(super) fn totals(comments: &[StandingComment]) -> CommentTotals {
    let mut totals = CommentTotals::default();
    for comment in comments {
        match &comment.standing {
            CommentStanding::Open => totals.open += 1,
            CommentStanding::Disputed(_) => totals.disputed += 1,
            CommentStanding::Answered(answer) => {
                totals.count(answer.what.verdict);
            }
        }
    }
    totals
}
