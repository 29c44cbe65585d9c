//! What goes wrong while an expression is compiled, and while it runs.

use std::fmt;
use std::sync::Arc;

/// Why an expression gives no value. The message is the API server's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    message: Arc<str>,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Ordinary,
    /// What would have to be known is not.
    NotAssessable,
    /// The budget is used up.
    Cancelled,
}

impl Error {
    /// An error that `||`, `&&` and `all` may make up for.
    pub fn new(message: impl Into<Arc<str>>) -> Self {
        Self {
            message: message.into(),
            kind: Kind::Ordinary,
        }
    }

    /// What the expression reads is not known here, as it would be on a server; `||` and `&&` may make up for it.
    pub fn not_assessable(why: impl Into<Arc<str>>) -> Self {
        Self {
            message: why.into(),
            kind: Kind::NotAssessable,
        }
    }

    /// No overload of a function takes these values.
    pub fn no_such_overload() -> Self {
        Self::new("no such overload")
    }

    /// The expression has used up its budget, and nothing makes up for that.
    pub(crate) fn over_budget() -> Self {
        Self {
            message: "operation cancelled: actual cost limit exceeded".into(),
            kind: Kind::Cancelled,
        }
    }

    /// Whether evaluation was stopped, by its budget.
    pub fn is_cancelled(&self) -> bool {
        self.kind == Kind::Cancelled
    }

    /// Whether it is no error, and only something is not known.
    pub fn is_not_assessable(&self) -> bool {
        self.kind == Kind::NotAssessable
    }

    /// What went wrong.
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

/// One thing that is wrong with an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong, as the API server says it.
    pub message: String,
}

/// What is wrong with an expression, so that it can't run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompileError {
    /// Everything that is wrong, in order.
    pub issues: Vec<Issue>,
    source: String,
    /// It is about the expression as a whole, and the server shows no place.
    is_whole: bool,
}

impl CompileError {
    pub(crate) fn of_whole(source: &str, message: String) -> Self {
        let issue = Issue {
            line: 1,
            column: 1,
            message,
        };
        Self {
            issues: vec![issue],
            source: source.to_owned(),
            is_whole: true,
        }
    }

    pub(crate) fn new(source: &str, mut issues: Vec<Issue>) -> Self {
        issues.sort_by_key(|issue| (issue.line, issue.column));
        issues.dedup();
        Self {
            issues,
            source: source.to_owned(),
            is_whole: false,
        }
    }
}

impl fmt::Display for CompileError {
    /// As the API server shows it: the message, the line, and a caret under the column.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_whole {
            return self
                .issues
                .iter()
                .try_for_each(|issue| f.write_str(&issue.message));
        }
        f.write_str("compilation failed: ")?;
        for (index, issue) in self.issues.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(
                f,
                "ERROR: <input>:{}:{}: {}",
                issue.line, issue.column, issue.message
            )?;
            if let Some(line) = self.source.split('\n').nth(issue.line - 1) {
                let dots = ".".repeat(issue.column - 1);
                write!(f, "\n | {line}\n | {dots}^")?;
            }
        }
        Ok(())
    }
}

impl std::error::Error for CompileError {}
