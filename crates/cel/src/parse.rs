//! Text to syntax tree, by the grammar and the macros of cel-go.
//!
//! The parser is that of the crate `cel`, which is generated from cel-go's own grammar, so that syntax errors read
//! alike. Macros that Kubernetes has and the crate has not are here.

use std::sync::OnceLock;

use cel::common::ast::{
    CallExpr, ComprehensionExpr, Expr, IdedExpr, ListExpr, LiteralValue, MapEntryExpr, MapExpr, SourceInfo,
    operators,
};
use cel::common::ast::{EntryExpr, IdedEntryExpr};
use cel::parser::{Macro, MacroExprHelper, ParseError};

use crate::error::{CompileError, Issue};

/// The variable in which a comprehension gathers its result.
pub(crate) const ACCUMULATOR: &str = "@result";

/// An expression as it is written.
pub(crate) struct Parsed {
    pub root: IdedExpr,
    info: SourceInfo,
}

/// No expression of the API server may be longer.
pub(crate) const LENGTH_LIMIT: usize = 100_000;

impl Parsed {
    /// What is wrong, at the place where a part of the expression begins.
    pub(crate) fn issue(&self, id: u64, message: String) -> Issue {
        let start = self.info.offset_for(id).map_or(0, |(start, _)| start as usize);
        // The parser counts bytes.
        let before = self.info.source.get(..start).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let column = before
            .chars()
            .rev()
            .take_while(|character| *character != '\n')
            .count()
            + 1;
        Issue {
            line,
            column,
            message,
        }
    }
}

/// Parses an expression.
pub(crate) fn parse(source: &str) -> Result<Parsed, CompileError> {
    if source.len() > LENGTH_LIMIT {
        let message = format!(
            "expression code point size exceeds limit: size: {}, limit {LENGTH_LIMIT}",
            source.len()
        );
        let issue = Issue {
            line: 1,
            column: 1,
            message,
        };
        return Err(CompileError::new("", vec![issue]));
    }
    match environment().parser().parse_with_source_info(source) {
        Ok((root, info)) => Ok(Parsed { root, info }),
        Err(errors) => {
            let issue = |error: ParseError| Issue {
                line: usize::try_from(error.pos.0).unwrap_or(1).max(1),
                column: usize::try_from(error.pos.1).unwrap_or(1).max(1),
                message: error.msg,
            };
            Err(CompileError::new(
                source,
                errors.errors.into_iter().map(issue).collect(),
            ))
        }
    }
}

type Expanded = Result<Option<IdedExpr>, ParseError>;

fn environment() -> &'static cel::Env {
    static ENVIRONMENT: OnceLock<cel::Env> = OnceLock::new();
    ENVIRONMENT.get_or_init(|| {
        let mut environment = cel::Env::stdlib();
        for name in ["all", "exists", "existsOne", "exists_one"] {
            let expand =
                move |helper: &mut MacroExprHelper<'_>,
                      target: &mut Option<IdedExpr>,
                      args: &mut Vec<IdedExpr>| { quantify(name, helper, target, args) };
            add(&mut environment, Macro::receiver(name, 3, expand));
        }
        for count in [3, 4] {
            add(
                &mut environment,
                Macro::receiver("transformList", count, transform_list),
            );
            add(
                &mut environment,
                Macro::receiver("transformMap", count, transform_map),
            );
            add(
                &mut environment,
                Macro::receiver("transformMapEntry", count, transform_map_entry),
            );
        }
        add(&mut environment, Macro::receiver("sortBy", 2, sort_by));
        environment
    })
}

fn add(environment: &mut cel::Env, expansion: Macro) {
    let added = environment.add_macro(expansion);
    debug_assert!(added.is_ok(), "{added:?}");
}

/// Builds the parts of an expansion.
struct Build<'h, 'a> {
    helper: &'h mut MacroExprHelper<'a>,
}

impl Build<'_, '_> {
    fn ident(&mut self, name: &str) -> IdedExpr {
        self.helper.next_expr(Expr::Ident(name.to_owned()))
    }

    fn accumulator(&mut self) -> IdedExpr {
        self.ident(ACCUMULATOR)
    }

    fn literal(&mut self, value: LiteralValue) -> IdedExpr {
        self.helper.next_expr(Expr::Literal(value))
    }

    fn call(&mut self, name: &str, args: Vec<IdedExpr>) -> IdedExpr {
        self.helper.next_expr(Expr::Call(CallExpr {
            func_name: name.to_owned(),
            target: None,
            args,
        }))
    }

