//! JSON with one line for each item of the long lists: it is compact, and yet it can be compared line
//! by line and searched with the tools for lines.

use std::io::{self, Write};

use serde::Serialize;

use crate::Out;

/// Writes a value on the current line.
pub(crate) fn value(out: &mut Out<'_>, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(out, value).map_err(io::Error::from)
}

/// Writes a list, one item a line.
pub(crate) fn list<T: Serialize>(out: &mut Out<'_>, items: impl IntoIterator<Item = T>) -> io::Result<()> {
    let mut is_empty = true;
    out.write_all(b"[")?;
    for item in items {
        out.write_all(if is_empty { b"\n" } else { b",\n" })?;
        value(out, &item)?;
        is_empty = false;
    }
    out.write_all(if is_empty { b"]" } else { b"\n]" })
}
