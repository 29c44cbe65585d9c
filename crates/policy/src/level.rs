//! Words with an order: how bad a finding is, how sure, on which layer, how safe its fix, and by what it is
//! accepted.

use std::fmt;
use std::str::FromStr;

macro_rules! words {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// All of them, in ascending order.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word for it in every input and output.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl FromStr for $name {
            type Err = String;

            fn from_str(word: &str) -> Result<Self, String> {
                let known = Self::ALL.iter().copied().find(|level| level.as_str() == word);
                known.ok_or_else(|| {
                    let words: Vec<_> = Self::ALL.iter().map(|level| level.as_str()).collect();
                    format!("`{word}` is none of {}", words.join(", "))
                })
            }
        }
    };
}

words! {
    /// How bad it is if the finding is right.
    pub enum Severity {
        /// Good practice; little harm by itself.
        Low = "low",
        /// Weakens a defence, or risks an outage.
        Medium = "medium",
        /// Opens a way that an attacker can use.
        High = "high",
        /// Hands over a node or the cluster.
        Critical = "critical",
    }
}

words! {
    /// How sure the finding is.
    pub enum Confidence {
        /// A heuristic that can be wrong.
        Possible = "possible",
        /// True unless something outside the input says otherwise.
        Likely = "likely",
        /// The object itself says so.
        Certain = "certain",
    }
}

words! {
    /// Which of the four layers of a cluster's security it belongs to.
    pub enum Layer {
        /// Nodes, images, networks below Kubernetes.
        Infrastructure = "infrastructure",
        /// API server, etcd, kubelet and their settings.
        ControlPlane = "control-plane",
        /// RBAC, admission, network policies, quotas.
        Controls = "controls",
        /// What runs: pods and what exposes them.
        Workload = "workload",
    }
}

words! {
    /// Whether a fix can change what a program does that is right as it is.
    pub enum Safety {
        /// A correct program behaves as before: `--fix` applies it.
        Safe = "safe",
        /// It takes a right away, or chooses a value that its author may not want: only `--fix=unsafe`
        /// applies it.
        Unsafe = "unsafe",
    }
}

words! {
    /// By what a finding is accepted.
    pub enum Acceptance {
        /// An annotation on the object or its pod template.
        Annotation = "annotation",
        /// A comment in the file.
        Comment = "comment",
        /// An exception of the configuration.
        Exception = "exception",
        /// A rule of the configuration, which turns the policy off for some objects.
        Rule = "rule",
        /// It was there before, and the baseline says so.
        Baseline = "baseline",
    }
}

#[test]
fn words_are_read_back() {
    for &layer in Layer::ALL {
        assert_eq!(layer.as_str().parse(), Ok(layer));
    }
    assert!(Severity::Critical > Severity::Low);
    let error = "grave".parse::<Severity>().unwrap_err();
    assert_eq!(error, "`grave` is none of low, medium, high, critical");
}
