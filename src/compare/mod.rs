//! The folder `compare`; see the map in [`crate`].