    fn list(&mut self, items: Vec<IdedExpr>) -> IdedExpr {
        self.helper.next_expr(Expr::List(ListExpr::new(items)))
    }

    fn map(&mut self, entries: Vec<IdedEntryExpr>) -> IdedExpr {
        self.helper.next_expr(Expr::Map(MapExpr { entries }))
    }

    fn fold(
        &mut self,
        range: IdedExpr,
        names: (String, String),
        init: IdedExpr,
        condition: IdedExpr,
        step: IdedExpr,
        result: IdedExpr,
    ) -> IdedExpr {
        self.helper
            .next_expr(Expr::Comprehension(Box::new(ComprehensionExpr {
                iter_range: range,
                iter_var: names.0,
                iter_var2: Some(names.1),
                accu_var: ACCUMULATOR.to_owned(),
                accu_init: init,
                loop_cond: condition,
                loop_step: step,
                result,
            })))
    }
}

/// The two names that a macro binds.
fn names(helper: &MacroExprHelper<'_>, args: &[IdedExpr]) -> Result<(String, String), ParseError> {
    let name = |arg: &IdedExpr| match &arg.expr {
        Expr::Ident(name) if !name.starts_with('.') => Ok(name.clone()),
        _ => Err(helper.new_error(arg.id, "argument must be a simple name")),
    };
    let (first, second) = (name(&args[0])?, name(&args[1])?);
    if first == second {
        let message = format!("duplicate variable name: {second}");
        return Err(helper.new_error(args[1].id, message));
    }
    for (name, arg) in [(&first, &args[0]), (&second, &args[1])] {
        if name == ACCUMULATOR || name == "__result__" {
            return Err(helper.new_error(arg.id, "iteration variable overwrites accumulator variable"));
        }
    }
    Ok((first, second))
}

/// `range.all(i, v, p)` and its like.
fn quantify(
    name: &str,
    helper: &mut MacroExprHelper<'_>,
    target: &mut Option<IdedExpr>,
    args: &mut Vec<IdedExpr>,
) -> Expanded {
    let names = names(helper, args)?;
    let (Some(range), Some(predicate)) = (target.take(), args.pop()) else {
        return Ok(None);
    };
    let mut build = Build { helper };
    let (init, condition, step, result);
    match name {
        "all" => {
            init = build.literal(LiteralValue::Boolean(true.into()));
            let so_far = build.accumulator();
            condition = build.call(operators::NOT_STRICTLY_FALSE, vec![so_far]);
            let so_far = build.accumulator();
            step = build.call(operators::LOGICAL_AND, vec![so_far, predicate]);
            result = build.accumulator();
        }
        "exists" => {
            init = build.literal(LiteralValue::Boolean(false.into()));
            let so_far = build.accumulator();
            let not = build.call(operators::LOGICAL_NOT, vec![so_far]);
            condition = build.call(operators::NOT_STRICTLY_FALSE, vec![not]);
            let so_far = build.accumulator();
            step = build.call(operators::LOGICAL_OR, vec![so_far, predicate]);
            result = build.accumulator();
        }
        _ => {
            init = build.literal(LiteralValue::Int(0.into()));
            condition = build.literal(LiteralValue::Boolean(true.into()));
            let (so_far, one) = (build.accumulator(), build.literal(LiteralValue::Int(1.into())));
            let more = build.call(operators::ADD, vec![so_far, one]);
            let same = build.accumulator();
            step = build.call(operators::CONDITIONAL, vec![predicate, more, same]);
            let (count, one) = (build.accumulator(), build.literal(LiteralValue::Int(1.into())));
            result = build.call(operators::EQUALS, vec![count, one]);
        }
    }
    Ok(Some(build.fold(range, names, init, condition, step, result)))
}

/// What the three transforming macros share: `init`, and what makes a longer result of one.
fn transform(
    helper: &mut MacroExprHelper<'_>,
    target: &mut Option<IdedExpr>,
    args: &mut Vec<IdedExpr>,
    init: impl FnOnce(&mut Build<'_, '_>) -> IdedExpr,
    longer: impl FnOnce(&mut Build<'_, '_>, &str, IdedExpr) -> IdedExpr,
) -> Expanded {
    let names = names(helper, args)?;
    let (Some(range), Some(made)) = (target.take(), args.pop()) else {
        return Ok(None);
    };
    let filter = if args.len() == 3 { args.pop() } else { None };
    let mut build = Build { helper };
    let init = init(&mut build);
    let condition = build.literal(LiteralValue::Boolean(true.into()));
    let mut step = longer(&mut build, &names.0, made);
    if let Some(filter) = filter {
        let same = build.accumulator();
        step = build.call(operators::CONDITIONAL, vec![filter, step, same]);
    }
    let result = build.accumulator();
    Ok(Some(build.fold(range, names, init, condition, step, result)))
}

