//! The Pod Security Standards: what each level asks of a pod, by version.
//!
//! A version of the standards is a minor version of Kubernetes. Which checks there are, from which
//! version on, where they changed, and which of them stands in for which is taken from Kubernetes'
//! own admission controller (`k8s.io/pod-security-admission`, package `policy`), as of v1.37. Each
//! check is a file below this module and can be used by itself; here they become a standard.
//!
//! The controller sees pods after the API server has decoded them and filled in defaults. These
//! checks see what was written, so they bring that with them: null is absent, a volume without a
//! source is an `emptyDir`, and a value that cannot be decoded is reported, since the pod that holds
//! it would be refused (see [`field`]).

mod field;
mod profile;

pub(crate) mod allow_privilege_escalation;
pub(crate) mod app_armor_profile;
pub(crate) mod capabilities_baseline;
pub(crate) mod capabilities_restricted;
pub(crate) mod host_namespaces;
pub(crate) mod host_path_volumes;
pub(crate) mod host_ports;
pub(crate) mod host_probes_and_host_lifecycle;
pub(crate) mod privileged;
pub(crate) mod proc_mount;
pub(crate) mod proc_mount_restricted;
pub(crate) mod restricted_volumes;
pub(crate) mod run_as_non_root;
pub(crate) mod run_as_user;
pub(crate) mod se_linux_options;
pub(crate) mod seccomp_profile_baseline;
pub(crate) mod seccomp_profile_restricted;
pub(crate) mod sysctls;
pub(crate) mod windows_host_process;

use std::fmt;
use std::str::FromStr;

use palisade_policy::{BuiltIn, Policy};

use crate::prelude::*;

/// A level of the standards at a version: `baseline`, `restricted:v1.30`.
///
/// Unless another is given it is the strictest: `restricted` at the latest version.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct PodSecurity {
    /// How much is asked.
    pub level: Level,
    /// As of which version.
    pub version: Version,
}

/// How much the standards ask, in ascending order: a level asks for all that the one before it does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing.
    Privileged,
    /// No known way out of the container.
    Baseline,
    /// Hardened as far as the field knows how.
    #[default]
    Restricted,
}

/// A version of the standards, in ascending order.
///
/// One that is newer than the newest known is judged as that one is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Version {
    /// That of Kubernetes 1.N.
    Minor(u32),
    /// The newest known.
    #[default]
    Latest,
}

/// Why a level or a version cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PodSecurityError {
    /// No such level.
    #[error(
        "`{0}` is no Pod Security level: give privileged, baseline or restricted, as in `restricted:v1.30`"
    )]
    Level(String),
    /// No such version.
    #[error("`{0}` is no Pod Security version: give `latest`, or one such as `v1.30`")]
    Version(String),
}

impl PodSecurity {
    /// The policies that run at this level and version, in the order in which Kubernetes reports
    /// them. A check that another one makes superfluous is not among them.
    pub fn policies(self) -> Vec<&'static BuiltIn> {
        REQUIREMENTS
            .iter()
            .filter(|requirement| self.asks(requirement))
            .map(|requirement| requirement.policy)
            .collect()
    }

    /// The parameters, as YAML, with which `policy` runs at this level and version; nothing where it
    /// does not run.
    pub fn parameters(self, policy: &BuiltIn) -> Option<String> {
        let requirement = REQUIREMENTS
            .iter()
            .find(|requirement| requirement.policy.id == policy.id)?;
        self.asks(requirement)
            .then(|| format!("{{version: {}}}", self.version))
    }

    /// The policies that run, compiled, in the order in which Kubernetes reports them.
    ///
    /// # Errors
    /// Parameters that a check does not take: never, unless the standards contradict themselves.
    pub fn compile(self) -> Result<Vec<Policy>, ParamError> {
        let params = format!("{{version: {}}}", self.version);
        self.policies()
            .into_iter()
            .map(|policy| policy.compile_with(&params))
            .collect()
    }

    fn asks(self, requirement: &Requirement) -> bool {
        let is_in_force =
            |requirement: &Requirement| requirement.level <= self.level && requirement.since <= self.version;
        let is_superseded = || {
            REQUIREMENTS
                .iter()
                .any(|other| other.supersedes == Some(requirement.policy.id) && is_in_force(other))
        };
        is_in_force(requirement) && !is_superseded()
    }
}

