//! The built-in checks, one small file each, and the packs they belong to.
//!
//! A check's file holds all there is to it: documentation, metadata, the function, its tests. A line
//! in [`registry`](mod@crate) below registers it, and from there come `palisade list`, `explain`, the
//! pages in `docs/` and the packs. See CONTRIBUTING.md for how to add one.

mod capability;
mod pack;
mod prelude;
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
    access_to_resources: [ACCESS_TO_CREATE_PODS, ACCESS_TO_SECRETS],
    cluster_admin_role_binding: [CLUSTER_ADMIN_ROLE_BINDING],
    deprecated_service_account_field: [DEPRECATED_SERVICE_ACCOUNT_FIELD],
    env_var: [ENV_VAR_SECRET],
    forbidden_service_types: [EXPOSED_SERVICES],
    host_ipc: [HOST_IPC],
    host_mounts: [DOCKER_SOCK, SENSITIVE_HOST_MOUNTS],
    host_network: [HOST_NETWORK],
    host_pid: [HOST_PID],
    latest_tag: [LATEST_TAG],
    ports: [SSH_PORT],
    privilege_escalation_container: [PRIVILEGE_ESCALATION_CONTAINER],
    privileged: [PRIVILEGED_CONTAINER],
    privileged_ports: [PRIVILEGED_PORTS],
    read_only_root_fs: [NO_READ_ONLY_ROOT_FS],
    read_secret_from_env_var: [READ_SECRET_FROM_ENV_VAR],
    run_as_non_root: [RUN_AS_NON_ROOT],
    scc_deny_privileged_container: [SCC_DENY_PRIVILEGED_CONTAINER],
    service_account: [DEFAULT_SERVICE_ACCOUNT],
    unsafe_proc_mount: [UNSAFE_PROC_MOUNT],
    unsafe_sysctls: [UNSAFE_SYSCTLS],
    verify_container_capabilities: [DROP_NET_RAW_CAPABILITY],
    wildcard_in_rules: [WILDCARD_IN_RULES],
    writable_host_mount: [WRITABLE_HOST_MOUNT],
}

/// The built-in policy called `id`.
pub fn policy(id: &str) -> Option<&'static BuiltIn> {
    POLICIES.iter().copied().find(|policy| policy.id == id)
}

/// The check called `name`.
pub fn check(name: &str) -> Option<&'static Check> {
    CHECKS.iter().copied().find(|check| check.name == name)
}
