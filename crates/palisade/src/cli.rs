//! The command line.

use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::error::{ContextKind, ContextValue};
use clap::{Args, Parser, Subcommand, ValueEnum};
use palisade_checks::{PACKS, PodSecurity, SelectionError, Selector};
use palisade_policy::{Layer, Safety, Severity};
use palisade_report::Format;

/// Kubernetes security in one binary.
#[derive(Debug, Parser)]
#[command(name = "palisade", version, max_term_width = 100, after_help = EXAMPLES)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

impl Cli {
    /// Reads the arguments of the process, or ends it with what is wrong about them.
    pub(crate) fn read() -> Self {
        Self::try_parse().unwrap_or_else(|mut error| {
            if let Some(ContextValue::String(word)) = error.get(ContextKind::InvalidSubcommand)
                && (word == "-" || Path::new(word).exists())
            {
                let tip = format!("to judge it, use 'palisade check {word}'");
                error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip.into()]));
            }
            error.exit()
        })
    }
}

const EXAMPLES: &str = "\
Examples:
  palisade check deploy/                         all manifests of a folder
  palisade check chart/ --values prod.yaml       a Helm chart with its values
  kubectl get deploy -o yaml | palisade check -  what runs in a cluster
  palisade explain privileged-container          why it matters and what to do";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Judge manifests, charts and kustomizations
    Check(Box<CheckArguments>),
    /// Write a palisade.yaml that fits a folder
    Init(InitArguments),
    /// List the policies
    List(ListArguments),
    /// Tell what a policy finds, why it matters and how to fix it
    #[command(after_help = "Example:\n  palisade explain privileged-container")]
    Explain(ExplainArguments),
    /// Try admission policies
    #[command(subcommand)]
    Policy(PolicyCommand),
    /// Speak to an editor over standard input and output, by the Language Server Protocol
    #[command(after_help = "Example:\n  palisade lsp     what an editor starts; docs/editors.md tells how")]
    Lsp(Box<LspArguments>),
    /// Print a completion script for a shell
    #[command(after_help = "Example:\n  palisade completions bash > /etc/bash_completion.d/palisade")]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page, or write those of all commands into a folder
    #[command(after_help = "Examples:\n  palisade man | man -l -\n  palisade man /usr/share/man/man1")]
    Man {
        /// The folder; it must be there
        folder: Option<PathBuf>,
    },
    /// Print the version
    #[command(after_help = "Example:\n  palisade version")]
    Version,
}

#[derive(Debug, Subcommand)]
#[command(after_help = "Example:\n  palisade policy eval --policy policy.yaml --object web.yaml")]
pub(crate) enum PolicyCommand {
    /// Answer one request as the API server would, and print the answer as JSON
    Eval(EvalArguments),
}

const EVAL_EXAMPLES: &str = "\
Examples:
  palisade policy eval --policy policy.yaml --object web.yaml
  palisade policy eval --policy policies/ --request review.json
  palisade policy eval --policy p.yaml --object web.yaml --inventory cluster/

