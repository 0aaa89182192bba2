//! Points and folders of the history as they lie in the repository: read once, and no more of them
//! taken apart than a walk looks at.

use crate::store::StoreError;
use git2::{Odb, Oid, Repository};

/// The length of an id in a folder.
const ID: usize = 20;

/// Reads what lies in a repository.
pub(super) struct Objects<'a> {
    odb: Odb<'a>,
}

/// A point of the history.
pub(super) struct Point {
    /// As it is written.
    pub(super) bytes: Vec<u8>,
    /// All that it holds.
    pub(super) tree: Oid,
    /// The points before it.
    pub(super) parents: Vec<Oid>,
    /// When it was made, in seconds.
    pub(super) time: i64,
}

/// What a name is in a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry {
    Folder(Oid),
    File(Oid),
    /// Another repository.
    Other,
}

impl<'a> Objects<'a> {
    pub(super) fn of(repository: &'a Repository) -> Result<Self, StoreError> {
        let odb = repository.odb()?;
        Ok(Self { odb })
    }

    /// The point of this id. Points that lie beyond where a clone was cut off are no parents.
    pub(super) fn point(&self, repository: &Repository, id: Oid) -> Result<Point, StoreError> {
        let bytes = self.odb.read(id)?.data().to_vec();
        if let (false, Some((tree, parents, time))) = (repository.is_shallow(), head_of(&bytes)) {
            return Ok(Point {
                bytes,
                tree,
                parents,
                time,
            });
        }
        let commit = repository.find_commit(id)?;
        Ok(Point {
            bytes,
            tree: commit.tree_id(),
            parents: commit.parent_ids().collect(),
            time: commit.time().seconds(),
        })
    }

    /// What a folder holds under a name.
    pub(super) fn entry(&self, folder: Oid, name: &str) -> Result<Option<Entry>, StoreError> {
        let object = self.odb.read(folder)?;
        Ok(entry_in(object.data(), name.as_bytes()))
    }
}

/// Tree, parents and time of a point that is written as git writes it; `None` of any other.
fn head_of(bytes: &[u8]) -> Option<(Oid, Vec<Oid>, i64)> {
    let mut lines = bytes.split(|&byte| byte == b'\n');
    let tree = id_after(b"tree ", lines.next()?)?;
    let mut parents = Vec::new();
    loop {
        let line = lines.next()?;
        if let Some(parent) = id_after(b"parent ", line) {
            parents.push(parent);
        } else if line.starts_with(b"author ") {
            break;
        } else {
            return None;
        }
    }
    let committer = lines.next()?.strip_prefix(b"committer ")?;
    Some((tree, parents, Written::of(committer)?.seconds))
}

fn id_after(word: &[u8], line: &[u8]) -> Option<Oid> {
    let digits = std::str::from_utf8(line.strip_prefix(word)?).ok()?;
    (digits.len() == 2 * ID).then(|| Oid::from_str(digits).ok())?
}

/// Who and when, as a point states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Written<'a> {
    /// The name.
    pub(super) name: &'a [u8],
    /// Seconds of the clock.
    pub(super) seconds: i64,
    /// Minutes east of UTC.
    pub(super) offset_minutes: i32,
}

