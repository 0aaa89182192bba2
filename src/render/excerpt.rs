//! How much of the unchanged text around a change is shown: its sentence where that is short,
//! otherwise its clause.

use crate::render::columns::{fitting, width};
use crate::view::Surroundings;

/// Columns of unchanged text that a reader takes in with a change.
const SENTENCE: usize = 72;
/// Columns kept where there is no border of a clause to cut at.
const CUT: usize = 40;
/// Fewer columns than these are not worth leaving out.
const WORTH_LEAVING_OUT: usize = 20;

/// Characters behind a digit that may be of its unit.
const UNIT: usize = 3;

/// What stands for text that is left out.
pub(super) const LEFT_OUT: &str = "…";

/// Where in its paragraph an unchanged text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Between {
    /// Before the first change.
    StartAndChange,
    /// Between two changes.
    Changes,
    /// After the last change.
    ChangeAndEnd,
}

/// How far an unchanged text is shown from the changes at its ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reach {
    /// From the change before it; `None` for not at all.
    pub(super) from_before: Option<Surroundings>,
    /// To the change behind it.
    pub(super) to_behind: Surroundings,
}

impl Reach {
    /// The reach behind a change with these words: one that ends its own sentence, or clause,
    /// leaves nothing of that to be shown.
    pub(super) fn new(context: Surroundings, change_before: Option<&str>) -> Self {
        let change = change_before.unwrap_or_default();
        let is_ended = |is_border: fn(&str) -> bool| !change.is_empty() && is_border(change);
        let from_before = match context {
            Surroundings::Clause if is_ended(ends_half_sentence) => None,
            Surroundings::Sentences(others) if is_ended(ends_sentence) => {
                others.checked_sub(1).map(Surroundings::Sentences)
            }
            context => Some(context),
        };
        Self {
            from_before,
            to_behind: context,
        }
    }
}

/// An unchanged text with its far parts left out.
pub(super) fn excerpt(text: &str, between: Between, reach: Reach) -> String {
    // The stop of a title that is shown apart begins no sentence.
    let is_stop = |c: char| c.is_whitespace() || "。，；：、.,;:".contains(c);
    let text = match between {
        Between::StartAndChange => text.trim_start_matches(is_stop),
        Between::Changes | Between::ChangeAndEnd => text,
    };
    let head = match between {
        Between::StartAndChange => 0,
        Between::Changes | Between::ChangeAndEnd => reach
            .from_before
            .map_or(0, |context| head_end(text, context)),
    };
    let tail = match between {
        Between::ChangeAndEnd => text.len(),
        Between::Changes | Between::StartAndChange => tail_start(text, reach.to_behind),
    };
    if tail <= head || width(&text[head..tail]) < WORTH_LEAVING_OUT {
        return text.to_owned();
    }
    let at_border = match between {
        // A sentence that is shown from its beginning, or to its end, needs no sign of a cut.
        Between::StartAndChange => ends_sentence(&text[..tail]),
        Between::ChangeAndEnd => ends_sentence(&text[..head]),
        Between::Changes => false,
    };
    let sign = if at_border { "" } else { LEFT_OUT };
    format!(
        "{}{sign}{}",
        text[..head].trim_end(),
        text[tail..].trim_start()
    )
}

/// Where what follows a change may end.
fn head_end(text: &str, context: Surroundings) -> usize {
    match context {
        Surroundings::Usual => usual_head_end(text),
        Surroundings::Clause => borders(text, ends_half_sentence)
            .next()
            .unwrap_or(text.len()),
        Surroundings::Sentences(others) => borders(text, ends_sentence)
            .nth(others)
            .unwrap_or(text.len()),
    }
}

fn usual_head_end(text: &str) -> usize {
    let near = |end: &usize| width(&text[..*end]) <= SENTENCE;
    let sentence = borders(text, ends_sentence).next().filter(near);
    let clause = || borders(text, ends_clause).take_while(near).last();
    sentence
        .or_else(clause)
        .unwrap_or_else(|| before_run(text, fitting(text, CUT)))
}

/// Where what leads to a change may begin.
fn tail_start(text: &str, context: Surroundings) -> usize {
    let back = |is_border: fn(&str) -> bool, others: usize| {
        let starts: Vec<usize> = borders(text, is_border).collect();
        starts
            .len()
            .checked_sub(others + 1)
            .map_or(0, |at| starts[at])
    };
    match context {
        Surroundings::Usual => usual_tail_start(text),
        Surroundings::Clause => back(ends_half_sentence, 0),
        Surroundings::Sentences(others) => back(ends_sentence, others),
    }
}

