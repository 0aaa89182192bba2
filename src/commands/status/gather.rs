//! The facts of every report, out of the files, for the board.

use super::reading::{Depth, EarlierLengths, ReadReport, Task, read_all};
use super::stages::AllStages;
use crate::collection::{
    EarlierReport, Phase, ReportFacts, Selection, SentenceSet, UnitFacts, arrange,
};
use crate::commands::{Context, Workspace};
use crate::failure::Failure;
use crate::series::{Day, ReportKey, UnitName, Year};
use crate::settings::kinds;
use crate::store::Catalogue;
use crate::view::{BoardExtent, BoardFault, BoardRow, BoardView, Standing};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The board of a year, with where the reports of all years stand.
pub(super) fn gathered(
    workspace: &Workspace,
    asked: Option<Year>,
    lengths: EarlierLengths,
    stages: &AllStages,
    context: &Context,
) -> Result<BoardView, Failure> {
    let catalogue = workspace.store.catalogue()?;
    let today = Day::of(context.now);
    let newest = catalogue.keys().map(|key| key.year).max();
    let this_year = Year(u16::try_from(today.year()).unwrap_or_default());
    let year = asked.or(newest).unwrap_or(this_year);
    let tasks = tasks(&catalogue, year, lengths);
    let mut of_units: BTreeMap<UnitName, Vec<ReadReport>> = BTreeMap::new();
    for report in read_all(&tasks, workspace, context) {
        of_units
            .entry(report.key.unit.clone())
            .or_default()
            .push(report);
    }
    let years: BTreeSet<Year> = catalogue.keys().map(|key| key.year).collect();
    let mut gathering = Gathering::new(workspace, stages, year);
    let mut rows = Vec::new();
    let mut facts = Vec::new();
    for unit in units(workspace, &of_units) {
        let reports = of_units.remove(&unit).unwrap_or_default();
        let kind = workspace
            .settings
            .unit(&unit)
            .and_then(|unit| unit.kind.clone());
        rows.push(BoardRow {
            unit: unit.clone(),
            kind: kind.clone(),
            reports: reports.iter().map(standing).collect(),
        });
        facts.extend(gathering.facts(unit, kind, reports));
    }
    Ok(BoardView {
        years: years.into_iter().rev().collect(),
        rows,
        board: arrange(facts, year, workspace.settings.due.as_ref(), today),
        faults: gathering.into_faults(),
        selection: Selection::default(),
        extent: BoardExtent::Attention,
    })
}

/// What is read of each report: much of the board's year, less of the year before, little of others.
fn tasks(catalogue: &Catalogue, year: Year, lengths: EarlierLengths) -> Vec<Task> {
    let depth = |of: Year| match lengths {
        _ if of == year => Depth::Review,
        _ if of == year.before() => Depth::Sentences,
        EarlierLengths::Told => Depth::Length,
        EarlierLengths::LeftOut => Depth::FrontMatter,
    };
    let tasks = catalogue.iter().map(|(key, saved)| Task {
        key: key.clone(),
        saved: *saved,
        depth: depth(key.year),
    });
    tasks.collect()
}

/// Those of the settings first, in their order, then any other that has reports.
fn units(workspace: &Workspace, of_units: &BTreeMap<UnitName, Vec<ReadReport>>) -> Vec<UnitName> {
    let set_down = workspace.settings.units.iter();
    let mut units: Vec<UnitName> = set_down.map(|unit| unit.name.clone()).collect();
    let known: BTreeSet<UnitName> = units.iter().cloned().collect();
    units.extend(
        of_units
            .keys()
            .filter(|unit| !known.contains(unit))
            .cloned(),
    );
    units
}

pub(super) fn standing(report: &ReadReport) -> Standing {
    Standing {
        key: report.key.clone(),
        stage: report.stage.as_ref().map(|stage| stage.label.clone()),
        chars: report.chars,
        is_unsaved: report.is_unsaved,
        has_file: report.has_file,
        is_kept: report.is_kept,
    }
}

