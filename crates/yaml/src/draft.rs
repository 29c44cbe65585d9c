//! A tree that is being changed: fields set, removed and filled in, and what is written kept as it is.
//!
//! A [`Draft`] is made from a [`Value`] and becomes a [`Tree`] again, in which a node that is written
//! has its place, its key and its meaning exactly as before. A node that was made has the place of the
//! nearest written node around it, so that whoever marks it marks something that the author wrote; a
//! value that was put in the place of a written one has the place of that.
//!
//! Aliases and merge keys are resolved as [`Value`] reads them. Text is shared with the tree that the
//! draft was made from; only what is made is stored.

use std::sync::OnceLock;

use serde_json::Value as Json;

use crate::merge::Merged;
use crate::scalar::{self, Scalar};
use crate::tree::{Form, NodeData, Tag};
use crate::{Kind, Span, Tree, Value};

/// No node.
const NONE: u32 = u32::MAX;

/// A tree in the course of being changed.
#[derive(Clone, Debug)]
pub struct Draft<'t> {
    tree: &'t Tree,
    nodes: Vec<DraftNode>,
    made: String,
}

/// A node of a [`Draft`]. It stays valid whatever else is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At(u32);

/// What is put into a draft.
#[derive(Clone, Copy, Debug)]
pub enum New<'n> {
    /// A string.
    Str(&'n str),
    /// An integer.
    Int(i64),
    /// A boolean.
    Bool(bool),
    /// An empty mapping, to be filled.
    Mapping,
    /// An empty list, to be filled.
    Sequence,
    /// Any value.
    Json(&'n Json),
}

#[derive(Clone, Copy, Debug)]
struct DraftNode {
    data: NodeData,
    /// In a mapping, the key.
    key: Option<NodeData>,
    made: Made,
    first: u32,
    last: u32,
    /// The next child of the same collection.
    next: u32,
}

/// What of a node is not written.
#[derive(Clone, Copy, Debug)]
struct Made {
    key: bool,
    value: bool,
}

impl<'n> From<&'n str> for New<'n> {
    fn from(text: &'n str) -> Self {
        Self::Str(text)
    }
}

impl From<i64> for New<'_> {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<bool> for New<'_> {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl<'n> From<&'n Json> for New<'n> {
    fn from(value: &'n Json) -> Self {
        Self::Json(value)
    }
}

impl<'t> Draft<'t> {
    /// A draft that begins as `value`, which becomes its root.
    pub fn new(value: Value<'t>) -> Self {
        let tree = value.tree();
        let data = tree.nodes[value.node().0 as usize];
        let mut draft = Self {
            tree,
            nodes: Vec::with_capacity((data.next - value.node().0) as usize + 32),
            made: tree.made_text.clone(),
        };
        draft.take(value, None);
        draft
    }

    /// The value that the draft was made from, as it is by now.
    pub fn root(&self) -> At {
        At(0)
    }

    /// A field of a mapping. As with [`Value::get`], nothing where it is null.
    pub fn get(&self, mapping: At, name: &str) -> Option<At> {
        self.entry(mapping, name).filter(|&at| !self.is_null(at))
    }

    /// [`Draft::get`] through several mappings.
    pub fn at(&self, mapping: At, path: &[&str]) -> Option<At> {
        path.iter().try_fold(mapping, |at, name| self.get(at, name))
    }

    /// A field of a mapping, also where it is null.
    pub fn entry(&self, mapping: At, name: &str) -> Option<At> {
        if self.kind(mapping) != Kind::Mapping {
            return None;
        }
        self.children(mapping).find(|&child| self.key(child) == name)
    }

    /// The values of a mapping, or the items of a list; empty for a scalar.
    pub fn children(&self, at: At) -> impl Iterator<Item = At> + use<'_, 't> {
        std::iter::successors(self.first(at), |&child| self.after(child))
    }

    /// The first of [`Draft::children`], from which [`Draft::after`] goes on while the draft is changed.
    pub fn first(&self, at: At) -> Option<At> {
        some(self.node(at).first)
    }

    /// The child of the same collection that follows this one.
    pub fn after(&self, child: At) -> Option<At> {
        some(self.node(child).next)
    }

