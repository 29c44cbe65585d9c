//! A document as one arena of nodes, and [`Value`], the view that everything else reads.
//!
//! Nodes lie in document order: a collection is followed by its children, a mapping's children
//! alternate between key and value, and each node knows where its subtree ends, so that a sibling
//! is one step away.

use std::sync::{Arc, OnceLock};

use crate::merge::Merged;
use crate::scalar::{self, Scalar};

/// A range of bytes in the text of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The range from `start` up to `end`.
    pub fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// How many bytes.
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// Whether it is a point.
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }
}

/// The number of a node in its [`Tree`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Node(pub(crate) u32);

impl Node {
    /// The node a document consists of.
    pub const ROOT: Self = Self(0);
}

/// How a node is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Mapping,
    Sequence,
    Plain,
    Quoted,
    Block,
    Alias,
}

/// A tag that changes what a scalar is; tags that YAML does not define change nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    None,
    Str,
    Int,
    Float,
    Bool,
    Null,
    Binary,
    Timestamp,
    /// Not a tag: a literal of JSON, resolved by its own rules.
    Json,
}

/// One node of the arena.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NodeData {
    pub(crate) span: Span,
    /// Scalars: where the text is, in the file or (`decoded`) in the tree's own buffer.
    /// Aliases: `text.start` is the target node.
    pub(crate) text: Span,
    /// The node after this one's subtree.
    pub(crate) next: u32,
    pub(crate) form: Form,
    pub(crate) tag: Tag,
    /// The scalar's text lies in the tree's own buffer.
    pub(crate) decoded: bool,
    /// A mapping with merge keys or duplicate keys, to be read with care.
    pub(crate) irregular: bool,
}

/// The same key twice in one mapping; the last one counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DuplicateKey {
    /// The key that is overridden.
    pub first: Node,
    /// The key that overrides it.
    pub second: Node,
}

/// One document: its nodes and the text they point into.
#[derive(Clone, Debug)]
pub struct Tree {
    pub(crate) text: Arc<str>,
    /// The document in the text.
    pub(crate) document: Span,
    /// Texts that do not stand in the file as they are.
    pub(crate) decoded: Arc<str>,
    /// What a [`Draft`](crate::Draft) added to them.
    pub(crate) made_text: String,
    /// The nodes that a draft made, in order.
    pub(crate) made: Vec<u32>,
    /// Made by a draft, so that the order of nodes need not be that of the text.
    pub(crate) is_draft: bool,
    pub(crate) nodes: Vec<NodeData>,
    pub(crate) duplicates: Vec<DuplicateKey>,
    pub(crate) merged: Merged,
    pub(crate) has_spans: bool,
    /// Where each node stands; worked out when it is asked for first in a large part of the tree.
    pub(crate) places: OnceLock<Vec<Place>>,
}

/// Where a node stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    /// The collection that it stands in; of the root itself.
    parent: u32,
    /// In a list its number, in a mapping its key.
    at: u32,
}

/// A part of a tree with more nodes is not searched again and again for where a node stands.
const LARGE: u32 = 4096;

