//! What almost every check needs.

pub(crate) use palisade_model::{Container, Object, PodSpec};
pub(crate) use palisade_policy::alias::{
    checkov, cis, kube_linter, kube_score, kubescape, nsa, pod_security, polaris, stackrox, trivy,
};
pub(crate) use palisade_policy::{
    Check, Confidence, Fix, Layer, Membership, Param, ParamError, ParamKind, Params, Pattern, Reporter, Rule,
    Severity, Subject, policy,
};
pub(crate) use palisade_yaml::{Edit, Value};

pub(crate) use crate::remedy;

pub(crate) use crate::pack::{DEFAULT, KUBE_LINTER, POD_SECURITY};

/// In `default`, on.
pub(crate) const ON: &[Membership] = &[Membership::on(DEFAULT)];

/// Known to `default`, which runs it only where it is selected.
pub(crate) const OFF: &[Membership] = &[Membership::off(DEFAULT)];

/// In the packs `default` and `kube-linter`, on in both.
pub(crate) const EVERYWHERE: &[Membership] = &[Membership::on(DEFAULT), Membership::on(KUBE_LINTER)];

/// In `default`, and known to `kube-linter`, which runs it only where it is selected.
pub(crate) const DEFAULT_ONLY: &[Membership] = &[Membership::on(DEFAULT), Membership::off(KUBE_LINTER)];

/// In `kube-linter`; in `default` another policy says the same, and more.
pub(crate) const KUBE_LINTER_ONLY: &[Membership] = &[Membership::off(DEFAULT), Membership::on(KUBE_LINTER)];

/// Known to both packs, and run by neither unless it is selected.
pub(crate) const OPTIONAL: &[Membership] = &[Membership::off(DEFAULT), Membership::off(KUBE_LINTER)];
