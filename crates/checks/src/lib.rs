//! The built-in checks, one small file each, and the packs they belong to.
//!
//! A check's file holds all there is to it: documentation, metadata, the function, its tests. A line
//! in [`registry`](mod@crate) below registers it, and from there come `palisade list`, `explain`, the
//! pages in `docs/` and the packs. See CONTRIBUTING.md for how to add one.

mod entry_match;
mod missing_probe;
mod pack;
mod place;
mod prelude;
mod probe_port;
mod requirements;
#[cfg(test)]
mod testing;

pub use pack::{PACKS, Pack};

use palisade_policy::{BuiltIn, Check};

/// Declares the modules of the checks, and fills the tables of checks and of policies.
macro_rules! registry {
    ($($module:ident: [$($policy:ident),* $(,)?],)+) => {
        $(mod $module;)+

        /// Every check, by which custom policies can be made.
        pub const CHECKS: &[&Check] = &[$(&$module::CHECK),+];

        /// Every policy that ships with Palisade.
        pub const POLICIES: &[&BuiltIn] = &[$($(&$module::$policy,)*)+];
    };
}

registry! {
    cpu_requirements: [UNSET_CPU_REQUIREMENTS],
    disallowed_api_obj: [NO_EXTENSIONS_V1BETA],
    dnsconfig_options: [DNSCONFIG_OPTIONS],
    duplicate_env_var: [DUPLICATE_ENV_VAR],
    forbidden_annotation: [],
    host_mounts: [DOCKER_SOCK, SENSITIVE_HOST_MOUNTS],
    image_pull_policy: [],
    job_ttl_seconds_after_finished: [JOB_TTL_SECONDS_AFTER_FINISHED],
    latest_tag: [LATEST_TAG],
    liveness_port: [LIVENESS_PORT],
    liveness_probe: [NO_LIVENESS_PROBE],
    memory_requirements: [UNSET_MEMORY_REQUIREMENTS],
    no_node_affinity: [NO_NODE_AFFINITY],
    priority_class_name: [PRIORITY_CLASS_NAME],
    privileged: [PRIVILEGED_CONTAINER],
    readiness_port: [READINESS_PORT],
    readiness_probe: [NO_READINESS_PROBE],
    required_annotation: [REQUIRED_ANNOTATION_EMAIL],
    required_label: [REQUIRED_LABEL_OWNER],
    restart_policy: [RESTART_POLICY],
    sorted_keys: [SORTED_KEYS],
    startup_port: [STARTUP_PORT],
    statefulset_volumeclaimtemplate_annotation: [],
    update_configuration: [NO_ROLLING_UPDATE_STRATEGY],
    use_namespace: [USE_NAMESPACE],
}

/// The built-in policy called `id`.
pub fn policy(id: &str) -> Option<&'static BuiltIn> {
    POLICIES.iter().copied().find(|policy| policy.id == id)
}

/// The check called `name`.
pub fn check(name: &str) -> Option<&'static Check> {
    CHECKS.iter().copied().find(|check| check.name == name)
}
