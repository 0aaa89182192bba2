//! A unit's reports over the years, as names: no storage, no clock.

pub mod day;
pub mod due_rule;
pub mod kind;
pub mod language;
pub mod moment;
pub mod person_role;
pub mod report_key;
pub mod revision;
pub mod signature;
pub mod stage;
pub mod unit_name;
pub mod year_range;

pub use day::Day;
pub use due_rule::DueRule;
pub use kind::Kind;
pub use language::Language;
pub use moment::Moment;
pub use person_role::PersonRole;
pub use report_key::{KeyFault, ReportKey, Year};
pub use revision::{Revision, RevisionId};
pub use signature::{MachineSignature, SignatureState};
pub use stage::Stage;
pub use unit_name::{NameFault, UnitName};
pub use year_range::{AskedRange, YearRange};
