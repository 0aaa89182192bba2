//! The folder `exchange`; see the map in [`crate`].