The answer is {\"allowed\", \"message\", \"warnings\", \"error\"}; where something is
not known that a policy asks for, `allowed` is null and `error` says what.

Exit codes:
  0  the request is allowed
  1  it is denied
  2  wrong usage, or a policy that the API server would not take
  3  something could not be read, or is not known";

#[derive(Args, Debug)]
#[command(after_help = EVAL_EXAMPLES)]
pub(crate) struct EvalArguments {
    /// A file or folder with ValidatingAdmissionPolicies, their bindings and parameters; may be repeated. A policy
    /// without a binding is in force everywhere, and denies
    #[arg(long, value_name = "PATH", required = true)]
    pub(crate) policy: Vec<PathBuf>,

    /// A file with the object that is to be created
    #[arg(long, value_name = "FILE", required_unless_present = "request")]
    pub(crate) object: Option<PathBuf>,

    /// A file with an AdmissionReview or its request: who asks for what, with the object as it was and shall be
    #[arg(long, value_name = "FILE", conflicts_with = "object")]
    pub(crate) request: Option<PathBuf>,

    /// What else is in the cluster: namespaces, parameters, roles and bindings; may be repeated
    #[arg(long, value_name = "PATH")]
    pub(crate) inventory: Vec<PathBuf>,

    /// The version of Kubernetes that is meant; the newest that Palisade knows unless given
    #[arg(long, value_name = "VERSION", value_parser = parse_minor)]
    pub(crate) kube_version: Option<u16>,
}

/// The minor version in `1.30` or `v1.30.2`.
fn parse_minor(text: &str) -> Result<u16, String> {
    let version = text.strip_prefix('v').unwrap_or(text);
    let minor = version.strip_prefix("1.").and_then(|rest| rest.split('.').next());
    let minor = minor.and_then(|minor| minor.parse().ok());
    minor.ok_or_else(|| "expected a version such as 1.30".to_owned())
}

const CHECK_EXAMPLES: &str = "\
Examples:
  palisade check .                                  this folder and all below it
  palisade check app.yaml --fail-on high            only high and critical fail
  palisade check . --pod-security restricted:v1.30  the Pod Security Standards
  palisade check . --pack kube-linter               as KubeLinter does
  palisade check . --select latest-tag,controls     one policy and one layer
  palisade check . --output sarif=palisade.sarif    also write SARIF
  palisade check . --since origin/main              only what a branch adds
  palisade check . --diff --fix=unsafe              what all fixes would change
  palisade check . --fix                            make the safe ones
  palisade check . --write-baseline baseline.json   keep what is there for later
  palisade check . --baseline baseline.json         tell only what is new

Exit codes:
  0  nothing found that is at least as severe as --fail-on
  1  findings
  2  wrong usage or configuration
  3  some input could not be read; the rest was judged";

#[derive(Args, Debug)]
#[command(after_help = CHECK_EXAMPLES)]
pub(crate) struct CheckArguments {
    /// Files, folders, globs, charts (folder or .tgz), kustomizations; `-` reads standard input
    #[arg(default_value = ".")]
    pub(crate) paths: Vec<PathBuf>,

    /// Judge again whenever a file changes, until Ctrl-C
    #[arg(long, conflicts_with_all = ["write_baseline", "fix", "diff"])]
    pub(crate) watch: bool,

    /// How many threads to use; as many as there are processors unless given
    #[arg(long, value_name = "N", value_parser = parse_jobs)]
    pub(crate) jobs: Option<usize>,

    /// Fail only where a finding is at least this severe; `low` unless given
    #[arg(long, help_heading = "Output", value_name = "SEVERITY", value_parser = severity())]
    pub(crate) fail_on: Option<Severity>,

    /// Also tell the accepted findings, each with who accepts it and why
    #[arg(long, help_heading = "Output")]
    pub(crate) show_accepted: bool,

    /// Print the report in this format
    #[arg(long, help_heading = "Output", value_name = "FORMAT", default_value = "text", value_parser = format())]
    pub(crate) format: Format,

    /// Also write the report to a file, in a format of its own; may be repeated
    #[arg(long, help_heading = "Output", value_name = "FORMAT=PATH", value_parser = parse_output)]
    pub(crate) output: Vec<(Format, PathBuf)>,

    /// A JSON report of an earlier run, for what `html` and `markdown` say of changes; may be repeated, the
    /// oldest first
    #[arg(long, help_heading = "Output", value_name = "FILE")]
    pub(crate) history: Vec<PathBuf>,

    /// Whether to colour the text
    #[arg(long, help_heading = "Output", value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,

    /// Report only what is new since this revision of git, or rather since the commit that it shares with HEAD
    #[arg(long, help_heading = "Configuration", value_name = "GIT-REV")]
    pub(crate) since: Option<String>,

    /// Fix in the files what can be fixed; `--fix=unsafe` also what may change what a program does
    #[arg(
        long, help_heading = "Fixes", value_name = "SAFETY", num_args = 0..=1, require_equals = true,
        default_missing_value = "safe", value_parser = safety()
    )]
    pub(crate) fix: Option<Safety>,

    /// Show what --fix would change, and change nothing
    #[arg(long, help_heading = "Fixes", conflicts_with_all = ["format", "output"])]
    pub(crate) diff: bool,

    /// Report only what is not in this baseline
    #[arg(long, help_heading = "Configuration", value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,

    /// Write what is found to a baseline, and report nothing
    #[arg(long, help_heading = "Configuration", value_name = "FILE", conflicts_with_all = ["baseline", "since", "output", "format"])]
    pub(crate) write_baseline: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) configuration: ConfigurationArguments,

    #[command(flatten)]
    pub(crate) policies: PolicyArguments,

    #[command(flatten)]
    pub(crate) source: SourceArguments,
}

