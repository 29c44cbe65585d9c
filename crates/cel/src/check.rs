//! The type checker: what every part of an expression is, and which overload every call means.
//!
//! The rules and the messages are those of cel-go's `checker`, as Kubernetes sets it up: numbers of different types
//! may be compared by size, but not for equality.

use std::collections::HashMap;
use std::sync::Arc;

use cel::common::ast::{
    CallExpr, ComprehensionExpr, EntryExpr, Expr, IdedExpr, ListExpr, LiteralValue, MapExpr, SelectExpr,
    StructExpr, operators,
};

use crate::declare::{Environment, Overload};
use crate::error::{CompileError, Issue};
use crate::parse::{self, Parsed};
use crate::types::{Bindings, Type};

/// What a name or a call has turned out to mean.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Reference {
    /// The variable of the environment with that number.
    Variable(usize),
    /// A type.
    Type(Type),
    /// A function, by its full name, and those of its overloads that may be meant.
    Function {
        name: String,
        overloads: Vec<usize>,
        /// What it is called on is a part of its name.
        namespaced: bool,
    },
}

/// A checked expression.
pub(crate) struct Checked {
    pub types: HashMap<u64, Type>,
    pub references: HashMap<u64, Reference>,
    pub result: Type,
}

impl Checked {
    /// The variables of the environment that are named.
    pub(crate) fn variables(&self) -> impl Iterator<Item = usize> {
        self.references.values().filter_map(|reference| match reference {
            Reference::Variable(index) => Some(*index),
            _ => None,
        })
    }
}

/// Checks an expression.
pub(crate) fn check(
    environment: &Environment,
    parsed: &Parsed,
    source: &str,
) -> Result<Checked, CompileError> {
    let mut checker = Checker {
        environment,
        parsed,
        scopes: Vec::new(),
        bindings: Bindings::default(),
        types: HashMap::new(),
        references: HashMap::new(),
        issues: Vec::new(),
        variables: 0,
    };
    checker.check(&parsed.root);
    if !checker.issues.is_empty() {
        return Err(CompileError::new(source, checker.issues));
    }
    let Checker {
        bindings,
        types,
        references,
        ..
    } = checker;
    let types: HashMap<u64, Type> = types
        .into_iter()
        .map(|(id, of)| (id, bindings.resolve(&of, true)))
        .collect();
    let result = types.get(&parsed.root.id).cloned().unwrap_or(Type::Dyn);
    Ok(Checked {
        types,
        references,
        result,
    })
}

struct Checker<'e> {
    environment: &'e Environment,
    parsed: &'e Parsed,
    /// Variables of comprehensions, the innermost last.
    scopes: Vec<(String, Type)>,
    bindings: Bindings,
    types: HashMap<u64, Type>,
    references: HashMap<u64, Reference>,
    issues: Vec<Issue>,
    variables: usize,
}

