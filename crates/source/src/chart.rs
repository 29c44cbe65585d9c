//! A Helm chart as files: what its templates are called by Helm, and where they really are.
//!
//! Helm speaks of `web/charts/cache/templates/a.yaml`, where `web` and `cache` are names of charts (or
//! aliases), not of folders, and where a chart below may be packed.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use ignore::WalkBuilder;
use palisade_model::Source;
use palisade_yaml::{Span, Tree, Value};

use crate::archive::{
    Archive, ArchiveError, COUNT_LIMIT, FILE_LIMIT, Files, TOTAL_LIMIT, has_archive_name, unpack,
};
use crate::path;

/// How deep charts may lie in charts.
const DEPTH_LIMIT: usize = 16;
/// How many charts may lie in a chart.
const CHART_LIMIT: usize = 1000;

/// A chart.
#[derive(Debug)]
pub(crate) struct Chart {
    /// A library has helpers for other charts and cannot be rendered.
    pub(crate) is_library: bool,
    /// `Chart.yaml`.
    pub(crate) manifest: Arc<Source>,
    /// `values.yaml`, where there is one.
    pub(crate) values: Option<Arc<Source>>,
    /// The templates and definitions of this chart and those below it, by the names Helm gives them.
    pub(crate) files: BTreeMap<String, ChartFile>,
}

/// A file of a chart.
#[derive(Clone, Debug)]
pub(crate) struct ChartFile {
    /// Its text, and the path that it is shown by.
    pub(crate) source: Arc<Source>,
    /// It can be opened at that path: it does not lie in an archive.
    pub(crate) is_on_disk: bool,
}

impl Chart {
    /// Reads the chart in a folder. What is no text, or too large for Helm, is left out.
    pub(crate) fn of_folder(shown: &str, folder: &Path) -> Self {
        Self::of_files(shown, &files_of_folder(folder), true)
    }

    /// Reads a packed chart. Its files are shown as if the archive were a folder.
    pub(crate) fn of_archive(shown: &str, packed: impl Read) -> Result<Self, ArchiveError> {
        let Archive { folder, files, .. } = unpack(packed, TOTAL_LIMIT)?;
        Ok(Self::of_files(&path::join(shown, &folder), &files, false))
    }

    fn of_files(shown: &str, files: &Files, is_on_disk: bool) -> Self {
        let text = |name: &str| {
            text_of(files, name).map(|text| Arc::new(Source::new(path::join(shown, name), text)))
        };
        let manifest =
            text("Chart.yaml").unwrap_or_else(|| Arc::new(Source::new(path::join(shown, "Chart.yaml"), "")));
        let tree = parse(&manifest.text);
        let field = |name: &str| {
            let value = tree.as_ref().and_then(|tree| tree.root().get(name));
            value.map(|value| value.text().to_owned()).unwrap_or_default()
        };
        let name = field("name");
        let mut index = Index {
            files: BTreeMap::new(),
            left: TOTAL_LIMIT,
            charts: 0,
        };
        index.enter(&Below::whole(shown, files, is_on_disk), &name, 0);
        Self {
            is_library: field("type") == "library",
            values: text("values.yaml"),
            manifest,
            files: index.files,
        }
    }

    /// Where `Chart.yaml` says something, by the fields that lead there.
    pub(crate) fn span_of(&self, fields: &[&str]) -> Option<Span> {
        parse(&self.manifest.text)?.root().at(fields)?.span()
    }

    /// Where `Chart.yaml` names a chart that this one depends on.
    pub(crate) fn span_of_dependency(&self, name: &str) -> Option<Span> {
        let tree = parse(&self.manifest.text)?;
        let dependencies = tree.root().get("dependencies")?;
        let dependency = dependencies.items().find(|item| is_called(*item, name))?;
        dependency.get("name")?.span()
    }
}

/// Whether an entry of `dependencies` is the one that Helm calls `name`.
pub(crate) fn is_called(dependency: Value<'_>, name: &str) -> bool {
    let is_name = |field| {
        dependency
            .get(field)
            .is_some_and(|value: Value<'_>| value.text() == name)
    };
    is_name("name") || is_name("alias")
}

fn parse(text: &Arc<str>) -> Option<Tree> {
    palisade_yaml::parse(text).into_iter().next()?.ok()
}

fn text_of(files: &Files, name: &str) -> Option<String> {
    files
        .get(name)
        .and_then(|bytes| String::from_utf8(bytes.clone()).ok())
}

/// The part of some files that is a chart.
struct Below<'f> {
    shown: String,
    files: &'f Files,
    /// The path of the chart in the files: empty, or with a `/` at its end.
    prefix: String,
    is_on_disk: bool,
}

