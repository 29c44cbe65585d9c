//! What a user may do: `authorizer` in expressions, Kubernetes' `cel/library/authz.go`.
//!
//! On a server every check has an answer. Here there may be nobody to ask, or nobody who knows: then the check is an
//! error, and an expression that depends on it has no value.

use std::sync::Arc;

use super::{Answer, named_format};
use crate::declare::{Declared, member};
use crate::value::Foreign;
use crate::{Context, Error, Type, Value};

/// Who answers what a user may do.
pub trait Authorize: Sync {
    /// The answer to a check.
    fn authorize(&self, check: &Attributes) -> Decision;
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attributes {
    /// The service account that it is asked of; without one, it is the user of the request.
    pub service_account: Option<ServiceAccount>,
    /// The verb of the API, or the HTTP method in lower case for a path.
    pub verb: String,
    /// What the verb would be done to.
    pub target: Target,
}

/// A service account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceAccount {
    /// Its namespace.
    pub namespace: String,
    /// Its name.
    pub name: String,
}

/// What a verb is done to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A path that is no resource: `/healthz`.
    Path(String),
    /// A resource.
    Resource(Resource),
}

/// Objects of the API.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resource {
    /// The group of the API; empty for the core.
    pub group: String,
    /// The resource, in the plural.
    pub resource: String,
    /// The subresource; empty for none.
    pub subresource: String,
    /// The namespace; empty for the whole cluster.
    pub namespace: String,
    /// The name of one object; empty for all.
    pub name: String,
    /// Only objects with such fields; empty for all.
    pub field_selector: String,
    /// Only objects with such labels; empty for all.
    pub label_selector: String,
}

/// The answer to a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The user may, with the reason.
    Allowed(String),
    /// The user may not, or nobody says that he may, with the reason.
    NotAllowed(String),
    /// What would have to be known for an answer is not, and why.
    NotAssessable(String),
}

/// The type of the variable `authorizer`.
pub fn type_of() -> Type {
    Type::object(Authorizer::NAME)
}

/// The value of the variable `authorizer`. Who answers is said when a program runs.
pub fn value() -> Value<'static> {
    Value::foreign(Authorizer(None))
}

/// The type of the variable `authorizer.requestResource`.
pub fn request_resource_type() -> Type {
    Type::object(ResourceCheck::NAME)
}

/// The value of the variable `authorizer.requestResource`: what a request is about.
pub fn request_resource(resource: Resource) -> Value<'static> {
    Value::foreign(ResourceCheck { user: None, resource })
}

pub(super) const FUNCTIONS: &[Declared] = &[
    member(
        "path",
        "authorizer_path",
        "(kubernetes.authorization.Authorizer, string) -> kubernetes.authorization.PathCheck",
        path,
    )
    .since(27),
    member(
        "group",
        "authorizer_group",
        "(kubernetes.authorization.Authorizer, string) -> kubernetes.authorization.GroupCheck",
        group,
    )
    .since(27),
    member(
        "serviceAccount",
        "authorizer_serviceaccount",
        "(kubernetes.authorization.Authorizer, string, string) -> kubernetes.authorization.Authorizer",
        service_account,
    )
    .since(27),
    member(
        "resource",
        "groupcheck_resource",
        "(kubernetes.authorization.GroupCheck, string) -> kubernetes.authorization.ResourceCheck",
        resource,
    )
    .since(27),
    narrower("subresource", "resourcecheck_subresource", |_, args| {
        narrowed(args, |resource, text| resource.subresource = text)
    })
    .since(27),
    narrower("namespace", "resourcecheck_namespace", |_, args| {
        narrowed(args, |resource, text| resource.namespace = text)
    })
    .since(27),
    narrower("name", "resourcecheck_name", |_, args| {
        narrowed(args, |resource, text| resource.name = text)
    })
    .since(27),
    narrower("fieldSelector", "authorizer_fieldselector", |_, args| {
        narrowed(args, |resource, text| resource.field_selector = text)
    })
    .since(31),
    narrower("labelSelector", "authorizer_labelselector", |_, args| {
        narrowed(args, |resource, text| resource.label_selector = text)
    })
    .since(31),
    member(
        "check",
        "pathcheck_check",
        "(kubernetes.authorization.PathCheck, string) -> kubernetes.authorization.Decision",
        check,
    )
    .since(27),
    member(
        "check",
        "resourcecheck_check",
        "(kubernetes.authorization.ResourceCheck, string) -> kubernetes.authorization.Decision",
        check,
    )
    .since(27),
    member(
        "allowed",
        "decision_allowed",
        "(kubernetes.authorization.Decision) -> bool",
        allowed,
    )
    .since(27),
    member(
        "reason",
        "decision_reason",
        "(kubernetes.authorization.Decision) -> string",
        reason,
    )
    .since(27),
    member(
        "errored",
        "decision_errored",
        "(kubernetes.authorization.Decision) -> bool",
        errored,
    )
    .since(27),
    member(
        "error",
        "decision_error",
        "(kubernetes.authorization.Decision) -> string",
        error,
    )
    .since(27),
];

