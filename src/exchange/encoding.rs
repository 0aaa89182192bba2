//! How the bytes of a text stand for characters, found out by their content alone.

use crate::compare::in_place::{same_ahead, same_behind};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{DecoderResult, GB18030, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// An encoding that annals reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16 as Windows writes it.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
    /// The national standard and its forerunners GBK and GB 2312.
    Gb18030,
    /// The code page of western Windows; only of texts that are nearly all ASCII.
    Windows1252,
}

impl Encoding {
    /// The name as people write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16 LE",
            Self::Utf16Be => "UTF-16 BE",
            Self::Gb18030 => "GB18030",
            Self::Windows1252 => "Windows-1252",
        }
    }

    fn decoder(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 => UTF_8,
            Self::Utf16Le => UTF_16LE,
            Self::Utf16Be => UTF_16BE,
            Self::Gb18030 => GB18030,
            Self::Windows1252 => WINDOWS_1252,
        }
    }
}

/// Bytes that are no text of the encoding that they seem to be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BrokenAt {
    /// What the rest of the text is in.
    pub encoding: Encoding,
    /// The first byte that fits nowhere.
    pub offset: usize,
    /// Its line, 1-based.
    pub line: usize,
}

/// Why bytes are no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotText {
    /// Control bytes as only programs write them.
    Binary,
    /// A text in the main, with bytes that fit nowhere.
    Broken(BrokenAt),
}

/// Of the bytes above ASCII, the share that must stand in whole wide UTF-8 characters for a text to
/// be UTF-8, if a broken one. Text in GB18030 stays far below.
const UTF8_SHARE: f64 = 0.8;

/// The largest share of bytes above ASCII in a text that may be in the western code page: a few
/// curly quotes and accents, not a text of another script.
const WESTERN_SHARE: f64 = 0.1;

/// Decodes a text whose encoding its own bytes tell. A byte order mark of UTF-8 is kept, so that
/// the text is the file; one of UTF-16 is dropped.
pub fn decode(bytes: &[u8]) -> Result<(String, Encoding), NotText> {
    let valid = std::str::from_utf8(bytes).ok();
    let (encoding, content) = match bytes {
        [0xFF, 0xFE, rest @ ..] => (Encoding::Utf16Le, rest),
        [0xFE, 0xFF, rest @ ..] => (Encoding::Utf16Be, rest),
        _ => (without_mark(bytes, valid)?, bytes),
    };
    let decoded = match (encoding, valid) {
        (Encoding::Utf8, Some(valid)) => Ok(valid.to_owned()),
        _ => decode_as(encoding, content),
    };
    let text = decoded.map_err(|offset| {
        let offset = offset + bytes.len() - content.len();
        NotText::Broken(BrokenAt {
            encoding,
            offset,
            line: line_of(bytes, offset, encoding),
        })
    })?;
    // Control characters are one byte in UTF-8, and no part of a wider character.
    match count(text.as_bytes(), is_binary) > 0 {
        true => Err(NotText::Binary),
        false => Ok((text, encoding)),
    }
}

/// The text of these bytes, where they begin and end as one that is known does, with words in what
/// is the same, and are UTF-8 where they differ; `None` of any others.
pub fn decode_like(bytes: &[u8], known: &str) -> Option<String> {
    let mut ahead = same_ahead(bytes, known.as_bytes());
    while !known.is_char_boundary(ahead) {
        ahead -= 1;
    }
    let rest = &known[ahead..];
    let mut behind = rest.len() - same_behind(&bytes[ahead..], rest.as_bytes());
    while !rest.is_char_boundary(behind) {
        behind += 1;
    }
    let behind = &rest[behind..];
    let differs = std::str::from_utf8(&bytes[ahead..bytes.len() - behind.len()]).ok()?;
    let ahead = &known[..ahead];
    // What is no text shows at its first bytes, or by bytes that no text has.
    let is_text = ahead.len() >= LOOKED_AT_FIRST
        && ahead.chars().any(char::is_alphanumeric)
        && count(differs.as_bytes(), is_binary) == 0;
    is_text.then(|| [ahead, differs, behind].concat())
}

/// Marks of other formats and encodings stand within so many first bytes.
const LOOKED_AT_FIRST: usize = 16;

