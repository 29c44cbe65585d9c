//! A `.kube-linter.yaml`, read as it is.
//!
//! Keys and meaning are KubeLinter's (`pkg/config`): which built-in checks run is the defaults
//! (unless `doNotAutoAddDefaults`), all of them with `addAllBuiltIn`, plus `include`, minus `exclude`;
//! custom checks run too unless excluded. Keys that KubeLinter would pass over silently are warned of.
//!
//! KubeLinter reads the file through viper, which decides what a value may look like: keys count in any
//! case, a string stands for a list of its parts between commas, and `"true"` for `true`.

use palisade_model::Kinds;
use palisade_policy::{Layer, Membership, Severity};
use palisade_yaml::{Node, Tree, Value};

use crate::selection::most_similar;
use crate::{CHECKS, CustomPolicy, KUBE_LINTER, POLICIES, check};

/// The configuration of the pack `kube-linter`.
#[derive(Clone, Debug, Default)]
pub struct KubeLinterConfig {
    add_all: bool,
    no_defaults: bool,
    include: Vec<String>,
    exclude: Vec<String>,
    ignore_paths: Vec<String>,
    custom: Vec<CustomPolicy>,
    /// Keys that mean nothing: the key's node, and what to say of it.
    pub warnings: Vec<(Node, String)>,
}

/// What is wrong with a configuration.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct ConfigError {
    /// What is wrong and what to do, in lower case without a full stop.
    pub message: String,
    /// The node at fault.
    pub node: Node,
}

impl ConfigError {
    fn at(value: Value<'_>, message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            node: value.node(),
        }
    }
}

impl KubeLinterConfig {
    /// Reads a configuration.
    ///
    /// # Errors
    /// The first thing that KubeLinter would refuse: a wrong type, an unknown check, template or kind,
    /// parameters that the template does not take, a name that is taken.
    pub fn read(tree: &std::sync::Arc<Tree>) -> Result<Self, ConfigError> {
        let mut config = Self::default();
        let root = tree.root();
        if !root.is_mapping() {
            return Err(ConfigError::at(
                root,
                format!("a configuration is a mapping, not {}", root.type_name()),
            ));
        }
        config.warn_of_unknown(root, &["checks", "customChecks"]);
        let checks = get(root, "checks");
        if let Some(checks) = checks {
            if !checks.is_mapping() {
                let message = format!("`checks` must be a mapping, not {}", checks.type_name());
                return Err(ConfigError::at(checks, message));
            }
            let known = [
                "addAllBuiltIn",
                "doNotAutoAddDefaults",
                "include",
                "exclude",
                "ignorePaths",
            ];
            config.warn_of_unknown(checks, &known);
            config.add_all = flag(checks, "addAllBuiltIn")?;
            config.no_defaults = flag(checks, "doNotAutoAddDefaults")?;
            config.ignore_paths = names(checks, "ignorePaths")?
                .into_iter()
                .map(|(_, name)| name)
                .collect();
        }
        if let Some(customs) = get(root, "customChecks") {
            if !customs.is_sequence() {
                let message = format!("`customChecks` must be a list, not {}", customs.type_name());
                return Err(ConfigError::at(customs, message));
            }
            for custom in customs.items() {
                let custom = config.read_custom(tree, custom)?;
                config.custom.push(custom);
            }
        }
        if let Some(checks) = checks {
            config.include = config.known_names(checks, "include")?;
            config.exclude = config.known_names(checks, "exclude")?;
        }
        Ok(config)
    }

    /// Whether a built-in policy runs that KubeLinter runs by default or not.
    pub(crate) fn enables(&self, id: &str, by_default: bool) -> bool {
        let contains = |list: &[String]| list.iter().any(|name| name == id);
        let on = self.add_all || (by_default && !self.no_defaults) || contains(&self.include);
        on && !contains(&self.exclude)
    }

    /// The ids that it runs too.
    pub fn included(&self) -> &[String] {
        &self.include
    }

    /// The ids that it does not run.
    pub fn excluded(&self) -> &[String] {
        &self.exclude
    }

    /// The ids of its custom checks.
    pub fn custom_ids(&self) -> Vec<&str> {
        self.custom.iter().map(|policy| policy.id.as_str()).collect()
    }

    /// The custom checks that run.
    pub(crate) fn custom(&self) -> impl Iterator<Item = &CustomPolicy> {
        self.custom
            .iter()
            .filter(|check| !self.exclude.contains(&check.id))
    }

    /// The paths that are not judged, as patterns in the manner of `.gitignore` for `folder`, the working
    /// folder. KubeLinter starts every glob there, whether it holds a slash or not; globs of places outside
    /// have nothing to match.
    pub fn ignore_paths(&self, folder: &str) -> Vec<String> {
        let paths = self.ignore_paths.iter();
        paths.filter_map(|glob| anchored(glob, folder)).collect()
    }

