//! From command-line arguments to Kubernetes objects.
//!
//! [`load`] takes files, folders, globs, Helm charts (as a folder or packed), kustomizations, and `-` for
//! standard input. It gives [`Unit`]s (what belongs together) of objects, problems and warnings, and
//! [`Counts`] of all that was met. [`load_text`] does the same for a text that is at hand.
//!
//! What stays true, whatever the input:
//!
//! - **Each thing is read once**, by its real path, however many arguments and links lead to it.
//! - **What is broken costs only itself.** A document that cannot be parsed leaves its neighbours, a
//!   chart that does not render the other charts. What a kustomization that does not build would have
//!   used is judged as it stands.
//! - **Nothing is left out in silence.** What could not be read is a [`Problem`](palisade_model::Problem),
//!   what is no Kubernetes is counted.
//! - **What is rendered is never read raw.** A template of a chart, a patch of a kustomization, and values
//!   are no manifests, and naming one of them means the whole chart or kustomization.
//! - **Nothing is fetched.** Helm and kustomize run without network, without cluster and away from the
//!   user's configuration; a part that is not here is a problem.
//! - **The order is that of paths**, never that of threads.
//!
//! Nothing here judges: whether an object is safe is not known to this crate.
//!
//! ```
//! let loaded = palisade_source::load_text("pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\n");
//! assert_eq!(loaded.counts.objects, 1);
//! ```

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
mod replace;
mod stamp;
mod template;
mod tools;
mod walk;

pub use discover::is_part_of_more;
pub use glob::glob_means;
pub use load::{Loaded, Progress, Unit, load, load_met_text, load_text};
pub use mapping::template_lines;
pub use options::{Exclude, ExcludeError, HelmOptions, Options, Patterns};
pub use part::Counts;
pub use replace::replace_file;
pub use stamp::Stamps;