/// The same of bytes that nobody needs any more: the text of most files is what they are.
pub fn decode_owned(bytes: Vec<u8>) -> Result<(String, Encoding), NotText> {
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return decode(error.as_bytes()),
    };
    let bytes = text.as_bytes();
    // The marks of UTF-16 are no UTF-8.
    let is_utf8 = without_mark(bytes, Some(&text)) == Ok(Encoding::Utf8);
    match is_utf8 && count(bytes, is_binary) == 0 {
        true => Ok((text, Encoding::Utf8)),
        false => decode(bytes),
    }
}

/// Control characters that no editor leaves in a text. Escape is let through: it is shown harmless.
fn is_binary(byte: u8) -> bool {
    matches!(byte, 0..=0x06 | 0x0e..=0x19)
}

fn without_mark(bytes: &[u8], valid: Option<&str>) -> Result<Encoding, NotText> {
    if bytes.contains(&0) {
        return utf16_by_zeros(bytes).ok_or(NotText::Binary);
    }
    let above_ascii = above_ascii(bytes);
    if above_ascii == 0 || share(in_wide_utf8(bytes, valid), above_ascii) >= UTF8_SHARE {
        return Ok(Encoding::Utf8);
    }
    if share(above_ascii, bytes.len()) <= WESTERN_SHARE && is_western(bytes) {
        return Ok(Encoding::Windows1252);
    }
    if valid.is_some() {
        return Ok(Encoding::Utf8);
    }
    Ok(Encoding::Gb18030)
}

fn is_western(bytes: &[u8]) -> bool {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow) == WINDOWS_1252
}

/// UTF-16 without a mark: line ends, blanks and digits leave zeros on one side of the pairs of
/// bytes; a few characters (一) leave one on the other.
fn utf16_by_zeros(bytes: &[u8]) -> Option<Encoding> {
    if !bytes.len().is_multiple_of(2) {
        return None;
    }
    let zeros = |side: usize| bytes.iter().skip(side).step_by(2).filter(|b| **b == 0);
    let (first, second) = (zeros(0).count(), zeros(1).count());
    match first < second {
        true => Some(Encoding::Utf16Le),
        false => Some(Encoding::Utf16Be),
    }
}

fn above_ascii(bytes: &[u8]) -> usize {
    count(bytes, |byte| !byte.is_ascii())
}

/// How many bytes are of a sort; counted in runs so short that the processor takes many at once.
fn count(bytes: &[u8], is_of_it: impl Fn(u8) -> bool) -> usize {
    let runs = bytes.chunks(usize::from(u8::MAX));
    let in_run = |run: &[u8]| run.iter().map(|&byte| u8::from(is_of_it(byte))).sum::<u8>();
    runs.map(|run| usize::from(in_run(run))).sum()
}

/// Bytes that stand in whole UTF-8 characters of three bytes or more. Those of two are no sign:
/// pairs of GB18030 often look like them.
fn in_wide_utf8(bytes: &[u8], valid: Option<&str>) -> usize {
    let wide = |valid: &str| -> usize {
        // Told by their first bytes, of which one of three or four begins with 0xE or 0xF.
        let at_least = |first: u8| count(valid.as_bytes(), |byte| byte >= first);
        3 * at_least(0xE0) + at_least(0xF0)
    };
    match valid {
        Some(valid) => wide(valid),
        None => bytes.utf8_chunks().map(|chunk| wide(chunk.valid())).sum(),
    }
}

#[allow(
    clippy::cast_precision_loss,
    reason = "a share of a file's bytes needs no exact digits"
)]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

/// The text, or the offset of the first byte that fits nowhere.
fn decode_as(encoding: Encoding, bytes: &[u8]) -> Result<String, usize> {
    if encoding == Encoding::Utf8 {
        return match std::str::from_utf8(bytes) {
            Ok(text) => Ok(text.to_owned()),
            Err(error) => Err(error.valid_up_to()),
        };
    }
    let mut decoder = encoding.decoder().new_decoder_without_bom_handling();
    let capacity = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut text = String::with_capacity(capacity.unwrap_or(bytes.len() * 3));
    match decoder.decode_to_string_without_replacement(bytes, &mut text, true) {
        (DecoderResult::InputEmpty, _) => Ok(text),
        (DecoderResult::Malformed(length, after), read) => {
            Err(read.saturating_sub(usize::from(length) + usize::from(after)))
        }
        (DecoderResult::OutputFull, read) => Err(read),
    }
}