    fn read_custom(
        &mut self,
        tree: &std::sync::Arc<Tree>,
        value: Value<'_>,
    ) -> Result<CustomPolicy, ConfigError> {
        self.warn_of_unknown(
            value,
            &[
                "name",
                "description",
                "remediation",
                "template",
                "params",
                "scope",
            ],
        );
        let text = |field: &str| {
            let text = get(value, field).filter(|text| text.scalar().is_some());
            text.map(Value::text).unwrap_or_default().to_owned()
        };
        let name = text("name");
        let place = get(value, "name").unwrap_or(value);
        let is_word = |char: char| char.is_ascii_alphanumeric() || char == '-' || char == '_';
        if name.is_empty() || !name.chars().all(is_word) {
            let message =
                format!("a custom check needs a name of letters, digits, `-` and `_`, not `{name}`");
            return Err(ConfigError::at(place, message));
        }
        if POLICIES.iter().any(|policy| policy.id == name) || self.custom.iter().any(|check| check.id == name)
        {
            return Err(ConfigError::at(
                place,
                format!("there is a check `{name}` already: choose another name"),
            ));
        }
        let template = text("template");
        let place = get(value, "template").unwrap_or(value);
        let template = check(&template).ok_or_else(|| {
            let similar = most_similar(&template, CHECKS.iter().map(|check| check.name));
            let hint = similar
                .map(|similar| format!(": did you mean `{similar}`?"))
                .unwrap_or_default();
            ConfigError::at(place, format!("there is no template `{template}`{hint}"))
        })?;
        let scope = get(value, "scope");
        if let Some(scope) = scope {
            self.warn_of_unknown(scope, &["objectKinds"]);
        }
        let kinds = scope.and_then(|scope| get(scope, "objectKinds"));
        let kinds = kinds.map(read_kinds).transpose()?;
        let custom = CustomPolicy {
            id: name,
            title: text("description"),
            why: text("description"),
            fix: text("remediation"),
            severity: Severity::Medium,
            layer: Layer::Workload,
            check: template,
            kinds,
            params: get(value, "params").map(|params| (tree.clone(), params.node())),
        };
        // Compiled here once so that an error names its place in the file.
        custom.compile().map_err(|error| ConfigError {
            node: error.node.unwrap_or_else(|| place.node()),
            message: error.message,
        })?;
        Ok(custom)
    }

    fn known_names(&self, checks: Value<'_>, field: &str) -> Result<Vec<String>, ConfigError> {
        let in_pack = |memberships: &[Membership]| memberships.iter().any(|pack| pack.pack == KUBE_LINTER);
        let built_in = POLICIES
            .iter()
            .filter(|policy| in_pack(policy.packs))
            .map(|policy| policy.id);
        let known: Vec<_> = built_in
            .chain(self.custom.iter().map(|check| check.id.as_str()))
            .collect();
        let mut found = Vec::new();
        for (value, name) in names(checks, field)? {
            if !known.contains(&name.as_str()) {
                let similar = most_similar(&name, known.iter().copied());
                let hint = similar
                    .map(|similar| format!(": did you mean `{similar}`?"))
                    .unwrap_or_default();
                return Err(ConfigError::at(
                    value,
                    format!("there is no check `{name}`{hint}"),
                ));
            }
            found.push(name);
        }
        Ok(found)
    }

    fn warn_of_unknown(&mut self, mapping: Value<'_>, known: &[&str]) {
        let is_known = |name: &str| known.iter().any(|known| known.eq_ignore_ascii_case(name));
        for entry in mapping.entries().filter(|entry| !is_known(entry.name())) {
            let similar = most_similar(entry.name(), known.iter().copied());
            let hint = similar
                .map(|similar| format!(": did you mean `{similar}`?"))
                .unwrap_or_default();
            self.warnings.push((
                entry.key.node(),
                format!("`{}` means nothing to KubeLinter{hint}", entry.name()),
            ));
        }
    }
}

/// A glob of KubeLinter as a pattern in the manner of `.gitignore`; nothing for a place outside `folder`.
fn anchored(glob: &str, folder: &str) -> Option<String> {
    let glob = glob.trim_start_matches("./").trim_end_matches('/');
    let everywhere = glob.strip_prefix('/').unwrap_or(glob);
    if everywhere.starts_with("**/") {
        return Some(everywhere.to_owned());
    }
    if glob.starts_with('/') {
        let inside = glob.strip_prefix(folder.trim_end_matches('/'))?;
        return inside.starts_with('/').then(|| inside.to_owned());
    }
    (!glob.starts_with("..") && !glob.starts_with('~')).then(|| format!("/{glob}"))
}

/// A field, whatever the case of its name.
fn get<'v>(mapping: Value<'v>, field: &str) -> Option<Value<'v>> {
    let mut entries = mapping.entries().filter(|entry| !entry.value.is_null());
    let entry = entries.find(|entry| entry.name().eq_ignore_ascii_case(field))?;
    Some(entry.value)
}

