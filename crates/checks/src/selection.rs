//! Which policies run: packs, and what is selected from them or ignored.

use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::Arc;

use palisade_policy::{BuiltIn, Layer, Membership, Metadata, ParamError, Policy, Severity};
use palisade_yaml::{Node, Tree, Value};

use crate::kube_linter::KubeLinterConfig;
use crate::pod_security::PodSecurity;
use crate::{CustomPolicy, DEFAULT, KUBE_LINTER, PACKS, POD_SECURITY, POLICIES};

/// The parameter that says which version of Kubernetes is meant.
const KUBE_VERSION: &str = "kubeVersion";

/// What the user asked for. Empty, it means the pack `default`.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// The chosen packs. Of a policy that is in several, the first pack's parameters count.
    pub packs: Vec<&'static str>,
    /// Nothing but these, where there are any.
    pub select: Vec<Selector>,
    /// These too, also where their pack has them off.
    pub enable: Vec<Selector>,
    /// All but these.
    pub ignore: Vec<Selector>,
    /// All but these, and yet the listed ids: what a file ignores, and what of that an argument names.
    pub ignore_except: Vec<(Selector, Vec<String>)>,
    /// What is said of single policies, by their ids.
    pub settings: BTreeMap<String, PolicySettings>,
    /// Policies made from checks. They run unless they are ignored, or others are selected.
    pub custom: Vec<CustomPolicy>,
    /// The level and version that the pack `pod-security` judges by.
    pub pod_security: Option<PodSecurity>,
    /// The configuration that the pack `kube-linter` is run with.
    pub kube_linter: Option<KubeLinterConfig>,
    /// The version of Kubernetes that objects are meant for; the newest that Palisade knows unless given.
    pub kube_version: Option<String>,
}

/// What a user wants of a policy otherwise than it ships.
#[derive(Clone, Debug, Default)]
pub struct PolicySettings {
    /// How bad a finding is.
    pub severity: Option<Severity>,
    /// Parameters in place of its own, one by one: mappings, of which the last wins.
    pub params: Vec<(Arc<Tree>, Node)>,
}

/// A word that stands for one or more policies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Selector {
    /// The policy of this id, also where its pack has it off.
    Id(String),
    /// The policies that this pack has on.
    Pack(&'static str),
    /// Of the policies that are on, those of this layer.
    Layer(Layer),
    /// Of the policies that are on, those of this severity.
    Severity(Severity),
}

/// A word that stands for no policy, or a selection that cannot be run.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SelectionError {
    /// Neither an id nor a pack, a layer or a severity.
    #[error("`{word}` is no policy, pack, layer or severity{}", suggestion(.similar.as_deref()))]
    Unknown {
        /// What was given.
        word: String,
        /// What may have been meant.
        similar: Option<String>,
    },
    /// No such pack.
    #[error("there is no pack `{0}`: the packs are default, kube-linter and pod-security")]
    UnknownPack(String),
    /// Parameters that a check does not take.
    #[error("policy `{id}`: {error}")]
    Params {
        /// The policy.
        id: String,
        /// What is wrong.
        error: ParamError,
    },
    /// Nothing is left to run.
    #[error("no policy is left to run: `palisade list` shows what there is")]
    Nothing,
}

fn suggestion(similar: Option<&str>) -> String {
    similar
        .map(|similar| format!(": did you mean `{similar}`?"))
        .unwrap_or_default()
}

impl FromStr for Selector {
    type Err = SelectionError;

    fn from_str(word: &str) -> Result<Self, SelectionError> {
        if let Some(pack) = PACKS.iter().find(|pack| pack.name == word) {
            return Ok(Self::Pack(pack.name));
        }
        let level = word
            .parse()
            .map(Self::Layer)
            .or_else(|_| word.parse().map(Self::Severity));
        Ok(level.unwrap_or_else(|_| Self::Id(word.to_owned())))
    }
}

/// The name of the pack that `word` means.
///
/// # Errors
/// Where there is no such pack.
pub fn pack(word: &str) -> Result<&'static str, SelectionError> {
    let pack = PACKS.iter().find(|pack| pack.name == word);
    pack.map(|pack| pack.name)
        .ok_or_else(|| SelectionError::UnknownPack(word.to_owned()))
}

impl Selection {
    /// The policies to run, compiled, in the order of their ids.
    ///
    /// # Errors
    /// An id that no policy has, parameters that a check does not take, or nothing left to run.
    pub fn policies(&self) -> Result<Vec<Policy>, SelectionError> {
        let packs = self.chosen_packs();
        let of_kube_linter = self.kube_linter.as_ref().filter(|_| packs.contains(&KUBE_LINTER));
        let of_kube_linter: Vec<_> = of_kube_linter
            .into_iter()
            .flat_map(KubeLinterConfig::custom)
            .collect();
        let custom: Vec<_> = self.custom.iter().chain(of_kube_linter.iter().copied()).collect();
        self.check_ids(&custom)?;
        let mut policies = Vec::new();
        for policy in POLICIES {
            let on = packs.iter().any(|pack| self.is_on(policy, pack));
            if self.selects(policy, on) {
                policies.push(self.compile(policy, &packs)?);
            }
        }
        for policy in custom {
            let of_kube_linter = of_kube_linter.iter().any(|other| other.id == policy.id);
            if self.selects_custom(policy, of_kube_linter) {
                policies.push(policy.compile().map_err(|error| SelectionError::Params {
                    id: policy.id.clone(),
                    error,
                })?);
            }
        }
        policies.sort_by(|a, b| a.metadata.id.cmp(&b.metadata.id));
        if policies.is_empty() && !self.is_privileged_only(&packs) {
            return Err(SelectionError::Nothing);
        }
        Ok(policies)
    }

