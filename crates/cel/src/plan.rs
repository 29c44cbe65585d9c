//! A checked expression made ready to run: names are resolved to slots, calls to overloads, constants folded.
//!
//! What is folded, and what is one attribute with its qualifiers, follows cel-go's planner with Kubernetes' options:
//! costs depend on it.

use std::sync::Arc;

use cel::common::ast::{
    CallExpr, ComprehensionExpr, EntryExpr, Expr, IdedExpr, ListExpr, LiteralValue, MapExpr, StructExpr,
    operators,
};
use regex::Regex;

use crate::check::{Checked, Reference};
use crate::declare::{Environment, Overload};
use crate::eval::Evaluator;
use crate::parse::{self, ACCUMULATOR};
use crate::value::{Key, Text};
use crate::{Error, Value};

/// A part of an expression that gives a value.
pub(crate) enum Step {
    Constant(Value<'static>),
    Attribute(Attribute),
    Not(Box<Step>),
    And(Box<[Step; 2]>),
    Or(Box<[Step; 2]>),
    Equal {
        sides: Box<[Step; 2]>,
        negated: bool,
    },
    /// Whether a value is in a list that is constant.
    Member {
        value: Box<Step>,
        list: Value<'static>,
    },
    /// The value that is there, or else another, which is not looked at otherwise.
    OptionalOr {
        sides: Box<[Step; 2]>,
        /// The other is a value, and not an optional one.
        unwraps: bool,
    },
    Call(Box<Call>),
    List {
        items: Vec<(Step, bool)>,
    },
    Map {
        entries: Vec<(Step, Step, bool)>,
    },
    Object {
        name: Arc<str>,
        fields: Vec<(Key<'static>, Step, bool)>,
    },
    Fold(Box<Fold>),
}

/// A variable or a value, and the way into it.
pub(crate) struct Attribute {
    pub root: Root,
    pub qualifiers: Vec<Qualifier>,
    /// The last qualifier only asks whether something is there.
    pub test: bool,
}

/// Where an attribute begins.
pub(crate) enum Root {
    /// A variable of the environment, by its number.
    Variable(usize),
    /// A variable of a comprehension, by its number from the outermost.
    Local(usize),
    /// What a part of the expression gives.
    Value(Box<Step>),
    /// One of two, by a condition.
    Conditional(Box<[Step; 3]>),
}

/// One step into a value.
pub(crate) struct Qualifier {
    pub by: By,
    /// It may be missing.
    pub optional: bool,
}

/// What leads into a value.
pub(crate) enum By {
    Field(Arc<str>),
    Constant(Value<'static>),
    Step(Step),
}

/// A call of a function.
pub(crate) struct Call {
    pub name: Arc<str>,
    /// The overload, where only one can be meant.
    pub id: Option<&'static str>,
    pub overloads: Vec<Overload>,
    pub args: Vec<Step>,
    /// The pattern among the arguments, where it is a constant.
    pub regex: Option<Regex>,
}

/// A comprehension.
pub(crate) struct Fold {
    pub range: Step,
    pub init: Step,
    pub condition: Step,
    pub step: Step,
    pub result: Step,
    /// Whether it binds two variables.
    pub has_two: bool,
    /// The step adds to a list, which is then not copied each time.
    pub append: Option<Append>,
}

/// A step of the form `@result + [element]`, perhaps behind a filter.
pub(crate) struct Append {
    pub filter: Option<Step>,
    pub element: Step,
}

/// Makes an expression ready to run.
///
/// # Errors
/// A constant part that has no value.
pub(crate) fn plan(environment: &Environment, checked: &Checked, root: &IdedExpr) -> Result<Step, Error> {
    let mut planner = Planner {
        environment,
        checked,
        locals: Vec::new(),
    };
    planner.step(root)
}

struct Planner<'e> {
    environment: &'e Environment,
    checked: &'e Checked,
    locals: Vec<String>,
}

impl Planner<'_> {
    fn step(&mut self, expression: &IdedExpr) -> Result<Step, Error> {
        Ok(match &expression.expr {
            Expr::Literal(literal) => Step::Constant(constant(literal)),
            Expr::Ident(name) => self.ident(expression.id, name),
            Expr::Select(select) => match self.checked.references.get(&expression.id) {
                Some(reference) => named(reference),
                None => {
                    let by = By::Field(select.field.as_str().into());
                    let mut attribute = self.attribute(&select.operand)?;
                    attribute.qualifiers.push(Qualifier { by, optional: false });
                    attribute.test = select.test;
                    Step::Attribute(attribute)
                }
            },
            Expr::Call(call) => self.call(expression.id, call)?,
            Expr::List(list) => self.list(list)?,
            Expr::Map(map) => self.map(map)?,
            Expr::Struct(object) => self.object(object)?,
            Expr::Comprehension(fold) => Step::Fold(Box::new(self.fold(fold)?)),
            Expr::Unspecified => return Err(Error::new("unspecified expression")),
        })
    }

    fn ident(&mut self, id: u64, name: &str) -> Step {
        if let Some(slot) = self.locals.iter().rposition(|local| local == name) {
            return Step::Attribute(Attribute {
                root: Root::Local(slot),
                qualifiers: Vec::new(),
                test: false,
            });
        }
        self.checked
            .references
            .get(&id)
            .map_or(Step::Constant(Value::Null), named)
    }

    /// A part as an attribute, to which qualifiers can be added.
    fn attribute(&mut self, expression: &IdedExpr) -> Result<Attribute, Error> {
        Ok(match self.step(expression)? {
            Step::Attribute(attribute) if !attribute.test => attribute,
            other => Attribute {
                root: Root::Value(Box::new(other)),
                qualifiers: Vec::new(),
                test: false,
            },
        })
    }

    fn pair(&mut self, args: &[IdedExpr]) -> Result<Box<[Step; 2]>, Error> {
        match args {
            [first, second] => Ok(Box::new([self.step(first)?, self.step(second)?])),
            _ => Err(Error::no_such_overload()),
        }
    }

    fn call(&mut self, id: u64, call: &CallExpr) -> Result<Step, Error> {
        match call.func_name.as_str() {
            operators::LOGICAL_AND => return Ok(Step::And(self.pair(&call.args)?)),
            operators::LOGICAL_OR => return Ok(Step::Or(self.pair(&call.args)?)),
            operators::EQUALS | operators::NOT_EQUALS => {
                return Ok(Step::Equal {
                    sides: self.pair(&call.args)?,
                    negated: call.func_name == operators::NOT_EQUALS,
                });
            }
            operators::CONDITIONAL => {
                let [condition, yes, no] = call.args.as_slice() else {
                    return Err(Error::no_such_overload());
                };
                let branches = Box::new([self.step(condition)?, self.step(yes)?, self.step(no)?]);
                return Ok(Step::Attribute(Attribute {
                    root: Root::Conditional(branches),
                    qualifiers: Vec::new(),
                    test: false,
                }));
            }
            operators::INDEX | operators::OPT_INDEX | operators::OPT_SELECT => {
                let [operand, index] = call.args.as_slice() else {
                    return Err(Error::no_such_overload());
                };
                let mut attribute = self.attribute(operand)?;
                let by = match self.step(index)? {
                    Step::Constant(Value::String(name)) => By::Field(Arc::from(&*name)),
                    Step::Constant(value) => By::Constant(value),
                    step => By::Step(step),
                };
                let optional = call.func_name != operators::INDEX;
                attribute.qualifiers.push(Qualifier { by, optional });
                return Ok(Step::Attribute(attribute));
            }
            _ => {}
        }
        let Some(Reference::Function {
            name,
            overloads,
            namespaced,
        }) = self.checked.references.get(&id)
        else {
            return Err(Error::no_such_overload());
        };
        let target = call.target.as_deref().filter(|_| !namespaced);
        let mut args = Vec::with_capacity(call.args.len() + 1);
        for arg in target.into_iter().chain(&call.args) {
            args.push(self.step(arg)?);
        }
        let declared = self.environment.functions.get(name).unwrap_or_default();
        let overloads: Vec<Overload> = overloads
            .iter()
            .filter_map(|index| declared.get(*index).cloned())
            .collect();
        let id = match overloads.as_slice() {
            [only] => Some(only.id),
            _ => None,
        };
        if id == Some("logical_not")
            && let Some(arg) = args.pop()
        {
            return Ok(Step::Not(Box::new(arg)));
        }
        if let Some("optional_or_optional" | "optional_orValue_value") = id
            && let (Some(other), Some(optional)) = (args.pop(), args.pop())
        {
            return Ok(Step::OptionalOr {
                sides: Box::new([optional, other]),
                unwraps: id == Some("optional_orValue_value"),
            });
        }
        if id == Some("in_list")
            && let [_, Step::Constant(list)] = args.as_slice()
            && is_set(list)
        {
            let list = list.clone();
            args.pop();
            let value = Box::new(args.pop().ok_or_else(Error::no_such_overload)?);
            return Ok(Step::Member { value, list });
        }
        let regex = match (&**name, args.get(1)) {
            ("matches" | "find" | "findAll", Some(Step::Constant(Value::String(pattern)))) => {
                Some(crate::pattern::compile(pattern)?)
            }
            _ => None,
        };
        let is_constant = matches!(args.as_slice(), [Step::Constant(_)]);
        let call = Step::Call(Box::new(Call {
            name: name.as_str().into(),
            id,
            overloads,
            args,
            regex,
        }));
        if is_constant && is_conversion(name) {
            return Evaluator::constant(&call).map(Step::Constant);
        }
        Ok(call)
    }

    fn list(&mut self, list: &ListExpr) -> Result<Step, Error> {
        let mut items = Vec::with_capacity(list.elements.len());
        for (index, element) in list.elements.iter().enumerate() {
            items.push((self.step(element)?, list.optional_indices.contains(&index)));
        }
        let is_constant = items.iter().all(|(item, _)| matches!(item, Step::Constant(_)));
        let step = Step::List { items };
        if is_constant {
            Evaluator::constant(&step).map(Step::Constant)
        } else {
            Ok(step)
        }
    }

    fn map(&mut self, map: &MapExpr) -> Result<Step, Error> {
        let mut entries = Vec::with_capacity(map.entries.len());
        for entry in map.entries.iter().filter_map(parse::entry) {
            entries.push((self.step(&entry.key)?, self.step(&entry.value)?, entry.optional));
        }
        let is_constant = entries
            .iter()
            .all(|(key, value, _)| matches!((key, value), (Step::Constant(_), Step::Constant(_))));
        let step = Step::Map { entries };
        if is_constant {
            Evaluator::constant(&step).map(Step::Constant)
        } else {
            Ok(step)
        }
    }

    fn object(&mut self, object: &StructExpr) -> Result<Step, Error> {
        let mut fields = Vec::with_capacity(object.entries.len());
        for entry in &object.entries {
            if let EntryExpr::StructField(field) = &entry.expr {
                let name = Key::String(field.field.clone().into());
                fields.push((name, self.step(&field.value)?, field.optional));
            }
        }
        let name = object.type_name.strip_prefix('.').unwrap_or(&object.type_name);
        Ok(Step::Object {
            name: name.into(),
            fields,
        })
    }

    fn fold(&mut self, fold: &ComprehensionExpr) -> Result<Fold, Error> {
        let init = self.step(&fold.accu_init)?;
        let range = self.step(&fold.iter_range)?;
        let depth = self.locals.len();
        self.locals.push(fold.accu_var.clone());
        self.locals.push(fold.iter_var.clone());
        self.locals.extend(fold.iter_var2.clone());
        let condition = self.step(&fold.loop_cond)?;
        let append = self.append(&fold.loop_step)?;
        let step = match &append {
            Some(_) => Step::Constant(Value::Null),
            None => self.step(&fold.loop_step)?,
        };
        self.locals.truncate(depth + 1);
        let result = self.step(&fold.result)?;
        self.locals.truncate(depth);
        Ok(Fold {
            range,
            init,
            condition,
            step,
            result,
            has_two: fold.iter_var2.is_some(),
            append,
        })
    }

    /// The step of a comprehension as an addition to its list, if it is one.
    fn append(&mut self, step: &IdedExpr) -> Result<Option<Append>, Error> {
        let Expr::Call(call) = &step.expr else {
            return Ok(None);
        };
        let (filter, addition) = match (call.func_name.as_str(), call.args.as_slice()) {
            (operators::CONDITIONAL, [filter, addition, same]) if is_accumulator(same) => {
                (Some(filter), addition)
            }
            _ => (None, step),
        };
        let Expr::Call(CallExpr { func_name, args, .. }) = &addition.expr else {
            return Ok(None);
        };
        let ([so_far, element], operators::ADD) = (args.as_slice(), func_name.as_str()) else {
            return Ok(None);
        };
        let Expr::List(ListExpr {
            elements,
            optional_indices,
        }) = &element.expr
        else {
            return Ok(None);
        };
        let ([element], []) = (elements.as_slice(), optional_indices.as_slice()) else {
            return Ok(None);
        };
        if !is_accumulator(so_far) {
            return Ok(None);
        }
        let filter = filter.map(|filter| self.step(filter)).transpose()?;
        let element = self.step(element)?;
        // A list of constants is one, and costs nothing to make.
        if matches!(element, Step::Constant(_)) {
            return Ok(None);
        }
        Ok(Some(Append { filter, element }))
    }
}

fn is_accumulator(expression: &IdedExpr) -> bool {
    matches!(&expression.expr, Expr::Ident(name) if name == ACCUMULATOR)
}

/// Whether a constant list is looked up in at once.
fn is_set(list: &Value<'_>) -> bool {
    let Value::List(list) = list else {
        return false;
    };
    let is_primitive = |value: Value<'_>| {
        matches!(
            value,
            Value::Bool(_) | Value::Int(_) | Value::Uint(_) | Value::Double(_) | Value::String(_)
        )
    };
    list.iter().all(is_primitive)
}

fn is_conversion(name: &str) -> bool {
    matches!(
        name,
        "bool" | "bytes" | "double" | "duration" | "dyn" | "int" | "string" | "timestamp" | "type" | "uint"
    )
}

fn named(reference: &Reference) -> Step {
    match reference {
        Reference::Variable(index) => Step::Attribute(Attribute {
            root: Root::Variable(*index),
            qualifiers: Vec::new(),
            test: false,
        }),
        Reference::Type(of) => Step::Constant(Value::Type(of.clone())),
        Reference::Function { .. } => Step::Constant(Value::Null),
    }
}

fn constant(literal: &LiteralValue) -> Value<'static> {
    match literal {
        LiteralValue::Boolean(value) => Value::Bool(*value.inner()),
        LiteralValue::Bytes(value) => Value::Bytes(value.inner().into()),
        LiteralValue::Double(value) => Value::Double(*value.inner()),
        LiteralValue::Int(value) => Value::Int(*value.inner()),
        LiteralValue::Null => Value::Null,
        LiteralValue::String(value) => Value::String(Text::Shared(value.inner().into())),
        LiteralValue::UInt(value) => Value::Uint(*value.inner()),
    }
}
