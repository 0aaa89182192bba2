//! Every threshold of what is stated between two years, in one place.

mod alignment;
mod carried_over;
mod figures;
mod leading;
mod promises;
mod stale;
mod timeline;

pub use alignment::AlignmentThresholds;
pub use carried_over::CarriedOverThresholds;
pub use figures::FigureThresholds;
pub use leading::LeadingThresholds;
pub use promises::PromiseThresholds;
pub use stale::StaleThresholds;
pub use timeline::TimelineThresholds;
