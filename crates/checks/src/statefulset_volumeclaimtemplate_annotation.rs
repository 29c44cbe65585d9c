//! Annotations of the volume claims that a StatefulSet makes.

use crate::prelude::*;

/// The check. No policy comes with it: which annotation claims need depends on the storage and the
/// backup tools of a cluster.
pub const CHECK: Check = Check {
    name: "statefulset-volumeclaimtemplate-annotation",
    summary: "claim templates of StatefulSets without a certain annotation",
    kinds: &["StatefulSet"],
    params: &[Param::new("annotation", ParamKind::Text, "the annotation's key").required()],
    compile,
};

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let annotation = params.text("annotation");
    Ok(Rule::object(move |object, report| {
        let templates = object.at(&["spec", "volumeClaimTemplates"]).filter(|_| object.kind() == "StatefulSet");
        for template in templates.into_iter().flat_map(Value::items) {
            let metadata = |field| template.at(&["metadata", field]);
            let value = metadata("annotations").and_then(|annotations| annotations.get(&annotation));
            if value.is_none_or(|value| value.text().is_empty()) {
                let name = metadata("name").map(Value::text).unwrap_or_default();
                let place = value.or_else(|| metadata("name")).unwrap_or(template);
                report.at(place, format!("the claim template `{name}` has no annotation `{annotation}`"));
            }
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{check_accepts, check_finds};

    #[test]
    fn marks_the_template_or_the_empty_value() {
        check_finds(
            &CHECK,
            "{annotation: backup}",
            "
            apiVersion: apps/v1
            kind: StatefulSet
            spec:
              volumeClaimTemplates:
              - metadata:
                  name: data
                        ^^^^ the claim template `data` has no annotation `backup`
              - metadata: {name: logs, annotations: {backup: ''}}
                                                             ^^ the claim template `logs` has no annotation `backup`
            ",
        );
    }

    #[test]
    fn accepts_the_annotation_and_other_kinds() {
        check_accepts(
            &CHECK,
            "{annotation: backup}",
            "
            apiVersion: apps/v1
            kind: StatefulSet
            spec:
              volumeClaimTemplates:
              - metadata: {name: data, annotations: {backup: daily}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            spec: {volumeClaimTemplates: [{}]}
            ",
        );
    }
}
