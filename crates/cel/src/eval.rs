//! Running a plan, with every step paid for.
//!
//! What a step costs is what cel-go counts with Kubernetes' options, so that an expression is stopped here where the
//! API server stops it. Nothing runs unpaid for long: copying a list, which the server counts as 1 whatever its
//! length, has a second budget of its own.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::cost;
use crate::declare::Overload;
use crate::plan::{Attribute, By, Call, Fold, Qualifier, Root, Step};
use crate::value::{Key, List, Map, Text};
use crate::{Context, Error, Value, standard};

/// What the second budget allows to be copied: items of lists and maps.
const COPIES: u64 = 10_000_000;

/// So many bytes of text that a function goes through are as much as an item.
const BYTES_PER_COPY: usize = 256;

type Result<'a> = std::result::Result<Value<'a>, Error>;

/// Gives variables their values when they are asked for first.
pub trait Variables<'a> {
    /// The value of the variable of the environment with that number.
    ///
    /// # Errors
    /// The variable is made by an expression that gives no value.
    fn get(&self, index: usize) -> std::result::Result<Value<'a>, Error>;

    /// The value of a field of that variable, where it can be had without all the others.
    fn field(&self, _: usize, _: &str) -> Option<std::result::Result<Value<'a>, Error>> {
        None
    }
}

impl<'a> Variables<'a> for Vec<Value<'a>> {
    fn get(&self, index: usize) -> Result<'a> {
        let missing = || Error::new("no such attribute(s)");
        self.as_slice().get(index).cloned().ok_or_else(missing)
    }
}

pub(crate) struct Evaluator<'v, 'a> {
    variables: &'v dyn Variables<'a>,
    context: Context<'v>,
    locals: Vec<Result<'a>>,
    /// What has been spent.
    pub cost: u64,
    limit: u64,
    copied: u64,
}

struct NoVariables;

impl<'a> Variables<'a> for NoVariables {
    fn get(&self, _: usize) -> Result<'a> {
        Err(Error::new("no such attribute(s)"))
    }
}

impl<'v, 'a> Evaluator<'v, 'a> {
    pub(crate) fn new(variables: &'v dyn Variables<'a>, context: Context<'v>, limit: u64) -> Self {
        Self {
            variables,
            context,
            locals: Vec::new(),
            cost: 0,
            limit,
            copied: 0,
        }
    }

