//! From command-line arguments to Kubernetes objects.
mod archive;
mod chart;
mod command;
mod discover;
mod documents;
mod glob;
mod helm;
mod helm_error;
mod kustomization;
mod kustomize;
mod load;
mod mapping;
mod options;
mod origin;
mod overlays;
mod part;
mod path;
mod read;
mod rendered;
mod template;
mod tools;
mod walk;

pub use load::{Loaded, Progress, Unit, load, load_text};
pub use mapping::template_lines;
pub use options::{Exclude, ExcludeError, HelmOptions, Options};
pub use part::Counts;
