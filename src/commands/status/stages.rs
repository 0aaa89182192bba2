//! The stages of all packs together: a label is found whichever language a report is written in.

use crate::series::Stage;
use crate::settings::{Stages, pack};

/// The stages of all packs.
pub(super) struct AllStages {
    /// By the name of their pack.
    of_packs: Vec<(&'static str, Stages)>,
}

impl AllStages {
    /// Those of the built-in packs.
    pub(super) fn new() -> Self {
        let packs = pack::BUILT_IN.into_iter();
        Self {
            of_packs: packs.map(|name| (name, Stages::built_in(name))).collect(),
        }
    }

    /// The id of a stage, where some pack knows it.
    pub(super) fn id_of(&self, stage: &Stage) -> Option<&str> {
        let mut packs = self.of_packs.iter();
        packs.find_map(|(_, stages)| stages.id_of(stage.word()))
    }

    /// The stages of the pack that knows this one; of none that is known, those of the pack of this
    /// name, or else of the first.
    pub(super) fn beside(&self, stage: Option<&Stage>, pack: &str) -> Option<&Stages> {
        let knows =
            |stages: &Stages| stage.is_some_and(|stage| stages.id_of(stage.word()).is_some());
        let of_stage = self.of_packs.iter().find(|(_, stages)| knows(stages));
        let of_pack = || self.of_packs.iter().find(|(name, _)| *name == pack);
        let found = of_stage.or_else(of_pack).or_else(|| self.of_packs.first());
        found.map(|(_, stages)| stages)
    }

    /// Every label of every pack, in order.
    pub(super) fn labels(&self) -> impl Iterator<Item = &str> {
        self.of_packs
            .iter()
            .flat_map(|(_, stages)| stages.own_labels())
    }

    /// True of an id.
    pub(super) fn has_id(&self, id: &str) -> bool {
        let mut all = self
            .of_packs
            .iter()
            .flat_map(|(_, stages)| stages.in_order());
        all.any(|(known, _)| known == id)
    }
}
