//! Profiles of AppArmor and seccomp, which are written alike: `type` says whose profile it is.

use super::field::{Field, Part, Path};
use crate::prelude::*;

/// What a pod or a container says of its profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Profile {
    /// Nothing.
    Unset,
    /// The runtime's own, or one that the node's administrator has loaded.
    Confined,
    /// Something else, which was reported.
    Reported,
}

/// Reports a profile at `path` whose type is neither `RuntimeDefault` nor `Localhost`. One without a
/// type is one of no known type to Kubernetes, not an absent one.
pub(super) fn judge(part: &Part<'_>, path: Path, type_path: Path, report: &mut Reporter<'_>) -> Profile {
    match part.mapping(path) {
        Field::Absent => return Profile::Unset,
        Field::Set((), _) => {}
        refused @ Field::Refused(..) => {
            refused.known(report);
            return Profile::Reported;
        }
    }
    let field = || type_path.join(".");
    match part.text(type_path) {
        Field::Set("RuntimeDefault" | "Localhost", _) => return Profile::Confined,
        Field::Set(other, place) => {
            let message = format!("{part} must not set `{}` to `{other}`", field());
            report.fixable(place, message, remedy::replace(&field(), place, "RuntimeDefault"));
        }
        Field::Absent => {
            let message = format!("{part} must set `{}` to `RuntimeDefault` or `Localhost`", field());
            report.fixable(
                part.nearest(type_path),
                message,
                part.value().map(|part| confine(part, type_path)),
            );
        }
        refused @ Field::Refused(..) => {
            refused.known(report);
        }
    }
    Profile::Reported
}

/// Gives a pod or a container the profile of its runtime.
pub(super) fn confine(part: Value<'_>, type_path: Path) -> Fix {
    let edit = Edit::set(part, type_path, "RuntimeDefault");
    let title = format!("set `{}` to `RuntimeDefault`", type_path.join("."));
    Fix::unsafe_(title, [edit])
}
