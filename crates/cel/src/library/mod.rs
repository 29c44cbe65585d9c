//! The functions that Kubernetes adds to CEL, a file for each of its libraries. Their overloads and messages are those
//! of Kubernetes' `apiserver/pkg/cel/library` and of cel-go's `ext`.
//!
//! Invariant: no function makes a value larger than [`MAX_BYTES`] or [`MAX_ITEMS`], or works for longer than the
//! server's own budget allows: a function is paid for only when it is through.

pub mod authorizer;
mod cidr;
mod decimal;
mod ip;
mod json_patch;
mod list_extensions;
mod lists;
mod named_format;
mod quantity;
mod quote;
mod regex;
mod semver;
mod sets;
pub(crate) mod string_format;
mod strings;
#[cfg(test)]
mod tests;
mod url;

pub use authorizer::Authorize;

use crate::declare::Declared;
use crate::{Error, Type, Value};

type Answer<'a> = Result<Value<'a>, Error>;

/// All of them.
pub(crate) const ALL: &[&[Declared]] = &[
    authorizer::FUNCTIONS,
    cidr::FUNCTIONS,
    ip::FUNCTIONS,
    list_extensions::FUNCTIONS,
    lists::FUNCTIONS,
    named_format::FUNCTIONS,
    quantity::FUNCTIONS,
    regex::FUNCTIONS,
    semver::FUNCTIONS,
    sets::FUNCTIONS,
    string_format::FUNCTIONS,
    strings::FUNCTIONS,
    url::FUNCTIONS,
];

/// Those that only expressions have which make a patch.
pub(crate) const FOR_PATCHES: &[Declared] = json_patch::FUNCTIONS;

/// The longest text that a function makes.
const MAX_BYTES: usize = 10_000_000;
/// The longest list that a function makes.
const MAX_ITEMS: usize = 1_000_000;
/// How many elements may be compared in one call: ten times what the server's budget for a whole expression allows.
const MAX_COMPARISONS: usize = 10_000_000;

/// The type that a library brings under that name. The other types that libraries bring have no name in expressions.
pub(crate) fn type_named(name: &str) -> Option<Type> {
    match name {
        "net.IP" => Some(ip::type_of()),
        "net.CIDR" => Some(cidr::type_of()),
        _ => None,
    }
}

/// How long the pattern of a named format is at most.
pub(crate) fn pattern_size(format: &Value<'_>) -> Option<u64> {
    format
        .as_foreign::<named_format::NamedFormat>()
        .map(|format| format.pattern_size)
}

/// What a call costs, where a library counts by overload.
pub(crate) fn cost(id: Option<&str>, args: &[Value<'_>], result: Option<&Value<'_>>) -> Option<u64> {
    let id = id?;
    list_extensions::cost(id, args, result).or_else(|| sets::cost(id, args))
}

/// Refuses what would be too long a text.
fn room_for_bytes(bytes: usize) -> Result<(), Error> {
    if bytes > MAX_BYTES {
        Err(Error::over_budget())
    } else {
        Ok(())
    }
}

/// Refuses what would be too long a list.
fn room_for_items(items: usize) -> Result<(), Error> {
    if items > MAX_ITEMS {
        Err(Error::over_budget())
    } else {
        Ok(())
    }
}

/// Refuses to compare each of `left` elements with each of `right`, if that would take too long.
fn time_to_compare(left: usize, right: usize) -> Result<(), Error> {
    if left.saturating_mul(right) > MAX_COMPARISONS {
        Err(Error::over_budget())
    } else {
        Ok(())
    }
}
