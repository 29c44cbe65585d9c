//! The order of keys in a manifest.

use palisade_yaml::Kind;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "sorted-keys",
    summary: "mappings whose keys are not in alphabetical order",
    kinds: &["Any"],
    params: &[Param::new("recursive", ParamKind::Bool, "look at all mappings, not only at the object's own keys")],
    compile,
};

policy! {
    /// Keys out of order.
    ///
    /// ## What it finds
    /// A mapping whose keys are not in alphabetical order (by bytes: capital letters come first), once for
    /// each mapping, at the first key that comes too late.
    ///
    /// ## Why it matters
    /// Where keys have one order, a reader knows where to look, two manifests can be compared line by
    /// line, and a key is not written twice by mistake.
    ///
    /// ## How to fix
    /// Move the key up to its place in the alphabet.
    ///
    /// ## Accepts
    /// Any order of list items, aliases, whose keys are judged where they are written, and objects read
    /// from a cluster, which have no written order.
    pub const SORTED_KEYS: Policy = Policy {
        id: "sorted-keys",
        check: &CHECK,
        params: "{recursive: true}",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[kube_linter("sorted-keys")],
        packs: OPTIONAL,
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let recursive = params.flag("recursive");
    Ok(Rule::object(move |object, report| {
        let root = object.root();
        if root.span().is_some() {
            judge(root, recursive, report);
        }
    }))
}

fn judge(value: Value<'_>, recursive: bool, report: &mut Reporter<'_>) {
    let keys = || value.written().map(|entry| entry.key).filter(|key| key.kind() == Kind::Scalar);
    let late = keys().zip(keys().skip(1)).find(|(before, key)| written(*key) < written(*before));
    if let Some((_, late)) = late
        && let Some(first_behind) = keys().find(|key| written(*key) > written(late))
    {
        report.at(late, format!("the key `{}` belongs before `{}`", written(late), written(first_behind)));
    }
    if recursive {
        // An alias is read as its target, which stands before it.
        let below = value.written().filter(|entry| entry.value.node() > entry.key.node()).map(|entry| entry.value);
        let items = value.items().filter(|item| item.node() > value.node());
        below.chain(items).for_each(|child| judge(child, recursive, report));
    }
}

/// A key as people see it, not as Kubernetes does, which reads `y` as `true`.
fn written(key: Value<'_>) -> &str {
    let range = key.span().filter(|_| key.is_plain()).map(|span| span.start as usize..span.end as usize);
    range.and_then(|range| key.tree().text().get(range)).unwrap_or_else(|| key.text())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, accepts_with, finds, finds_with};

    #[test]
    fn marks_the_first_key_that_comes_too_late_in_each_mapping() {
        finds(
            &SORTED_KEYS,
            "
            apiVersion: v1
            metadata:
              name: shop
            spec:
              ports:
              - port: 80
                targetPort: 8080
                name: http
                ^^^^ the key `name` belongs before `port`
            kind: Service
            ^^^^ the key `kind` belongs before `metadata`
            data: {}
            ",
        );
    }

    #[test]
    fn aliases_are_judged_where_they_are_written_and_merges_by_their_sign() {
        finds(
            &SORTED_KEYS,
            "
            apiVersion: v1
            data:
              a: &a
                z: 1
                y: 2
                ^ the key `y` belongs before `z`
              b: *a
              c:
              - *a
              d:
                B: 1
                <<: *a
                ^^ the key `<<` belongs before `B`
            kind: ConfigMap
            ",
        );
    }

    #[test]
    fn accepts_order_by_bytes() {
        accepts(
            &SORTED_KEYS,
            "
            apiVersion: v1
            data: {10: a, 2: b, Z: c, a: d, é: e}
            kind: ConfigMap
            ",
        );
    }

    #[test]
    fn may_look_at_the_object_alone() {
        accepts_with(
            &SORTED_KEYS,
            "{}",
            "
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: b, annotations: {}}
            ",
        );
        finds_with(
            &SORTED_KEYS,
            "{}",
            "
            kind: ConfigMap
            apiVersion: v1
            ^^^^^^^^^^ the key `apiVersion` belongs before `kind`
            metadata: {name: b, annotations: {}}
            ",
        );
    }
}
