//! The built-in checks, one small file each, and the packs they belong to.
//!
//! A check's file holds all there is to it: documentation, metadata, the function, its tests. A line
//! in [`registry`](mod@crate) below registers it, and from there come `palisade list`, `explain`, the
//! pages in `docs/` and the packs. See CONTRIBUTING.md for how to add one.

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
    host_mounts: [DOCKER_SOCK, SENSITIVE_HOST_MOUNTS],
    latest_tag: [LATEST_TAG],
    privileged: [PRIVILEGED_CONTAINER],
}

/// The built-in policy called `id`.
pub fn policy(id: &str) -> Option<&'static BuiltIn> {
    POLICIES.iter().copied().find(|policy| policy.id == id)
}

/// The check called `name`.
pub fn check(name: &str) -> Option<&'static Check> {
    CHECKS.iter().copied().find(|check| check.name == name)
}
