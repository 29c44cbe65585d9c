//! What a rule or an exception holds for.

use std::path::{Path, PathBuf};

use globset::GlobMatcher;
use palisade_model::{Labels, PodSpec};
use palisade_policy::Finding;
use palisade_source::Patterns;
use palisade_yaml::{Step, Value};

/// The findings that meet every condition that is given.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// The folder that paths start from, absolute.
    pub folder: PathBuf,
    /// Files.
    pub paths: Option<Patterns>,
    /// Namespaces.
    pub namespaces: Vec<GlobMatcher>,
    /// Kinds.
    pub kinds: Vec<GlobMatcher>,
    /// Names of objects.
    pub names: Vec<GlobMatcher>,
    /// Labels of the object or of its pods, all of them.
    pub labels: Vec<(String, GlobMatcher)>,
    /// Names of containers.
    pub containers: Vec<GlobMatcher>,
    /// Images of containers.
    pub images: Vec<GlobMatcher>,
}

impl Scope {
    /// Whether it holds for a finding in the file at `path`, which is absolute.
    pub fn holds_for(&self, finding: &Finding, path: &Path) -> bool {
        let object = &*finding.object;
        is_any(&self.namespaces, object.namespace())
            && is_any(&self.kinds, object.kind())
            && is_any(&self.names, object.name())
            && self.has_path(path)
            && self.has_labels(finding)
            && self.has_container(finding)
    }

    fn has_path(&self, path: &Path) -> bool {
        let Some(patterns) = &self.paths else { return true };
        let inside = path.strip_prefix(&self.folder);
        inside.is_ok_and(|inside| patterns.matches(inside, false))
    }

    fn has_labels(&self, finding: &Finding) -> bool {
        if self.labels.is_empty() {
            return true;
        }
        let object = &*finding.object;
        let (own, pods) = (object.labels(), object.pod_labels());
        let has = |labels: &Labels<'_>, name: &str, pattern: &GlobMatcher| {
            labels.get(name).is_some_and(|value| pattern.is_match(value))
        };
        self.labels
            .iter()
            .all(|(name, pattern)| has(&own, name, pattern) || has(&pods, name, pattern))
    }

    fn has_container(&self, finding: &Finding) -> bool {
        if self.containers.is_empty() && self.images.is_empty() {
            return true;
        }
        let field = |container: Value<'_>, field| {
            container
                .get(field)
                .map(Value::text)
                .unwrap_or_default()
                .to_owned()
        };
        match container(finding) {
            Some(container) => {
                is_any(&self.containers, &field(container, "name"))
                    && is_any(&self.images, &field(container, "image"))
            }
            // About the pod: an exception for an image must not reach further than the image.
            None => {
                let pod = finding.object.pod_spec();
                let containers = pod.as_ref().map(PodSpec::all_containers).unwrap_or_default();
                self.containers.is_empty()
                    && !containers.is_empty()
                    && containers
                        .iter()
                        .all(|container| is_any(&self.images, &field(container.value(), "image")))
            }
        }
    }
}

/// The container that a finding is inside of.
fn container(finding: &Finding) -> Option<Value<'_>> {
    const LISTS: &[&str] = &["containers", "initContainers", "ephemeralContainers"];
    let (tree, root) = (finding.object.tree(), finding.object.root().node());
    let steps = tree.path_below(root, finding.node)?;
    let pairs = steps.windows(2);
    let mut found = pairs.filter_map(|pair| match pair {
        [Step::Key(key), Step::Item(_, item)] if LISTS.contains(&key.text()) => Some(*item),
        _ => None,
    });
    // An alias stands where the container does; its own fields are those of its target.
    found.next().map(|item| tree.value(item.node()))
}

fn is_any(patterns: &[GlobMatcher], text: &str) -> bool {
    patterns.is_empty() || patterns.iter().any(|pattern| pattern.is_match(text))
}
