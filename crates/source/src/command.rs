//! Runs another program: with a deadline, without input, and with a limit on what it may say.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::part::io_message;

/// What a program gave back.
#[derive(Debug)]
pub(crate) struct Output {
    pub(crate) success: bool,
    pub(crate) stdout: Vec<u8>,
    pub(crate) stderr: String,
}

/// Why a program gave nothing back.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CommandError {
    #[error("cannot be started: {}", io_message(.0))]
    Start(std::io::Error),
    #[error("did not end within {} seconds", .0.as_secs_f32())]
    TimedOut(Duration),
    #[error("wrote more than {} MiB", .0 >> 20)]
    TooMuch(u64),
}

/// How much of the standard error of a program is kept.
const MESSAGE_LIMIT: u64 = 64 << 10;

/// Runs a program to its end.
pub(crate) fn run(command: &mut Command, timeout: Duration, limit: u64) -> Result<Output, CommandError> {
    let deadline = Instant::now() + timeout;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(CommandError::Start)?;
    // The threads outlive this function where a grandchild holds the pipes after the deadline.
    let stdout = read_all(child.stdout.take(), limit);
    let stderr = read_all(child.stderr.take(), MESSAGE_LIMIT);
    let result = wait(&mut child, &stdout, &stderr, deadline, timeout, limit);
    if result.is_err() {
        let _ = child.kill();
        let _ = child.wait();
    }
    result
}

fn wait(
    child: &mut Child,
    stdout: &Receiver<Vec<u8>>,
    stderr: &Receiver<Vec<u8>>,
    deadline: Instant,
    timeout: Duration,
    limit: u64,
) -> Result<Output, CommandError> {
    let late = || CommandError::TimedOut(timeout);
    let left = || deadline.saturating_duration_since(Instant::now());
    let stdout = stdout.recv_timeout(left()).map_err(|_| late())?;
    if stdout.len() as u64 > limit {
        return Err(CommandError::TooMuch(limit));
    }
    let stderr = stderr.recv_timeout(left()).map_err(|_| late())?;
    loop {
        if let Some(status) = child.try_wait().map_err(CommandError::Start)? {
            let stderr = String::from_utf8_lossy(&stderr).into_owned();
            return Ok(Output {
                success: status.success(),
                stdout,
                stderr,
            });
        }
        if left().is_zero() {
            return Err(late());
        }
        // Both pipes are closed: the end is a moment away.
        thread::sleep(Duration::from_millis(1));
    }
}

/// Reads a pipe to its end on a thread of its own, so that the program never waits for us. What goes
/// beyond the limit is one byte that shows it was passed; the rest is thrown away.
fn read_all(pipe: Option<impl Read + Send + 'static>, limit: u64) -> Receiver<Vec<u8>> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut pipe) = pipe {
            let _ = pipe
                .by_ref()
                .take(limit.saturating_add(1))
                .read_to_end(&mut bytes);
            if bytes.len() as u64 <= limit {
                let _ = sender.send(bytes);
                return;
            }
            let _ = sender.send(bytes);
            let _ = std::io::copy(&mut pipe, &mut std::io::sink());
        } else {
            let _ = sender.send(bytes);
        }
    });
    receiver
}

/// Keeps a program away from the network, as far as its surroundings can.
pub(crate) fn without_network(command: &mut Command) {
    // Nobody listens on the discard port; git is told to speak no protocol at all.
    const NOWHERE: &str = "http://127.0.0.1:9";
    for name in [
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "ALL_PROXY",
        "http_proxy",
        "https_proxy",
        "all_proxy",
    ] {
        command.env(name, NOWHERE);
    }
    command.env_remove("NO_PROXY").env_remove("no_proxy");
    command
        .env("GIT_ALLOW_PROTOCOL", "none")
        .env("GIT_TERMINAL_PROMPT", "0");
}

/// The first of `names` that is a program on the PATH.
pub(crate) fn find_program(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names.iter().find_map(|name| {
        let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        folders
            .iter()
            .map(|folder| folder.join(&file))
            .find(|path| is_program(path))
    })
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    path.metadata()
        .is_ok_and(|metadata| metadata.is_file() && metadata.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str, timeout: Duration, limit: u64) -> Result<Output, CommandError> {
        run(Command::new("sh").args(["-c", script]), timeout, limit)
    }

    #[test]
    fn both_outputs_and_the_end_are_told() {
        let output = shell("echo out; echo err >&2; exit 3", Duration::from_secs(20), 100).unwrap();
        assert_eq!(
            (output.success, &*output.stdout, &*output.stderr),
            (false, &b"out\n"[..], "err\n")
        );
    }

    #[test]
    fn a_program_that_hangs_is_ended() {
        let error = shell("exec sleep 1000", Duration::from_millis(30), 100).unwrap_err();
        assert!(matches!(error, CommandError::TimedOut(_)));
    }

    #[test]
    fn a_program_that_says_too_much_is_ended() {
        let error = shell("exec yes", Duration::from_secs(20), 1 << 20).unwrap_err();
        assert_eq!(error.to_string(), "wrote more than 1 MiB");
    }

    #[test]
    fn a_program_that_is_not_there_says_so() {
        let error = run(&mut Command::new("/no/such/helm"), Duration::from_secs(1), 1).unwrap_err();
        assert_eq!(error.to_string(), "cannot be started: no such file or directory");
    }
}
