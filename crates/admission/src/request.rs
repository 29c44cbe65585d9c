//! Requests to the API server, as policies see them.

use std::borrow::Cow;

use palisade_cel::{Key, Map, Value};
use palisade_model::{Identity, Object};

/// What is done to an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// It is made.
    Create,
    /// It is changed.
    Update,
    /// It is removed.
    Delete,
    /// Something connects to it: `kubectl exec`.
    Connect,
}

impl Operation {
    /// As rules write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Create => "CREATE",
            Self::Update => "UPDATE",
            Self::Delete => "DELETE",
            Self::Connect => "CONNECT",
        }
    }

    /// The operation of that name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Create, Self::Update, Self::Delete, Self::Connect]
            .into_iter()
            .find(|operation| operation.as_str() == name)
    }
}

/// Who asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UserInfo {
    /// The name.
    pub username: String,
    /// What tells it from another user of that name.
    pub uid: String,
    /// The groups that the user is in.
    pub groups: Vec<String>,
    /// What else the authenticator says.
    pub extra: Vec<(String, Vec<String>)>,
}

/// Where in the API objects of a kind are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    /// The API group; empty for the core group.
    pub group: String,
    /// The version.
    pub version: String,
    /// The name in URLs: `deployments`.
    pub resource: String,
}

/// One request to the API server.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// What is done.
    pub operation: Operation,
    /// Group, version and kind of the object.
    pub kind: (&'a str, &'a str, &'a str),
    /// Where in the API.
    pub resource: Resource,
    /// Where else in the API the same object is, in other versions: rules for those count, too.
    pub equivalents: Vec<Resource>,
    /// The part of the object that is meant: `status`; empty for the object itself.
    pub subresource: String,
    /// The name; empty where the server is to make one up.
    pub name: &'a str,
    /// The namespace; of a Namespace its own name, and empty for what lies in none.
    pub namespace: &'a str,
    /// Who asks; nothing where that is not known, as before anybody does.
    pub user: Option<UserInfo>,
    /// Whether nothing is to be changed.
    pub dry_run: bool,
    /// What is asked for beside: `CreateOptions`.
    pub options: Option<palisade_yaml::Value<'a>>,
    /// The object as it shall be; nothing where it is removed.
    pub object: Option<palisade_yaml::Value<'a>>,
    /// The object as it was; nothing where it is made.
    pub old_object: Option<palisade_yaml::Value<'a>>,
}

impl<'a> Request<'a> {
    /// That `object` be made at `resource`.
    pub fn create(object: &'a Object, resource: Resource) -> Self {
        let identity = object.identity();
        let equivalents = equivalents(identity, &resource);
        let is_namespace = (&*identity.group, &*identity.kind) == ("", "Namespace");
        Self {
            operation: Operation::Create,
            kind: (&identity.group, &identity.version, &identity.kind),
            resource,
            equivalents,
            subresource: String::new(),
            name: object.name(),
            namespace: if is_namespace {
                object.name()
            } else {
                object.namespace()
            },
            user: None,
            dry_run: false,
            options: None,
            object: Some(object.root()),
            old_object: None,
        }
    }

    /// Whether a server looks up a namespace for `namespaceObject`: not for what lies in none, nor for a Namespace.
    pub(crate) fn has_namespace_object(&self) -> bool {
        !self.namespace.is_empty() && self.kind != ("", "v1", "Namespace")
    }

    /// The request that an AdmissionReview carries, or that an AdmissionRequest is.
    ///
    /// # Errors
    /// What such a request must have and this one has not.
    pub fn read(value: palisade_yaml::Value<'a>) -> Result<Self, String> {
        let request = value.get("request").unwrap_or(value);
        let text =
            |of: palisade_yaml::Value<'a>, name: &str| of.get(name).map_or("", palisade_yaml::Value::text);
        let operation = text(request, "operation");
        let operation = Operation::named(operation).ok_or_else(|| {
            format!("`operation` must be CREATE, UPDATE, DELETE or CONNECT, and is `{operation}`")
        })?;
        let part = |name: &str| {
            request
                .get(name)
                .ok_or_else(|| format!("the request has no `{name}`"))
        };
        let (kind, resource) = (part("kind")?, part("resource")?);
        let texts =
            |value: palisade_yaml::Value<'a>| value.items().map(|text| text.text().to_owned()).collect();
        let user = request.get("userInfo").map(|user| UserInfo {
            username: text(user, "username").to_owned(),
            uid: text(user, "uid").to_owned(),
            groups: user.get("groups").map(texts).unwrap_or_default(),
            extra: user
                .get("extra")
                .into_iter()
                .flat_map(palisade_yaml::Value::entries)
                .map(|entry| (entry.name().to_owned(), texts(entry.value)))
                .collect(),
        });
        Ok(Self {
            operation,
            kind: (text(kind, "group"), text(kind, "version"), text(kind, "kind")),
            resource: Resource {
                group: text(resource, "group").to_owned(),
                version: text(resource, "version").to_owned(),
                resource: text(resource, "resource").to_owned(),
            },
            equivalents: Vec::new(),
            subresource: text(request, "subResource").to_owned(),
            name: text(request, "name"),
            namespace: text(request, "namespace"),
            user,
            dry_run: request.get("dryRun").is_some_and(palisade_yaml::Value::is_true),
            options: request.get("options"),
            object: request.get("object"),
            old_object: request.get("oldObject"),
        })
    }