impl Tree {
    /// The value that the document is.
    pub fn root(&self) -> Value<'_> {
        self.value(Node::ROOT)
    }

    /// The view of a node, behind an alias that of its target.
    ///
    /// The node must be of this tree; a foreign one beyond its end is read as the root.
    pub fn value(&self, node: Node) -> Value<'_> {
        let mut index = if (node.0 as usize) < self.nodes.len() {
            node.0
        } else {
            0
        };
        if self.nodes[index as usize].form == Form::Alias {
            index = self.nodes[index as usize].text.start;
        }
        Value { tree: self, index }
    }

    /// Keys that stand twice in one mapping, in document order.
    pub fn duplicate_keys(&self) -> &[DuplicateKey] {
        &self.duplicates
    }

    /// The scalar that the byte at `offset` of the file is a part of: what stands there is text, and no
    /// comment. Nothing between scalars, and in a tree that was not read from a file.
    pub fn scalar_at(&self, offset: u32) -> Option<Value<'_>> {
        if self.is_draft {
            return None;
        }
        let after = self.nodes.partition_point(|node| node.span.start <= offset);
        let is_scalar = |node: &NodeData| !matches!(node.form, Form::Mapping | Form::Sequence);
        let index = self.nodes[..after].iter().rposition(is_scalar)?;
        let holds = self.has_spans && offset < self.nodes[index].span.end;
        holds.then_some(Value {
            tree: self,
            index: index as u32,
        })
    }

    /// The text of the file that the tree was read from; empty for a tree made from a value.
    pub fn text(&self) -> &Arc<str> {
        &self.text
    }

    /// Whether another document is written with the same nodes: comments and spaces apart, it says the same in the same way.
    pub fn is_same(&self, other: &Self) -> bool {
        let is_same = |(index, (one, another)): (usize, (&NodeData, &NodeData))| {
            let says_same = match one.form {
                Form::Alias => one.text.start == another.text.start,
                _ => self.scalar_text(index as u32) == other.scalar_text(index as u32),
            };
            (one.form, one.tag, one.next) == (another.form, another.tag, another.next) && says_same
        };
        self.nodes.len() == other.nodes.len() && self.nodes.iter().zip(&other.nodes).enumerate().all(is_same)
    }

    /// How many nodes there are, aliases not followed.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Never: a tree has at least its root.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// Where a node stands from the root, as its own text has it (aliases are not followed): the
    /// values passed on the way, each with the key or the item number that leads to it.
    pub fn path(&self, node: Node) -> Vec<Step<'_>> {
        self.steps(Node::ROOT, node)
    }

    /// As [`Tree::path`], but from the node `above`, without a look at what stands beside that; nothing
    /// where `node` does not lie in it.
    pub fn path_below(&self, above: Node, node: Node) -> Option<Vec<Step<'_>>> {
        let lies_in = above <= node && node.0 < self.nodes[above.0 as usize].next;
        lies_in.then(|| self.steps(above, node))
    }

    fn steps(&self, above: Node, node: Node) -> Vec<Step<'_>> {
        let size = self.nodes[above.0 as usize].next - above.0;
        if size > LARGE && (node.0 as usize) < self.nodes.len() {
            self.steps_up(above, node)
        } else {
            self.steps_down(above, node)
        }
    }

    fn steps_up(&self, above: Node, node: Node) -> Vec<Step<'_>> {
        let places = self.places.get_or_init(|| self.all_places());
        let value = |index| Value { tree: self, index };
        let mut steps = Vec::new();
        let mut child = node.0;
        while child > above.0 {
            let Place { parent, at } = places[child as usize];
            steps.push(match self.nodes[parent as usize].form {
                Form::Mapping => Step::Key(value(at)),
                _ => Step::Item(at as usize, value(child)),
            });
            child = parent;
        }
        steps.reverse();
        steps
    }

    fn all_places(&self) -> Vec<Place> {
        let mut places = vec![Place { parent: 0, at: 0 }; self.nodes.len()];
        for (parent, data) in (0u32..).zip(&self.nodes) {
            let mut child = parent + 1;
            let mut number = 0;
            while child < data.next {
                let next = self.nodes[child as usize].next;
                match data.form {
                    Form::Mapping => {
                        let place = Place { parent, at: child };
                        places[child as usize] = place;
                        places[next as usize] = place;
                        child = self.nodes[next as usize].next;
                    }
                    _ => {
                        places[child as usize] = Place { parent, at: number };
                        child = next;
                    }
                }
                number += 1;
            }
        }
        places
    }

    fn steps_down(&self, above: Node, node: Node) -> Vec<Step<'_>> {
        let mut steps = Vec::new();
        let mut at = above.0;
        while at < node.0 {
            let form = self.nodes[at as usize].form;
            let end = self.nodes[at as usize].next;
            let mut child = at + 1;
            let mut number = 0;
            let before = at;
            while child < end {
                let (value, after) = if form == Form::Mapping {
                    let value = self.nodes[child as usize].next;
                    (value, self.nodes[value as usize].next)
                } else {
                    (child, self.nodes[child as usize].next)
                };
                if node.0 < after {
                    let step = if form == Form::Mapping {
                        Step::Key(Value {
                            tree: self,
                            index: child,
                        })
                    } else {
                        Step::Item(
                            number,
                            Value {
                                tree: self,
                                index: child,
                            },
                        )
                    };
                    steps.push(step);
                    at = value;
                    break;
                }
                number += 1;
                child = after;
            }
            if at == before || node.0 < at {
                break; // the node is a key, or lies in no child
            }
        }
        steps
    }

    fn data(&self, index: u32) -> &NodeData {
        &self.nodes[index as usize]
    }

    fn scalar_text(&self, index: u32) -> &str {
        self.text_at(self.data(index), &self.made_text)
    }

    /// The text of a scalar; `made` is what follows the decoded texts of the tree.
    pub(crate) fn text_at<'s>(&'s self, node: &NodeData, made: &'s str) -> &'s str {
        let (start, end) = (node.text.start as usize, node.text.end as usize);
        let text = if !node.decoded {
            self.text.get(start..end)
        } else if let Some(start) = start.checked_sub(self.decoded.len()) {
            made.get(start..end - self.decoded.len())
        } else {
            self.decoded.get(start..end)
        };
        text.unwrap_or_default()
    }
}

