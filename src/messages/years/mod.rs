//! Sentences and labels of what is stated between two years: figures, what last year left, and
//! where to look first.

mod chinese;
mod english;

use super::Message;
use crate::series::{Language, Year};
use crate::years::figures::{FigureStatus, Hedge};
use crate::years::leading::Notable;
use crate::years::promises::PromiseRole;

/// A sentence or label of this family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum YearsMessage {
    /// Over the figures that are shown first.
    FiguresHead,
    /// Over all of them.
    AllFiguresHead,
    /// Over those of one section.
    SectionFiguresHead,
    /// Over the promises that a section made or answers.
    PromisesHead,
    /// Before a text that is the same in both years.
    BothYears,
    /// How long a section is in both years.
    SectionLength {
        /// In characters, with a sign for none.
        last_year: String,
        /// In characters.
        this_year: String,
    },
    /// Over last year's values, where its year is not known.
    LastYearHead,
    /// Over this year's values, where its year is not known.
    ThisYearHead,
    /// Over the changes.
    ChangeHead,
    /// Over the places.
    PlaceHead,
    /// What a figure counts, with its unit.
    Named {
        /// What it counts.
        name: String,
        /// Its unit.
        unit: String,
    },
    /// A value that is less exact than it looks.
    Hedged {
        /// How.
        hedge: Hedge,
        /// As written.
        value: String,
    },
    /// A change in percent.
    ByPercent {
        /// With its sign.
        by: String,
    },
    /// A change in percentage points.
    ByPoints {
        /// With its sign.
        by: String,
    },
    /// What became of a figure.
    Became(FigureStatus),
    /// Where something stands.
    Spot(Spot),
    /// What last year's plan aimed at.
    Planned {
        /// As written.
        value: String,
    },
    /// Both values are what was aimed at.
    BothPlanned,
    /// Why a figure should be looked at, in a word or two.
    Note(Notable),
    /// How many figures are not shown.
    OtherFigures {
        /// How many of each status that has some.
        counts: Vec<(FigureStatus, usize)>,
    },
    /// How many figures there are, where none is shown.
    FigureCounts {
        /// How many of each status that has some.
        counts: Vec<(FigureStatus, usize)>,
    },
    /// How to see them.
    ShowFigures,
    /// There are none.
    NoFigures,

    /// One report gives a figure twice, with two values.
    Conflict {
        /// What it counts.
        name: String,
        /// The first.
        first: Told,
        /// The other.
        second: Told,
    },
    /// What this year's report says of last year, and what last year's said.
    PriorMismatch {
        /// What it counts.
        name: String,
        /// As this year's report has it.
        told: Told,
        /// As last year's had it.
        own: Told,
    },
    /// A growth that the two values do not give.
    Growth {
        /// What grew.
        name: String,
        /// As written.
        stated: Told,
        /// The value before.
        from: Told,
        /// The value now.
        to: Told,
        /// What they give, with its sign.
        computed: String,
    },
    /// What was aimed at, and what was reached.
    Target {
        /// What it counts.
        name: String,
        /// What was aimed at.
        target: Told,
        /// What was reached.
        result: Told,
    },
    /// How many figures beside those shown do not agree.
    OtherFindings {
        /// How many.
        count: usize,
    },

    /// How many sections of the outline are not shown, and how to see them.
    OtherSections {
        /// How many.
        sections: usize,
    },
    /// How many promises are not shown.
    OtherPromises {
        /// How many.
        count: usize,
    },
    /// How to see them all.
    SeePromises {
        /// The report as it is typed.
        report: String,
    },
    /// Over the places to look at first.
    LookFirstHead,
    /// How many places to look at are not shown, and how to see them.
    OtherLooks {
        /// How many.
        count: usize,
    },
    /// Which year stands for last year here, where it is not the year before.
    LastYearIs {
        /// It.
        year: Year,
        /// The later one of the two.
        this_year: Year,
    },
    /// Places where last year's words may stand.
    Stale {
        /// The first of them.
        places: Vec<StaleWords>,
        /// How many more there are.
        others: usize,
    },
    /// Over all of them.
    StaleHead,
    /// One of them.
    StalePlace(StaleWords),
    /// A section of which only years changed.
    Redated {
        /// Its number and title.
        name: String,
        /// How much of it stands in last year's report, in percent.
        percent: usize,
    },
    /// A promise that nothing answers.
    Unanswered {
        /// Last year's words.
        text: String,
        /// Where they stand.
        spot: Spot,
        /// A plan, or a problem, which nobody promised.
        role: PromiseRole,
    },
    /// How to see a section of this year's report.
    SeeShown {
        /// The report as it is typed.
        report: String,
        /// The section as it is typed.
        section: String,
    },
    /// How to see it beside last year's.
    SeeBeside {
        /// The report, or the two texts, as they are typed.
        reports: String,
        /// The section as it is typed.
        section: String,
    },
    /// How much of this year's text no share counts.
    SetAside {
        /// Its characters.
        chars: usize,
    },

    /// The two texts are the same.
    SameTexts,
    /// The earlier of the two years stands at the right.
    YearsReversed {
        /// The year at the left.
        before: u16,
        /// The year at the right.
        after: u16,
    },
    /// The two are written in different languages.
    TwoLanguages,
    /// A text in which nothing is written.
    NothingWritten {
        /// As it is called.
        label: String,
    },
    /// A text in which nothing but questions to its author stands.
    OnlyPrompts {
        /// As it is called.
        label: String,
    },
}