impl<'f> Below<'f> {
    fn whole(shown: &str, files: &'f Files, is_on_disk: bool) -> Self {
        Self {
            shown: shown.to_owned(),
            files,
            prefix: String::new(),
            is_on_disk,
        }
    }

    /// The files of the chart by their path in it.
    fn iter(&self) -> impl Iterator<Item = (&'f str, &'f [u8])> {
        let files = self.files;
        files
            .range(self.prefix.clone()..)
            .map_while(|(path, bytes)| Some((path.strip_prefix(self.prefix.as_str())?, bytes.as_slice())))
    }
}

/// The files of a chart and of the charts below it, by the names that Helm gives them.
struct Index {
    files: BTreeMap<String, ChartFile>,
    /// How much archives may still unpack to, all together.
    left: u64,
    /// How many charts were entered, under each of their names: aliases multiply from floor to floor.
    charts: usize,
}

impl Index {
    fn enter(&mut self, chart: &Below<'_>, called: &str, depth: usize) {
        self.charts += 1;
        if depth > DEPTH_LIMIT || self.charts > CHART_LIMIT {
            return;
        }
        for (name, bytes) in chart.iter() {
            if let Some(rest) = name.strip_prefix("charts/") {
                match rest.split_once('/') {
                    Some((folder, "Chart.yaml")) => {
                        let inner = Below {
                            shown: path::join(&chart.shown, &format!("charts/{folder}")),
                            files: chart.files,
                            prefix: format!("{}charts/{folder}/", chart.prefix),
                            is_on_disk: chart.is_on_disk,
                        };
                        self.enter_below(chart, &inner, called, depth);
                    }
                    None if has_archive_name(rest) => self.enter_archive(chart, called, rest, bytes, depth),
                    _ => {}
                }
            } else if (name.starts_with("templates/") || name.starts_with("crds/"))
                && let Ok(text) = std::str::from_utf8(bytes)
            {
                let file = ChartFile {
                    source: Arc::new(Source::new(path::join(&chart.shown, name), text)),
                    is_on_disk: chart.is_on_disk,
                };
                self.files.insert(format!("{called}/{name}"), file);
            }
        }
    }

    fn enter_archive(&mut self, chart: &Below<'_>, called: &str, name: &str, bytes: &[u8], depth: usize) {
        let Ok(Archive { folder, files, size }) = unpack(bytes, self.left) else {
            // Nothing says how much of it was read, and a chart of many such must not take all day.
            self.left /= 2;
            return;
        };
        self.left -= size;
        let shown = path::join(&chart.shown, &format!("charts/{name}/{folder}"));
        self.enter_below(chart, &Below::whole(&shown, &files, false), called, depth);
    }

    fn enter_below(&mut self, outer: &Below<'_>, inner: &Below<'_>, called: &str, depth: usize) {
        for name in names_below(outer, inner) {
            self.enter(inner, &format!("{called}/charts/{name}"), depth + 1);
        }
    }
}

/// What Helm calls a chart within another: by its name, or by the aliases that the outer one gives it.
fn names_below(outer: &Below<'_>, inner: &Below<'_>) -> Vec<String> {
    let manifest = |chart: &Below<'_>| {
        let text = text_of(chart.files, &format!("{}Chart.yaml", chart.prefix))?;
        parse(&Arc::from(text))
    };
    let name = manifest(inner).and_then(|tree| Some(tree.root().get("name")?.text().to_owned()));
    let Some(name) = name else { return Vec::new() };
    let mut names = vec![name.clone()];
    if let Some(tree) = manifest(outer) {
        let dependencies = tree.root().get("dependencies");
        let aliases = dependencies
            .into_iter()
            .flat_map(Value::items)
            .filter(|item| item.get("name").is_some_and(|value| value.text() == name))
            .filter_map(|item| item.get("alias"));
        names.extend(aliases.map(|alias| alias.text().to_owned()));
        names.sort();
        names.dedup();
    }
    names
}

