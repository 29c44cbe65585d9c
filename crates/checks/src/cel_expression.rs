//! Rules that users write in CEL.

use std::sync::Arc;

use cel::{Context, Program};
use palisade_model::Inventory;

use crate::cel_object::json;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "cel-expression",
    summary: "objects for which a CEL expression gives a text: `object` is the object, `objects` is everything judged with it",
    kinds: &["Any"],
    params: &[Param::new(
        "check",
        ParamKind::Text,
        "the expression; its text is the finding, and an empty text is none",
    )
    .required()],
    compile,
};

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let source = params.text("check");
    let program = Program::compile(&source).map_err(|errors| {
        ParamError::new(format!("parameter `check` of `cel-expression` is not valid CEL: {errors}"))
    })?;
    Ok(if program.references().has_variable("objects") {
        Rule::inventory(move |subject, report| {
            judge(&program, subject.object, Some(subject.inventory), report);
        })
    } else {
        Rule::object(move |object, report| judge(&program, object, None, report))
    })
}

fn judge(program: &Program, object: &Object, all: Option<&Inventory>, report: &mut Reporter<'_>) {
    match evaluate(program, object, all) {
        Ok(text) if text.is_empty() => {}
        Ok(text) => report.object(text),
        // An expression that fails decides nothing, and that must not look like a pass.
        Err(error) => report.object(format!("the CEL expression cannot be evaluated: {error}")),
    }
}

fn evaluate(program: &Program, object: &Object, all: Option<&Inventory>) -> Result<String, String> {
    let mut context = Context::default();
    let objects: Vec<_> = all.into_iter().flat_map(Inventory::objects).map(|other| json(other)).collect();
    context.add_variable("object", json(object)).map_err(|error| error.to_string())?;
    context.add_variable("objects", objects).map_err(|error| error.to_string())?;
    match program.execute(&context) {
        Ok(cel::Value::String(text)) => Ok(Arc::unwrap_or_clone(text)),
        Ok(other) => Err(format!("it gives {:?}, and must give a string", other.type_of())),
        Err(error) => Err(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{check_accepts, check_finds};

    #[test]
    fn the_text_is_the_finding() {
        check_finds(
            &CHECK,
            "{check: \"object.metadata.name.startsWith('shop') ? '' : 'the name must begin with shop'\"}",
            "
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: other}
                             ^^^^^ the name must begin with shop
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: shop-settings}
            ",
        );
    }

    #[test]
    fn an_expression_that_fails_is_a_finding() {
        check_finds(
            &CHECK,
            "{check: \"object.spec.missing == 1 ? 'a' : ''\"}",
            "
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: shop}
                             ^^^^ the CEL expression cannot be evaluated: No such key: spec
            ",
        );
        check_finds(
            &CHECK,
            "{check: 'true'}",
            "
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: shop}
                             ^^^^ the CEL expression cannot be evaluated: it gives Bool, and must give a string
            ",
        );
    }

    #[test]
    fn groups_of_fields_that_kubernetes_always_has_are_there() {
        check_accepts(
            &CHECK,
            "{check: \"has(object.spec.namespaceSelector.any) || has(object.spec.selector.matchLabels) ? 'found' : ''\"}",
            "
            apiVersion: monitoring.coreos.com/v1
            kind: ServiceMonitor
            metadata: {name: shop}
            ",
        );
    }

    #[test]
    fn it_sees_all_objects() {
        check_accepts(
            &CHECK,
            "{check: \"objects.exists(other, other.kind == 'Secret') ? '' : 'no Secret'\"}",
            "
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: shop}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: shop}
            ",
        );
    }

    #[test]
    fn invalid_cel_is_an_error() {
        assert!(Params::read(&CHECK, &[]).is_err());
        let tree = palisade_yaml::parse(&Arc::from("check: 'object.'")).remove(0).unwrap();
        let params = Params::read(&CHECK, &[tree.root()]).unwrap();
        assert!(compile(&params).is_err());
    }
}