fn line_of(bytes: &[u8], offset: usize, encoding: Encoding) -> usize {
    let before = &bytes[..offset.min(bytes.len())];
    let ends = match encoding {
        Encoding::Utf16Le => before.chunks(2).filter(|unit| *unit == [b'\n', 0]).count(),
        Encoding::Utf16Be => before.chunks(2).filter(|unit| *unit == [0, b'\n']).count(),
        Encoding::Utf8 | Encoding::Gb18030 | Encoding::Windows1252 => {
            before.iter().filter(|byte| **byte == b'\n').count()
        }
    };
    ends + 1
}

#[cfg(test)]
mod tests {
    use super::{BrokenAt, Encoding, NotText, decode, decode_owned};
    use encoding_rs::GB18030;

    const TEXT: &str = "一、主要工作\r\n全年走访企业120家，办结诉求96件。\r\n";

    fn utf16(text: &str, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes_of).collect()
    }

    #[test]
    fn every_encoding_is_found_out_by_content() {
        let marked = format!("\u{feff}{TEXT}");
        let cases = [
            (TEXT.as_bytes().to_vec(), TEXT, Encoding::Utf8),
            (marked.as_bytes().to_vec(), &*marked, Encoding::Utf8),
            (utf16(TEXT, u16::to_le_bytes), TEXT, Encoding::Utf16Le),
            (utf16(TEXT, u16::to_be_bytes), TEXT, Encoding::Utf16Be),
            (utf16(&marked, u16::to_le_bytes), TEXT, Encoding::Utf16Le),
            (utf16(&marked, u16::to_be_bytes), TEXT, Encoding::Utf16Be),
            (GB18030.encode(TEXT).0.to_vec(), TEXT, Encoding::Gb18030),
            (b"plain\n".to_vec(), "plain\n", Encoding::Utf8),
        ];
        for (bytes, text, encoding) in cases {
            assert_eq!(decode(&bytes), Ok((text.to_owned(), encoding)));
            assert_eq!(decode_owned(bytes), Ok((text.to_owned(), encoding)));
        }
    }

    #[test]
    fn a_short_text_and_a_rare_character_in_the_national_standard_are_read() {
        for text in ["总结", "述职报告", "一、抓学习", "㐂镕喆𠮷工作"] {
            let bytes = GB18030.encode(text).0;
            assert_eq!(decode(&bytes), Ok((text.to_owned(), Encoding::Gb18030)));
        }
    }

    #[test]
    fn curly_quotes_of_western_windows_are_read() {
        let bytes = b"The Trustees\x92 report for the year covers \x93four advice points\x94.\n";
        let (text, encoding) = decode(bytes).unwrap();
        assert_eq!(encoding, Encoding::Windows1252);
        assert!(text.contains("Trustees’") && text.contains("“four"));
    }

    #[test]
    fn a_broken_character_is_placed() {
        let mut bytes = TEXT.as_bytes().to_vec();
        let offset = TEXT.find("企业").unwrap() + 1;
        bytes[offset] = b'!';
        let broken = BrokenAt {
            encoding: Encoding::Utf8,
            offset: offset - 1,
            line: 2,
        };
        assert_eq!(decode(&bytes), Err(NotText::Broken(broken)));

        let mut bytes = GB18030.encode(TEXT).0.to_vec();
        bytes.extend([0x81, 0x20]);
        let Err(NotText::Broken(broken)) = decode(&bytes) else {
            panic!("read");
        };
        assert_eq!((broken.encoding, broken.line), (Encoding::Gb18030, 3));
        assert_eq!(broken.offset, bytes.len() - 2);
    }

    #[test]
    fn a_half_pair_of_utf16_is_broken() {
        let bytes = [0xFF, 0xFE, 0x00, 0x4E, 0x0A, 0x00, 0x00, 0xD8, 0x41, 0x00];
        let Err(NotText::Broken(broken)) = decode(&bytes) else {
            panic!("read");
        };
        assert_eq!((broken.line, broken.offset), (2, 6));
    }

    #[test]
    fn programs_and_pictures_are_no_text() {
        assert_eq!(decode(b"\x7fELF\x02\x01\x01\0\0\0\0"), Err(NotText::Binary));
        assert_eq!(decode(b"GIF89a\x01\x02\x03"), Err(NotText::Binary));
    }
}
