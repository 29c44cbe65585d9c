//! Where a value stands in its object, kept on the stack and written out only for a problem.

/// The way to a value: the step that leads to it, and the way to what holds it.
#[derive(Clone, Copy)]
pub(crate) struct Path<'p> {
    parent: Option<&'p Path<'p>>,
    step: Step<'p>,
}

#[derive(Clone, Copy)]
enum Step<'p> {
    Root,
    Key(&'p str),
    Item(usize),
}

impl<'p> Path<'p> {
    /// The object itself.
    pub(crate) const ROOT: Self = Self {
        parent: None,
        step: Step::Root,
    };

    pub(crate) fn key(&'p self, name: &'p str) -> Self {
        self.then(Step::Key(name))
    }

    pub(crate) fn item(&'p self, number: usize) -> Self {
        self.then(Step::Item(number))
    }

    /// Whether it is that field of the object itself.
    pub(crate) fn is(&self, field: &str) -> bool {
        self.parent.is_some_and(Path::is_root) && matches!(self.step, Step::Key(name) if name == field)
    }

    fn is_root(&self) -> bool {
        self.parent.is_none()
    }

    fn then(&'p self, step: Step<'p>) -> Self {
        Self {
            parent: Some(self),
            step,
        }
    }
}

impl std::fmt::Display for Path<'_> {
    /// As Kubernetes writes it: `spec.containers[0].ports`, `metadata.labels[example.com/team]`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match self.step {
            Step::Root => Ok(()),
            Step::Item(number) => write!(f, "[{number}]"),
            Step::Key(name) if !is_word(name) => write!(f, "[{name}]"),
            Step::Key(name) if self.parent.is_some_and(Path::is_root) => f.write_str(name),
            Step::Key(name) => write!(f, ".{name}"),
        }
    }
}

fn is_word(name: &str) -> bool {
    let is_word_byte = |byte: u8| byte.is_ascii_alphanumeric() || b"_-$".contains(&byte);
    !name.is_empty() && name.bytes().all(is_word_byte)
}

#[test]
fn a_path_reads_as_kubernetes_writes_it() {
    let root = Path::ROOT;
    let spec = root.key("spec");
    let containers = spec.key("containers");
    let container = containers.item(0);
    assert_eq!(container.key("ports").to_string(), "spec.containers[0].ports");
    let labels = spec.key("labels");
    assert_eq!(
        labels.key("example.com/team").to_string(),
        "spec.labels[example.com/team]"
    );
    assert_eq!(root.to_string(), "");
}
