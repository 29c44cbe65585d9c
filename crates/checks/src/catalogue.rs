//! The checks of other tools by their ids, each with a counterpart among the policies or the reason why it
//! has none. The data is in `catalogues.txt`: ids, which are facts, and reasons in our own words.

use palisade_policy::Tool;

/// What of a tool's catalogue is listed.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// Whose it is.
    pub tool: Tool,
    /// Which part of it is listed, in words.
    pub about: &'static str,
    /// Its checks, in its order.
    pub entries: Vec<CatalogueEntry>,
}

/// A check of another tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CatalogueEntry {
    /// Its id there.
    pub id: &'static str,
    /// Why no policy is its counterpart. Passed over where one is.
    pub reason: Option<&'static str>,
}

/// All catalogues, in the order of [`Tool::ALL`].
pub fn catalogues() -> Vec<Catalogue> {
    let lines = include_str!("../catalogues.txt").lines();
    let mut catalogues: Vec<Catalogue> = Vec::new();
    for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let heading = line.strip_prefix('[').and_then(|line| line.split_once("] "));
        let tool = |name| Tool::ALL.iter().find(|tool| tool.as_str() == name);
        if let Some((&tool, about)) = heading.and_then(|(name, about)| Some((tool(name)?, about))) {
            catalogues.push(Catalogue {
                tool,
                about,
                entries: Vec::new(),
            });
        } else if let Some(catalogue) = catalogues.last_mut() {
            let (id, reason) = line
                .split_once(" = ")
                .map_or((line, None), |(id, reason)| (id, Some(reason)));
            catalogue.entries.push(CatalogueEntry { id, reason });
        }
    }
    catalogues.sort_by_key(|catalogue| Tool::ALL.iter().position(|tool| *tool == catalogue.tool));
    catalogues
}
