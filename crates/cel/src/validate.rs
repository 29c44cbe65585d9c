//! What the API server refuses of an expression whose types are right: durations, timestamps and patterns that are
//! none, and literals whose elements have different types.

use cel::common::ast::{CallExpr, EntryExpr, Expr, IdedExpr, LiteralValue};

use crate::check::Checked;
use crate::error::{CompileError, Issue};
use crate::library::string_format;
use crate::parse::{self, Parsed};
use crate::{Type, pattern, standard};

/// Looks at every part of an expression.
pub(crate) fn validate(parsed: &Parsed, checked: &Checked, source: &str) -> Result<(), CompileError> {
    let mut validator = Validator {
        parsed,
        checked,
        issues: Vec::new(),
    };
    validator.visit(&parsed.root, false);
    if validator.issues.is_empty() {
        Ok(())
    } else {
        Err(CompileError::new(source, validator.issues))
    }
}

struct Validator<'e> {
    parsed: &'e Parsed,
    checked: &'e Checked,
    issues: Vec<Issue>,
}

impl Validator<'_> {
    fn report(&mut self, id: u64, message: String) {
        self.issues.push(self.parsed.issue(id, message));
    }

    /// `mixed`: in the arguments of a function that takes values of many types.
    fn visit(&mut self, expression: &IdedExpr, mixed: bool) {
        match &expression.expr {
            Expr::Call(call) => {
                self.literals(call);
                self.format(expression.id, call);
                let mixed = mixed || call.func_name == "format";
                call.target.iter().for_each(|target| self.visit(target, mixed));
                call.args.iter().for_each(|arg| self.visit(arg, mixed));
            }
            Expr::Select(select) => self.visit(&select.operand, mixed),
            Expr::List(list) => {
                if !mixed {
                    let optional = |index: usize| list.optional_indices.contains(&index);
                    let elements = list
                        .elements
                        .iter()
                        .enumerate()
                        .map(|(index, element)| (element, optional(index)));
                    self.same_types(elements, true);
                }
                list.elements
                    .iter()
                    .for_each(|element| self.visit(element, mixed));
            }
            Expr::Map(map) => {
                let entries: Vec<_> = map.entries.iter().filter_map(parse::entry).collect();
                if !mixed {
                    self.same_types(entries.iter().map(|entry| (&entry.key, false)), false);
                    self.same_types(entries.iter().map(|entry| (&entry.value, entry.optional)), false);
                }
                for entry in entries {
                    self.visit(&entry.key, mixed);
                    self.visit(&entry.value, mixed);
                }
            }
            Expr::Struct(object) => {
                for entry in &object.entries {
                    if let EntryExpr::StructField(field) = &entry.expr {
                        self.visit(&field.value, mixed);
                    }
                }
            }
            Expr::Comprehension(fold) => {
                for part in [
                    &fold.iter_range,
                    &fold.accu_init,
                    &fold.loop_cond,
                    &fold.loop_step,
                    &fold.result,
                ] {
                    self.visit(part, mixed);
                }
            }
            Expr::Ident(_) | Expr::Literal(_) | Expr::Unspecified => {}
        }
    }

    /// Reports the first element, or each, whose type is not that of the one before.
    fn same_types<'e>(&mut self, elements: impl Iterator<Item = (&'e IdedExpr, bool)>, once: bool) {
        let mut expected: Option<Type> = None;
        for (element, optional) in elements {
            let of = self.checked.types.get(&element.id).cloned().unwrap_or(Type::Dyn);
            let of = match of.optional_value() {
                Some(value) if optional => value.clone(),
                _ => of,
            };
            match &expected {
                None => expected = Some(of),
                Some(expected) if *expected == of => {}
                Some(expected) => {
                    let message = format!("expected type '{expected}' but found '{of}'");
                    self.report(element.id, message);
                    if once {
                        return;
                    }
                }
            }
        }
    }

    /// A format that is written out together with what it is filled with.
    fn format(&mut self, id: u64, call: &CallExpr) {
        let Some(Expr::Literal(LiteralValue::String(format))) =
            call.target.as_ref().map(|target| &target.expr)
        else {
            return;
        };
        let (
            "format",
            [
                IdedExpr {
                    expr: Expr::List(list),
                    ..
                },
            ],
        ) = (call.func_name.as_str(), call.args.as_slice())
        else {
            return;
        };
        let checked = string_format::check(format.inner(), &list.elements, &self.checked.types);
        if let Err((at, message)) = checked {
            self.report(at.unwrap_or(id), message);
        }
    }

    /// Arguments that are written out, and that a function takes no sense from.
    fn literals(&mut self, call: &CallExpr) {
        let Some(IdedExpr {
            id,
            expr: Expr::Literal(LiteralValue::String(text)),
        }) = call.args.first()
        else {
            return;
        };
        let text = text.inner();
        let is_valid = match call.func_name.as_str() {
            "duration" => standard::is_duration(text),
            "timestamp" => standard::is_timestamp(text),
            "matches" => pattern::compile(text).is_ok(),
            _ => return,
        };
        if !is_valid {
            self.report(*id, format!("invalid {} argument", call.func_name));
        }
    }
}