impl FromStr for PodSecurity {
    type Err = PodSecurityError;

    fn from_str(text: &str) -> Result<Self, PodSecurityError> {
        let (level, version) = match text.split_once(':') {
            Some((level, version)) => (level, version.parse()?),
            None => (text, Version::Latest),
        };
        Ok(Self {
            level: level.parse()?,
            version,
        })
    }
}

impl fmt::Display for PodSecurity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.level, self.version)
    }
}

impl Level {
    /// All of them, in ascending order.
    pub const ALL: &[Self] = &[Self::Privileged, Self::Baseline, Self::Restricted];

    /// The word for it, as in the labels of a namespace.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Privileged => "privileged",
            Self::Baseline => "baseline",
            Self::Restricted => "restricted",
        }
    }
}

impl FromStr for Level {
    type Err = PodSecurityError;

    fn from_str(word: &str) -> Result<Self, PodSecurityError> {
        let level = Self::ALL.iter().copied().find(|level| level.as_str() == word);
        level.ok_or_else(|| PodSecurityError::Level(word.to_owned()))
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Version {
    type Err = PodSecurityError;

    /// Reads `latest` or `v1.N`, N without leading zeros.
    fn from_str(text: &str) -> Result<Self, PodSecurityError> {
        if text == "latest" {
            return Ok(Self::Latest);
        }
        let minor = text.strip_prefix("v1.").filter(|minor| {
            minor.bytes().all(|byte| byte.is_ascii_digit()) && (*minor == "0" || !minor.starts_with('0'))
        });
        let minor = minor.and_then(|minor| minor.parse().ok());
        minor
            .map(Self::Minor)
            .ok_or_else(|| PodSecurityError::Version(text.to_owned()))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Minor(minor) => write!(f, "v1.{minor}"),
            Self::Latest => f.write_str("latest"),
        }
    }
}

/// A check as a part of the standards.
struct Requirement {
    policy: &'static BuiltIn,
    /// The lowest level that asks for it.
    level: Level,
    /// The first version that asks for it.
    since: Version,
    /// The policy of a lower level that need not run beside this one.
    supersedes: Option<&'static str>,
}

impl Requirement {
    const fn baseline(policy: &'static BuiltIn, since: Version) -> Self {
        Self {
            policy,
            level: Level::Baseline,
            since,
            supersedes: None,
        }
    }

    const fn restricted(policy: &'static BuiltIn, since: Version) -> Self {
        Self {
            policy,
            level: Level::Restricted,
            since,
            supersedes: None,
        }
    }