/// What asks more precisely for a resource.
const fn narrower(name: &'static str, id: &'static str, call: crate::declare::Call) -> Declared {
    const SIGNATURE: &str =
        "(kubernetes.authorization.ResourceCheck, string) -> kubernetes.authorization.ResourceCheck";
    member(name, id, SIGNATURE, call)
}

/// The service account that is asked of, if not the user of the request.
type User = Option<Arc<ServiceAccount>>;

#[derive(Debug)]
struct Authorizer(User);

#[derive(Debug)]
struct PathCheck {
    user: User,
    path: String,
}

#[derive(Debug)]
struct GroupCheck {
    user: User,
    group: String,
}

#[derive(Debug)]
struct ResourceCheck {
    user: User,
    resource: Resource,
}

/// What a check has given.
#[derive(Debug)]
struct Checked {
    is_allowed: bool,
    reason: String,
}

/// Values that have functions and nothing else: they can't even be compared.
macro_rules! receivers {
    ($($type:ident: $name:literal,)*) => {
        $(
            impl $type {
                const NAME: &str = $name;
            }

            impl Foreign for $type {
                fn type_of(&self) -> Type {
                    Type::object(Self::NAME)
                }

                fn equals(&self, _: &dyn Foreign) -> Option<bool> {
                    None
                }
            }
        )*
    };
}

receivers! {
    Authorizer: "kubernetes.authorization.Authorizer",
    PathCheck: "kubernetes.authorization.PathCheck",
    GroupCheck: "kubernetes.authorization.GroupCheck",
    ResourceCheck: "kubernetes.authorization.ResourceCheck",
    Checked: "kubernetes.authorization.Decision",
}

/// What a function is called on, and the text behind it.
fn receiver<'v, T: Foreign>(args: &'v [Value<'_>]) -> Result<(&'v T, &'v str), Error> {
    match args {
        [receiver, Value::String(text)] => receiver
            .as_foreign()
            .map(|receiver| (receiver, &**text))
            .ok_or_else(Error::no_such_overload),
        _ => Err(Error::no_such_overload()),
    }
}

fn path<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let (Authorizer(user), path) = receiver(args)?;
    if path.trim().is_empty() {
        return Err(Error::new("path must not be empty"));
    }
    Ok(Value::foreign(PathCheck {
        user: user.clone(),
        path: path.to_owned(),
    }))
}

fn group<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let (Authorizer(user), group) = receiver(args)?;
    Ok(Value::foreign(GroupCheck {
        user: user.clone(),
        group: group.to_owned(),
    }))
}

fn service_account<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let [authorizer, Value::String(namespace), Value::String(name)] = args else {
        return Err(Error::no_such_overload());
    };
    if authorizer.as_foreign::<Authorizer>().is_none() {
        return Err(Error::no_such_overload());
    }
    if !named_format::subdomain_faults(name).is_empty() {
        return Err(Error::new("Invalid service account name"));
    }
    if !named_format::label_faults(namespace).is_empty() {
        return Err(Error::new("Invalid service account namespace"));
    }
    Ok(Value::foreign(Authorizer(Some(Arc::new(ServiceAccount {
        namespace: (**namespace).to_owned(),
        name: (**name).to_owned(),
    })))))
}

fn resource<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let (group, resource): (&GroupCheck, _) = receiver(args)?;
    if resource.trim().is_empty() {
        return Err(Error::new("resource must not be empty"));
    }
    Ok(Value::foreign(ResourceCheck {
        user: group.user.clone(),
        resource: Resource {
            group: group.group.clone(),
            resource: resource.to_owned(),
            ..Resource::default()
        },
    }))
}

fn narrowed<'a>(args: &[Value<'a>], narrow: impl FnOnce(&mut Resource, String)) -> Answer<'a> {
    let (check, text): (&ResourceCheck, _) = receiver(args)?;
    let mut resource = check.resource.clone();
    narrow(&mut resource, text.to_owned());
    Ok(Value::foreign(ResourceCheck {
        user: check.user.clone(),
        resource,
    }))
}

fn check<'a>(context: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let (user, target, verb) = if let Ok((check, verb)) = receiver::<PathCheck>(args) {
        (&check.user, Target::Path(check.path.clone()), verb)
    } else {
        let (check, verb) = receiver::<ResourceCheck>(args)?;
        (&check.user, Target::Resource(check.resource.clone()), verb)
    };
    let attributes = Attributes {
        service_account: user.as_deref().cloned(),
        verb: verb.to_owned(),
        target,
    };
    let not_assessable = |why: &str| {
        Err(Error::not_assessable(format!(
            "authorization check of verb '{verb}' can't be answered: {why}"
        )))
    };
    let (is_allowed, reason) = match context.authorizer.map(|answers| answers.authorize(&attributes)) {
        Some(Decision::Allowed(reason)) => (true, reason),
        Some(Decision::NotAllowed(reason)) => (false, reason),
        Some(Decision::NotAssessable(why)) => return not_assessable(&why),
        None => return not_assessable("there is nobody to ask"),
    };
    Ok(Value::foreign(Checked { is_allowed, reason }))
}

