//! Other formats in and out: the encodings of plain text, tables.

pub mod encoding;
pub mod error;
pub mod table;
pub mod text;

pub use encoding::Encoding;
pub use error::{DocumentFormat, ExchangeError, FileFault};
pub use table::{TableFault, TableRow, read_table};
pub use text::{TextFile, read_bytes, read_bytes_like, read_file, read_owned};
