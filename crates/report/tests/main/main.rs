//! What every format makes of one report in which everything awkward occurs.

// Clippy knows a test by its attribute, and not the functions that tests share.
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout, clippy::unwrap_used)]

mod changes;
mod fixes;
mod fixture;
mod formats;
mod golden;
mod hostile;
mod json_schema;
mod places;
mod sarif_schema;
