//! What a rule writes its findings to.

use std::ops::Range;

use palisade_yaml::{Node, Span, Tree, Value};

use crate::Fix;

/// Takes the findings of one rule on one object.
#[derive(Debug)]
pub struct Reporter<'o> {
    tree: &'o Tree,
    anchor: Node,
    marks: Vec<Mark>,
    not_assessable: Vec<String>,
}

/// One violation, before it becomes a finding.
#[derive(Clone, Debug)]
pub struct Mark {
    /// The value at fault, in the tree of the judged object.
    pub node: Node,
    /// What is wrong, in lower case without a full stop.
    pub message: String,
    /// What resolves it.
    pub fix: Option<Fix>,
    /// The bytes of the file that are at fault, where they are a part of the value only.
    pub place: Option<Span>,
}

impl<'o> Reporter<'o> {
    /// Takes findings on an object of `tree` that `anchor` stands for.
    pub fn new(anchor: Value<'o>) -> Self {
        Self {
            tree: anchor.tree(),
            anchor: anchor.node(),
            marks: Vec::new(),
            not_assessable: Vec::new(),
        }
    }

    /// Reports `value`. A value of another object (the role that a binding names) is reported at the
    /// judged object as a whole: a finding belongs to one object.
    pub fn at(&mut self, value: Value<'_>, message: impl Into<String>) {
        self.mark(value, message.into(), None);
    }

    /// [`Reporter::at`] with what resolves it. The fix edits the tree of the judged object, so it is left
    /// out where `value` is of another one.
    pub fn fixable(&mut self, value: Value<'_>, message: impl Into<String>, fix: impl Into<Option<Fix>>) {
        self.mark(value, message.into(), fix.into());
    }

    fn mark(&mut self, value: Value<'_>, message: String, fix: Option<Fix>) {
        let is_own = std::ptr::eq(value.tree(), self.tree);
        self.marks.push(Mark {
            node: if is_own { value.node() } else { self.anchor },
            message,
            fix: fix.filter(|_| is_own),
            place: None,
        });
    }

    /// Reports a part of the text of `value`, an expression, by its bytes there.
    pub fn within(&mut self, value: Value<'_>, part: Range<usize>, message: impl Into<String>) {
        self.mark(value, message.into(), None);
        if let Some(mark) = self.marks.last_mut()
            && std::ptr::eq(value.tree(), self.tree)
        {
            mark.place = value.span_within(part);
        }
    }

    /// Says that the rule can't tell whether the object violates it, and why: what it would have to know is
    /// not among the objects. That is no pass.
    pub fn not_assessable(&mut self, why: impl Into<String>) {
        self.not_assessable.push(why.into());
    }

    /// Reports the judged object as a whole, where there is no narrower place.
    pub fn object(&mut self, message: impl Into<String>) {
        self.marks.push(Mark {
            node: self.anchor,
            message: message.into(),
            fix: None,
            place: None,
        });
    }

    /// What was reported, in the order it was, and why the rest could not be told.
    pub fn into_parts(self) -> (Vec<Mark>, Vec<String>) {
        (self.marks, self.not_assessable)
    }
}
