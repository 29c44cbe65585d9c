//! Policies that ship with Palisade, as constants beside the checks they use.

use palisade_yaml::Value;

use crate::engine::Metadata;
use crate::{Check, Confidence, Docs, Layer, ParamError, Policy, Severity};

/// A policy that ships with Palisade. Written with [`policy!`](crate::policy), which takes
/// the documentation from the doc comment.
#[derive(Debug)]
pub struct BuiltIn {
    /// The id, in words: KubeLinter's own where the meaning is the same.
    pub id: &'static str,
    /// The check that it runs.
    pub check: &'static Check,
    /// The check's parameters, as YAML; empty for none.
    pub params: &'static str,
    /// How bad a finding is.
    pub severity: Severity,
    /// How sure a finding is.
    pub confidence: Confidence,
    /// The layer it belongs to.
    pub layer: Layer,
    /// Its counterparts elsewhere.
    pub aliases: &'static [Alias],
    /// The packs that it is in.
    pub packs: &'static [Membership],
    /// What it finds, why it matters, how to fix it, what it accepts.
    pub docs: Docs,
}

/// A policy's counterpart in another tool or benchmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Alias {
    /// Who calls it so.
    pub tool: Tool,
    /// The id there.
    pub id: &'static str,
}

impl Alias {
    /// Whether its tool calls it `id`, in any case. Over time, Trivy has written `KSV017`, `KSV-0017` and
    /// `AVD-KSV-0017`.
    pub fn is_called(&self, id: &str) -> bool {
        let number = || trivy_number(id).filter(|_| self.tool == Tool::Trivy);
        self.id.eq_ignore_ascii_case(id)
            || number().is_some_and(|number| trivy_number(self.id) == Some(number))
    }
}

/// The family and the number of a check of Trivy.
fn trivy_number(id: &str) -> Option<(String, u32)> {
    let id = id.to_ascii_uppercase();
    let (family, number) = id.strip_prefix("AVD-").unwrap_or(&id).split_at_checked(3)?;
    let number = number.strip_prefix('-').unwrap_or(number).parse().ok()?;
    matches!(family, "KSV" | "KCV").then(|| (family.to_owned(), number))
}

/// Whose ids policies are tied to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tool {
    /// KubeLinter's built-in checks.
    KubeLinter,
    /// StackRox's default policies, by name.
    StackRox,
    /// The checks of the Pod Security admission controller.
    PodSecurity,
    /// The CIS Kubernetes Benchmark.
    Cis,
    /// Trivy's Kubernetes checks.
    Trivy,
    /// Checkov's Kubernetes checks.
    Checkov,
    /// Kubescape's controls.
    Kubescape,
    /// kube-score's checks.
    KubeScore,
    /// Polaris' checks.
    Polaris,
    /// The Kubernetes Hardening Guidance of NSA and CISA, by chapter.
    Nsa,
}

impl Tool {
    /// All of them, in the order in which tables show them.
    pub const ALL: &[Self] = &[
        Self::KubeLinter,
        Self::StackRox,
        Self::PodSecurity,
        Self::Cis,
        Self::Nsa,
        Self::Trivy,
        Self::Checkov,
        Self::Kubescape,
        Self::KubeScore,
        Self::Polaris,
    ];

    /// The name to show.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::KubeLinter => "KubeLinter",
            Self::StackRox => "StackRox",
            Self::PodSecurity => "Pod Security",
            Self::Cis => "CIS",
            Self::Trivy => "Trivy",
            Self::Checkov => "Checkov",
            Self::Kubescape => "Kubescape",
            Self::KubeScore => "kube-score",
            Self::Polaris => "Polaris",
            Self::Nsa => "NSA",
        }
    }
}

/// Short names for aliases, so that a check's metadata reads like a list.
pub mod alias {
    use super::{Alias, Tool};

