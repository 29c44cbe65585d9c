//! What is wrong with a configuration: all of it, each with its place.

use std::fmt;

use palisade_model::Problem;

/// What keeps a scan from being made. There is at least one.
#[derive(Debug)]
pub struct Mistakes(pub Vec<Problem>);

impl Mistakes {
    /// A mistake without a place.
    pub fn of(message: impl Into<String>) -> Self {
        Self::at_file("", message)
    }

    /// A mistake with a file as a whole.
    pub fn at_file(path: &str, message: impl Into<String>) -> Self {
        Self(vec![Problem {
            source: std::sync::Arc::new(palisade_model::Source::new(path, "")),
            span: None,
            message: message.into(),
            help: None,
        }])
    }
}

impl fmt::Display for Mistakes {
    /// A line for each: `palisade.yaml:3:1: what is wrong`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, problem) in self.0.iter().enumerate() {
            if number > 0 {
                writeln!(f)?;
            }
            f.write_str(&line(problem))?;
        }
        Ok(())
    }
}

impl std::error::Error for Mistakes {}

fn line(problem: &Problem) -> String {
    let location = problem.location();
    let place = match location.range {
        Some((start, _)) => format!("{}:{}:{}: ", location.path, start.line, start.column),
        None if location.path.is_empty() => String::new(),
        None => format!("{}: ", location.path),
    };
    let help = problem.help.as_deref().map(|help| format!(": {help}"));
    let message: Vec<_> = problem.message.split_whitespace().collect();
    format!("{place}{}{}", message.join(" "), help.unwrap_or_default())
}
