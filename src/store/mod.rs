//! The folder `store`; see the map in [`crate`].