    macro_rules! aliases {
        ($($(#[$doc:meta])* $name:ident => $tool:ident),+ $(,)?) => {
            $($(#[$doc])* pub const fn $name(id: &'static str) -> Alias { Alias { tool: Tool::$tool, id } })+
        };
    }

    aliases! {
        /// A built-in check of KubeLinter.
        kube_linter => KubeLinter,
        /// A default policy of StackRox, by its name.
        stackrox => StackRox,
        /// A check of the Pod Security admission controller.
        pod_security => PodSecurity,
        /// A recommendation of the CIS Kubernetes Benchmark.
        cis => Cis,
        /// A check of Trivy.
        trivy => Trivy,
        /// A check of Checkov.
        checkov => Checkov,
        /// A control of Kubescape.
        kubescape => Kubescape,
        /// A check of kube-score.
        kube_score => KubeScore,
        /// A check of Polaris.
        polaris => Polaris,
        /// A chapter of the Kubernetes Hardening Guidance of NSA and CISA.
        nsa => Nsa,
    }
}

/// That a policy is in a pack.
#[derive(Clone, Copy, Debug)]
pub struct Membership {
    /// The pack's name.
    pub pack: &'static str,
    /// Whether the pack runs it unless told otherwise; else it runs only where it is selected.
    pub on: bool,
    /// The pack's own parameters for it, as YAML, where they differ from the policy's.
    pub params: Option<&'static str>,
}

impl Membership {
    /// In the pack and on.
    pub const fn on(pack: &'static str) -> Self {
        Self {
            pack,
            on: true,
            params: None,
        }
    }

    /// In the pack, but only where it is selected.
    pub const fn off(pack: &'static str) -> Self {
        Self {
            pack,
            on: false,
            params: None,
        }
    }

    /// With parameters of the pack's own, as YAML.
    #[must_use]
    pub const fn with(self, params: &'static str) -> Self {
        Self {
            params: Some(params),
            ..self
        }
    }
}

impl BuiltIn {
    /// The policy with its parameters, or a pack's, given as YAML.
    ///
    /// # Errors
    /// Parameters that the check does not take.
    pub fn compile_with(&self, params: &str) -> Result<Policy, ParamError> {
        self.compile_as(Metadata::of(self), params, &[])
    }

    /// The policy under that name and severity, with the parameters `base`, given as YAML, and in place of
    /// single ones those of each of `given`, which are mappings: the last wins.
    ///
    /// # Errors
    /// Parameters that the check does not take; of `given` with their node.
    pub fn compile_as(
        &self,
        metadata: Metadata,
        base: &str,
        given: &[Value<'_>],
    ) -> Result<Policy, ParamError> {
        let text = std::sync::Arc::from(base);
        let tree = palisade_yaml::parse(&text).pop().transpose();
        let tree = tree.map_err(|error| ParamError::new(format!("parameters of `{}`: {error}", self.id)))?;
        let base = tree.as_ref().map(palisade_yaml::Tree::root);
        let layers: Vec<_> = base.into_iter().chain(given.iter().copied()).collect();
        Policy::with_layers(metadata, self.check, None, &layers)
    }
}

/// Defines a [`BuiltIn`] whose documentation is its doc comment.
///
/// ```ignore
/// policy! {
///     /// Containers that run privileged.
///     ///
///     /// ## What it finds
///     /// …
///     pub const PRIVILEGED_CONTAINER: Policy = Policy { id: "privileged-container", … };
/// }
/// ```
#[macro_export]
macro_rules! policy {
    ($($(#[doc = $doc:literal])+ pub const $name:ident: Policy = Policy { $($field:ident: $value:expr),+ $(,)? };)+) => {
        $(
            $(#[doc = $doc])+
            pub const $name: $crate::BuiltIn = $crate::BuiltIn {
                $($field: $value,)+
                docs: $crate::Docs(concat!($($doc, "\n"),+)),
            };
        )+
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trivy_is_read_in_each_of_its_spellings() {
        let alias = alias::trivy("KSV017");
        for id in ["KSV017", "ksv-0017", "AVD-KSV-0017", "KSV-17"] {
            assert!(alias.is_called(id), "{id}");
        }
        for id in ["KSV018", "KCV017", "17", "AVD-KSV-", "CKV_K8S_17"] {
            assert!(!alias.is_called(id), "{id}");
        }
        assert!(!alias::checkov("CKV_K8S_16").is_called("KSV016"));
    }
}
