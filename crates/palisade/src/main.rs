//! The `palisade` command: arguments in, exit code out.

mod check;
mod cli;
mod explain;
mod fix;
mod init;
mod list;
mod lsp;
mod manual;
mod output;
mod policy;
mod progress;
mod selection;
mod watch;

use std::process::ExitCode;

use clap::CommandFactory as _;

use crate::cli::{Cli, Command, PolicyCommand};

/// What the exit code says. A run that could not read something is incomplete, and says so even
/// where it also has findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Nothing at or above the threshold.
    Clean = 0,
    /// Findings at or above the threshold.
    Findings = 1,
    /// Wrong usage or configuration.
    Usage = 2,
    /// Some input could not be read.
    Unreadable = 3,
}

fn main() -> ExitCode {
    let outcome = match run(Cli::read()) {
        Ok(outcome) => outcome,
        Err(error) => {
            output::print_error(&error);
            Outcome::Usage
        }
    };
    ExitCode::from(outcome as u8)
}

fn run(cli: Cli) -> anyhow::Result<Outcome> {
    match cli.command {
        Command::Check(arguments) => check::run(&arguments),
        Command::Init(arguments) => init::run(&arguments),
        Command::List(arguments) => list::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Policy(PolicyCommand::Eval(arguments)) => policy::eval(&arguments),
        Command::Lsp(arguments) => lsp::run(&arguments),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), "palisade", &mut script);
            output::print(|out| out.write_all(&script))?;
            Ok(Outcome::Clean)
        }
        Command::Man { folder } => manual::run(folder.as_deref()),
        Command::Version => {
            output::print(|out| writeln!(out, "palisade {}", env!("CARGO_PKG_VERSION")))?;
            Ok(Outcome::Clean)
        }
    }
}