/// One step of a path from the root to a node.
#[derive(Clone, Copy, Debug)]
pub enum Step<'t> {
    /// Into a mapping, by this key.
    Key(Value<'t>),
    /// Into a sequence: the number from 0, and the item.
    Item(usize, Value<'t>),
}

/// What sort of node a [`Value`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Keys and values.
    Mapping,
    /// A list of values.
    Sequence,
    /// A string, number, boolean or null.
    Scalar,
}

/// A node of a tree: cheap to copy, aliases already followed.
#[derive(Clone, Copy)]
pub struct Value<'t> {
    tree: &'t Tree,
    index: u32,
}

/// A key with its value.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'t> {
    /// The key, for its place; its text is [`Entry::name`].
    pub key: Value<'t>,
    /// The value, behind an alias its target.
    pub value: Value<'t>,
}

impl<'t> Entry<'t> {
    /// The key as Kubernetes sees it: `y` is `true`, `0x10` is `16`.
    pub fn name(&self) -> &'t str {
        self.key.text()
    }
}

impl<'t> Value<'t> {
    /// The tree this is a part of.
    pub fn tree(self) -> &'t Tree {
        self.tree
    }

    /// The number of the node.
    pub fn node(self) -> Node {
        Node(self.index)
    }

    /// The bytes of the file that it stands in; nothing in a tree that was not read from a file.
    pub fn span(self) -> Option<Span> {
        self.tree.has_spans.then(|| self.tree.data(self.index).span)
    }

    /// Mapping, sequence or scalar.
    pub fn kind(self) -> Kind {
        match self.tree.data(self.index).form {
            Form::Mapping => Kind::Mapping,
            Form::Sequence => Kind::Sequence,
            Form::Plain | Form::Quoted | Form::Block | Form::Alias => Kind::Scalar,
        }
    }

    /// Whether it is a mapping.
    pub fn is_mapping(self) -> bool {
        self.kind() == Kind::Mapping
    }

    /// Whether it is a sequence.
    pub fn is_sequence(self) -> bool {
        self.kind() == Kind::Sequence
    }

    /// Whether it is null; Kubernetes treats a field that is null as one that is absent.
    pub fn is_null(self) -> bool {
        self.scalar() == Some(Scalar::Null)
    }

    /// Whether nobody wrote it: a [`Draft`](crate::Draft) made it, and its place is that of what is written
    /// around it, or that of what it replaces.
    pub fn is_made(self) -> bool {
        self.tree.made.binary_search(&self.index).is_ok()
    }

    /// Whether a scalar is written plain, without quotes: only such a text is open to resolution.
    pub fn is_plain(self) -> bool {
        self.tree.data(self.index).form == Form::Plain
    }

    /// What kind of value this is, in words for a message: `a string`, `a list`.
    pub fn type_name(self) -> &'static str {
        match self.kind() {
            Kind::Mapping => "a mapping",
            Kind::Sequence => "a list",
            Kind::Scalar => match self.scalar() {
                None | Some(Scalar::Null) => "null",
                Some(Scalar::Bool(_)) => "a boolean",
                Some(Scalar::Int(_)) => "an integer",
                Some(Scalar::Float(_)) => "a number",
                Some(Scalar::Str(_)) => "a string",
            },
        }
    }

    /// The value of a field of a mapping. Nothing where this is not a mapping, where the field is
    /// absent, and where it is null, which Kubernetes does not tell from absent.
    pub fn get(self, name: &str) -> Option<Value<'t>> {
        self.entry(name)
            .map(|entry| entry.value)
            .filter(|value| !value.is_null())
    }

    /// [`Value::get`] through several mappings.
    pub fn at(self, path: &[&str]) -> Option<Value<'t>> {
        path.iter().try_fold(self, |value, name| value.get(name))
    }

    /// A field of a mapping with its key, also where the value is null.
    pub fn entry(self, name: &str) -> Option<Entry<'t>> {
        let (tree, mapping) = (self.tree, self.tree.data(self.index));
        if mapping.irregular || mapping.form != Form::Mapping {
            return self.entries().find(|entry| entry.name() == name);
        }
        // What checks do most: most keys differ in length, which tells without a look at the text.
        let mut at = self.index + 1;
        while at < mapping.next {
            let (key, range) = (at, tree.data(at).text);
            let value = tree.data(key).next;
            if range.end.wrapping_sub(range.start) as usize == name.len() && tree.scalar_text(key) == name {
                return Some(Entry {
                    key: Value { tree, index: key },
                    value: tree.value(Node(value)),
                });
            }
            at = tree.data(value).next;
        }
        None
    }

    /// The fields of a mapping as Kubernetes sees them: merge keys applied, of equal keys the last.
    /// Empty where this is not a mapping.
    pub fn entries(self) -> impl Iterator<Item = Entry<'t>> + use<'t> {
        let tree = self.tree;
        let irregular = tree.data(self.index).irregular;
        let merged = if irregular {
            tree.merged.get(&self.index)
        } else {
            None
        };
        let fields = merged.map_or(&[][..], |fields| fields);
        let merged = fields.iter().map(move |&(key, value)| Entry {
            key: Value { tree, index: key },
            value: tree.value(Node(value)),
        });
        merged.chain((!irregular).then(|| self.written()).into_iter().flatten())
    }

    /// The fields of a mapping as they are written, merge keys and duplicates among them.
    pub fn written(self) -> impl Iterator<Item = Entry<'t>> + use<'t> {
        let tree = self.tree;
        let is_mapping = self.is_mapping();
        let end = if is_mapping { tree.data(self.index).next } else { 0 };
        let mut at = self.index + 1;
        std::iter::from_fn(move || {
            if at >= end {
                return None;
            }
            let key = at;
            let value = tree.data(key).next;
            at = tree.data(value).next;
            Some(Entry {
                key: Value { tree, index: key },
                value: tree.value(Node(value)),
            })
        })
    }

    /// The items of a sequence; empty where this is none.
    pub fn items(self) -> impl Iterator<Item = Value<'t>> + use<'t> {
        let tree = self.tree;
        let end = if self.is_sequence() {
            tree.data(self.index).next
        } else {
            0
        };
        let mut at = self.index + 1;
        std::iter::from_fn(move || {
            if at >= end {
                return None;
            }
            let item = at;
            at = tree.data(item).next;
            Some(tree.value(Node(item)))
        })
    }

    /// What a scalar means to Kubernetes; nothing for a collection.
    pub fn scalar(self) -> Option<Scalar<'t>> {
        let node = self.tree.data(self.index);
        let text = self.tree.scalar_text(self.index);
        match node.form {
            Form::Plain => Some(scalar::resolve(text, node.tag)),
            Form::Quoted | Form::Block => Some(scalar::resolve_quoted(text, node.tag)),
            Form::Mapping | Form::Sequence | Form::Alias => None,
        }
    }

    /// The text of a scalar after unquoting, whatever its type; empty for a collection.
    pub fn text(self) -> &'t str {
        self.tree.scalar_text(self.index)
    }

    /// A string; nothing for other types, even where they are written as text would be.
    pub fn as_str(self) -> Option<&'t str> {
        match self.scalar() {
            Some(Scalar::Str(text)) => Some(text),
            _ => None,
        }
    }

    /// A boolean.
    pub fn as_bool(self) -> Option<bool> {
        match self.scalar() {
            Some(Scalar::Bool(value)) => Some(value),
            _ => None,
        }
    }

    /// An integer.
    pub fn as_i64(self) -> Option<i64> {
        match self.scalar() {
            Some(Scalar::Int(value)) => Some(value),
            _ => None,
        }
    }

    /// A boolean that is true.
    pub fn is_true(self) -> bool {
        self.as_bool() == Some(true)
    }

    /// A boolean that is false.
    pub fn is_false(self) -> bool {
        self.as_bool() == Some(false)
    }
}