/// The files of a chart's folder that matter here: templates, definitions, `Chart.yaml`, `values.yaml`.
/// Symbolic links are followed, as Helm does.
fn files_of_folder(folder: &Path) -> Files {
    let mut files = Files::new();
    let mut total = 0;
    let walk = WalkBuilder::new(folder)
        .standard_filters(false)
        .follow_links(true)
        .max_filesize(Some(FILE_LIMIT))
        .sort_by_file_name(Ord::cmp)
        .build();
    for entry in walk
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()))
    {
        let Ok(below) = entry.path().strip_prefix(folder) else {
            continue;
        };
        let name = path::shown(below);
        if !is_wanted(&name) {
            continue;
        }
        let Ok(bytes) = std::fs::read(entry.path()) else {
            continue;
        };
        total += bytes.len() as u64;
        if total > TOTAL_LIMIT || files.len() >= COUNT_LIMIT {
            break;
        }
        files.insert(name, bytes);
    }
    files
}

fn is_wanted(name: &str) -> bool {
    let (_, last) = name.rsplit_once('/').unwrap_or(("", name));
    let is_below =
        |folder: &str| name.starts_with(&format!("{folder}/")) || name.contains(&format!("/{folder}/"));
    matches!(name, "Chart.yaml" | "values.yaml")
        || is_below("templates")
        || is_below("crds")
        || (is_below("charts") && (last == "Chart.yaml" || has_archive_name(last)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::pack;

    fn shown_paths(chart: &Chart) -> Vec<(&str, &str)> {
        let mut paths: Vec<_> = chart
            .files
            .iter()
            .map(|(name, file)| (name.as_str(), file.source.path.as_str()))
            .collect();
        paths.sort_unstable();
        paths
    }

    #[test]
    fn helm_calls_files_by_names_of_charts() {
        let folder = tempfile::tempdir().unwrap();
        let write = |path: &str, bytes: &[u8]| {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        };
        write(
            "Chart.yaml",
            b"name: web\ndependencies:\n- {name: redis, alias: cache}\n- {name: redis}\n",
        );
        write("templates/a.yaml", b"a: 1");
        write("charts/r/Chart.yaml", b"name: redis");
        write("charts/r/templates/b.yaml", b"b: 1");
        write(
            "charts/db-1.0.tgz",
            &pack(&[("db/Chart.yaml", "name: db"), ("db/templates/c.yaml", "c: 1")]),
        );
        let chart = Chart::of_folder("deploy/chart", folder.path());
        assert_eq!(
            shown_paths(&chart),
            [
                (
                    "web/charts/cache/templates/b.yaml",
                    "deploy/chart/charts/r/templates/b.yaml"
                ),
                (
                    "web/charts/db/templates/c.yaml",
                    "deploy/chart/charts/db-1.0.tgz/db/templates/c.yaml"
                ),
                (
                    "web/charts/redis/templates/b.yaml",
                    "deploy/chart/charts/r/templates/b.yaml"
                ),
                ("web/templates/a.yaml", "deploy/chart/templates/a.yaml"),
            ]
        );
        let span = chart.span_of_dependency("cache").unwrap();
        assert_eq!(
            &chart.manifest.text[span.start as usize..span.end as usize],
            "redis"
        );
    }

    #[test]
    fn aliases_that_multiply_come_to_an_end() {
        let folder = tempfile::tempdir().unwrap();
        let mut path = folder.path().to_owned();
        let aliases: String = ["w", "x", "y", "z"]
            .map(|alias| format!("- {{name: c, alias: {alias}}}\n"))
            .concat();
        for _ in 0..DEPTH_LIMIT {
            std::fs::create_dir_all(path.join("templates")).unwrap();
            std::fs::write(
                path.join("Chart.yaml"),
                format!("name: c\ndependencies:\n{aliases}"),
            )
            .unwrap();
            std::fs::write(path.join("templates/a.yaml"), "a: 1").unwrap();
            path.push("charts/c");
        }
        let chart = Chart::of_folder("chart", folder.path());
        assert_eq!(chart.files.len(), CHART_LIMIT);
    }

    #[test]
    fn a_packed_chart_is_shown_as_a_folder() {
        let packed = pack(&[
            ("web/Chart.yaml", "name: web\ntype: library"),
            ("web/templates/a.yaml", "a: 1"),
        ]);
        let chart = Chart::of_archive("web.tgz", &*packed).unwrap();
        assert!(chart.is_library);
        assert_eq!(
            shown_paths(&chart),
            [("web/templates/a.yaml", "web.tgz/web/templates/a.yaml")]
        );
    }
}