fn usual_tail_start(text: &str) -> usize {
    let near = |start: &usize| width(&text[*start..]) <= SENTENCE;
    let sentence = borders(text, ends_sentence).last().filter(near);
    let clause = || borders(text, ends_clause).find(near);
    let starts = if near(&0) { Some(0) } else { None };
    sentence.or(starts).or_else(clause).unwrap_or_else(|| {
        let skipped = width(text).saturating_sub(CUT);
        behind_run(text, fitting(text, skipped))
    })
}

/// Where the beginning of a text ends that fills these columns at most: behind a clause where one
/// ends in the second half of them, and never within a figure or a Latin word.
pub(super) fn beginning(text: &str, columns: usize) -> usize {
    let fits = fitting(text, columns);
    if fits == text.len() {
        return fits;
    }
    // What a colon announces is no more said than the rest.
    let is_border = |text: &str| ends_clause(text) && !text.ends_with([':', '：']);
    let ends = borders(text, is_border).take_while(|end| *end <= fits);
    let is_late = |end: &usize| 2 * width(&text[..*end]) >= columns;
    ends.filter(is_late)
        .last()
        .unwrap_or_else(|| before_run(text, fits))
}

/// The beginning of a text within these columns, with … where something was cut.
pub(super) fn shortened(text: &str, columns: usize) -> String {
    let text = text.trim();
    if width(text) <= columns {
        return text.to_owned();
    }
    let end = beginning(text, columns.saturating_sub(1));
    let kept = text[..end]
        .trim_end_matches(|sign: char| "，、；：,;:".contains(sign) || sign.is_whitespace());
    format!("{kept}{LEFT_OUT}")
}

/// A cut inside a figure with its unit, or in a Latin word, goes before it.
fn before_run(text: &str, cut: usize) -> usize {
    let Some(end) = run_before(text, cut) else {
        return cut;
    };
    match text[..end].trim_end_matches(is_of_run).trim_end() {
        "" => cut,
        kept => kept.len(),
    }
}

/// A cut inside a figure or a Latin word goes behind it.
fn behind_run(text: &str, cut: usize) -> usize {
    let behind = text[cut..].trim_start_matches(is_of_run);
    match (run_before(text, cut), behind.trim_start()) {
        (None, _) => cut,
        (Some(_), "") => before_run(text, cut),
        (Some(_), rest) => text.len() - rest.len(),
    }
}

/// Where the figure or Latin word ends, but for its unit, that a cut goes through.
fn run_before(text: &str, cut: usize) -> Option<usize> {
    let (before, behind) = (&text[..cut], text[cut..].chars().next()?);
    if is_of_run(behind) && before.ends_with(is_of_run) {
        return Some(cut);
    }
    let mut unit = before.char_indices().rev().take(UNIT + 1);
    let digit = unit.find(|(_, one)| one.is_ascii_digit() || !one.is_alphanumeric());
    let (at, _) = digit.filter(|(_, one)| one.is_ascii_digit() && behind.is_alphanumeric())?;
    Some(at + 1)
}

/// True of the signs of figures and Latin words.
fn is_of_run(character: char) -> bool {
    character.is_ascii_alphanumeric() || "£$€¥￥.,%‰-–~+'’".contains(character)
}

/// The places behind a mark, in order.
fn borders(text: &str, is_border: impl Fn(&str) -> bool) -> impl Iterator<Item = usize> {
    text.char_indices().filter_map(move |(at, character)| {
        let end = at + character.len_utf8();
        let follows = text[end..].chars().next();
        let closes = follows.is_some_and(|next| "”’」』）)》".contains(next) || is_end(next));
        let latin = matches!(character, '.' | ',' | ';' | ':')
            && follows.is_some_and(|next| !next.is_whitespace());
        let is_mark = !character.is_alphanumeric() && !character.is_whitespace();
        (is_mark && !closes && !latin && is_border(&text[..end])).then_some(end)
    })
}

fn is_end(character: char) -> bool {
    "。！？；.!?;".contains(character)
}

/// True of a text that ends where a sentence, or half of one, does.
fn ends_sentence(text: &str) -> bool {
    let bare = text
        .trim_end()
        .trim_end_matches(['”', '’', '」', '』', '）', ')', '》']);
    bare.is_empty() || bare.ends_with(is_end)
}

/// True of a text that ends where a clause does, or an item of a list.
fn ends_clause(text: &str) -> bool {
    ends_half_sentence(text) || text.ends_with('、')
}

/// True of a text that ends where a clause does.
fn ends_half_sentence(text: &str) -> bool {
    ends_sentence(text) || text.ends_with(['，', '：', ',', ':'])
}

#[cfg(test)]
mod tests {
    use super::{Between, Reach};
    use crate::view::Surroundings;

    fn excerpt(text: &str, between: Between) -> String {
        super::excerpt(text, between, Reach::new(Surroundings::Usual, None))
    }