    /// The request as the variable `request` of an expression. As in Go's JSON, what is empty is absent.
    pub(crate) fn value(&self) -> Value<'a> {
        let (group, version, kind) = self.kind;
        let text = |text: &str| Value::string(text);
        let kind = || {
            let fields = [
                ("group", Value::string(group)),
                ("version", Value::string(version)),
                ("kind", Value::string(kind)),
            ];
            Value::Map(Map::object("kubernetes.GroupVersionKind", fields))
        };
        let resource = || {
            let fields = [
                ("group", text(&self.resource.group)),
                ("version", text(&self.resource.version)),
                ("resource", text(&self.resource.resource)),
            ];
            Value::Map(Map::object("kubernetes.GroupVersionResource", fields))
        };
        let fields = [
            ("kind", Some(kind())),
            ("resource", Some(resource())),
            ("subResource", written(&self.subresource)),
            ("requestKind", Some(kind())),
            ("requestResource", Some(resource())),
            ("requestSubResource", written(&self.subresource)),
            ("name", written(self.name)),
            ("namespace", written(self.namespace)),
            ("operation", Some(text(self.operation.as_str()))),
            ("userInfo", self.user.as_ref().map(UserInfo::value)),
            ("dryRun", Some(Value::Bool(self.dry_run))),
            ("options", self.options.map(Value::from)),
        ];
        let fields = fields
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)));
        Value::Map(Map::object("kubernetes.AdmissionRequest", fields))
    }
}

impl UserInfo {
    fn value<'a>(&self) -> Value<'a> {
        let texts =
            |texts: &[String]| Value::list(texts.iter().map(|text| Value::string(text.as_str())).collect());
        let extra = || {
            let entry =
                |(key, values): &(String, Vec<String>)| (Key::String(Cow::Owned(key.clone())), texts(values));
            Value::Map(Map::of(self.extra.iter().map(entry)))
        };
        let fields = [
            ("username", written(&self.username)),
            ("uid", written(&self.uid)),
            ("groups", (!self.groups.is_empty()).then(|| texts(&self.groups))),
            ("extra", (!self.extra.is_empty()).then(extra)),
        ];
        let fields = fields
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)));
        Value::Map(Map::object("kubernetes.UserInfo", fields))
    }
}

fn written<'a>(text: &str) -> Option<Value<'a>> {
    (!text.is_empty()).then(|| Value::string(text))
}

/// Where in the API an object of a built-in kind is. Kubernetes' resources are named after their kinds
/// (`meta.UnsafeGuessKindToResource`), and all built-in ones are. Of a custom kind, its definition tells.
pub fn resource_of(identity: &Identity) -> Resource {
    let kind = identity.kind.to_lowercase();
    let resource = match kind.as_bytes().last() {
        _ if kind == "endpoints" => kind,
        Some(b's') => format!("{kind}es"),
        Some(b'y') => format!("{}ies", &kind[..kind.len() - 1]),
        _ => format!("{kind}s"),
    };
    Resource {
        group: identity.group.to_string(),
        version: identity.version.to_string(),
        resource,
    }
}

/// Where else a built-in object is: in the other versions of its group, and of an Event in its other group.
fn equivalents(identity: &Identity, resource: &Resource) -> Vec<Resource> {
    let own = (&*identity.group, &*identity.version);
    let is_event = &*identity.kind == "Event";
    palisade_schema::versions_of(&identity.kind)
        .filter(|&other| other != own && (is_event || other.0 == own.0))
        .map(|(group, version)| Resource {
            group: group.to_owned(),
            version: version.to_owned(),
            resource: resource.resource.clone(),
        })
        .collect()
}