    /// The value of a step that needs no variable.
    pub(crate) fn constant(step: &Step) -> std::result::Result<Value<'static>, Error> {
        Evaluator::new(&NoVariables, Context::default(), u64::MAX).eval(step)
    }

    fn pay(&mut self, cost: u64) -> std::result::Result<(), Error> {
        self.cost = self.cost.saturating_add(cost);
        if self.cost > self.limit {
            Err(Error::over_budget())
        } else {
            Ok(())
        }
    }

    fn copy(&mut self, items: usize) -> std::result::Result<(), Error> {
        self.copied = self.copied.saturating_add(items as u64);
        if self.copied > COPIES {
            Err(Error::over_budget())
        } else {
            Ok(())
        }
    }

    /// The value of a step.
    pub(crate) fn eval(&mut self, step: &Step) -> Result<'a> {
        match step {
            Step::Constant(value) => Ok(value.clone()),
            Step::Attribute(attribute) => {
                let value = self.attribute(attribute);
                if !attribute.test && !matches!(attribute.root, Root::Conditional(_)) {
                    self.pay(1)?;
                }
                value
            }
            Step::Not(arg) => {
                let value = self.eval(arg)?;
                self.pay(1)?;
                match value {
                    Value::Bool(value) => Ok(Value::Bool(!value)),
                    _ => Err(Error::no_such_overload()),
                }
            }
            Step::And(terms) => self.logic(terms, false),
            Step::Or(terms) => self.logic(terms, true),
            Step::Equal { sides, negated } => {
                let (left, right) = (self.operand(&sides[0])?, self.operand(&sides[1])?);
                let (left, right) = (left?, right?);
                self.pay(cost::of_equality(&left, &right, *negated))?;
                match left.is_equal(&right) {
                    // What can't be compared is not the same, and that is all `!=` asks for.
                    equal if *negated => Ok(Value::Bool(equal != Ok(true))),
                    equal => equal.map(Value::Bool),
                }
            }
            Step::Member { value, list } => {
                let value = self.eval(value)?;
                let Value::List(list) = list else {
                    return Err(Error::no_such_overload());
                };
                Ok(Value::Bool(list.iter().any(|item| item.equals(&value))))
            }
            Step::OptionalOr { sides, unwraps } => match self.eval(&sides[0])? {
                Value::Optional(Some(value)) if *unwraps => Ok(Arc::unwrap_or_clone(value)),
                Value::Optional(Some(value)) => Ok(Value::Optional(Some(value))),
                Value::Optional(None) => self.eval(&sides[1]),
                // What is no optional value, which only shows now, is itself in cel-go 0.26.
                other => Ok(other),
            },
            Step::Call(call) => self.call(call),
            Step::List { items } => self.list(items),
            Step::Map { entries } => self.map(entries),
            Step::Object { name, fields } => self.object(name, fields),
            Step::Fold(fold) => self.fold(fold),
        }
    }

    /// A value that may be an error, unless evaluation has to stop.
    fn operand(&mut self, step: &Step) -> std::result::Result<Result<'a>, Error> {
        match self.eval(step) {
            Err(error) if error.is_cancelled() => Err(error),
            value => Ok(value),
        }
    }

    /// `&&` and `||`: the `decisive` value decides, whatever the other term is.
    fn logic(&mut self, terms: &[Step; 2], decisive: bool) -> Result<'a> {
        let mut failed = None;
        for term in terms {
            match self.operand(term)? {
                Ok(Value::Bool(value)) if value == decisive => return Ok(Value::Bool(decisive)),
                Ok(Value::Bool(_)) => {}
                Ok(_) => {
                    failed.get_or_insert_with(Error::no_such_overload);
                }
                Err(error) => {
                    failed.get_or_insert(error);
                }
            }
        }
        failed.map_or(Ok(Value::Bool(!decisive)), Err)
    }

    /// The value that an attribute leads to, without what an attribute itself costs.
    fn attribute(&mut self, attribute: &Attribute) -> Result<'a> {
        if let (
            Root::Variable(index),
            [
                Qualifier {
                    by: By::Field(name),
                    optional: false,
                },
                rest @ ..,
            ],
        ) = (&attribute.root, attribute.qualifiers.as_slice())
            && !(attribute.test && rest.is_empty())
            && let Some(field) = self.variables.field(*index, name)
        {
            self.pay(1)?;
            return self.qualify(field?, rest, attribute.test);
        }
        let root = match &attribute.root {
            Root::Variable(index) => self.variables.get(*index)?,
            Root::Local(slot) => match self.locals.get(*slot) {
                Some(value) => value.clone()?,
                None => return Err(Error::new("no such attribute(s)")),
            },
            Root::Value(step) => self.eval(step)?,
            Root::Conditional(branches) => {
                let [condition, yes, no] = &**branches;
                let branch = match self.eval(condition)? {
                    Value::Bool(true) => yes,
                    Value::Bool(false) => no,
                    _ => return Err(Error::no_such_overload()),
                };
                match branch {
                    Step::Attribute(branch) => self.attribute(branch)?,
                    other => self.eval(other)?,
                }
            }
        };
        self.qualify(root, &attribute.qualifiers, attribute.test)
    }

    fn qualify(&mut self, root: Value<'a>, qualifiers: &[Qualifier], test: bool) -> Result<'a> {
        if qualifiers.is_empty() {
            return Ok(root);
        }
        let (mut value, mut is_optional) = match root {
            Value::Optional(None) if test => return Ok(Value::Bool(false)),
            Value::Optional(None) => return Ok(Value::Optional(None)),
            Value::Optional(Some(value)) => (Arc::unwrap_or_clone(value), true),
            other => (other, false),
        };
        for (index, qualifier) in qualifiers.iter().enumerate() {
            let tests = test && index + 1 == qualifiers.len();
            is_optional |= qualifier.optional;
            let key = match &qualifier.by {
                By::Field(name) => Value::String(Text::Shared(name.clone())),
                By::Constant(key) => key.clone(),
                By::Step(Step::Attribute(attribute)) => self.attribute(attribute)?,
                By::Step(step) => self.eval(step)?,
            };
            if is_optional || tests {
                let found = member(&value, &key, true);
                if tests || !matches!(found, Ok(None)) {
                    self.pay(1)?;
                }
                let found = found?;
                if tests {
                    return Ok(Value::Bool(found.is_some()));
                }
                match found {
                    Some(found) => value = found,
                    None => return Ok(Value::Optional(None)),
                }
            } else {
                self.pay(1)?;
                value = member(&value, &key, false)?.ok_or_else(Error::no_such_overload)?;
            }
        }
        Ok(if is_optional { Value::some(value) } else { value })
    }

    fn call(&mut self, call: &Call) -> Result<'a> {
        // What is not strictly false goes on: also an error does.
        if call.id == Some("not_strictly_false") {
            let value = self.operand(&call.args[0])?;
            self.pay(1)?;
            return Ok(Value::Bool(!matches!(value, Ok(Value::Bool(false)))));
        }
        let mut args = Vec::with_capacity(call.args.len());
        if call.args.len() <= 2 {
            // Both operands are looked at before either's error counts.
            let mut failed = None;
            for arg in &call.args {
                match self.operand(arg)? {
                    Ok(value) => args.push(value),
                    Err(error) => {
                        failed.get_or_insert(error);
                    }
                }
            }
            if let Some(error) = failed {
                return Err(error);
            }
        } else {
            for arg in &call.args {
                args.push(self.eval(arg)?);
            }
        }
        let context = Context {
            regex: call.regex.as_ref(),
            ..self.context
        };
        let fits = |overload: &&Overload| {
            overload.params.len() == args.len()
                && (overload.takes_all || args.iter().zip(&overload.params).all(|(arg, of)| arg.is_a(of)))
        };
        // Several overloads may have one id's body; the first that takes the values is the one.
        let result = match call.overloads.iter().find(fits) {
            Some(overload) => (overload.call)(&context, &args),
            None => Err(no_overload(&call.name, &args)),
        };
        let paid = cost::of_call(&call.name, call.id, &args, result.as_ref().ok());
        self.pay(paid)?;
        if let Ok(Value::List(List::Items(items))) = &result {
            self.copy(items.len())?;
        }
        // Nor does the server reckon with how long a text is for every function.
        let weight: usize = args.iter().chain(&result).map(Value::weight).sum();
        self.copy(weight / BYTES_PER_COPY)?;
        result
    }

    fn list(&mut self, items: &[(Step, bool)]) -> Result<'a> {
        let mut values = Vec::with_capacity(items.len());
        for (item, optional) in items {
            let value = self.eval(item)?;
            match (optional, value) {
                (false, value) => values.push(value),
                (true, Value::Optional(Some(value))) => values.push(Arc::unwrap_or_clone(value)),
                (true, Value::Optional(None)) => {}
                (true, other) => {
                    let message = format!(
                        "cannot initialize optional list element from non-optional value {}",
                        cost::shown(&other)
                    );
                    return Err(Error::new(message));
                }
            }
        }
        self.pay(cost::LIST)?;
        Ok(Value::list(values))
    }

    fn map(&mut self, entries: &[(Step, Step, bool)]) -> Result<'a> {
        let mut map = BTreeMap::new();
        for (key, value, optional) in entries {
            let key = self.eval(key)?;
            let value = self.eval(value)?;
            let Some(key) = Key::of(&key).filter(|_| !matches!(key, Value::Double(_))) else {
                let name = key.type_of().runtime_name();
                return Err(Error::new(format!("unsupported key type: {name}")));
            };
            match (optional, value) {
                (false, value) => {
                    map.insert(key, value);
                }
                (true, Value::Optional(Some(value))) => {
                    map.insert(key, Arc::unwrap_or_clone(value));
                }
                (true, Value::Optional(None)) => {
                    map.remove(&key);
                }
                (true, other) => {
                    let message = format!(
                        "cannot initialize optional entry '{}' from non-optional value {}",
                        cost::shown(&key.value()),
                        cost::shown(&other)
                    );
                    return Err(Error::new(message));
                }
            }
        }
        self.pay(cost::MAP)?;
        Ok(Value::Map(Map::of(map)))
    }

    fn object(&mut self, name: &Arc<str>, fields: &[(Key<'static>, Step, bool)]) -> Result<'a> {
        let mut map = BTreeMap::new();
        for (field, value, optional) in fields {
            let value = self.eval(value)?;
            match (optional, value) {
                (true, Value::Optional(None)) => {}
                (true, Value::Optional(Some(value))) => {
                    map.insert(field.clone(), Arc::unwrap_or_clone(value));
                }
                (_, value) => {
                    map.insert(field.clone(), value);
                }
            }
        }
        self.pay(cost::OBJECT)?;
        Ok(Value::Map(Map::Object(name.clone(), Arc::new(map))))
    }

    fn fold(&mut self, fold: &Fold) -> Result<'a> {
        let range = self.eval(&fold.range)?;
        let depth = self.locals.len();
        let init = self.operand(&fold.init)?;
        self.locals.push(init);
        let result = self.iterate(fold, &range, depth).and_then(|()| {
            self.locals.truncate(depth + 1);
            self.eval(&fold.result)
        });
        self.locals.truncate(depth);
        result
    }

    fn iterate(&mut self, fold: &Fold, range: &Value<'a>, depth: usize) -> std::result::Result<(), Error> {
        match range {
            Value::List(list) => {
                for (index, item) in list.iter().enumerate() {
                    let first = if fold.has_two {
                        Value::Int(index as i64)
                    } else {
                        item.clone()
                    };
                    if !self.round(fold, depth, first, item)? {
                        break;
                    }
                }
                Ok(())
            }
            Value::Map(map) => {
                for key in map.keys() {
                    let value = if fold.has_two {
                        map.find(&key)?.unwrap_or(Value::Null)
                    } else {
                        Value::Null
                    };
                    if !self.round(fold, depth, key, value)? {
                        break;
                    }
                }
                Ok(())
            }
            other => {
                let name = other.type_of().runtime_name();
                Err(Error::new(format!("got '{name}', expected iterable type")))
            }
        }
    }

    /// One round of a comprehension; whether it goes on.
    fn round(
        &mut self,
        fold: &Fold,
        depth: usize,
        first: Value<'a>,
        second: Value<'a>,
    ) -> std::result::Result<bool, Error> {
        self.locals.truncate(depth + 1);
        self.locals.push(Ok(first));
        if fold.has_two {
            self.locals.push(Ok(second));
        }
        if matches!(self.operand(&fold.condition)?, Ok(Value::Bool(false))) {
            return Ok(false);
        }
        match &fold.append {
            None => {
                let next = self.operand(&fold.step)?;
                self.locals[depth] = next;
            }
            Some(append) => {
                let wanted = match &append.filter {
                    None => Ok(true),
                    Some(filter) => match self.operand(filter)? {
                        Ok(Value::Bool(wanted)) => Ok(wanted),
                        Ok(_) => Err(Error::no_such_overload()),
                        Err(error) => Err(error),
                    },
                };
                // The accumulator is read, the element becomes a list, and both are put together.
                match wanted {
                    Ok(true) => {
                        self.pay(1)?;
                        let element = self.operand(&append.element)?;
                        if element.is_ok() {
                            self.pay(cost::LIST + 1)?;
                            self.copy(1)?;
                        }
                        self.push(depth, element);
                    }
                    Ok(false) => {}
                    Err(error) => self.locals[depth] = Err(error),
                }
            }
        }
        Ok(true)
    }

    /// Adds an element to the list that a comprehension gathers.
    fn push(&mut self, depth: usize, element: Result<'a>) {
        let slot = &mut self.locals[depth];
        match (slot, element) {
            (Ok(Value::List(List::Items(items))), Ok(element)) => Arc::make_mut(items).push(element),
            (Err(_), _) => {}
            (slot, Err(error)) => *slot = Err(error),
            (slot, Ok(_)) => *slot = Err(Error::no_such_overload()),
        }
    }
}

/// What a key leads to in a value. Where it is only asked whether something is there, what has no members has none.
fn member<'a>(
    value: &Value<'a>,
    key: &Value<'a>,
    asks: bool,
) -> std::result::Result<Option<Value<'a>>, Error> {
    match value {
        Value::Map(map) => match map.find(key)? {
            None if !asks => Err(Error::new(format!("no such key: {}", cost::shown(key)))),
            found => Ok(found),
        },
        Value::List(list) => {
            let index = match key {
                Value::Int(index) => Some(*index),
                Value::Uint(index) => i64::try_from(*index).ok(),
                Value::Double(index) if index.fract() == 0.0 => Some(*index as i64),
                other => {
                    let name = other.type_of().runtime_name();
                    return Err(Error::new(format!("unsupported index type '{name}' in list")));
                }
            };
            match index
                .and_then(|index| usize::try_from(index).ok())
                .and_then(|index| list.get(index))
            {
                None if !asks => Err(Error::new(format!("index out of bounds: {}", cost::shown(key)))),
                found => Ok(found),
            }
        }
        _ if asks => Ok(None),
        _ => Err(Error::new(format!("no such key: {}", cost::shown(key)))),
    }
}

fn no_overload(name: &str, args: &[Value<'_>]) -> Error {
    match args
        .first()
        .and_then(|first| standard::is_defined_on(name, first))
    {
        Some(true) => Error::no_such_overload(),
        Some(false) => Error::new(format!("no such overload: {name}")),
        None => {
            let types: Vec<String> = args.iter().map(|arg| arg.type_of().runtime_name()).collect();
            Error::new(format!("no such overload: {name}({})", types.join(", ")))
        }
    }
}
