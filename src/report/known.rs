//! What is known of a line before its number is looked at.

/// What a line is by its words and its place, whatever stands in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    /// The report's title.
    Title,
    /// What stands under the title.
    Subtitle,
    /// A date alone.
    Date,
    /// 各位代表：
    Salutation,
    /// What a page left.
    Furniture,
    /// 附件说明, or the head of an attachment's page.
    Attachment,
    /// A part after the report (名词解释).
    Part,
    /// A set phrase that closes the report.
    Closing,
    /// 落款.
    Signature,
}
