//! Findings: what a policy says of an object at one place.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use palisade_model::{Location, Object};
use palisade_yaml::{Node, Span, Step, Value};
use xxhash_rust::xxh3::xxh3_128;

use crate::{Fix, Metadata};

/// One violation of one policy at one place.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The policy.
    pub policy: Arc<Metadata>,
    /// The object that it is about.
    pub object: Arc<Object>,
    /// The value at fault, in the object's tree.
    pub node: Node,
    /// What is wrong, in lower case without a full stop.
    pub message: String,
    /// What resolves it, where that can be said.
    pub fix: Option<Fix>,
    /// Where in the source's text it stands, where that is no value: at a comment, or in an expression.
    pub place: Option<Span>,
    /// The same for the same violation in every run.
    pub fingerprint: Fingerprint,
}

/// Names a violation across runs, machines and stages: made of the policy, the object's group, kind,
/// namespace and name, and the field path, so that it survives moved lines and changed values, and is
/// the same for a file and for the live object made from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(pub u128);

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl Finding {
    /// What is wrong with how `object` is judged, at `node`, or at a place in its text that no value stands
    /// for. `about` tells it from others of the policy there.
    pub fn of(
        policy: &Arc<Metadata>,
        object: &Arc<Object>,
        node: Node,
        place: Option<Span>,
        about: &str,
        message: String,
    ) -> Self {
        let subject = format!("{}\0{about}", policy.id);
        Self {
            fingerprint: Self::fingerprint(&subject, object, node, 0),
            policy: policy.clone(),
            object: object.clone(),
            node,
            message,
            fix: None,
            place,
        }
    }

    /// The value at fault.
    pub fn value(&self) -> Value<'_> {
        self.object.tree().value(self.node)
    }

    /// The bytes at fault in the source's text. Of a collection written over several lines, the
    /// first line.
    pub fn span(&self) -> Option<Span> {
        if self.place.is_some() {
            return self.place;
        }
        let span = self.value().span()?;
        let text = self
            .object
            .source()
            .text
            .get(span.start as usize..span.end as usize)?;
        let line = text
            .find(['\n', '\r'])
            .map_or(text.len(), |end| text[..end].trim_end().len());
        Some(Span::new(span.start, span.start + line as u32))
    }

    /// The place in the file.
    pub fn location(&self) -> Location {
        self.object.source().locate(self.span())
    }

    /// The fingerprint of the `ordinal`th finding (from 0) of a policy at the same place.
    pub(crate) fn fingerprint(policy: &str, object: &Object, node: Node, ordinal: usize) -> Fingerprint {
        let identity = object.identity();
        let path = field_path(object, node);
        let text = [
            policy,
            &identity.group,
            &identity.kind,
            object.namespace(),
            &identity.name,
            &path,
        ];
        let ordinal = ordinal.to_string();
        let mut bytes = Vec::with_capacity(128);
        for part in text.into_iter().chain([ordinal.as_str()]) {
            bytes.extend_from_slice(part.as_bytes());
            bytes.push(0);
        }
        Fingerprint(xxh3_128(&bytes))
    }
}

/// The path of a node from its object's root: `spec.containers[app].image`. Items are told by name
/// where they have one, so that a path survives an item put before them.
fn field_path(object: &Object, node: Node) -> String {
    use fmt::Write as _;
    let root = object.root().node();
    // An item of a long list must not cost a walk over all items before it. What an alias leads to may
    // lie in another item, and has the path that it would have there.
    let steps = object.tree().path_below(root, node).unwrap_or_else(|| {
        let above = object.tree().path(root).len();
        object.tree().path(node).into_iter().skip(above).collect()
    });
    let mut path = String::new();
    for step in steps {
        let _ = match step {
            Step::Key(key) if path.is_empty() => write!(path, "{}", key.text()),
            Step::Key(key) => write!(path, ".{}", key.text()),
            Step::Item(number, item) => match item.get("name").filter(|name| !name.text().is_empty()) {
                Some(name) => write!(path, "[{}]", name.text()),
                None if item.text().is_empty() => write!(path, "[{number}]"),
                None => write!(path, "[{}]", item.text()),
            },
        };
    }
    path
}

/// Puts findings into the order in which every report shows them (path, place, the worst first,
/// policy, message), and tells apart equal fingerprints of one report: the same object defined in two files.
pub fn sort(findings: &mut [Finding]) {
    let place = |finding: &Finding| (finding.span().map_or(0, |span| span.start), finding.node);
    findings.sort_by(|a, b| {
        let path = a.object.source().path.cmp(&b.object.source().path);
        path.then_with(|| place(a).cmp(&place(b)))
            .then_with(|| b.policy.severity.cmp(&a.policy.severity))
            .then_with(|| a.policy.id.cmp(&b.policy.id))
            .then_with(|| a.message.cmp(&b.message))
    });
    number(findings);
}

/// Tells apart equal fingerprints of one report, in the order of the findings.
pub fn number(findings: &mut [Finding]) {
    let mut seen: HashMap<Fingerprint, u32> = HashMap::with_capacity(findings.len());
    for finding in findings {
        let count = seen.entry(finding.fingerprint).or_insert(0);
        *count += 1;
        if *count > 1 {
            let mut bytes = finding.fingerprint.0.to_le_bytes().to_vec();
            bytes.extend_from_slice(&count.to_le_bytes());
            finding.fingerprint = Fingerprint(xxh3_128(&bytes));
        }
    }
}