#[derive(Args, Debug)]
#[command(next_help_heading = "Configuration")]
pub(crate) struct ConfigurationArguments {
    /// Read this configuration, and no other; unless given, each file has the nearest palisade.yaml in or above
    /// its folder
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    pub(crate) config: Option<PathBuf>,

    /// Read no configuration
    #[arg(long)]
    pub(crate) no_config: bool,

    /// Judge as this environment needs it; in place of the profile that a configuration names
    #[arg(long, value_name = "NAME", value_parser = profile())]
    pub(crate) profile: Option<String>,
}

#[derive(Args, Debug)]
#[command(next_help_heading = "Policies")]
pub(crate) struct PolicyArguments {
    /// Judge by this pack instead of `default`; may be repeated
    #[arg(long, value_name = "NAME", value_parser = pack())]
    pub(crate) pack: Vec<String>,

    /// Run only these ids, packs, layers or severities; several with commas between
    #[arg(long, value_name = "WORD", value_delimiter = ',', value_parser = parse_selector)]
    pub(crate) select: Vec<Selector>,

    /// Run these ids, packs, layers or severities too, also where their pack has them off
    #[arg(long, value_name = "WORD", value_delimiter = ',', value_parser = parse_selector)]
    pub(crate) enable: Vec<Selector>,

    /// Run all but these ids, packs, layers or severities; wins over --select
    #[arg(long, value_name = "WORD", value_delimiter = ',', value_parser = parse_selector)]
    pub(crate) ignore: Vec<Selector>,

    /// Judge by the Pod Security Standards: privileged, baseline or restricted, and a version such as
    /// v1.30 (latest unless given)
    #[arg(long, value_name = "LEVEL[:VERSION]")]
    pub(crate) pod_security: Option<PodSecurity>,

    /// A KubeLinter configuration for the pack kube-linter; .kube-linter.yaml in the working folder is
    /// found by itself
    #[arg(long, value_name = "FILE")]
    pub(crate) kube_linter_config: Option<PathBuf>,
}

#[derive(Args, Debug)]
#[command(next_help_heading = "Input")]
pub(crate) struct SourceArguments {
    /// Judge each folder, chart and kustomization by itself, as if the others did not exist
    #[arg(long)]
    pub(crate) isolated: bool,

    /// Leave out paths that match, in the manner of .gitignore; may be repeated
    #[arg(long, value_name = "GLOB")]
    pub(crate) exclude: Vec<String>,

    /// Values files for Helm charts; may be repeated
    #[arg(long, short = 'f', value_name = "FILE")]
    pub(crate) values: Vec<PathBuf>,

    /// A value for Helm charts; may be repeated
    #[arg(long, value_name = "KEY=VALUE")]
    pub(crate) set: Vec<String>,

    /// The release name that charts are rendered with; `release-name` unless given
    #[arg(long, value_name = "NAME")]
    pub(crate) release_name: Option<String>,

    /// The namespace that charts are rendered for; `release-namespace` unless given
    #[arg(long, short = 'n', value_name = "NAME")]
    pub(crate) namespace: Option<String>,

    /// The Kubernetes version that charts are rendered for, and whose APIs objects may use
    #[arg(long, value_name = "VERSION")]
    pub(crate) kube_version: Option<String>,

    /// An API that charts may assume, such as monitoring.coreos.com/v1; may be repeated
    #[arg(long, value_name = "GROUP/VERSION", value_delimiter = ',')]
    pub(crate) api_versions: Vec<String>,

    /// The helm program; `helm` on the PATH unless given
    #[arg(long, value_name = "PROGRAM", env = "PALISADE_HELM")]
    pub(crate) helm: Option<PathBuf>,

    /// The kustomize program, or kubectl; found on the PATH unless given
    #[arg(long, value_name = "PROGRAM", env = "PALISADE_KUSTOMIZE")]
    pub(crate) kustomize: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct LspArguments {
    #[command(flatten)]
    pub(crate) configuration: ConfigurationArguments,

    #[command(flatten)]
    pub(crate) policies: PolicyArguments,

    #[command(flatten)]
    pub(crate) source: SourceArguments,
}

#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  palisade init\n  palisade init deploy/ --profile restricted")]
pub(crate) struct InitArguments {
    /// The folder to look at and to write to
    #[arg(default_value = ".")]
    pub(crate) folder: PathBuf,