fn checked<'v>(args: &'v [Value<'_>]) -> Result<&'v Checked, Error> {
    args.first()
        .and_then(Value::as_foreign)
        .ok_or_else(Error::no_such_overload)
}

fn allowed<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(Value::Bool(checked(args)?.is_allowed))
}

fn reason<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(Value::string(checked(args)?.reason.as_str()))
}

/// Who can't answer here has not failed as a server's authorizer can: there is no such decision.
fn errored<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    checked(args).map(|_| Value::Bool(false))
}

fn error<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    checked(args).map(|_| Value::string(""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{costs, evaluate_with, gives};

    /// Allows, and gives the check as the reason; knows nothing of secrets, and allows nothing in `kube-system`.
    struct Echo;

    impl Authorize for Echo {
        fn authorize(&self, check: &Attributes) -> Decision {
            let of = check
                .service_account
                .as_ref()
                .map_or("user".to_owned(), |account| {
                    format!("{}/{}", account.namespace, account.name)
                });
            match &check.target {
                Target::Path(path) => Decision::Allowed(format!("{of} {} {path}", check.verb)),
                Target::Resource(resource) if resource.resource == "secrets" => {
                    Decision::NotAssessable("no roles are known".to_owned())
                }
                Target::Resource(resource) if resource.namespace == "kube-system" => {
                    Decision::NotAllowed("no".to_owned())
                }
                Target::Resource(resource) => {
                    let Resource {
                        group,
                        resource,
                        subresource,
                        namespace,
                        name,
                        field_selector,
                        label_selector,
                    } = resource;
                    Decision::Allowed(format!(
                        "{of} {} {group}:{resource}:{subresource}:{namespace}:{name}:{field_selector}:{label_selector}",
                        check.verb
                    ))
                }
            }
        }
    }

    #[track_caller]
    fn answers(cases: &[(&str, &str)]) {
        for (source, expected) in cases {
            assert_eq!(evaluate_with(source, &Echo), *expected, "{source}");
        }
    }

    #[test]
    fn a_check_holds_what_was_asked() {
        answers(&[
            (
                "authorizer.path('/healthz').check('get').reason()",
                "user get /healthz",
            ),
            ("authorizer.path('/healthz').check('get').allowed()", "true"),
            (
                "authorizer.group('apps').resource('deployments').subresource('status').namespace('test').name('backend').check('create').reason()",
                "user create apps:deployments:status:test:backend::",
            ),
            (
                "authorizer.serviceAccount('default', 'my.account').group('').resource('pods').fieldSelector('spec.nodeName=a').labelSelector('b=c').check('list').reason()",
                "default/my.account list :pods::::spec.nodeName=a:b=c",
            ),
            (
                "authorizer.group('').resource('pods').namespace('kube-system').check('get').allowed()",
                "false",
            ),
            (
                "authorizer.group('').resource('pods').check('get').errored()",
                "false",
            ),
            ("authorizer.group('').resource('pods').check('get').error()", ""),
        ]);
    }

    #[test]
    fn what_can_not_be_asked_is_an_error() {
        answers(&[
            ("authorizer.path('')", "error: path must not be empty"),
            ("authorizer.path('  ')", "error: path must not be empty"),
            (
                "authorizer.group('apps').resource(' ')",
                "error: resource must not be empty",
            ),
            (
                "authorizer.serviceAccount('default', 'a@b')",
                "error: Invalid service account name",
            ),
            (
                "authorizer.serviceAccount('a.b', 'c')",
                "error: Invalid service account namespace",
            ),
            ("authorizer == authorizer", "error: no such overload"),
            ("authorizer != authorizer", "true"),
        ]);
    }

    #[test]
    fn what_is_not_known_is_no_answer() {
        let secrets = "authorizer.group('').resource('secrets').check('get').allowed()";
        let error = "error: authorization check of verb 'get' can't be answered: no roles are known";
        answers(&[
            (secrets, error),
            (&format!("!{secrets}"), error),
            (&format!("{secrets} || true"), "true"),
            (&format!("{secrets} && false"), "false"),
        ]);
        gives(&[(
            "authorizer.path('/x').check('get').allowed()",
            "error: authorization check of verb 'get' can't be answered: there is nobody to ask",
        )]);
    }

    #[test]
    fn checks_cost_much_and_the_rest_little() {
        costs(&[
            ("authorizer.path('/healthz')", 2),
            (
                "authorizer.group('apps').resource('deployments').subresource('status').namespace('test').name('backend')",
                6,
            ),
            (
                "authorizer.group('').resource('pods').fieldSelector('spec.nodeName=example-node-name.fully.qualified.domain.name.example.com')",
                1821,
            ),
            (
                "authorizer.group('').resource('pods').labelSelector('spec.nodeName=example-node-name.fully.qualified.domain.name.example.com')",
                1821,
            ),
        ]);
    }
}
