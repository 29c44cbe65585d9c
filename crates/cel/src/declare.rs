//! What expressions may name: functions with their overloads, types with fields, variables.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use crate::{Context, Error, Type, Value};

/// What runs when a function is called. The arguments are those of one of its overloads, or else of types that
/// only turn up while it runs: then it has to say that there is no such overload.
pub type Call = for<'a> fn(&Context<'_>, &[Value<'a>]) -> Result<Value<'a>, Error>;

/// An overload as its library writes it.
#[derive(Clone, Copy)]
pub(crate) struct Declared {
    /// The function.
    pub name: &'static str,
    /// The overload's id, by which its cost is known.
    pub id: &'static str,
    /// Whether it is called on a value: `text.size()`.
    pub member: bool,
    /// Its type, the value that it is called on first: `(string, string) -> bool`. A capital letter is a parameter.
    pub signature: &'static str,
    /// What runs.
    pub call: Call,
    /// The minor version of Kubernetes that brought it.
    pub since: u16,
    /// What runs gets values of other types as well, and has to say that there is no such overload.
    pub takes_all: bool,
}

/// A function that is called by itself: `size(text)`.
pub(crate) const fn function(
    name: &'static str,
    id: &'static str,
    signature: &'static str,
    call: Call,
) -> Declared {
    Declared {
        name,
        id,
        member: false,
        signature,
        call,
        since: 0,
        takes_all: false,
    }
}

/// A function that is called on a value: `text.size()`.
pub(crate) const fn member(
    name: &'static str,
    id: &'static str,
    signature: &'static str,
    call: Call,
) -> Declared {
    Declared {
        member: true,
        ..function(name, id, signature, call)
    }
}

impl Declared {
    /// The same, from a minor version of Kubernetes on.
    pub(crate) const fn since(self, minor: u16) -> Self {
        Self { since: minor, ..self }
    }

    /// The same, with values that are looked at by what runs only.
    pub(crate) const fn taking_all(self) -> Self {
        Self {
            takes_all: true,
            ..self
        }
    }
}

/// One way to call a function.
#[derive(Clone)]
pub(crate) struct Overload {
    pub id: &'static str,
    pub member: bool,
    pub params: Vec<Type>,
    pub result: Type,
    /// The type parameters that stand in it.
    pub variables: Vec<Arc<str>>,
    pub call: Call,
    pub takes_all: bool,
}

/// The functions of one version of Kubernetes.
#[derive(Clone)]
pub(crate) struct Functions {
    by_name: HashMap<&'static str, Vec<Overload>>,
}

impl Functions {
    /// Those that a version has.
    pub(crate) fn of(minor: u16) -> Self {
        let mut functions = Self {
            by_name: HashMap::new(),
        };
        let all = crate::standard::ALL
            .iter()
            .chain(crate::library::ALL)
            .copied()
            .flatten();
        all.filter(|declared| declared.since <= minor)
            .for_each(|declared| functions.add(declared));
        functions
    }

    fn add(&mut self, declared: &Declared) {
        let overloads = self.by_name.entry(declared.name).or_default();
        overloads.push(overload(declared));
    }

    /// The overloads of a function.
    pub(crate) fn get(&self, name: &str) -> Option<&[Overload]> {
        self.by_name.get(name).map(Vec::as_slice)
    }
}

fn overload(declared: &Declared) -> Overload {
    let (params, result) = declared
        .signature
        .split_once(" -> ")
        .unwrap_or((declared.signature, "dyn"));
    let params = params.trim_start_matches('(').strip_suffix(')').unwrap_or(params);
    let params: Vec<Type> = split(params).map(parse).collect();
    let result = parse(result);
    let mut variables: Vec<Arc<str>> = Vec::new();
    for of in params.iter().chain([&result]) {
        of.replace(&mut |name| {
            if !variables.contains(name) {
                variables.push(name.clone());
            }
            None
        });
    }
    Overload {
        id: declared.id,
        member: declared.member,
        params,
        result,
        variables,
        call: declared.call,
        takes_all: declared.takes_all,
    }
}

/// The parts between the commas that stand in no brackets.
fn split(list: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    list.split(move |character| {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        character == ',' && depth == 0
    })
    .map(str::trim)
    .filter(|part| !part.is_empty())
}

/// Reads a type as signatures write it.
fn parse(text: &str) -> Type {
    if let Some((name, params)) = text.split_once('(') {
        let params = params.strip_suffix(')').unwrap_or(params);
        let mut params = split(params).map(parse);
        let mut next = || params.next().unwrap_or(Type::Dyn);
        return match name {
            "list" => Type::list(next()),
            "map" => Type::map(next(), next()),
            "type" => Type::Type(Some(Arc::new(next()))),
            "optional" => Type::optional(next()),
            _ => Type::Opaque(name.into(), params.collect()),
        };
    }
    match text {
        "dyn" => Type::Dyn,
        "null" => Type::Null,
        "bool" => Type::Bool,
        "int" => Type::Int,
        "uint" => Type::Uint,
        "double" => Type::Double,
        "string" => Type::String,
        "bytes" => Type::Bytes,
        "duration" => Type::Duration,
        "timestamp" => Type::Timestamp,
        "type" => Type::Type(None),
        _ if text.len() == 1 => Type::Param(text.into()),
        _ if text.starts_with("net.") => Type::Opaque(text.into(), [].into()),
        _ => Type::object(text),
    }
}

/// A type with fields.
#[derive(Clone, Debug, Default)]
pub struct Fields {
    /// The fields with their types.
    pub fields: HashMap<Cow<'static, str>, Type>,
}

/// What an expression is checked against: the functions of a version of Kubernetes, types with fields, and
/// the variables of the place where the expression stands.
#[derive(Clone)]
pub struct Environment {
    pub(crate) functions: Arc<Functions>,
    pub(crate) objects: HashMap<Cow<'static, str>, Fields>,
    pub(crate) variables: Vec<(Cow<'static, str>, Type)>,
}

impl std::fmt::Debug for Environment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Environment")
            .field("variables", &self.variables)
            .finish_non_exhaustive()
    }
}