impl<'a> Written<'a> {
    /// Of a line that is written as git writes it, `name <address> seconds +hhmm`; `None` of any
    /// other, which is left to the library to make sense of.
    pub(super) fn of(line: &'a [u8]) -> Option<Self> {
        let line_text = |bytes: &'a [u8]| std::str::from_utf8(bytes).ok();
        let open = line.iter().position(|&byte| byte == b'<')?;
        let close = line.iter().rposition(|&byte| byte == b'>')?;
        let name = line[..open].strip_suffix(b" ")?;
        let is_odd = |byte: &u8| *byte <= b' ' || b".,:;<>\"\\'".contains(byte);
        let is_plain = !name.is_empty()
            && !name.first().is_some_and(is_odd)
            && !name.last().is_some_and(is_odd)
            && !line
                .get(open + 1..close)?
                .iter()
                .any(|byte| b"<>".contains(byte));
        let (seconds, offset) =
            line_text(line[close + 1..].strip_prefix(b" ")?)?.split_once(' ')?;
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let east = match offset.as_bytes().first()? {
            b'+' => 1,
            b'-' => -1,
            _ => return None,
        };
        let clock = offset
            .get(1..)
            .filter(|clock| clock.len() == 4 && is_digits(clock))?;
        let (hours, minutes): (i32, i32) = (clock[..2].parse().ok()?, clock[2..].parse().ok()?);
        let is_clock = hours <= 14 && minutes < 60 && is_digits(seconds);
        (is_plain && is_clock).then_some(Self {
            name,
            seconds: seconds.parse().ok()?,
            offset_minutes: east * (hours * 60 + minutes),
        })
    }
}

/// The entry of a name in a folder: each is `mode name`, a zero, and the id.
fn entry_in(folder: &[u8], name: &[u8]) -> Option<Entry> {
    let mut rest = folder;
    while !rest.is_empty() {
        let space = rest.iter().position(|&byte| byte == b' ')?;
        let (mode, behind) = (&rest[..space], &rest[space + 1..]);
        let is_it = behind.starts_with(name) && behind.get(name.len()) == Some(&0);
        let end = match is_it {
            true => name.len(),
            false => behind.iter().position(|&byte| byte == 0)?,
        };
        let id = behind.get(end + 1..end + 1 + ID)?;
        if is_it {
            let id = Oid::from_bytes(id).ok()?;
            return Some(match mode {
                b"40000" | b"040000" => Entry::Folder(id),
                b"160000" => Entry::Other,
                _ => Entry::File(id),
            });
        }
        rest = &behind[end + 1 + ID..];
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Entry, Written, entry_in, head_of};
    use git2::Oid;

    #[test]
    fn a_point_is_read_as_git_writes_it_and_no_other() {
        let tree = "1".repeat(40);
        let parent = "2".repeat(40);
        let who = "林 晓 <lin@example.org> 1700000000 +0830";
        let text = format!("tree {tree}\nparent {parent}\nauthor {who}\ncommitter {who}\n\nm\n");
        let id = |digits: &str| Oid::from_str(digits).unwrap();
        let expected = Some((id(&tree), vec![id(&parent)], 1_700_000_000));
        assert_eq!(head_of(text.as_bytes()), expected);
        assert_eq!(head_of(text.replace("author", "autor").as_bytes()), None);
        let written = Written::of(who.as_bytes()).unwrap();
        assert_eq!(written.name, "林 晓".as_bytes());
        assert_eq!(written.offset_minutes, 510);
        for odd in [
            "<a@b> 1 +0000",
            " 林 <a> 1 +0000",
            "林. <a> 1 +0000",
            "林 <a>> 1 +0000",
            "林 <a> x +0000",
            "林 <a> 1 0000",
            "林 <a> 1 +00",
            "林",
        ] {
            assert_eq!(Written::of(odd.as_bytes()), None, "{odd}");
        }
    }

    #[test]
    fn a_name_is_found_among_names_that_hold_it() {
        let mut folder = Vec::new();
        for (mode, name, byte) in [
            ("100644", "2024.txt", 1),
            ("100644", "a 2024", 2),
            ("40000", "2024", 3),
            ("160000", "part", 4),
        ] {
            folder.extend(format!("{mode} {name}\0").bytes());
            folder.extend([byte; 20]);
        }
        let id = |byte: u8| Oid::from_bytes(&[byte; 20]).unwrap();
        assert_eq!(entry_in(&folder, b"2024"), Some(Entry::Folder(id(3))));
        assert_eq!(entry_in(&folder, b"2024.txt"), Some(Entry::File(id(1))));
        assert_eq!(entry_in(&folder, b"part"), Some(Entry::Other));
        assert_eq!(entry_in(&folder, b"202"), None);
        assert_eq!(entry_in(&folder[..30], b"2024"), None);
    }
}
