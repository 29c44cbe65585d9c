//! Profiles: how hard policies bite in an environment. Each is a configuration that ships with Palisade.

/// The names of the profiles, the mildest first.
pub const NAMES: &[&str] = &["development", "production", "restricted"];

/// The text of a profile.
pub(crate) fn text(name: &str) -> Option<&'static str> {
    Some(match name {
        "development" => include_str!("../../profiles/development.yaml"),
        "production" => include_str!("../../profiles/production.yaml"),
        "restricted" => include_str!("../../profiles/restricted.yaml"),
        _ => return None,
    })
}

/// What a profile is for: the comment that its text begins with.
pub fn summary(name: &str) -> String {
    let lines = text(name).unwrap_or_default().lines();
    let lines = lines.map_while(|line| line.strip_prefix("# "));
    lines.collect::<Vec<_>>().join(" ")
}
