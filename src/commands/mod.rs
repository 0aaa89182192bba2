//! The folder `commands`; see the map in [`crate`].
