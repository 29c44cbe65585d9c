//! `palisade check --watch`: judges again whenever a file has changed, until it is stopped.
//!
//! Everything is judged anew: that takes less time than to see a difference, and what is printed is what a run without
//! `--watch` would print.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::bail;
use palisade_scan::{Mistakes, config};
use palisade_source::{Options, Stamps};

use crate::cli::CheckArguments;
use crate::{Outcome, check, output};

/// How often is looked for changes, where looking costs nothing.
const INTERVAL: Duration = Duration::from_millis(300);
/// Of the time no more than one part in so many is spent looking.
const SHARE: u32 = 20;
/// After a change is waited until none comes for so long: a checkout changes many files.
const CALM: Duration = Duration::from_millis(100);
/// Who changes files without end is told all the same, after so many looks.
const ROUNDS: usize = 30;

/// Judges, and again after each change. Ends only with the process.
pub(crate) fn run(arguments: &CheckArguments) -> anyhow::Result<Outcome> {
    if arguments.paths.iter().any(|path| path.as_os_str() == "-") {
        bail!("--watch looks for changes of files, and standard input has none: name files or folders");
    }
    let is_terminal = std::io::stdout().is_terminal();
    // What configurations are made of and name; what none names any more is looked at in vain.
    let files = RefCell::new(BTreeSet::new());
    let mut look = || look(arguments, &files.borrow());
    let mut wait = |time| {
        std::thread::sleep(time);
        true
    };
    watch(&mut look, &mut wait, &mut |seen| {
        if is_terminal {
            // As compilers do: the newest report alone, and nothing to scroll back to.
            output::print(|out| out.write_all(b"\x1b[2J\x1b[3J\x1b[H"))?;
        }
        let mut read = Vec::new();
        let state = match check::judge(arguments, &mut read) {
            // An empty screen would leave in doubt whether anything was done.
            Ok(Outcome::Clean) => "nothing that fails; ",
            Ok(_) => "",
            // A configuration that is being written is wrong for a while.
            Err(error) => {
                read.extend(wrong(&error));
                output::print_error(&error);
                ""
            }
        };
        for path in read {
            if files.borrow_mut().insert(path.clone()) {
                seen.add_file(&path);
            }
        }
        writeln!(std::io::stderr(), "{state}watching for changes; Ctrl-C ends it")?;
        Ok(())
    })?;
    Ok(Outcome::Clean)
}

/// Runs, and runs again whenever a look gives something else, until `wait` says that it is over. A run adds to what was seen
/// before it what it found out that has to be looked at.
fn watch<S: PartialEq>(
    look: &mut dyn FnMut() -> S,
    wait: &mut dyn FnMut(Duration) -> bool,
    run: &mut dyn FnMut(&mut S) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    loop {
        // What changes while it is judged is a change after that.
        let mut seen = look();
        run(&mut seen)?;
        let mut rounds = 0;
        loop {
            let started = Instant::now();
            let now = look();
            let cost = started.elapsed();
            let is_same = now == seen;
            if rounds > 0 && (is_same || rounds == ROUNDS) {
                break;
            }
            let pause = if is_same {
                INTERVAL.max(cost * SHARE)
            } else {
                CALM.max(cost)
            };
            rounds += usize::from(!is_same);
            seen = now;
            if !wait(pause) {
                return Ok(());
            }
        }
    }
}

/// The files that an error is about.
fn wrong(error: &anyhow::Error) -> Vec<PathBuf> {
    let mistakes = error.downcast_ref::<Mistakes>();
    let problems = mistakes.into_iter().flat_map(|mistakes| &mistakes.0);
    problems
        .map(|problem| PathBuf::from(&problem.source.path))
        .collect()
}

/// The state of all files that can change what is said: the input, and what else was `read`.
fn look(arguments: &CheckArguments, read: &BTreeSet<PathBuf>) -> Stamps {
    let mut stamps = Stamps::of(&arguments.paths, &Options::default());
    stamps.add_beside(&config::FILE_NAMES);
    let named = arguments
        .source
        .values
        .iter()
        .chain(&arguments.policies.kube_linter_config)
        .chain(&arguments.configuration.config)
        .chain(&arguments.baseline)
        .chain(&arguments.history)
        .chain(read);
    for path in named.cloned().chain(configurations(&arguments.paths)) {
        stamps.add_file(&path);
    }
    // What each run writes is no reason for the next.
    for (_, path) in &arguments.output {
        stamps.forget(path);
        stamps.forget(&Path::new(".").join(path));
    }
    stamps
}

/// Where configurations are looked for: from each path upwards. One that is not there may come.
fn configurations(paths: &[PathBuf]) -> BTreeSet<PathBuf> {
    const NAMES: [&str; 4] = [
        config::FILE_NAMES[0],
        config::FILE_NAMES[1],
        ".kube-linter.yaml",
        ".kube-linter.yml",
    ];
    let absolute = paths.iter().filter_map(|path| std::path::absolute(path).ok());
    let folders: BTreeSet<PathBuf> = absolute
        .flat_map(|path| path.ancestors().map(Path::to_owned).collect::<Vec<_>>())
        .collect();
    folders
        .iter()
        .flat_map(|folder| NAMES.map(|name| folder.join(name)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Looks that give these one after the other, and how often was run until they are over.
    fn runs(states: &[u32]) -> (usize, Vec<Duration>) {
        let mut states = states.iter();
        let mut runs = 0;
        let mut waits = Vec::new();
        let last = std::cell::Cell::new(false);
        watch(
            &mut || {
                let state = states.next();
                last.set(states.len() == 0);
                state.copied().unwrap_or_default()
            },
            &mut |time| {
                waits.push(time);
                !last.get()
            },
            &mut |_| {
                runs += 1;
                Ok(())
            },
        )
        .unwrap();
        (runs, waits)
    }

    #[test]
    fn without_a_change_there_is_one_run() {
        let (runs, waits) = runs(&[1, 1, 1, 1]);
        assert_eq!(runs, 1);
        assert!(waits.iter().all(|wait| *wait >= INTERVAL));
    }

    #[test]
    fn changes_in_a_row_are_one() {
        // Before the first run; unchanged; changing thrice; calm; before the second run; unchanged.
        let (runs, waits) = runs(&[1, 1, 2, 3, 4, 4, 4, 4]);
        assert_eq!(runs, 2);
        assert!(waits[1] < INTERVAL);
    }

    #[test]
    fn a_change_during_a_run_is_one() {
        assert_eq!(runs(&[1, 2, 2, 2, 2]).0, 2);
    }

    #[test]
    fn changes_without_end_are_told_all_the_same() {
        let states: Vec<u32> = (0..100).collect();
        assert!(runs(&states).0 >= 3);
    }

    #[test]
    fn configurations_are_looked_for_upwards() {
        let found = configurations(&[PathBuf::from("/srv/app/k8s")]);
        assert!(found.contains(Path::new("/srv/palisade.yaml")));
        assert!(found.contains(Path::new("/srv/app/k8s/.palisade.yaml")));
    }
}