    #[test]
    fn sentences_are_counted_on_either_side() {
        let before = "第一句写阵地。第二句写活动。第三句写服务。全年新建分馆，扩建";
        let around =
            |text, between, context| super::excerpt(text, between, Reach::new(context, None));
        let one = Surroundings::Sentences(1);
        assert_eq!(
            around(before, Between::StartAndChange, one),
            "第三句写服务。全年新建分馆，扩建"
        );
        let many = Surroundings::Sentences(9);
        assert_eq!(around(before, Between::StartAndChange, many), before);
        let clause = Surroundings::Clause;
        assert_eq!(around(before, Between::StartAndChange, clause), "…扩建");
        let after = "个，面积有所增加。第二句写活动，办了很多。第三句写服务。";
        assert_eq!(
            around(after, Between::ChangeAndEnd, one),
            "个，面积有所增加。第二句写活动，办了很多。第三句写服务。"
        );
        assert_eq!(around(after, Between::ChangeAndEnd, clause), "个，…");
    }

    #[test]
    fn behind_a_whole_sentence_the_next_one_is_another() {
        let behind = "第一句写阵地建设的情况。第二句写活动，办了很多场次。";
        let shown = |context| {
            let reach = Reach::new(context, Some("新写的一句。"));
            super::excerpt(behind, Between::ChangeAndEnd, reach)
        };
        assert_eq!(shown(Surroundings::Clause), "");
        assert_eq!(
            shown(Surroundings::Sentences(1)),
            "第一句写阵地建设的情况。"
        );
        assert_eq!(shown(Surroundings::Sentences(2)), behind);
    }

    #[test]
    fn the_sentence_of_a_change_is_kept() {
        let before = "全年开馆三百天，接待读者踊跃有序，秩序良好，各界反映很好。全年新建分馆";
        assert_eq!(excerpt(before, Between::StartAndChange), "全年新建分馆");
        let after = "个，改造面积有所增加。各项指标都比上年有所提高，读者满意度也有提高。";
        assert_eq!(
            excerpt(after, Between::ChangeAndEnd),
            "个，改造面积有所增加。"
        );
    }

    #[test]
    fn the_stop_of_a_title_begins_nothing() {
        assert_eq!(excerpt("。", Between::StartAndChange), "");
        assert_eq!(excerpt("。新建分馆", Between::StartAndChange), "新建分馆");
    }

    #[test]
    fn between_two_changes_the_middle_is_left_out() {
        let between =
            "个，覆盖全部街道。全年举办各类活动，吸引了许多读者走进图书馆参加阅读。全年借出";
        assert_eq!(
            excerpt(between, Between::Changes),
            "个，覆盖全部街道。…全年借出"
        );
        assert_eq!(excerpt("个，改造", Between::Changes), "个，改造");
    }

    #[test]
    fn a_long_sentence_is_cut_at_a_clause() {
        let long = "坚持以服务读者为中心，着力完善制度、优化流程、提升能力，推动各项工作再上新台阶，持续深化改革创新，为";
        assert_eq!(
            excerpt(long, Between::StartAndChange),
            "…优化流程、提升能力，推动各项工作再上新台阶，持续深化改革创新，为"
        );
    }

    #[test]
    fn the_beginning_of_a_text_ends_behind_a_clause() {
        let beginning = |text: &'static str, columns| &text[..super::beginning(text, columns)];
        let text = "全年巡查河道，共计12463人次；整改问题96个";
        assert_eq!(beginning(text, 22), "全年巡查河道，");
        assert_eq!(beginning(text, 30), "全年巡查河道，共计12463人次；");
        // No clause ends in the second half, and no figure is cut or parted from its unit.
        for columns in 21..=23 {
            assert_eq!(
                beginning("巡查辖区各河道共计12463人次", columns),
                "巡查辖区各河道共计"
            );
        }
        for columns in 15..=21 {
            let text = "年度投资总额约1.1万亿元左右";
            assert_eq!(beginning(text, columns), "年度投资总额约", "{columns}");
        }
        let english = "a further £9,800 for works";
        for columns in 11..=15 {
            assert_eq!(beginning(english, columns), "a further");
        }
        assert_eq!(beginning(english, 16), "a further £9,800");
        assert_eq!(beginning("1234567890", 5), "12345");
        assert_eq!(super::shortened(text, 24), "全年巡查河道…");
    }

    #[test]
    fn latin_words_are_not_cut() {
        let long =
            "a very long run of plain words without any mark that a sentence could be cut at";
        let cut = excerpt(long, Between::ChangeAndEnd);
        assert_eq!(cut, "a very long run of plain words without…");
        let rest = " consecutive year our reserves stayed within policy.";
        assert_eq!(excerpt(rest, Between::ChangeAndEnd), rest);
        let decimals = "of 3.5 per cent, and so on and so forth and more and more of the same";
        assert_eq!(
            excerpt(decimals, Between::ChangeAndEnd),
            "of 3.5 per cent,…"
        );
    }
}