fn flag(mapping: Value<'_>, field: &str) -> Result<bool, ConfigError> {
    let Some(value) = get(mapping, field) else {
        return Ok(false);
    };
    let quoted = value.as_str().and_then(|text| text.parse().ok());
    value.as_bool().or(quoted).ok_or_else(|| {
        ConfigError::at(
            value,
            format!("`{field}` must be true or false, not {}", value.type_name()),
        )
    })
}

fn names<'v>(mapping: Value<'v>, field: &str) -> Result<Vec<(Value<'v>, String)>, ConfigError> {
    get(mapping, field).map_or(Ok(Vec::new()), |value| list(value, field))
}

/// The strings of a list, or of a string with commas, each with its place.
fn list<'v>(value: Value<'v>, field: &str) -> Result<Vec<(Value<'v>, String)>, ConfigError> {
    if let Some(text) = value.as_str() {
        let parts = text.split(',').filter(|part| !part.is_empty());
        return Ok(parts.map(|part| (value, part.to_owned())).collect());
    }
    if !value.is_sequence() {
        return Err(ConfigError::at(
            value,
            format!("`{field}` must be a list, not {}", value.type_name()),
        ));
    }
    let name = |item: Value<'v>| match item.as_str() {
        Some(name) => Ok((item, name.to_owned())),
        None => Err(ConfigError::at(
            item,
            format!("`{field}` must list strings, not {}", item.type_name()),
        )),
    };
    value.items().map(name).collect()
}

fn read_kinds(value: Value<'_>) -> Result<Kinds, ConfigError> {
    let names = list(value, "objectKinds")?;
    if names.is_empty() {
        let message =
            "`objectKinds` names no kind, so the check would never run: name one, or leave `scope` out";
        return Err(ConfigError::at(value, message));
    }
    Kinds::all_named(names.iter().map(|(_, name)| name.as_str())).map_err(|unknown| {
        let place = names.iter().find(|(_, name)| name == unknown);
        let place = place.map_or(value, |(place, _)| *place);
        let hint =
            most_similar(unknown, Kinds::names()).map(|similar| format!(": did you mean `{similar}`?"));
        ConfigError::at(
            place,
            format!("there is no object kind `{unknown}`{}", hint.unwrap_or_default()),
        )
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn read(text: &str) -> Result<KubeLinterConfig, String> {
        let tree = Arc::new(palisade_yaml::parse(&Arc::from(text)).remove(0).unwrap());
        KubeLinterConfig::read(&tree).map_err(|error| error.message)
    }

    #[test]
    fn values_are_read_as_viper_reads_them() {
        let config = read("Checks: {DONOTAUTOADDDEFAULTS: 'true', include: 'host-pid,host-ipc'}").unwrap();
        assert!(config.warnings.is_empty());
        assert!(config.enables("host-pid", false) && config.enables("host-ipc", false));
        assert!(!config.enables("host-network", true));
        let config = read(
            "customChecks: [{name: a, template: host-pid, scope: {objectKinds: 'Deployment,Pod'}, params: {}}]",
        );
        assert_eq!(
            config.unwrap().custom[0].kinds,
            Kinds::all_named(["Deployment", "Pod"]).ok()
        );
    }

    #[test]
    fn globs_of_paths_start_in_the_working_folder() {
        let globs = "['a.yaml', ./gen/**, '**/vendor/**', /work/shop/b/, '/**/c/**', /srv/**, ../d, ~/e]";
        let config = read(&format!("checks: {{ignorePaths: {globs}}}")).unwrap();
        assert_eq!(
            config.ignore_paths("/work/shop"),
            ["/a.yaml", "/gen/**", "**/vendor/**", "/b", "**/c/**"]
        );
    }

    #[test]
    fn a_key_that_means_nothing_is_warned_of() {
        let config = read("checks: {includes: [host-pid]}\nextra: 1").unwrap();
        let warnings: Vec<_> = config
            .warnings
            .iter()
            .map(|(_, message)| message.as_str())
            .collect();
        assert_eq!(
            warnings,
            [
                "`extra` means nothing to KubeLinter",
                "`includes` means nothing to KubeLinter: did you mean `include`?",
            ]
        );
    }

    #[test]
    fn what_would_make_a_check_never_run_is_an_error() {
        let error = |text: &str| read(text).unwrap_err();
        assert_eq!(
            error("checks: [host-pid]"),
            "`checks` must be a mapping, not a list"
        );
        assert_eq!(
            error("customChecks: {name: a}"),
            "`customChecks` must be a list, not a mapping"
        );
        assert_eq!(
            error("customChecks: [{name: a, template: host-pid, scope: {objectKinds: []}}]"),
            "`objectKinds` names no kind, so the check would never run: name one, or leave `scope` out"
        );
        assert_eq!(
            error("customChecks: [{name: a, template: host-pid, scope: {objectKinds: [Deploymnt]}}]"),
            "there is no object kind `Deploymnt`: did you mean `Deployment`?"
        );
        assert_eq!(
            error("checks: {exclude: [host-pd]}"),
            "there is no check `host-pd`: did you mean `host-pid`?"
        );
    }
}