    /// The key of a value that stands in a mapping; empty for others.
    pub fn key(&self, value: At) -> &str {
        let key = self.node(value).key.as_ref();
        key.map(|key| self.text_of(key)).unwrap_or_default()
    }

    /// Mapping, sequence or scalar.
    pub fn kind(&self, at: At) -> Kind {
        match self.node(at).data.form {
            Form::Mapping => Kind::Mapping,
            Form::Sequence => Kind::Sequence,
            _ => Kind::Scalar,
        }
    }

    /// Whether it is a mapping or list without content.
    pub fn is_empty(&self, at: At) -> bool {
        self.kind(at) != Kind::Scalar && self.node(at).first == NONE
    }

    /// Whether it is null.
    pub fn is_null(&self, at: At) -> bool {
        self.scalar(at) == Some(Scalar::Null)
    }

    /// What a scalar means to Kubernetes; nothing for a collection.
    pub fn scalar(&self, at: At) -> Option<Scalar<'_>> {
        let data = &self.node(at).data;
        match data.form {
            Form::Plain => Some(scalar::resolve(self.text_of(data), data.tag)),
            Form::Quoted | Form::Block => Some(scalar::resolve_quoted(self.text_of(data), data.tag)),
            Form::Mapping | Form::Sequence | Form::Alias => None,
        }
    }

    /// A string; nothing for other types.
    pub fn as_str(&self, at: At) -> Option<&str> {
        match self.scalar(at) {
            Some(Scalar::Str(text)) => Some(text),
            _ => None,
        }
    }

    /// The text of a scalar, whatever its type; empty for a collection.
    pub fn text(&self, at: At) -> &str {
        self.text_of(&self.node(at).data)
    }

    /// Gives a field of a mapping a value, in the place of the one that it has, or else behind all others.
    /// Of what is no mapping nothing comes: the answer is then not in the tree.
    pub fn set<'n>(&mut self, mapping: At, name: &str, new: impl Into<New<'n>>) -> At {
        if let Some(old) = self.entry(mapping, name) {
            self.replace(old, new);
            return old;
        }
        let child = self.add(mapping, new.into());
        self.link_field(mapping, name, child);
        child
    }

    /// The field, which is set where it is missing or null.
    pub fn set_missing<'n>(&mut self, mapping: At, name: &str, new: impl Into<New<'n>>) -> At {
        match self.get(mapping, name) {
            Some(at) => at,
            None => self.set(mapping, name, new),
        }
    }

    /// Adds an item to the end of a list. Of what is no list nothing comes.
    pub fn push<'n>(&mut self, list: At, new: impl Into<New<'n>>) -> At {
        let child = self.add(list, new.into());
        self.link(list, child, None);
        child
    }

    /// Puts another value in the place of one, whose key and place it has.
    pub fn replace<'n>(&mut self, old: At, new: impl Into<New<'n>>) {
        let made = self.add(old, new.into());
        self.put(made, old);
    }

    /// Gives a field a copy of a value of this draft. The copy counts as made.
    pub fn copy(&mut self, from: At, mapping: At, name: &str) -> At {
        let old = self.entry(mapping, name);
        let span = self.span(old.unwrap_or(mapping));
        let copy = self.push_made(collection(Form::Mapping, span));
        self.fill(from, copy);
        match old {
            Some(old) => self.put(copy, old),
            None => self.link_field(mapping, name, copy),
        }
        old.unwrap_or(copy)
    }

    /// Copies a field, with its name, to the end of a mapping that does not have it yet.
    pub fn copy_field(&mut self, field: At, mapping: At) {
        let span = self.span(mapping);
        let copy = self.push_made(collection(Form::Mapping, span));
        self.fill(field, copy);
        let key = self.node(field).key;
        self.link(mapping, copy, key.map(|key| NodeData { span, ..key }));
    }

    /// Takes a field out of a mapping.
    pub fn remove(&mut self, mapping: At, name: &str) {
        if let Some(found) = self.entry(mapping, name) {
            self.retain(mapping, |_, child| child != found);
        }
    }

    /// Keeps those values or items of a collection for which `keep` says so.
    pub fn retain(&mut self, collection: At, mut keep: impl FnMut(&Self, At) -> bool) {
        let (mut last, mut child) = (NONE, self.node(collection).first);
        self.nodes[collection.0 as usize].first = NONE;
        while child != NONE {
            let next = self.nodes[child as usize].next;
            if keep(self, At(child)) {
                match last {
                    NONE => self.nodes[collection.0 as usize].first = child,
                    last => self.nodes[last as usize].next = child,
                }
                last = child;
            }
            child = next;
        }
        if last != NONE {
            self.nodes[last as usize].next = NONE;
        }
        self.nodes[collection.0 as usize].last = last;
    }

    /// Moves all fields of a mapping to the end of another, or all items of a list; they keep their places.
    /// The other mapping must not have them yet.
    pub fn move_all(&mut self, from: At, to: At) {
        if from == to || self.kind(from) != self.kind(to) {
            return;
        }
        let source = &mut self.nodes[from.0 as usize];
        let first = std::mem::replace(&mut source.first, NONE);
        let last = std::mem::replace(&mut source.last, NONE);
        if first != NONE {
            self.chain(to.0, first);
            self.nodes[to.0 as usize].last = last;
        }
    }

    /// The tree that the draft has become.
    pub fn finish(self) -> Tree {
        let mut nodes = Vec::with_capacity(self.nodes.len() * 2);
        let mut made = Vec::new();
        self.emit(0, &mut nodes, &mut made);
        let Self { tree, made: text, .. } = self;
        Tree {
            text: tree.text.clone(),
            document: tree.document,
            decoded: tree.decoded.clone(),
            made_text: text,
            made,
            is_draft: true,
            nodes,
            duplicates: Vec::new(),
            merged: Merged::default(),
            has_spans: tree.has_spans,
            places: OnceLock::new(),
        }
    }

    fn emit(&self, index: u32, nodes: &mut Vec<NodeData>, made: &mut Vec<u32>) {
        let node = &self.nodes[index as usize];
        let at = nodes.len();
        nodes.push(node.data);
        if node.made.value {
            made.push(at as u32);
        }
        let mut child = node.first;
        while child != NONE {
            let data = &self.nodes[child as usize];
            if let Some(key) = data.key {
                let at = nodes.len() as u32;
                nodes.push(NodeData { next: at + 1, ..key });
                if data.made.key {
                    made.push(at);
                }
            }
            self.emit(child, nodes, made);
            child = data.next;
        }
        nodes[at].next = nodes.len() as u32;
    }

    /// Takes a value of the tree over.
    fn take(&mut self, value: Value<'t>, key: Option<Value<'t>>) -> u32 {
        let tree = self.tree;
        let data = |value: Value<'_>| NodeData {
            irregular: false,
            ..tree.nodes[value.node().0 as usize]
        };
        let index = self.nodes.len() as u32;
        let made = Made {
            key: key.is_some_and(Value::is_made),
            value: value.is_made(),
        };
        self.nodes.push(DraftNode {
            data: data(value),
            key: key.map(data),
            made,
            first: NONE,
            last: NONE,
            next: NONE,
        });
        for entry in value.entries() {
            let child = self.take(entry.value, Some(entry.key));
            self.chain(index, child);
        }
        for item in value.items() {
            let child = self.take(item, None);
            self.chain(index, child);
        }
        index
    }

    /// A new node that stands nowhere yet, but in the place of `around`.
    fn add(&mut self, around: At, new: New<'_>) -> At {
        let span = self.span(around);
        let data = match new {
            New::Str(text) => self.scalar_data(text, Form::Quoted, Tag::None, span),
            New::Int(number) => self.scalar_data(&number.to_string(), Form::Plain, Tag::Json, span),
            New::Bool(true) => self.scalar_data("true", Form::Plain, Tag::Json, span),
            New::Bool(false) => self.scalar_data("false", Form::Plain, Tag::Json, span),
            New::Mapping => collection(Form::Mapping, span),
            New::Sequence => collection(Form::Sequence, span),
            New::Json(Json::Object(_)) => collection(Form::Mapping, span),
            New::Json(Json::Array(_)) => collection(Form::Sequence, span),
            New::Json(Json::String(text)) => self.scalar_data(text, Form::Quoted, Tag::None, span),
            New::Json(literal) => self.scalar_data(&literal.to_string(), Form::Plain, Tag::Json, span),
        };
        let at = self.push_made(data);
        match new {
            New::Json(Json::Object(fields)) => {
                for (name, field) in fields {
                    let key = self.scalar_data(name, Form::Quoted, Tag::None, span);
                    let child = self.add(around, New::Json(field));
                    self.link(at, child, Some(key));
                }
            }
            New::Json(Json::Array(items)) => {
                for item in items {
                    let child = self.add(around, New::Json(item));
                    self.link(at, child, None);
                }
            }
            _ => {}
        }
        at
    }

    fn push_made(&mut self, data: NodeData) -> At {
        let at = At(self.nodes.len() as u32);
        self.nodes.push(DraftNode {
            data,
            key: None,
            made: Made {
                key: false,
                value: true,
            },
            first: NONE,
            last: NONE,
            next: NONE,
        });
        at
    }

    /// Makes `to`, which is empty, what `from` is.
    fn fill(&mut self, from: At, to: At) {
        let span = self.span(to);
        let source = self.node(from).data;
        self.nodes[to.0 as usize].data = NodeData { span, ..source };
        let mut child = self.node(from).first;
        while child != NONE {
            let copy = self.push_made(collection(Form::Mapping, span));
            self.fill(At(child), copy);
            let key = self.nodes[child as usize].key;
            self.link(to, copy, key.map(|key| NodeData { span, ..key }));
            child = self.nodes[child as usize].next;
        }
    }

    /// Moves a made value, which stands nowhere yet, into the place of another.
    fn put(&mut self, made: At, old: At) {
        let made = *self.node(made);
        let node = &mut self.nodes[old.0 as usize];
        (node.data, node.first, node.last) = (made.data, made.first, made.last);
        node.made.value = true;
    }

    fn link_field(&mut self, mapping: At, name: &str, child: At) {
        let key = self.scalar_data(name, Form::Quoted, Tag::None, self.span(mapping));
        self.link(mapping, child, Some(key));
    }

    /// Hangs a made node into a collection; into a mapping with a key, into a list without.
    fn link(&mut self, collection: At, child: At, key: Option<NodeData>) {
        let fits = match self.kind(collection) {
            Kind::Mapping => key.is_some(),
            Kind::Sequence => key.is_none(),
            Kind::Scalar => false,
        };
        if fits {
            let node = &mut self.nodes[child.0 as usize];
            node.made.key = key.is_some();
            node.key = key;
            self.chain(collection.0, child.0);
        }
    }

    fn chain(&mut self, collection: u32, child: u32) {
        let node = &mut self.nodes[collection as usize];
        let before = std::mem::replace(&mut node.last, child);
        match before {
            NONE => node.first = child,
            before => self.nodes[before as usize].next = child,
        }
    }

    fn scalar_data(&mut self, text: &str, form: Form, tag: Tag, span: Span) -> NodeData {
        let start = self.tree.decoded.len() + self.made.len();
        self.made.push_str(text);
        NodeData {
            span,
            text: Span::new(start as u32, (start + text.len()) as u32),
            next: 0,
            form,
            tag,
            decoded: true,
            irregular: false,
        }
    }

    fn span(&self, at: At) -> Span {
        self.node(at).data.span
    }

    fn node(&self, at: At) -> &DraftNode {
        &self.nodes[at.0 as usize]
    }

    fn text_of(&self, data: &NodeData) -> &str {
        self.tree.text_at(data, &self.made)
    }
}