pub(super) struct Gathering<'a> {
    workspace: &'a Workspace,
    stages: &'a AllStages,
    year: Year,
    /// The most characters of a report, by its kind.
    limits: HashMap<String, Option<usize>>,
    faults: Vec<BoardFault>,
}

impl<'a> Gathering<'a> {
    /// For the board of this year.
    pub(super) fn new(workspace: &'a Workspace, stages: &'a AllStages, year: Year) -> Self {
        Self {
            workspace,
            stages,
            year,
            limits: HashMap::new(),
            faults: Vec::new(),
        }
    }

    /// What is wrong with files of the year's reports.
    pub(super) fn into_faults(self) -> Vec<BoardFault> {
        self.faults
    }

    /// What the board needs to know of a unit; `None` of one that owes no report of the year: it is
    /// not in the settings any more, and has none.
    pub(super) fn facts(
        &mut self,
        unit: UnitName,
        kind: Option<String>,
        reports: Vec<ReadReport>,
    ) -> Option<UnitFacts> {
        let is_set_down = self.workspace.settings.unit(&unit).is_some();
        let mut earlier = Vec::new();
        let mut this_year = None;
        let mut last_year: Option<SentenceSet> = None;
        for report in reports {
            if report.key.year == self.year {
                this_year = Some(report);
                continue;
            }
            if report.key.year > self.year {
                continue;
            }
            earlier.push(self.earlier(&report));
            if report.key.year == self.year.before() {
                last_year = report.sentences;
            }
        }
        if !is_set_down && this_year.is_none() {
            return None;
        }
        earlier.sort_by_key(|report: &EarlierReport| std::cmp::Reverse(report.year));
        let kind = this_year
            .as_ref()
            .and_then(|report| report.kind.clone())
            .or(kind);
        let report =
            this_year.map(|report| self.report(report, kind.as_deref(), last_year.as_ref()));
        Some(UnitFacts {
            unit,
            kind,
            report,
            earlier,
        })
    }

    fn earlier(&self, report: &ReadReport) -> EarlierReport {
        let id = report
            .stage
            .as_ref()
            .and_then(|stage| self.stages.id_of(stage));
        EarlierReport {
            year: report.key.year,
            stage: report.stage.clone(),
            phase: Phase::of_stage(id),
            chars: report.chars,
        }
    }

    fn report(
        &mut self,
        report: ReadReport,
        kind: Option<&str>,
        last_year: Option<&SentenceSet>,
    ) -> ReportFacts {
        let limit = kind.and_then(|kind| self.limit(kind));
        let mut broken = Vec::new();
        let key = report.key.clone();
        for (file, said) in report.faults {
            broken.push(file);
            let key: ReportKey = key.clone();
            self.faults.push(BoardFault { key, file, said });
        }
        let sentences = report.sentences.as_ref();
        let id = report
            .stage
            .as_ref()
            .and_then(|stage| self.stages.id_of(stage));
        ReportFacts {
            key,
            stage_id: id.map(str::to_owned),
            stage: report.stage,
            chars: report.chars,
            limit,
            last_years_sentences: sentences
                .zip(last_year)
                .and_then(|(this, last)| this.share_in(last)),
            is_unsaved: report.is_unsaved,
            has_file: report.has_file,
            is_kept: report.is_kept,
            due: report.due,
            review: report.review,
            broken,
        }
    }

    /// The most characters that a report of a kind may have. A kind that is not there, or whose file
    /// is damaged, sets no limit: `new` and `save` say what is wrong with it.
    fn limit(&mut self, kind: &str) -> Option<usize> {
        if let Some(known) = self.limits.get(kind) {
            return *known;
        }
        let found = kinds::find_in(&self.workspace.kinds_folder(), kind);
        let limit = found.ok().flatten().and_then(|kind| kind.maximum_chars);
        self.limits.insert(kind.to_owned(), limit);
        limit
    }
}
