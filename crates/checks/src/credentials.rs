//! Credentials for the cluster that lie in its objects.

pub(crate) mod aws_auth_masters;
pub(crate) mod kubeconfig_in_config_map;
pub(crate) mod token_secret;

use std::sync::Arc;

use palisade_yaml::Tree;

/// The first document of a text that an object holds; nothing where it is no YAML.
pub(crate) fn document(text: &str) -> Option<Tree> {
    palisade_yaml::parse(&Arc::from(text)).into_iter().next()?.ok()
}
