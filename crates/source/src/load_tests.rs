use super::*;

const POD: &str = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n";

fn piped(arguments: &[&str], options: &Options, mut input: &[u8]) -> Loaded {
    let arguments: Vec<PathBuf> = arguments.iter().map(PathBuf::from).collect();
    load_with(&arguments, options, &|_| {}, &mut input)
}

fn messages(loaded: &Loaded) -> Vec<&str> {
    loaded
        .problems()
        .map(|problem| problem.message.as_str())
        .collect()
}

#[test]
fn standard_input_is_a_unit_of_its_own_and_read_once() {
    let loaded = piped(&["-", "-"], &Options::default(), POD.as_bytes());
    assert_eq!(loaded.objects().count(), 1);
    assert_eq!((loaded.units[0].path.as_str(), loaded.counts.files), (STDIN, 1));
}

#[test]
fn a_broken_document_of_standard_input_has_its_line() {
    let loaded = piped(
        &["-"],
        &Options::default(),
        format!("a: [\n---\n{POD}").as_bytes(),
    );
    assert_eq!(loaded.objects().count(), 1);
    let location = loaded.problems().next().unwrap().location();
    assert_eq!((location.path.as_str(), location.range.is_some()), (STDIN, true));
}

#[test]
fn no_input_is_a_problem() {
    for nothing in ["", "\n \n", "\u{feff}"] {
        let loaded = piped(&["-"], &Options::default(), nothing.as_bytes());
        assert_eq!(messages(&loaded), ["there was no input"]);
    }
    let comment = piped(&["-"], &Options::default(), b"# nothing\n");
    assert!(messages(&comment).is_empty() && comment.counts.documents == 0);
}

#[test]
fn input_that_never_ends_is_not_held() {
    let options = Options {
        max_file_size: 1 << 20,
        ..Options::default()
    };
    let loaded = load_with(&["-".into()], &options, &|_| {}, &mut std::io::repeat(b'a'));
    assert_eq!(messages(&loaded), ["not read: it is larger than 1 MiB"]);
}

#[test]
fn the_progress_counts_every_input_once() {
    use std::sync::Mutex;

    let folder = tempfile::tempdir().unwrap();
    for name in ["a.yaml", "b.yaml"] {
        std::fs::write(folder.path().join(name), POD).unwrap();
    }
    let options = Options {
        folder: folder.path().to_owned(),
        ..Options::default()
    };
    let seen = Mutex::new(Vec::new());
    let progress = |progress: Progress<'_>| seen.lock().unwrap().push((progress.done, progress.total));
    load(&[".".into()], &options, &progress);
    let mut seen = seen.into_inner().unwrap();
    seen.sort_unstable();
    assert_eq!(seen, [(0, 0), (1, 2), (2, 2)]);
}