    const fn instead_of(self, other: &BuiltIn) -> Self {
        Self {
            supersedes: Some(other.id),
            ..self
        }
    }
}

/// The standards. Kubernetes reports the checks of `baseline` before those of `restricted`, each in
/// the order of its own ids.
const REQUIREMENTS: &[Requirement] = &[
    Requirement::baseline(&app_armor_profile::APP_ARMOR_PROFILE, app_armor_profile::SINCE),
    Requirement::baseline(
        &capabilities_baseline::CAPABILITIES_BASELINE,
        capabilities_baseline::SINCE,
    ),
    Requirement::baseline(&host_namespaces::HOST_NAMESPACES, host_namespaces::SINCE),
    Requirement::baseline(&host_path_volumes::HOST_PATH_VOLUMES, host_path_volumes::SINCE),
    Requirement::baseline(&host_ports::HOST_PORTS, host_ports::SINCE),
    Requirement::baseline(
        &host_probes_and_host_lifecycle::HOST_PROBES_AND_HOST_LIFECYCLE,
        host_probes_and_host_lifecycle::SINCE,
    ),
    Requirement::baseline(&privileged::PRIVILEGED, privileged::SINCE),
    Requirement::baseline(&proc_mount::PROC_MOUNT, proc_mount::SINCE),
    Requirement::baseline(&se_linux_options::SE_LINUX_OPTIONS, se_linux_options::SINCE),
    Requirement::baseline(
        &seccomp_profile_baseline::SECCOMP_PROFILE_BASELINE,
        seccomp_profile_baseline::SINCE,
    ),
    Requirement::baseline(&sysctls::SYSCTLS, sysctls::SINCE),
    Requirement::baseline(
        &windows_host_process::WINDOWS_HOST_PROCESS,
        windows_host_process::SINCE,
    ),
    Requirement::restricted(
        &allow_privilege_escalation::ALLOW_PRIVILEGE_ESCALATION,
        allow_privilege_escalation::SINCE,
    ),
    Requirement::restricted(
        &capabilities_restricted::CAPABILITIES_RESTRICTED,
        capabilities_restricted::SINCE,
    )
    .instead_of(&capabilities_baseline::CAPABILITIES_BASELINE),
    Requirement::restricted(
        &proc_mount_restricted::PROC_MOUNT_RESTRICTED,
        proc_mount_restricted::SINCE,
    )
    .instead_of(&proc_mount::PROC_MOUNT),
    Requirement::restricted(&restricted_volumes::RESTRICTED_VOLUMES, restricted_volumes::SINCE)
        .instead_of(&host_path_volumes::HOST_PATH_VOLUMES),
    Requirement::restricted(&run_as_non_root::RUN_AS_NON_ROOT, run_as_non_root::SINCE),
    Requirement::restricted(&run_as_user::RUN_AS_USER, run_as_user::SINCE),
    Requirement::restricted(
        &seccomp_profile_restricted::SECCOMP_PROFILE_RESTRICTED,
        seccomp_profile_restricted::SINCE,
    )
    .instead_of(&seccomp_profile_baseline::SECCOMP_PROFILE_BASELINE),
];

/// In the pack of the standards only.
const PACK: &[Membership] = &[Membership::on(POD_SECURITY)];

/// Also in the default pack, which has nothing else that finds the same.
const PACK_AND_DEFAULT: &[Membership] = &[Membership::on(POD_SECURITY), Membership::on(DEFAULT)];

/// Every check looks at all that makes pods.
const WORKLOADS: &[&str] = &["DeploymentLike"];

/// The parameter of every check.
const VERSION: &[Param] = &[Param::new(
    "version",
    ParamKind::Text,
    "the version of the standards to judge by: `latest`, which is meant where it is left out, or one such as `v1.30`",
)];

/// The rule of a check that there is since a version. Before it, it finds nothing.
fn rule(
    params: &Params,
    since: Version,
    check: fn(Version, &PodSpec<'_>, &mut Reporter<'_>),
) -> Result<Rule, ParamError> {
    let version = match params.text("version").as_str() {
        "" => Version::Latest,
        version => version
            .parse()
            .map_err(|error: PodSecurityError| ParamError::new(error.to_string()))?,
    };
    if version < since {
        return Ok(Rule::pod(|_, _| {}));
    }
    Ok(Rule::pod(move |pod, report| {
        if let Some(spec) = pod.spec().filter(|spec| !spec.is_mapping()) {
            report.at(
                spec,
                format!(
                    "pod spec is {}, where Kubernetes takes a mapping",
                    spec.type_name()
                ),
            );
            return;
        }
        check(version, pod, report);
    }))
}

/// Whether the pod runs on Windows, where what `restricted` asks of Linux has no meaning: such a pod
/// is let off since 1.25, when pods began to name their system.
fn is_exempt_as_windows(version: Version, pod: &PodSpec<'_>) -> bool {
    version >= Version::Minor(25) && pod.is_windows()
}

/// Whether root in the pod is nobody on the node: since 1.35 such a pod may do more (KEP-127).
fn is_in_user_namespace(version: Version, pod: &PodSpec<'_>) -> bool {
    version >= Version::Minor(35) && pod.get("hostUsers").is_some_and(Value::is_false)
}

#[cfg(test)]
mod tests;