fn transform_list(
    helper: &mut MacroExprHelper<'_>,
    target: &mut Option<IdedExpr>,
    args: &mut Vec<IdedExpr>,
) -> Expanded {
    transform(
        helper,
        target,
        args,
        |build| build.list(Vec::new()),
        |build, _, made| {
            let so_far = build.accumulator();
            let one = build.list(vec![made]);
            build.call(operators::ADD, vec![so_far, one])
        },
    )
}

fn transform_map(
    helper: &mut MacroExprHelper<'_>,
    target: &mut Option<IdedExpr>,
    args: &mut Vec<IdedExpr>,
) -> Expanded {
    transform(
        helper,
        target,
        args,
        |build| build.map(Vec::new()),
        |build, key, made| {
            let (so_far, key) = (build.accumulator(), build.ident(key));
            build.call("cel.@mapInsert", vec![so_far, key, made])
        },
    )
}

fn transform_map_entry(
    helper: &mut MacroExprHelper<'_>,
    target: &mut Option<IdedExpr>,
    args: &mut Vec<IdedExpr>,
) -> Expanded {
    transform(
        helper,
        target,
        args,
        |build| build.map(Vec::new()),
        |build, _, made| {
            let so_far = build.accumulator();
            build.call("cel.@mapInsert", vec![so_far, made])
        },
    )
}

/// What `sortBy` calls the list.
const SORTED: &str = "@__sortBy_input__";

/// `list.sortBy(e, key)`: the list beside the keys of its elements.
fn sort_by(
    helper: &mut MacroExprHelper<'_>,
    target: &mut Option<IdedExpr>,
    args: &mut Vec<IdedExpr>,
) -> Expanded {
    let name = match args.first().map(|arg| (&arg.expr, arg.id)) {
        Some((Expr::Ident(name), _)) => name.clone(),
        Some((_, id)) => return Err(helper.new_error(id, "argument must be a simple name")),
        None => return Ok(None),
    };
    if let Some(list) = target.as_ref()
        && !matches!(
            list.expr,
            Expr::List(_) | Expr::Select(_) | Expr::Ident(_) | Expr::Comprehension(_) | Expr::Call(_)
        )
    {
        let message =
            "sortBy can only be applied to a list, identifier, comprehension, call or select expression";
        return Err(helper.new_error(list.id, message));
    }
    let (Some(list), Some(key)) = (target.take(), args.pop()) else {
        return Ok(None);
    };
    let mut build = Build { helper };
    let init = build.list(Vec::new());
    let condition = build.literal(LiteralValue::Boolean(true.into()));
    let so_far = build.accumulator();
    let one = build.list(vec![key]);
    let step = build.call(operators::ADD, vec![so_far, one]);
    let result = build.accumulator();
    let range = build.ident(SORTED);
    let keys = build
        .helper
        .next_expr(Expr::Comprehension(Box::new(ComprehensionExpr {
            iter_range: range,
            iter_var: name,
            iter_var2: None,
            accu_var: ACCUMULATOR.to_owned(),
            accu_init: init,
            loop_cond: condition,
            loop_step: step,
            result,
        })));
    let target = Some(Box::new(build.ident(SORTED)));
    let call = build.helper.next_expr(Expr::Call(CallExpr {
        func_name: "@sortByAssociatedKeys".to_owned(),
        target,
        args: vec![keys],
    }));
    // A comprehension without a round gives the list a name, so that it is made only once.
    let (nothing, never, same) = (
        build.list(Vec::new()),
        build.literal(LiteralValue::Boolean(false.into())),
        build.ident(SORTED),
    );
    let bound = ComprehensionExpr {
        iter_range: nothing,
        iter_var: "#unused".to_owned(),
        iter_var2: None,
        accu_var: SORTED.to_owned(),
        accu_init: list,
        loop_cond: never,
        loop_step: same,
        result: call,
    };
    let bound = Expr::Comprehension(Box::new(bound));
    Ok(Some(build.helper.next_expr(bound)))
}

/// The key and the value of an entry of a map that is written.
pub(crate) fn entry(entry: &IdedEntryExpr) -> Option<&MapEntryExpr> {
    match &entry.expr {
        EntryExpr::MapEntry(entry) => Some(entry),
        EntryExpr::StructField(_) => None,
    }
}
