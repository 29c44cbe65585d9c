//! Configurations: `palisade.yaml`, what it may say, and where it is found.

mod file;
mod find;
mod keys;
pub mod page;
mod profile;
mod read;
pub mod schema;
mod shape;

pub use find::{FILE_NAMES, find};
pub use profile::{NAMES as PROFILES, summary as profile_summary};
pub use read::{read, read_profile, read_text};
