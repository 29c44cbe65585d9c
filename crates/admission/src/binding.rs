//! Bindings: where a policy is in force, with which parameters, and what becomes of its verdict.

use palisade_model::{LabelSelector, Object};
use palisade_yaml::Value;

use crate::matching::{MatchResources, read_selector};
use crate::policy::Refusal;

/// A ValidatingAdmissionPolicyBinding.
#[derive(Clone, Debug)]
pub struct Binding {
    /// The name.
    pub name: String,
    /// The policy that it is for.
    pub policy: String,
    /// The parameters.
    pub params: Option<ParamRef>,
    /// What it is for, within what the policy is about; everything, where it says nothing.
    pub resources: Option<MatchResources>,
    /// What becomes of a denial: `Deny`, `Warn`, `Audit`.
    pub actions: Vec<String>,
}

/// Which objects are parameters.
#[derive(Clone, Debug)]
pub struct ParamRef {
    /// The name of the one object.
    pub name: Option<String>,
    /// Its namespace, where it is not that of the request.
    pub namespace: Option<String>,
    /// The labels of the objects.
    pub selector: Option<LabelSelector>,
    /// Whether a request passes where there is none.
    pub allows_missing: bool,
}

impl Binding {
    /// Reads a binding.
    ///
    /// # Errors
    /// Selectors that the server would refuse it for.
    pub fn of(object: &Object) -> Result<Self, Vec<Refusal>> {
        let mut refusals = Vec::new();
        let text = |value: Option<Value<'_>>| value.map_or("", Value::text).to_owned();
        let at = |path: &[&str]| object.at(path);
        let reference = at(&["spec", "paramRef"]);
        let params = reference.map(|reference| ParamRef {
            name: reference.get("name").map(|name| name.text().to_owned()),
            namespace: reference
                .get("namespace")
                .map(|namespace| namespace.text().to_owned()),
            selector: reference
                .get("selector")
                .and_then(|selector| read_selector(selector, "spec.paramRef.selector", &mut refusals)),
            allows_missing: text(reference.get("parameterNotFoundAction")) == "Allow",
        });
        let resources = at(&["spec", "matchResources"])
            .map(|resources| MatchResources::of(Some(resources), "spec.matchResources", &mut refusals));
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let actions = at(&["spec", "validationActions"])
            .into_iter()
            .flat_map(Value::items);
        Ok(Self {
            name: object.name().to_owned(),
            policy: text(at(&["spec", "policyName"])),
            params,
            resources,
            actions: actions.map(|action| action.text().to_owned()).collect(),
        })
    }
}
