//! The folder `render`; see the map in [`crate`].