impl Checker<'_> {
    fn report(&mut self, id: u64, message: String) {
        self.issues.push(self.parsed.issue(id, message));
    }

    fn undeclared(&mut self, id: u64, name: &str) {
        self.report(id, format!("undeclared reference to '{name}' (in container '')"));
    }

    fn mismatch(&mut self, id: u64, expected: &Type, found: &Type) {
        self.report(id, format!("expected type '{expected}' but found '{found}'"));
    }

    fn set(&mut self, id: u64, of: Type) {
        self.types.insert(id, of);
    }

    fn type_of(&self, expression: &IdedExpr) -> Type {
        self.types.get(&expression.id).cloned().unwrap_or(Type::Error)
    }

    fn variable(&mut self) -> Type {
        let name = format!("_var{}", self.variables);
        self.variables += 1;
        Type::Param(name.into())
    }

    /// Checks a part, and gives its type.
    fn check(&mut self, expression: &IdedExpr) -> Type {
        let id = expression.id;
        let of = match &expression.expr {
            Expr::Literal(literal) => literal_type(literal),
            Expr::Ident(name) => self.ident(id, name),
            Expr::Select(select) => self.select(expression, select),
            Expr::Call(call) => self.call(id, call),
            Expr::List(list) => self.list(list),
            Expr::Map(map) => self.map(map),
            Expr::Struct(object) => self.object(id, object),
            Expr::Comprehension(fold) => self.comprehension(fold),
            Expr::Unspecified => {
                self.report(id, "unexpected unspecified type".to_owned());
                Type::Error
            }
        };
        self.set(id, of.clone());
        of
    }

    fn local(&self, name: &str) -> Option<&Type> {
        self.scopes
            .iter()
            .rev()
            .find(|(local, _)| local == name)
            .map(|(_, of)| of)
    }

    /// The variable or the type of the environment that a name stands for.
    fn global(&self, name: &str) -> Option<(Reference, Type)> {
        let name = name.strip_prefix('.').unwrap_or(name);
        let index = self
            .environment
            .variables
            .iter()
            .position(|(variable, _)| variable == name);
        if let Some(index) = index {
            return Some((
                Reference::Variable(index),
                self.environment.variables[index].1.clone(),
            ));
        }
        let of = self.type_named(name)?;
        Some((Reference::Type(of.clone()), Type::Type(Some(Arc::new(of)))))
    }

    /// The type that a name stands for in an expression.
    fn type_named(&self, name: &str) -> Option<Type> {
        Some(match name {
            "bool" => Type::Bool,
            "bytes" => Type::Bytes,
            "double" => Type::Double,
            "int" => Type::Int,
            "string" => Type::String,
            "uint" => Type::Uint,
            "null_type" => Type::Null,
            "type" => Type::Type(None),
            "list" => Type::list(Type::Dyn),
            "map" => Type::map(Type::Dyn, Type::Dyn),
            "google.protobuf.Duration" => Type::Duration,
            "google.protobuf.Timestamp" => Type::Timestamp,
            "optional_type" => Type::optional(Type::Dyn),
            _ if self.environment.objects.contains_key(name) => Type::object(name),
            _ => return crate::library::type_named(name),
        })
    }

    fn ident(&mut self, id: u64, name: &str) -> Type {
        if let Some(of) = self.local(name) {
            return of.clone();
        }
        if let Some((reference, of)) = self.global(name) {
            self.references.insert(id, reference);
            return of;
        }
        self.undeclared(id, name);
        Type::Error
    }

    fn select(&mut self, expression: &IdedExpr, select: &SelectExpr) -> Type {
        // A name with dots may be one variable: `authorizer.requestResource`.
        if let Some(name) = qualified_name(expression)
            && let Some(root) = name.split('.').find(|part| !part.is_empty())
            && (self.local(root).is_none() || name.starts_with('.'))
            && let Some((reference, of)) = self.global(&name)
        {
            self.references.insert(expression.id, reference);
            return of;
        }
        let field = self.field(expression.id, &select.operand, &select.field, false);
        if select.test {
            Type::Bool
        } else {
            self.bindings.resolve(&field, false)
        }
    }

    /// The type of a field of what `operand` is.
    fn field(&mut self, id: u64, operand: &IdedExpr, field: &str, optional: bool) -> Type {
        let operand = self.check(operand);
        let operand = self.bindings.resolve(&operand, false);
        let (target, is_optional) = match operand.optional_value() {
            Some(value) => (value.clone(), true),
            None => (operand, false),
        };
        let result = match &target {
            Type::Map(_, value) => (**value).clone(),
            Type::Object(name) => self.object_field(id, name, field),
            Type::Param(_) => {
                self.bindings.unify(&Type::Dyn, &target);
                Type::Dyn
            }
            Type::Dyn | Type::Error => Type::Dyn,
            other => {
                self.report(id, format!("type '{other}' does not support field selection"));
                Type::Dyn
            }
        };
        if is_optional || optional {
            Type::optional(result)
        } else {
            result
        }
    }

    fn object_field(&mut self, id: u64, object: &str, field: &str) -> Type {
        let fields = self.environment.objects.get(object);
        if let Some(of) = fields.and_then(|fields| fields.fields.get(field)) {
            return of.clone();
        }
        let message = match fields {
            Some(_) => format!("undefined field '{field}'"),
            None => format!("unexpected failed resolution of '{object}'"),
        };
        self.report(id, message);
        Type::Error
    }

    fn call(&mut self, id: u64, call: &CallExpr) -> Type {
        if call.func_name == operators::OPT_SELECT {
            return match call.args.as_slice() {
                [operand, field] => match &field.expr {
                    Expr::Literal(LiteralValue::String(name)) => {
                        let name = name.inner().to_owned();
                        let of = self.field(id, operand, &name, true);
                        self.bindings.resolve(&of, false)
                    }
                    _ => {
                        self.report(field.id, "unsupported optional field selection".to_owned());
                        Type::Error
                    }
                },
                args => {
                    let message = format!("incorrect signature. argument count: {}", args.len());
                    self.report(id, format!("unsupported optional field selection: {message}"));
                    Type::Error
                }
            };
        }
        for arg in &call.args {
            self.check(arg);
        }
        let name = call.func_name.strip_prefix('.').unwrap_or(&call.func_name);
        let functions = self.environment.functions.clone();
        let Some(target) = &call.target else {
            let Some(overloads) = functions.get(name) else {
                self.undeclared(id, name);
                return Type::Error;
            };
            return self.resolve(id, name, overloads, None, &call.args, false);
        };
        // `optional.of(x)` is a function with a dot in its name, and `optional` no value.
        if let Some(prefix) = qualified_name(target) {
            let full = format!("{}.{name}", prefix.strip_prefix('.').unwrap_or(&prefix));
            if let Some(overloads) = functions.get(&full) {
                return self.resolve(id, &full, overloads, None, &call.args, true);
            }
        }
        self.check(target);
        let Some(overloads) = functions.get(name) else {
            self.undeclared(id, name);
            return Type::Error;
        };
        self.resolve(id, name, overloads, Some(target), &call.args, false)
    }

    /// Finds the overloads that go with the arguments, and the type that they give.
    fn resolve(
        &mut self,
        id: u64,
        name: &str,
        overloads: &[Overload],
        target: Option<&IdedExpr>,
        args: &[IdedExpr],
        namespaced: bool,
    ) -> Type {
        if name == operators::LOGICAL_AND || name == operators::LOGICAL_OR {
            let mut fits = true;
            for arg in args {
                let of = self.type_of(arg);
                if !self.bindings.unify(&of, &Type::Bool) {
                    self.mismatch(arg.id, &Type::Bool, &of);
                    fits = false;
                }
            }
            return if fits { Type::Bool } else { Type::Error };
        }
        let given: Vec<Type> = target
            .into_iter()
            .chain(args)
            .map(|arg| self.type_of(arg))
            .collect();
        let mut result: Option<Type> = None;
        let mut fitting = Vec::new();
        for (index, overload) in overloads.iter().enumerate() {
            if overload.member != target.is_some() {
                continue;
            }
            let fresh: Vec<(Arc<str>, Type)> = overload
                .variables
                .iter()
                .map(|name| (name.clone(), self.variable()))
                .collect();
            let mut instantiate = |of: &Type| {
                of.replace(&mut |name| {
                    fresh
                        .iter()
                        .find(|(other, _)| other == name)
                        .map(|(_, of)| of.clone())
                })
            };
            let params: Vec<Type> = overload.params.iter().map(&mut instantiate).collect();
            let gives = instantiate(&overload.result);
            if !self.bindings.unify_all(&given, &params) {
                continue;
            }
            fitting.push(index);
            let gives = self.bindings.resolve(&gives, false);
            result = Some(match result {
                None => gives,
                Some(Type::Dyn) => Type::Dyn,
                Some(before) if before == gives => before,
                Some(_) => Type::Dyn,
            });
        }
        let Some(result) = result else {
            let given: Vec<String> = given
                .iter()
                .map(|of| self.bindings.resolve(of, true).to_string())
                .collect();
            let signature = match (target, given.split_first()) {
                (Some(_), Some((target, args))) => format!("{target}.({})", args.join(", ")),
                _ => format!("({})", given.join(", ")),
            };
            self.report(
                id,
                format!("found no matching overload for '{name}' applied to '{signature}'"),
            );
            return Type::Error;
        };
        let reference = Reference::Function {
            name: name.to_owned(),
            overloads: fitting,
            namespaced,
        };
        self.references.insert(id, reference);
        result
    }

    /// The type of what stands beside `before` in one list. That both have one type is asked for later, and not
    /// of what a text is formatted with.
    fn join(&mut self, before: Option<Type>, next: Type) -> Type {
        let Some(before) = before else {
            return next;
        };
        if self.bindings.unify(&before, &next) {
            return before.most_general(next);
        }
        Type::Dyn
    }

    /// What an optional element of a literal adds to it.
    fn unwrapped(&mut self, element: &IdedExpr, of: Type, optional: bool) -> Type {
        if !optional {
            return of;
        }
        match of.optional_value() {
            Some(value) => value.clone(),
            None => {
                if of != Type::Dyn {
                    self.mismatch(element.id, &Type::optional(of.clone()), &of);
                }
                of
            }
        }
    }

    fn list(&mut self, list: &ListExpr) -> Type {
        let mut of = None;
        for (index, element) in list.elements.iter().enumerate() {
            let next = self.check(element);
            let next = self.unwrapped(element, next, list.optional_indices.contains(&index));
            of = Some(self.join(of, next));
        }
        Type::list(of.unwrap_or_else(|| self.variable()))
    }

    fn map(&mut self, map: &MapExpr) -> Type {
        let (mut key, mut value) = (None, None);
        for entry in map.entries.iter().filter_map(parse::entry) {
            let next = self.check(&entry.key);
            key = Some(self.join(key, next));
            let next = self.check(&entry.value);
            let next = self.unwrapped(&entry.value, next, entry.optional);
            value = Some(self.join(value, next));
        }
        let key = key.unwrap_or_else(|| self.variable());
        let value = value.unwrap_or_else(|| self.variable());
        Type::map(key, value)
    }

    fn object(&mut self, id: u64, object: &StructExpr) -> Type {
        let name = object.type_name.strip_prefix('.').unwrap_or(&object.type_name);
        let Some(of) = self.type_named(name) else {
            self.undeclared(id, name);
            return Type::Error;
        };
        let of = match of {
            Type::Object(_) => of,
            other => {
                self.report(id, format!("'{other}' is not a message type"));
                Type::Error
            }
        };
        self.references.insert(id, Reference::Type(of.clone()));
        for entry in &object.entries {
            let EntryExpr::StructField(field) = &entry.expr else {
                continue;
            };
            let value = self.check(&field.value);
            let value = self.unwrapped(&field.value, value, field.optional);
            let expected = match &of {
                Type::Object(name) => self.object_field(entry.id, &name.clone(), &field.field),
                _ => Type::Error,
            };
            if !self.bindings.unify(&expected, &value) {
                let message = format!(
                    "expected type of field '{}' is '{expected}' but provided type is '{value}'",
                    field.field
                );
                self.report(entry.id, message);
            }
        }
        of
    }

    fn comprehension(&mut self, fold: &ComprehensionExpr) -> Type {
        let range = self.check(&fold.iter_range);
        let accumulated = self.check(&fold.accu_init);
        let range = self.bindings.resolve(&range, false);
        let has_two = fold.iter_var2.is_some();
        let (first, second) = match &range {
            Type::List(element) if has_two => (Type::Int, (**element).clone()),
            Type::List(element) => ((**element).clone(), Type::Error),
            Type::Map(key, value) => ((**key).clone(), (**value).clone()),
            Type::Dyn | Type::Error | Type::Param(_) => {
                self.bindings.unify(&Type::Dyn, &range);
                (Type::Dyn, Type::Dyn)
            }
            other => {
                let message = format!(
                    "expression of type '{other}' cannot be range of a comprehension (must be list, map, or dynamic)"
                );
                self.report(fold.iter_range.id, message);
                (Type::Error, Type::Error)
            }
        };
        let depth = self.scopes.len();
        self.scopes.push((fold.accu_var.clone(), accumulated.clone()));
        self.scopes.push((fold.iter_var.clone(), first));
        if let Some(name) = &fold.iter_var2 {
            self.scopes.push((name.clone(), second));
        }
        self.check(&fold.loop_cond);
        self.expect(&fold.loop_cond, &Type::Bool);
        self.check(&fold.loop_step);
        self.expect(&fold.loop_step, &accumulated);
        self.scopes.truncate(depth + 1);
        let result = self.check(&fold.result);
        self.scopes.truncate(depth);
        self.bindings.resolve(&result, false)
    }

    fn expect(&mut self, expression: &IdedExpr, expected: &Type) {
        let found = self.type_of(expression);
        if !self.bindings.unify(expected, &found) {
            self.mismatch(expression.id, expected, &found);
        }
    }
}

fn literal_type(literal: &LiteralValue) -> Type {
    match literal {
        LiteralValue::Boolean(_) => Type::Bool,
        LiteralValue::Bytes(_) => Type::Bytes,
        LiteralValue::Double(_) => Type::Double,
        LiteralValue::Int(_) => Type::Int,
        LiteralValue::Null => Type::Null,
        LiteralValue::String(_) => Type::String,
        LiteralValue::UInt(_) => Type::Uint,
    }
}

/// The name with dots that an expression spells, if it is only names and dots.
fn qualified_name(expression: &IdedExpr) -> Option<String> {
    match &expression.expr {
        Expr::Ident(name) => Some(name.clone()),
        Expr::Select(select) if !select.test => {
            Some(format!("{}.{}", qualified_name(&select.operand)?, select.field))
        }
        _ => None,
    }
}