    /// The chosen packs: `default` where none is named, and `pod-security` where a level is given.
    fn chosen_packs(&self) -> Vec<&'static str> {
        let mut packs = self.packs.clone();
        if self.pod_security.is_some() && !packs.contains(&POD_SECURITY) {
            packs.push(POD_SECURITY);
        }
        if packs.is_empty() {
            packs.push(DEFAULT);
        }
        packs
    }

    /// The level `privileged` asks for nothing, and that is no mistake.
    fn is_privileged_only(&self, packs: &[&str]) -> bool {
        let none = self
            .pod_security
            .as_ref()
            .is_some_and(|standard| standard.policies().is_empty());
        none && packs == [POD_SECURITY]
    }

    fn is_on(&self, policy: &BuiltIn, pack: &str) -> bool {
        if pack == POD_SECURITY {
            return self.standard().parameters(policy).is_some();
        }
        let Some(membership) = membership(policy, pack) else {
            return false;
        };
        match self.kube_linter.as_ref().filter(|_| pack == KUBE_LINTER) {
            Some(config) => config.enables(policy.id, membership.on),
            None => membership.on,
        }
    }

    fn standard(&self) -> PodSecurity {
        self.pod_security.unwrap_or_default()
    }

    fn selects(&self, policy: &BuiltIn, on: bool) -> bool {
        let severity = self.severity(policy);
        self.runs(policy.id, on, |selector| match selector {
            Selector::Id(id) => id == policy.id,
            Selector::Pack(pack) => self.is_on(policy, pack),
            Selector::Layer(layer) => on && policy.layer == *layer,
            Selector::Severity(wanted) => on && severity == *wanted,
        })
    }

    fn selects_custom(&self, policy: &CustomPolicy, of_kube_linter: bool) -> bool {
        self.runs(&policy.id, true, |selector| match selector {
            Selector::Id(id) => *id == policy.id,
            Selector::Pack(pack) => of_kube_linter && *pack == KUBE_LINTER,
            Selector::Layer(layer) => policy.layer == *layer,
            Selector::Severity(severity) => policy.severity == *severity,
        })
    }

    /// Whether a policy runs that is `on` unless anybody says otherwise.
    fn runs(&self, id: &str, on: bool, is_meant: impl Fn(&Selector) -> bool) -> bool {
        let selected = if self.select.is_empty() {
            on || self.enable.iter().any(&is_meant)
        } else {
            self.select.iter().any(&is_meant)
        };
        let mut ignored_except = self.ignore_except.iter();
        selected
            && !self.ignore.iter().any(&is_meant)
            && !ignored_except
                .any(|(selector, except)| is_meant(selector) && !except.iter().any(|name| name == id))
    }

    fn severity(&self, policy: &BuiltIn) -> Severity {
        let settings = self.settings.get(policy.id);
        settings
            .and_then(|settings| settings.severity)
            .unwrap_or(policy.severity)
    }

    fn compile(&self, policy: &BuiltIn, packs: &[&str]) -> Result<Policy, SelectionError> {
        let of_pack = packs.iter().find_map(|pack| match membership(policy, pack)? {
            _ if *pack == POD_SECURITY => self.standard().parameters(policy),
            membership => membership.params.map(str::to_owned),
        });
        let is_versioned = policy.check.params.iter().any(|param| param.name == KUBE_VERSION);
        let base = of_pack.unwrap_or_else(|| policy.params.to_owned());
        let version = self.kube_version.as_ref().filter(|_| is_versioned);
        let version =
            version.and_then(|version| Tree::from_json(&serde_json::json!({ KUBE_VERSION: version })).ok());
        let settings = self.settings.get(policy.id);
        let given = settings
            .map(|settings| settings.params.as_slice())
            .unwrap_or_default();
        let given = given.iter().map(|(tree, node)| tree.value(*node));
        let given: Vec<Value<'_>> = version.iter().map(Tree::root).chain(given).collect();
        let metadata = Metadata {
            severity: self.severity(policy),
            ..Metadata::of(policy)
        };
        policy
            .compile_as(metadata, &base, &given)
            .map_err(|error| SelectionError::Params {
                id: policy.id.to_owned(),
                error,
            })
    }

    /// Every id that is selected or ignored must be known, or a typing error would pass everything.
    fn check_ids(&self, custom: &[&CustomPolicy]) -> Result<(), SelectionError> {
        let known = || {
            POLICIES
                .iter()
                .map(|policy| policy.id)
                .chain(custom.iter().map(|policy| policy.id.as_str()))
        };
        let lists = [&self.select, &self.enable, &self.ignore];
        let below = self.ignore_except.iter().map(|(selector, _)| selector);
        for selector in lists.into_iter().flatten().chain(below) {
            if let Selector::Id(id) = selector
                && !known().any(|known| known == id)
            {
                return Err(unknown(id, true, custom.iter().map(|policy| policy.id.as_str())));
            }
        }
        Ok(())
    }
}

