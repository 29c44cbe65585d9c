//! How the tables are read: kinds lead to types, types to fields, fields to shapes.
//!
//! Everything refers to everything by number, and names are pieces of one text, so the tables are small and
//! need no relocation when the program starts.

use serde_json::Value as Json;

use crate::tables::{DEFAULTS, FIELDS, KINDS, NAMES, SHAPES, TYPES};

/// A type of Kubernetes' Go packages: `core/v1.PodSpec`.
#[derive(Debug)]
pub(crate) struct Type {
    name: Name,
    first: u16,
    count: u8,
}

/// A field of a [`Type`].
#[derive(Debug)]
pub(crate) struct Field {
    name: Name,
    shape: u16,
    flags: u8,
    default: u8,
}

/// What the value of a field is. Numbers point into the table of types (`Object`, `SchemaOr`), or into the
/// table of shapes itself (`List`, `Map`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Kept without a look into it.
    Any,
    String,
    Bool,
    Int,
    Number,
    IntOrString,
    Quantity,
    Time,
    /// Base64.
    Bytes,
    Object(u16),
    List(u16),
    Map(u16),
    /// A schema, or a boolean, a list of schemas or a list of strings.
    SchemaOr(u16),
}

/// A row of the table of kinds, which is sorted by kind, group and version.
pub(crate) struct Kind {
    kind: &'static str,
    group: &'static str,
    version: &'static str,
    definition: u16,
}

/// A piece of [`NAMES`].
#[derive(Clone, Copy, Debug)]
struct Name {
    start: u16,
    length: u8,
}

const POINTER: u8 = 1;
const OMIT_EMPTY: u8 = 2;
const OMIT_ZERO: u8 = 4;

/// The number of the type of a kind; nothing where Kubernetes itself has none of that name in that version.
pub(crate) fn find(group: &str, version: &str, kind: &str) -> Option<u16> {
    let row = KINDS
        .binary_search_by(|row| (row.kind, row.group, row.version).cmp(&(kind, group, version)))
        .ok()?;
    Some(KINDS[row].definition)
}

/// The names of all types, in the order of their numbers.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    TYPES.iter().map(|kind| kind.name.text())
}

impl Type {
    pub(crate) fn of(number: u16) -> &'static Self {
        &TYPES[usize::from(number)]
    }

    /// Its fields, in the order of their names.
    pub(crate) fn fields(&self) -> &'static [Field] {
        let first = usize::from(self.first);
        &FIELDS[first..first + usize::from(self.count)]
    }

    /// The field of this very name: Kubernetes tells capitals from small letters.
    pub(crate) fn field(&self, name: &str) -> Option<&'static Field> {
        let fields = self.fields();
        let position = fields.binary_search_by(|field| field.name.bytes().cmp(name.as_bytes()));
        position.ok().map(|position| &fields[position])
    }
}

impl Field {
    pub(crate) fn name(&self) -> &'static str {
        self.name.text()
    }

    pub(crate) fn shape(&self) -> Shape {
        Shape::of(self.shape)
    }

    /// Whether Go tells a value that is empty from one that is absent.
    pub(crate) fn is_pointer(&self) -> bool {
        self.flags & POINTER != 0
    }

    /// Whether what is empty is not written. Go has no empty structs: those of values always are.
    pub(crate) fn omits_empty(&self) -> bool {
        self.flags & OMIT_EMPTY != 0 && (self.is_pointer() || !self.shape().is_struct())
            || self.flags & OMIT_ZERO != 0
    }

    /// Whether a struct is left out where all its fields are.
    pub(crate) fn omits_zero(&self) -> bool {
        self.flags & OMIT_ZERO != 0
    }

    /// The default that the declaration of the field names, where it makes a difference.
    pub(crate) fn default(&self) -> Option<Json> {
        if self.default == 0 {
            return None;
        }
        let text = DEFAULTS[usize::from(self.default)];
        let is_zero = matches!(text, r#""""# | "0" | "false");
        let default = serde_json::from_str(text).ok();
        default.filter(|_| !is_zero || self.is_pointer())
    }
}

impl Shape {
    pub(crate) fn of(number: u16) -> Self {
        SHAPES[usize::from(number)]
    }

    /// Whether the type is a struct in Go, which `omitempty` never omits.
    fn is_struct(self) -> bool {
        matches!(
            self,
            Self::Object(_) | Self::IntOrString | Self::Quantity | Self::Time
        )
    }
}

impl Name {
    fn text(self) -> &'static str {
        let start = usize::from(self.start);
        NAMES
            .get(start..start + usize::from(self.length))
            .unwrap_or_default()
    }

    fn bytes(self) -> &'static [u8] {
        let start = usize::from(self.start);
        &NAMES.as_bytes()[start..start + usize::from(self.length)]
    }
}

/// A row of the table of kinds.
pub(crate) const fn k(
    kind: &'static str,
    group: &'static str,
    version: &'static str,
    definition: u16,
) -> Kind {
    Kind {
        kind,
        group,
        version,
        definition,
    }
}

/// A row of the table of types.
pub(crate) const fn t(start: u16, length: u8, first: u16, count: u8) -> Type {
    Type {
        name: Name { start, length },
        first,
        count,
    }
}

/// A row of the table of fields.
pub(crate) const fn f(start: u16, length: u8, shape: u16, flags: u8, default: u8) -> Field {
    Field {
        name: Name { start, length },
        shape,
        flags,
        default,
    }
}