    /// The profile to begin with; chosen by what is found unless given
    #[arg(long, value_name = "NAME", value_parser = profile())]
    pub(crate) profile: Option<String>,

    /// Overwrite a configuration that is there
    #[arg(long)]
    pub(crate) force: bool,
}

const LIST_EXAMPLES: &str = "\
Examples:
  palisade list --severity critical
  palisade list --pack kube-linter --format json
  palisade list --for deploy/app.yaml    what runs there, and who says so
  palisade list --profile restricted";

#[derive(Args, Debug)]
#[command(after_help = LIST_EXAMPLES)]
pub(crate) struct ListArguments {
    /// Only the policies of this pack; those it has off are marked
    #[arg(long, value_name = "NAME", value_parser = pack())]
    pub(crate) pack: Option<String>,

    /// The policies that run for this file or folder, as severe as they are there, and by which configuration
    #[arg(long = "for", value_name = "PATH", conflicts_with = "pack")]
    pub(crate) path: Option<PathBuf>,

    /// The policies that run by this configuration
    #[arg(long, value_name = "FILE", conflicts_with = "pack")]
    pub(crate) config: Option<PathBuf>,

    /// The policies that run by this profile, in place of the one that a configuration names
    #[arg(long, value_name = "NAME", value_parser = profile(), conflicts_with = "pack")]
    pub(crate) profile: Option<String>,

    /// Only the policies of this layer
    #[arg(long, value_name = "LAYER", value_parser = layer())]
    pub(crate) layer: Option<Layer>,

    /// Only the policies at least this severe
    #[arg(long, value_name = "SEVERITY", value_parser = severity())]
    pub(crate) severity: Option<Severity>,

    /// How to print them
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: ListFormat,
}

#[derive(Args, Debug)]
pub(crate) struct ExplainArguments {
    /// The policy's id, or an id that another tool knows it by (CKV_K8S_16, KSV017, C-0057)
    pub(crate) id: String,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ListFormat {
    Text,
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

// Clap lists these words in the help, completes them, and suggests the nearest to a wrong one.

fn severity() -> impl TypedValueParser<Value = Severity> {
    PossibleValuesParser::new(Severity::ALL.iter().map(|severity| severity.as_str()))
        .try_map(|word| word.parse::<Severity>())
}

fn safety() -> impl TypedValueParser<Value = Safety> {
    PossibleValuesParser::new(Safety::ALL.iter().map(|safety| safety.as_str()))
        .try_map(|word| word.parse::<Safety>())
}

fn layer() -> impl TypedValueParser<Value = Layer> {
    PossibleValuesParser::new(Layer::ALL.iter().map(|layer| layer.as_str()))
        .try_map(|word| word.parse::<Layer>())
}

fn format() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.iter().map(|format| format.as_str()))
        .try_map(|word| word.parse::<Format>())
}

fn pack() -> impl TypedValueParser<Value = String> {
    PossibleValuesParser::new(PACKS.iter().map(|pack| pack.name))
}

fn profile() -> impl TypedValueParser<Value = String> {
    PossibleValuesParser::new(palisade_scan::config::PROFILES)
}

fn parse_selector(text: &str) -> Result<Selector, String> {
    match text.trim() {
        "" => Err("expected an id, a pack, a layer or a severity".to_owned()),
        word => word.parse().map_err(|error: SelectionError| error.to_string()),
    }
}

const MAX_JOBS: usize = 512;

fn parse_jobs(text: &str) -> Result<usize, String> {
    match text.parse() {
        // Many more than processors only cost, and a hundred thousand of them never start.
        Ok(jobs) if (1..=MAX_JOBS).contains(&jobs) => Ok(jobs),
        _ => Err(format!("expected a number from 1 to {MAX_JOBS}")),
    }
}

fn parse_output(text: &str) -> Result<(Format, PathBuf), String> {
    let (format, path) = text
        .split_once('=')
        .ok_or("expected FORMAT=PATH, such as sarif=palisade.sarif")?;
    if path.is_empty() {
        return Err("expected a path after `=`".to_owned());
    }
    Ok((format.parse()?, PathBuf::from(path)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn examples_fit_a_terminal_of_80_columns() {
        let command = Cli::command();
        let all = command.get_subcommands().chain([&command]);
        for text in all.filter_map(clap::Command::get_after_help) {
            for line in text.to_string().lines() {
                assert!(line.chars().count() <= 80, "{line}");
            }
        }
    }
}
