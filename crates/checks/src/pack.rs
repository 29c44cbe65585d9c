//! Packs: named sets of policies, each with the parameters and readings of those who use it.

/// What Palisade recommends.
pub const DEFAULT: &str = "default";
/// KubeLinter's set, parameters and readings.
pub const KUBE_LINTER: &str = "kube-linter";
/// The Pod Security Standards.
pub const POD_SECURITY: &str = "pod-security";

/// A named set of policies. Which policies are in it is said by the policies themselves.
#[derive(Clone, Copy, Debug)]
pub struct Pack {
    /// The name, as `--pack` takes it.
    pub name: &'static str,
    /// What it is for, in one sentence.
    pub summary: &'static str,
}

/// All packs.
pub const PACKS: &[Pack] = &[
    Pack {
        name: DEFAULT,
        summary: "what Palisade recommends for every cluster",
    },
    Pack {
        name: KUBE_LINTER,
        summary: "KubeLinter's built-in checks with its parameters; those it has off by default run only where selected",
    },
    Pack {
        name: POD_SECURITY,
        summary: "the Pod Security Standards, level and version chosen with --pod-security",
    },
];
