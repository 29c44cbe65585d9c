//! Output of `helm template`, cut into documents that know which template made them.

use palisade_model::{Rendered, Source};
use palisade_yaml::documents;

use crate::chart::Chart;
use crate::mapping::template_lines;
use crate::path;

/// A document of rendered output.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Chunk<'o> {
    /// What Helm calls the template; nothing where it did not say.
    pub(crate) template: Option<&'o str>,
    /// The document, without the marker and the comment.
    pub(crate) text: &'o str,
}

/// Cuts output into documents. A document without a comment of its own belongs to the template of the
/// one before: Helm writes the comment of a definition once for the whole file.
pub(crate) fn chunks(output: &str) -> Vec<Chunk<'_>> {
    let mut template = None;
    let mut chunks = Vec::new();
    for span in documents(output) {
        let mut text = &output[span.start as usize..span.end as usize];
        if let Some(rest) = text.strip_prefix("---") {
            text = rest.trim_start_matches([' ', '\t']);
            text = text.strip_prefix('\r').unwrap_or(text);
            text = text.strip_prefix('\n').unwrap_or(text);
        }
        if let Some(rest) = text.strip_prefix("# Source: ") {
            let (name, rest) = rest.split_once('\n').unwrap_or((rest, ""));
            template = Some(name.trim_end());
            text = rest;
        }
        if !text.trim().is_empty() {
            chunks.push(Chunk { template, text });
        }
    }
    chunks
}

/// The source of all documents that one template made: their text, and where its lines came from.
pub(crate) fn source_of(name: Option<&str>, texts: &[&str], chart: &Chart, of: &str) -> Source {
    let file = name.and_then(|name| chart.files.get(name));
    let mut joined = Joined::default();
    for text in texts {
        let lines = file
            .map(|file| template_lines(&file.source.text, text))
            .unwrap_or_default();
        joined.push(text, &lines);
    }
    let (text, lines) = joined.finish();
    let rendered = Rendered {
        by: "helm",
        of: of.to_owned(),
        template: file.map(|file| file.source.text.clone()),
        lines,
    };
    let path = match (file, name.and_then(|name| name.split_once('/'))) {
        (Some(file), _) => file.source.path.clone(),
        // A file that could not be read as text: it has its name all the same.
        (None, Some((_, below))) => path::join(path::parent(&chart.manifest.path), below),
        (None, None) => chart.manifest.path.clone(),
    };
    Source::rendered(path, text, rendered)
}

/// Documents that came from one file, put together again.
#[derive(Default)]
pub(crate) struct Joined {
    text: String,
    lines: Vec<u32>,
}

impl Joined {
    /// Adds a document; `lines` are those of the file, one for each line of the document.
    pub(crate) fn push(&mut self, text: &str, lines: &[u32]) {
        if !self.text.is_empty() {
            self.text.push_str("---\n");
            self.lines.push(0);
        }
        let count = text.lines().count();
        self.lines
            .extend((0..count).map(|line| lines.get(line).copied().unwrap_or(0)));
        self.text.push_str(text);
        if !text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// The text, and for each line of it the line of the file.
    pub(crate) fn finish(self) -> (String, Vec<u32>) {
        (self.text, self.lines)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_know_their_template() {
        let output = "---\n# Source: web/templates/a.yaml\n# c\na: 1\n---\nb: 1\n---\n# Source: web/crds/c.yaml\nc: 1\n";
        let (a, c) = (Some("web/templates/a.yaml"), Some("web/crds/c.yaml"));
        let expected = [
            Chunk {
                template: a,
                text: "# c\na: 1\n",
            },
            Chunk {
                template: a,
                text: "b: 1\n",
            },
            Chunk {
                template: c,
                text: "c: 1\n",
            },
        ];
        assert_eq!(chunks(output), expected);
    }

    #[test]
    fn documents_are_joined_with_their_lines() {
        let mut joined = Joined::default();
        joined.push("a: 1\nb: 2\n", &[3, 4]);
        joined.push("c: 3", &[7]);
        assert_eq!(
            joined.finish(),
            ("a: 1\nb: 2\n---\nc: 3\n".to_owned(), vec![3, 4, 0, 7])
        );
    }
}
