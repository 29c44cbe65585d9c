//! `jsonpatch.escapeKey`: Kubernetes' `cel/library/jsonpatch.go`.

use super::{Answer, room_for_bytes};
use crate::declare::{Declared, function};
use crate::{Context, Error, Value};

pub(super) const FUNCTIONS: &[Declared] = &[function(
    "jsonpatch.escapeKey",
    "string_jsonpatch_escapeKey_string",
    "(string) -> string",
    escape_key,
)];

fn escape_key<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let [Value::String(key)] = args else {
        return Err(Error::no_such_overload());
    };
    let longer = key.bytes().filter(|byte| matches!(byte, b'~' | b'/')).count();
    room_for_bytes(key.len() + longer)?;
    Ok(Value::string(key.replace('~', "~0").replace('/', "~1")))
}

#[test]
fn slashes_and_tildes_are_escaped() {
    crate::testing::gives(&[
        ("jsonpatch.escapeKey('k8s.io/my~label')", "k8s.io~1my~0label"),
        ("jsonpatch.escapeKey('plain')", "plain"),
    ]);
    crate::testing::costs(&[("jsonpatch.escapeKey('abc/def~ abc/def~')", 2)]);
}