/// Whether a word stands for a policy, or with `groups` for a pack, a layer or a severity.
///
/// # Errors
/// What is wrong with it, and what may have been meant.
pub fn check_word<'c>(
    word: &str,
    groups: bool,
    custom: impl Iterator<Item = &'c str> + Clone,
) -> Result<(), String> {
    let is_policy = || POLICIES.iter().any(|policy| policy.id == word) || custom.clone().any(|id| id == word);
    let is_group = || !matches!(word.parse(), Ok(Selector::Id(_)));
    match unknown(word, groups, custom.clone()) {
        _ if is_policy() || (groups && is_group()) => Ok(()),
        _ if is_group() => Err(format!("`{word}` is no policy but several: name each")),
        error if groups => Err(error.to_string()),
        SelectionError::Unknown { similar, .. } => Err(format!(
            "there is no policy `{word}`{}",
            suggestion(similar.as_deref())
        )),
        error => Err(error.to_string()),
    }
}

fn unknown<'c>(word: &str, groups: bool, custom: impl Iterator<Item = &'c str>) -> SelectionError {
    let groups = groups.then(|| {
        let packs = PACKS.iter().map(|pack| pack.name);
        packs
            .chain(Layer::ALL.iter().map(|layer| layer.as_str()))
            .chain(Severity::ALL.iter().map(|severity| severity.as_str()))
    });
    let ids = POLICIES.iter().map(|policy| policy.id);
    let known = ids.chain(groups.into_iter().flatten()).chain(custom);
    let similar = counterpart(word).or_else(|| most_similar(word, known));
    SelectionError::Unknown {
        word: word.to_owned(),
        similar: similar.map(str::to_owned),
    }
}

fn membership(policy: &BuiltIn, pack: &str) -> Option<Membership> {
    policy
        .packs
        .iter()
        .copied()
        .find(|membership| membership.pack == pack)
}

/// The first policy that another tool calls `id`.
fn counterpart(id: &str) -> Option<&'static str> {
    let is_called = |policy: &&BuiltIn| {
        let mut aliases = policy.aliases.iter();
        aliases.any(|alias| alias.is_called(id))
    };
    POLICIES.iter().copied().find(is_called).map(|policy| policy.id)
}

/// The known word that is closest to `word`, where one is close enough to have been meant.
pub fn most_similar<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let distance = |known: &&str| strsim::damerau_levenshtein(&word.to_lowercase(), &known.to_lowercase());
    let closest = known.into_iter().min_by_key(distance)?;
    let distance = distance(&closest);
    // Of a word of three letters, two others make another word.
    (distance <= 2.max(word.len() / 4) && distance * 2 <= word.len()).then_some(closest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(selection: &Selection) -> Vec<String> {
        selection
            .policies()
            .unwrap()
            .iter()
            .map(|policy| policy.metadata.id.to_string())
            .collect()
    }

    fn selection(select: &[&str], ignore: &[&str]) -> Selection {
        let words = |words: &[&str]| words.iter().map(|word| word.parse().unwrap()).collect();
        Selection {
            select: words(select),
            ignore: words(ignore),
            ..Selection::default()
        }
    }

    #[test]
    fn nothing_asked_for_means_the_default_pack() {
        let all = ids(&Selection::default());
        assert!(all.contains(&"privileged-container".to_owned()));
        assert!(!all.contains(&"pod-security-privileged".to_owned()));
    }

    #[test]
    fn an_id_is_selected_even_where_the_pack_has_it_off() {
        assert_eq!(ids(&selection(&["sorted-keys"], &[])), ["sorted-keys"]);
    }

    #[test]
    fn layers_and_severities_narrow_what_is_on() {
        let all = ids(&Selection::default());
        let critical = ids(&selection(&["critical"], &[]));
        assert!(!critical.is_empty() && critical.iter().all(|id| all.contains(id)));
        assert_eq!(
            ids(&selection(&[], &["critical"])).len(),
            all.len() - critical.len()
        );
    }

    #[test]
    fn a_misspelt_id_is_an_error_with_a_suggestion() {
        let error = selection(&[], &["privileged-contaner"]).policies().unwrap_err();
        assert_eq!(
            error.to_string(),
            "`privileged-contaner` is no policy, pack, layer or severity: did you mean `privileged-container`?"
        );
    }

    #[test]
    fn other_words_and_other_tools_ids_are_suggested_too() {
        for (word, meant) in [
            ("hihg", "high"),
            ("control", "controls"),
            ("ksv017", "privileged-container"),
        ] {
            let error = selection(&[word], &[]).policies().unwrap_err();
            assert!(
                error.to_string().ends_with(&format!(": did you mean `{meant}`?")),
                "{error}"
            );
        }
    }
}
