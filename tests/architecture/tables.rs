//! The rules of the house as tables: who may use whom, and what is named where.

/// Which folders and top-level files of `src/` may name which; `lib.rs` may name all.
pub(crate) const TABLE: [(&str, &[&str]); 16] = [
    ("report", &[]),
    ("series", &["report"]),
    ("compare", &["report"]),
    ("years", &["report", "series", "compare"]),
    ("review", &["report", "series", "compare"]),
    (
        "collection",
        &["report", "series", "compare", "years", "review"],
    ),
    ("store", &["report", "series", "review"]),
    ("exchange", &["report", "compare"]),
    // Settings compile what a pack says into the grammars that the pure folders own.
    ("settings", &["report", "series", "years", "review"]),
    (
        "messages",
        &[
            "report",
            "series",
            "compare",
            "years",
            "review",
            "collection",
        ],
    ),
    ("failure", &["messages", "view"]),
    ("progress", &["messages"]),
    (
        "view",
        &[
            "report",
            "series",
            "compare",
            "years",
            "review",
            "collection",
            "messages",
        ],
    ),
    (
        "commands",
        &[
            "progress",
            "report",
            "series",
            "compare",
            "years",
            "review",
            "collection",
            "store",
            "exchange",
            "settings",
            "messages",
            "view",
            "failure",
        ],
    ),
    (
        "render",
        &[
            "progress",
            "report",
            "series",
            "compare",
            "years",
            "review",
            "collection",
            "messages",
            "view",
            "failure",
        ],
    ),
    ("streams", &["series", "render"]),
];

/// The folders that read no file, no clock, no environment.
pub(crate) const PURE: [&str; 6] = [
    "report",
    "series",
    "compare",
    "years",
    "review",
    "collection",
];

/// Where each library may be named: folders, or single files. `thiserror` and `serde` only derive,
/// so they may stand wherever an error or a written form does.
pub(crate) const LIBRARIES: [(&str, &[&str]); 27] = [
    ("chardetng", &["exchange"]),
    ("clap", &["commands"]),
    ("clap_complete", &["commands"]),
    ("console", &["render", "streams"]),
    ("encoding_rs", &["exchange"]),
    ("csv", &["render/csv", "exchange/table.rs"]),
    ("ctrlc", &["streams/pager.rs"]),
    ("fd_lock", &["store"]),
    ("git2", &["store"]),
    ("icu_segmenter", &["report/token.rs", "render/columns.rs"]),
    ("indicatif", &["render"]),
    ("jiff", &["series/moment.rs", "series/day.rs"]),
    ("minijinja", &["render/html"]),
    ("regex", &["report", "years", "settings", "store/layout.rs"]),
    ("rust_decimal", &["years/figures/amount.rs"]),
    ("rustc_hash", &["compare", "years", "collection"]),
    // Rules of an outline, and of figures, are the written form of a pack's table as it stands.
    (
        "serde",
        &["settings", "render", "store", "report/rules.rs", "years"],
    ),
    ("serde_json", &["render/json", "store/history/record.rs"]),
    ("sha2", &["report", "store"]),
    ("similar", &["compare"]),
    ("strsim", &["commands"]),
    ("sys_locale", &["settings"]),
    ("tempfile", &["store"]),
    (
        "thiserror",
        &["report", "series", "store", "exchange", "settings"],
    ),
    ("toml", &["settings"]),
    ("toml_edit", &["settings"]),
    ("unicode_normalization", &["series"]),
];

/// What a pure folder may not name.
pub(crate) const OUTSIDE_WORLD: [&str; 7] = [
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::io",
    "SystemTime",
    "Instant::now",
];

pub(crate) const BANNED_NAMES: [&str; 13] = [
    "util", "utils", "helper", "common", "misc", "manager", "handler", "data", "info", "base",
    "core", "types", "helpers",
];

/// Words of reports, not of the program: they belong into packs and kinds.
pub(crate) const REPORT_WORDS: [&str; 12] = [
    "trustee",
    "beneficiar",
    "fundrais",
    "volunteer",
    "achievement",
    "looking ahead",
    "next year's plan",
    "challenges",
    "shortcoming",
    "safeguarding",
    "charity",
    "signed on behalf",
];

/// Lists of the data files that are built in; the names of those files are words of reports.
pub(crate) const LISTS_OF_DATA: [&str; 1] = ["settings/kinds.rs"];

pub(crate) const LONGEST_FILE: usize = 500;
pub(crate) const LONGEST_FUNCTION: usize = 50;