impl std::fmt::Debug for Value<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.to_json())
    }
}

impl PartialEq for Value<'_> {
    /// The same node of the same tree.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.tree, other.tree) && self.index == other.index
    }
}

impl Eq for Value<'_> {}

#[test]
fn a_path_below_a_node_is_the_end_of_the_whole_path() {
    let tree = crate::parse(&"items:\n- {a: 1}\n- {b: [x, y]}\n".into())
        .remove(0)
        .unwrap();
    let items: Vec<Value<'_>> = tree.root().get("items").unwrap().items().collect();
    let (item, node) = (
        items[1].node(),
        items[1].at(&["b"]).unwrap().items().nth(1).unwrap().node(),
    );
    let whole = tree.path(node);
    let below = tree.path_below(item, node).unwrap();
    assert_eq!((whole.len(), below.len()), (4, 2));
    assert_eq!(format!("{:?}", &whole[2..]), format!("{below:?}"));
    assert!(tree.path_below(items[0].node(), node).is_none());
    assert!(tree.path_below(item, items[0].node()).is_none());
}

#[test]
fn a_node_has_24_bytes() {
    assert_eq!(size_of::<NodeData>(), 24);
}

#[test]
fn what_is_worked_out_for_a_large_tree_is_what_a_search_finds() {
    let text: Arc<str> = "a: {b: [c, [d, {e: f}], {}, []]}\ng: &x [h]\ni: [*x, j]\n? k\n: l\n".into();
    let span = Span::new(0, text.len() as u32);
    let tree = crate::parse_document(&text, span).unwrap().unwrap();
    for above in 0..tree.nodes.len() as u32 {
        for node in above..tree.nodes[above as usize].next {
            let (above, node) = (Node(above), Node(node));
            let (up, down) = (tree.steps_up(above, node), tree.steps_down(above, node));
            assert_eq!(format!("{up:?}"), format!("{down:?}"), "{above:?} {node:?}");
        }
    }
}

#[test]
fn comments_and_spaces_make_no_other_document() {
    let parse = |text: &str| crate::parse(&text.into()).remove(0).unwrap();
    let tree = parse("a: &x {b: [c, 'd']}\ne: *x\n");
    assert!(tree.is_same(&parse("# one\na:   &x {b: [c, # two\n  'd']}\n\ne: *x # three\n")));
    for other in [
        "a: &x {b: [c, \"d\", e]}\ne: *x\n",
        "a: &x {b: [c], d: }\ne: *x\n",
        "a: &x {b: [c, 'e']}\ne: *x\n",
        "a: {b: &x [c, 'd']}\ne: *x\n",
        "a: &x {b: [c, d]}\ne: *x\n",
        "a: &x {b: [c, 'd']}\n",
    ] {
        assert!(!tree.is_same(&parse(other)), "{other}");
    }
}
