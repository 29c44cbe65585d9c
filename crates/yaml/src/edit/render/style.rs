//! How a document is written, so that what is added looks like what is there.

use super::{Part, Renderer};
use crate::edit::changes::children;
use crate::edit::write::{Block, Quote};
use crate::tree::Form;
use crate::{Node, Scalar};

impl Renderer<'_, '_> {
    /// How a scalar is quoted that needs no quotes.
    pub(super) fn quote(&self, node: u32) -> Quote {
        match self.layout.byte(self.start(node)) {
            _ if self.is_nothing(node) => Quote::Plain,
            b'"' => Quote::Double,
            b'\'' => Quote::Single,
            _ => Quote::Plain,
        }
    }

    /// How the strings of a list are quoted, if all are in one way.
    pub(super) fn quote_of(&self, parts: &[Part]) -> Quote {
        let tree = self.changes.tree();
        let is_text = |part: &&Part| matches!(tree.value(Node(part.value)).scalar(), Some(Scalar::Str(_)));
        let mut quotes = parts.iter().filter(is_text).map(|part| self.quote(part.value));
        match quotes.next() {
            Some(first) if quotes.all(|quote| quote == first) => first,
            _ => Quote::Plain,
        }
    }

    /// Whether the document is JSON, or YAML that looks like it.
    pub(super) fn is_json(&self) -> bool {
        self.is_collection(0)
            && self.layout.byte(self.start(0)) == b'{'
            && self
                .nodes
                .get(1)
                .is_some_and(|key| self.layout.byte(key.span.start as usize) == b'"')
    }

    /// The spaces and tabs at the start of the line that a place is on.
    pub(super) fn indent_of_line(&self, at: usize) -> &str {
        let start = self.layout.line_start(at);
        self.layout.slice(start, self.layout.skip_blanks(start))
    }

    /// How the document indents, from the first places that show it.
    pub(super) fn style(&self) -> &Block {
        self.style.get_or_init(|| {
            let (mut step, mut list) = (None, None);
            let (mut flow_lists, mut block_lists) = (false, false);
            for node in 0..self.nodes.len() as u32 {
                let is_list = self.form(node) == Form::Sequence;
                if is_list && children(self.changes.tree(), node).all(|item| !self.is_collection(item)) {
                    flow_lists |= self.is_flow(node) && !self.is_nothing(node);
                    block_lists |= !self.is_flow(node);
                }
                let Some(parent) = self.changes.parent(node).filter(|_| self.is_collection(node)) else {
                    continue;
                };
                if self.form(parent) != Form::Mapping || self.is_flow(parent) || self.is_flow(node) {
                    continue;
                }
                let column = self.layout.column(self.start(node));
                let deeper = column.checked_sub(self.layout.column(self.start(parent)));
                if is_list {
                    list = list.or(deeper);
                } else {
                    step = step.or(deeper.filter(|&deeper| deeper > 0));
                }
            }
            Block {
                step: step.unwrap_or(2),
                list: list.unwrap_or(2),
                short_lists: flow_lists && !block_lists,
                line_break: self.layout.line_break(self.start(0)),
            }
        })
    }
}
