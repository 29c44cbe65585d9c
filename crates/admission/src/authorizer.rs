//! What a user may do, by the RBAC objects that are known.

use palisade_access::{Access, Answer, Attempt, User};
use palisade_cel::authorizer::{Attributes, Decision, Target};
use palisade_cel::{Authorize, Value, authorizer};

use crate::request::{Request, UserInfo};

/// Answers the checks of expressions by RBAC.
#[derive(Clone, Copy, Debug)]
pub struct ByRbac<'a> {
    /// Who is granted what.
    pub access: &'a Access,
    /// Who asks, where that is known.
    pub user: Option<&'a UserInfo>,
}

impl Authorize for ByRbac<'_> {
    fn authorize(&self, check: &Attributes) -> Decision {
        let account = check.service_account.as_ref().map(|account| {
            let name = format!("system:serviceaccount:{}:{}", account.namespace, account.name);
            let groups = vec![
                "system:serviceaccounts".to_owned(),
                format!("system:serviceaccounts:{}", account.namespace),
                "system:authenticated".to_owned(),
            ];
            (name, groups)
        });
        let user = match &account {
            Some((name, groups)) => User { name, groups },
            None => match self.user {
                Some(user) => User {
                    name: &user.username,
                    groups: &user.groups,
                },
                None => return Decision::NotAssessable("who asks is not known here".to_owned()),
            },
        };
        let target = match &check.target {
            Target::Path(path) => palisade_access::Target::Path(path),
            Target::Resource(resource) => palisade_access::Target::Resource {
                group: &resource.group,
                resource: &resource.resource,
                subresource: &resource.subresource,
                namespace: &resource.namespace,
                name: &resource.name,
            },
        };
        let attempt = Attempt {
            user,
            verb: &check.verb,
            target,
        };
        match self.access.answer(&attempt) {
            Answer::Allowed { reason, .. } => Decision::Allowed(reason),
            Answer::NotAllowed if self.access.is_empty() => {
                Decision::NotAssessable("no RBAC objects are known".to_owned())
            }
            Answer::NotAllowed => Decision::NotAllowed(String::new()),
            Answer::Unknown(binding) => Decision::NotAssessable(format!(
                "{} `{}` refers to a role that is not known",
                binding.kind(),
                binding.name()
            )),
        }
    }
}

/// The variable `authorizer.requestResource` of a request.
pub(crate) fn of_request(request: &Request<'_>) -> Value<'static> {
    authorizer::request_resource(authorizer::Resource {
        group: request.resource.group.clone(),
        resource: request.resource.resource.clone(),
        subresource: request.subresource.clone(),
        namespace: request.namespace.to_owned(),
        name: request.name.to_owned(),
        ..authorizer::Resource::default()
    })
}