/// Where something stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// In which report.
    pub report: WhichYear,
    /// The section, by number or title.
    pub section: String,
    /// The paragraph in it, from 1; `None` where it has only one.
    pub paragraph: Option<usize>,
}

/// One of two years' reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WhichYear {
    /// The earlier one.
    Last,
    /// The later one.
    This,
}

/// A figure as written, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// As written.
    pub words: String,
    /// How exact words beside it say it is.
    pub hedge: Option<Hedge>,
    /// Where.
    pub spot: Spot,
}

/// Words that last year left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaleWords {
    /// The words.
    pub text: String,
    /// Where they stand.
    pub spot: Spot,
    /// What should perhaps stand there.
    pub instead: Option<String>,
}

impl YearsMessage {
    /// The sentence in this language.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::Chinese => chinese::say(self),
            Language::English => english::say(self),
        }
    }
}

impl From<YearsMessage> for Message {
    fn from(message: YearsMessage) -> Self {
        Self::Years(Box::new(message))
    }
}

#[cfg(test)]
mod tests {
    use super::{Spot, StaleWords, WhichYear, YearsMessage};
    use crate::series::Language;

    fn spot(report: WhichYear, paragraph: Option<usize>) -> Spot {
        Spot {
            report,
            section: "一（四）".to_owned(),
            paragraph,
        }
    }

    #[test]
    fn a_place_is_named_as_it_is_typed() {
        let said = |spot, language| YearsMessage::Spot(spot).say(language);
        let here = spot(WhichYear::This, Some(2));
        assert_eq!(said(here.clone(), Language::Chinese), "一（四）第2段");
        assert_eq!(said(here, Language::English), "一（四）, para 2");
        let there = spot(WhichYear::Last, None);
        assert_eq!(said(there.clone(), Language::Chinese), "上年 一（四）");
        assert_eq!(said(there, Language::English), "last year's 一（四）");
    }

    #[test]
    fn what_should_stand_there_is_a_question() {
        let stale = YearsMessage::Stale {
            places: vec![StaleWords {
                text: "2023年".to_owned(),
                spot: spot(WhichYear::This, None),
                instead: Some("2024年".to_owned()),
            }],
            others: 2,
        };
        assert_eq!(
            stale.say(Language::Chinese),
            "可能还是上年的说法，共 3 处：一（四）的“2023年”（应为“2024年”？）；另有 2 处"
        );
        assert_eq!(
            stale.say(Language::English),
            "last year's words may still stand in 3 places: “2023年” in section 一（四） (should it be “2024年”?); 2 more"
        );
    }
}