fn collection(form: Form, span: Span) -> NodeData {
    NodeData {
        span,
        text: Span::default(),
        next: 0,
        form,
        tag: Tag::None,
        decoded: false,
        irregular: false,
    }
}

fn some(index: u32) -> Option<At> {
    (index != NONE).then_some(At(index))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::json;

    use super::*;

    fn read(text: &str) -> Tree {
        crate::parse(&Arc::from(text)).remove(0).unwrap()
    }

    /// The text that a value of a tree marks in the file it was read from.
    fn marked<'t>(tree: &'t Tree, path: &[&str]) -> &'t str {
        let span = tree.root().at(path).unwrap().span().unwrap();
        &tree.text()[span.start as usize..span.end as usize]
    }

    const TEXT: &str = "base: &base {a: '1', b: 0x10, c: yes}\nuse: {<<: *base, b: 2}\nlist: [*base, \"x\\ty\"]\ny: |\n  text\n";

    #[test]
    fn what_is_not_changed_is_as_it_was() {
        let tree = read(TEXT);
        let draft = Draft::new(tree.root()).finish();
        assert_eq!(draft.root().to_json(), tree.root().to_json());
        same(tree.root(), draft.root());
    }

    #[track_caller]
    fn same(written: Value<'_>, draft: Value<'_>) {
        assert_eq!(
            (written.span(), written.scalar(), written.is_plain()),
            (draft.span(), draft.scalar(), draft.is_plain())
        );
        assert!(!draft.is_made());
        for (one, other) in written.entries().zip(draft.entries()) {
            assert_eq!((one.name(), one.key.span()), (other.name(), other.key.span()));
            same(one.value, other.value);
        }
        for (one, other) in written.items().zip(draft.items()) {
            same(one, other);
        }
    }

    #[test]
    fn what_is_made_has_the_place_of_what_is_written_around_it() {
        let tree = read("a: {b: {c: 1}}\nd: []\n");
        let mut draft = Draft::new(tree.root());
        let b = draft.at(draft.root(), &["a", "b"]).unwrap();
        let made = draft.set(b, "e", New::Mapping);
        draft.set(made, "f", "text");
        draft.set(made, "g", &json!([1, {"h": null}, "i", 1.5, true]));
        let list = draft.get(draft.root(), "d").unwrap();
        draft.push(list, 7);
        let tree = draft.finish();
        assert_eq!(
            tree.root().to_json(),
            json!({"a": {"b": {"c": 1, "e": {"f": "text", "g": [1, {"h": null}, "i", 1.5, true]}}}, "d": [7]})
        );
        for path in [&["a", "b", "e"][..], &["a", "b", "e", "f"], &["a", "b", "e", "g"]] {
            assert_eq!(marked(&tree, path), "{c: 1}");
            assert!(tree.root().at(path).unwrap().is_made());
        }
        assert_eq!(marked(&tree, &["a", "b", "c"]), "1");
        let item = tree.root().get("d").unwrap().items().next().unwrap();
        assert!(item.is_made() && item.span() == tree.root().get("d").unwrap().span());
        assert!(!tree.root().get("d").unwrap().is_made());
    }

    #[test]
    fn a_value_in_the_place_of_another_has_its_place() {
        let tree = read("cpu: '0.1'\nlimits: {}\n");
        let mut draft = Draft::new(tree.root());
        assert_eq!(draft.as_str(draft.get(draft.root(), "cpu").unwrap()), Some("0.1"));
        draft.set(draft.root(), "cpu", "100m");
        draft.set(draft.root(), "limits", &json!({"cpu": [1]}));
        draft.set_missing(draft.root(), "cpu", "not this");
        let tree = draft.finish();
        assert_eq!(
            tree.root().to_json(),
            json!({"cpu": "100m", "limits": {"cpu": [1]}})
        );
        assert_eq!(
            (marked(&tree, &["cpu"]), marked(&tree, &["limits", "cpu"])),
            ("'0.1'", "{}")
        );
        assert!(tree.root().get("cpu").unwrap().is_made());
        assert!(!tree.root().entry("cpu").unwrap().key.is_made());
    }

    #[test]
    fn what_is_moved_keeps_its_place() {
        let tree = read("strings: {a: text, b: more}\ndata: {c: d}\n");
        let mut draft = Draft::new(tree.root());
        let strings = draft.get(draft.root(), "strings").unwrap();
        let data = draft.get(draft.root(), "data").unwrap();
        draft.move_all(strings, data);
        draft.move_all(data, data);
        draft.set(data, "e", "f");
        let tree = draft.finish();
        assert_eq!(
            tree.root().to_json(),
            json!({"strings": {}, "data": {"c": "d", "a": "text", "b": "more", "e": "f"}})
        );
        assert_eq!(marked(&tree, &["data", "a"]), "text");
        let data = tree.root().get("data").unwrap();
        assert_eq!(data.entry("a").unwrap().key.span(), Some(Span::new(10, 11)));
    }

    #[test]
    fn fields_and_items_are_taken_out() {
        let tree = read("a: 1\nb: 2\nc: [1, 2, 3]\nd: null\n");
        let mut draft = Draft::new(tree.root());
        let root = draft.root();
        draft.remove(root, "b");
        draft.remove(root, "x");
        let c = draft.get(root, "c").unwrap();
        draft.retain(c, |draft, item| draft.text(item) != "3");
        draft.push(c, "4");
        assert!(draft.get(root, "d").is_none() && draft.entry(root, "d").is_some());
        draft.remove(root, "d");
        draft.set(root, "e", false);
        let tree = draft.finish();
        assert_eq!(
            tree.root().to_json(),
            json!({"a": 1, "c": [1, 2, "4"], "e": false})
        );
    }

    #[test]
    fn a_copy_is_made_of_the_same_text() {
        let tree = read("template: {labels: {app: \"w\\x65b\", list: [1, {}]}}\nmetadata: {name: web}\n");
        let mut draft = Draft::new(tree.root());
        let labels = draft.at(draft.root(), &["template", "labels"]).unwrap();
        let metadata = draft.get(draft.root(), "metadata").unwrap();
        draft.copy(labels, metadata, "labels");
        draft.copy(metadata, metadata, "own"); // into itself: what was there before
        let template = draft.get(draft.root(), "template").unwrap();
        draft.copy_field(labels, draft.root());
        draft.copy_field(template, labels);
        let tree = draft.finish();
        let labels = json!({"app": "web", "list": [1, {}]});
        assert_eq!(
            tree.root().get("metadata").unwrap().to_json(),
            json!({"name": "web", "labels": labels, "own": {"name": "web", "labels": labels}})
        );
        assert_eq!(marked(&tree, &["metadata", "labels", "app"]), "{name: web}");
        assert_eq!(tree.root().get("labels").unwrap().to_json(), labels);
        let template = json!({"labels": labels});
        let nested = tree.root().at(&["template", "labels", "template"]).unwrap();
        assert!(nested.is_made() && nested.to_json() == template);
    }

    #[test]
    fn a_part_of_a_tree_is_a_draft_too_and_may_be_drafted_again() {
        let tree = read("items:\n- {kind: A}\n- {kind: B, \"n\\x6f\": 1}\n");
        let item = tree.root().get("items").unwrap().items().nth(1).unwrap();
        let mut draft = Draft::new(item);
        draft.set(draft.root(), "first", "1st");
        let once = draft.finish();
        let mut draft = Draft::new(once.root());
        draft.set(draft.root(), "second", "2nd");
        let twice = draft.finish();
        assert_eq!(
            twice.root().to_json(),
            json!({"kind": "B", "no": 1, "first": "1st", "second": "2nd"})
        );
        assert_eq!(twice.root().span(), item.span());
        assert!(twice.root().get("first").unwrap().is_made() && !twice.root().get("no").unwrap().is_made());
        let steps = twice.path(twice.root().get("second").unwrap().node());
        assert_eq!(format!("{steps:?}"), "[Key(\"second\")]");
        assert!(
            twice.scalar_at(20).is_none(),
            "the order of nodes is not that of the text"
        );
    }

    #[test]
    fn what_does_not_fit_changes_nothing() {
        let tree = read("a: text\nb: []\n");
        let mut draft = Draft::new(tree.root());
        let (a, b) = (
            draft.get(draft.root(), "a").unwrap(),
            draft.get(draft.root(), "b").unwrap(),
        );
        draft.set(a, "x", 1);
        draft.set(b, "x", 1);
        draft.push(a, 1);
        draft.push(draft.root(), 1);
        assert_eq!(draft.finish().root().to_json(), tree.root().to_json());
    }

    #[test]
    fn a_tree_without_places_stays_one() {
        let tree = Tree::from_json(&json!({"a": {"b": "c"}})).unwrap();
        let mut draft = Draft::new(tree.root());
        draft.set(draft.root(), "d", "e");
        let tree = draft.finish();
        assert_eq!(tree.root().to_json(), json!({"a": {"b": "c"}, "d": "e"}));
        assert!(tree.root().get("d").unwrap().span().is_none());
    }
}
