//! Other formats in and out: for now the encodings of plain text.

pub mod encoding;
pub mod error;
pub mod text;

pub use encoding::Encoding;
pub use error::{DocumentFormat, ExchangeError, FileFault};
pub use text::{TextFile, read_bytes, read_file, read_owned};
