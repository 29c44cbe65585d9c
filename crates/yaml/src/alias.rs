//! Aliases are references, never copies; this bounds what a reader of the tree may meet behind them.
//!
//! go-yaml counts what a full expansion visits and refuses a document in which too large a share of
//! it comes from aliases (`allowedAliasRatio`). The same walk is done here, so the same documents are
//! refused, and all else that follows aliases is bounded too. It does not count text, which could make
//! a full expansion grow with the square of the document, so there is a limit of our own on that.

use crate::build::{DEPTH_LIMIT, too_deep};
use crate::tree::{Form, NodeData};
use crate::{Error, Span};

/// How many bytes of text may stand behind aliases: more than any request to Kubernetes may have.
const TEXT_LIMIT: u64 = 1 << 24;

/// Refuses a document whose aliases expand to too much, or nest too deep.
pub(crate) fn check(nodes: &[NodeData], is_merge: impl Fn(&NodeData) -> bool) -> Result<(), Error> {
    let mut walk = Walk {
        nodes,
        is_merge,
        visited: 1, // the document itself
        from_aliases: 0,
        text_from_aliases: 0,
        alias: None,
        depth: 0,
    };
    walk.visit(0)
}

struct Walk<'n, F> {
    nodes: &'n [NodeData],
    is_merge: F,
    visited: u64,
    from_aliases: u64,
    text_from_aliases: u64,
    /// The outermost alias that the walk is behind.
    alias: Option<Span>,
    depth: usize,
}

impl<F: Fn(&NodeData) -> bool> Walk<'_, F> {
    fn visit(&mut self, index: u32) -> Result<(), Error> {
        let node = &self.nodes[index as usize];
        self.count(node.span)?;
        match node.form {
            Form::Alias => {
                let outer = self.alias;
                self.alias = outer.or(Some(node.span));
                self.visit(node.text.start)?;
                self.alias = outer;
            }
            Form::Mapping | Form::Sequence => {
                self.depth += 1;
                if self.depth > DEPTH_LIMIT {
                    return Err(too_deep(self.alias.unwrap_or(node.span)));
                }
                self.visit_children(index)?;
                self.depth -= 1;
            }
            Form::Plain | Form::Quoted | Form::Block => self.count_text(node)?,
        }
        Ok(())
    }

    fn visit_children(&mut self, index: u32) -> Result<(), Error> {
        let collection = &self.nodes[index as usize];
        let mut is_key = collection.form == Form::Mapping;
        let mut at = index + 1;
        while at < collection.next {
            let child = &self.nodes[at as usize];
            if is_key && (self.is_merge)(child) {
                at = child.next;
                self.visit_merge(at)?;
                at = self.nodes[at as usize].next;
                continue;
            }
            self.visit(at)?;
            at = child.next;
            is_key = !is_key && collection.form == Form::Mapping;
        }
        Ok(())
    }

    /// go-yaml counts neither a merge key nor a list of merges, only what is merged.
    fn visit_merge(&mut self, value: u32) -> Result<(), Error> {
        if self.nodes[value as usize].form == Form::Sequence {
            self.visit_children(value)
        } else {
            self.visit(value)
        }
    }

    fn count(&mut self, span: Span) -> Result<(), Error> {
        self.visited += 1;
        self.from_aliases += u64::from(self.alias.is_some());
        let share = self.from_aliases as f64 / self.visited as f64;
        if self.from_aliases > 100 && self.visited > 1_000 && share > allowed_share(self.visited) {
            let message = "aliases expand to too many nodes: write the values out, or use fewer aliases";
            return Err(Error::new(message, self.alias.unwrap_or(span)));
        }
        Ok(())
    }

    fn count_text(&mut self, scalar: &NodeData) -> Result<(), Error> {
        let Some(alias) = self.alias else { return Ok(()) };
        self.text_from_aliases += scalar.text.len() as u64;
        if self.text_from_aliases > TEXT_LIMIT {
            let message = "aliases expand to too much text: write the values out, or use fewer aliases";
            return Err(Error::new(message, alias));
        }
        Ok(())
    }
}

/// Which share of the nodes visited so far may come from aliases.
fn allowed_share(visited: u64) -> f64 {
    match visited {
        0..=400_000 => 0.99,
        4_000_000.. => 0.10,
        _ => 0.99 - 0.89 * ((visited - 400_000) as f64 / 3_600_000.0),
    }
}
