//! The documentation of a policy, which is its doc comment: a title and four headings.

/// The headings that every built-in policy's documentation has, in this order.
pub(crate) const HEADINGS: [&str; 4] = ["What it finds", "Why it matters", "How to fix", "Accepts"];

/// A policy's documentation in Markdown: a first line that is the title, then the sections.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Docs(pub &'static str);

impl Docs {
    /// The first line, without the full stop at its end.
    pub fn title(self) -> String {
        let line = self
            .0
            .lines()
            .map(str::trim)
            .find(|line| !line.is_empty())
            .unwrap_or_default();
        line.trim_end_matches('.').to_owned()
    }

    /// The text under a heading as one paragraph a line; empty where there is no such heading.
    pub fn section(self, heading: &str) -> String {
        let mut lines = self
            .0
            .lines()
            .map(str::trim)
            .skip_while(|line| line.strip_prefix("## ") != Some(heading));
        lines.next();
        let lines: Vec<_> = lines.take_while(|line| !line.starts_with("## ")).collect();
        lines.join("\n").trim().to_owned()
    }

    /// The first paragraph under a heading, on one line.
    pub fn paragraph(self, heading: &str) -> String {
        let section = self.section(heading);
        section
            .lines()
            .take_while(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// The whole text in Markdown, one leading space of the doc comment taken off each line.
    pub fn markdown(self) -> String {
        let lines: Vec<_> = self
            .0
            .lines()
            .map(|line| line.strip_prefix(' ').unwrap_or(line))
            .collect();
        lines.join("\n").trim().to_owned()
    }

    /// The headings of [`HEADINGS`] that are missing or empty.
    pub fn missing(self) -> Vec<&'static str> {
        HEADINGS
            .into_iter()
            .filter(|heading| self.section(heading).is_empty())
            .collect()
    }
}

#[test]
fn sections_are_found() {
    let docs = Docs(" Things.\n\n ## What it finds\n This\n and that.\n\n More.\n ## How to fix\n Do.\n");
    assert_eq!(docs.title(), "Things");
    assert_eq!(docs.paragraph("What it finds"), "This and that.");
    assert_eq!(docs.section("What it finds"), "This\nand that.\n\nMore.");
    assert_eq!(docs.missing(), ["Why it matters", "Accepts"]);
}
