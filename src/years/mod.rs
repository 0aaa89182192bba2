//! The folder `years`; see the map in [`crate`].