impl Environment {
    /// The environment of a minor version of Kubernetes 1, without variables. Functions that are not there are
    /// refused, as the API server of that version would.
    pub fn of(minor: u16) -> Self {
        // Each version's functions are put together once.
        static KNOWN: [OnceLock<Arc<Functions>>; NEWEST_MINOR as usize + 1] =
            [const { OnceLock::new() }; NEWEST_MINOR as usize + 1];
        let minor = minor.min(NEWEST_MINOR);
        let known = KNOWN[usize::from(minor)].get_or_init(|| Arc::new(Functions::of(minor)));
        let functions = known.clone();
        Self {
            functions,
            objects: HashMap::new(),
            variables: Vec::new(),
        }
    }

    /// With another variable. Values are given to a program in the order in which variables were added.
    #[must_use]
    pub fn with_variable(mut self, name: impl Into<Cow<'static, str>>, of: Type) -> Self {
        self.variables.push((name.into(), of));
        self
    }

    /// With the functions of expressions that make a patch.
    #[must_use]
    pub fn with_patch_functions(mut self) -> Self {
        let functions = Arc::make_mut(&mut self.functions);
        crate::library::FOR_PATCHES
            .iter()
            .for_each(|declared| functions.add(declared));
        self
    }

    /// With a type that has fields.
    #[must_use]
    pub fn with_object(mut self, name: impl Into<Cow<'static, str>>, fields: Fields) -> Self {
        self.objects.insert(name.into(), fields);
        self
    }

    /// Adds a type that has no fields yet.
    pub fn add_object(&mut self, name: &'static str) {
        self.objects.entry(Cow::Borrowed(name)).or_default();
    }

    /// Adds a field to a type, which is made if it is not there.
    pub fn add_field(&mut self, object: &'static str, field: impl Into<Cow<'static, str>>, of: Type) {
        let fields = self.objects.entry(Cow::Borrowed(object)).or_default();
        fields.fields.insert(field.into(), of);
    }
}

/// The newest minor version that brought a function.
const NEWEST_MINOR: u16 = 37;

#[test]
fn signatures_are_read_as_they_are_written() {
    let declared = function(
        "f",
        "f",
        "(list(T), map(string, list(T)), int) -> optional(net.IP)",
        |_, _| Ok(Value::Null),
    );
    let overload = overload(&declared);
    let params: Vec<String> = overload.params.iter().map(Type::to_string).collect();
    assert_eq!(params, ["list(T)", "map(string, list(T))", "int"]);
    assert_eq!(overload.result.to_string(), "optional_type(net.IP)");
    assert_eq!(overload.variables, [Arc::from("T")]);
}
