//! How workloads replace their pods when they change.

use std::cmp::Ordering;

use palisade_model::IntOrPercent;
use palisade_yaml::Entry;

use crate::place::key_of;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "update-configuration",
    summary: "workloads whose update strategy is of another type, or outside bounds",
    kinds: &["DeploymentLike"],
    params: &[
        Param::new("strategyTypeRegex", ParamKind::Pattern, "pattern of the strategy types that are accepted").required(),
        Param::new("maxPodsUnavailable", ParamKind::Text, "the most that `maxUnavailable` may be: `3` or `25%`"),
        Param::new("minPodsUnavailable", ParamKind::Text, "the least that `maxUnavailable` may be: `1` or `10%`"),
        Param::new("maxSurge", ParamKind::Text, "the most that `maxSurge` may be: `3` or `25%`"),
        Param::new("minSurge", ParamKind::Text, "the least that `maxSurge` may be: `1` or `10%`"),
    ],
    compile,
};

policy! {
    /// No rolling update.
    ///
    /// ## What it finds
    /// A Deployment, StatefulSet, DaemonSet or DeploymentConfig whose update strategy is not a rolling one.
    ///
    /// ## Why it matters
    /// `Recreate` stops all pods before it starts new ones, so that every release is an outage. `OnDelete`
    /// waits for somebody to delete the old pods, so that fixes do not arrive.
    ///
    /// ## How to fix
    /// Remove the strategy's `type`, or set it to `RollingUpdate` (`Rolling` in a DeploymentConfig).
    ///
    /// ## Accepts
    /// The type left out, for a rolling update is the default.
    pub const NO_ROLLING_UPDATE_STRATEGY: Policy = Policy {
        id: "no-rolling-update-strategy",
        check: &CHECK,
        params: "{strategyTypeRegex: ^(RollingUpdate|Rolling)$}",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("no-rolling-update-strategy"),
            kubescape("C-0305"),
            kube_score("deployment-strategy"),
        ],
        packs: OPTIONAL,
    };
}

/// Where a kind has its strategy.
struct Strategy {
    path: &'static [&'static str],
    default_type: &'static str,
    rolling: &'static str,
    has_surge: bool,
}

/// What a number of a rolling update may be. A bound in percent meets only percentages, and a bound in
/// pods only numbers of pods: how many pods a percentage is depends on the replicas of the day.
struct Bounds {
    field: &'static str,
    least: Option<IntOrPercent>,
    most: Option<IntOrPercent>,
    /// The bounds in words.
    words: String,
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let accepted = params.pattern("strategyTypeRegex");
    let unavailable = Bounds::of("maxUnavailable", ["minPodsUnavailable", "maxPodsUnavailable"], params)?;
    let surge = Bounds::of("maxSurge", ["minSurge", "maxSurge"], params)?;
    Ok(Rule::object(move |object, report| {
        let Some(strategy) = strategy(object) else { return };
        let written = object.at(strategy.path);
        let place = || key_of(object, strategy.path);
        let own_type = written.and_then(|written| written.get("type")).filter(|own_type| own_type.as_str() != Some(""));
        let name = own_type.map_or(strategy.default_type, Value::text);
        if let Some(accepted) = accepted.as_ref().filter(|accepted| !accepted.matches(name)) {
            let place = own_type.unwrap_or_else(place);
            let message = format!("the update strategy is `{name}`, which does not match `{accepted}`");
            let own_type = own_type.filter(|_| accepted.matches(strategy.default_type));
            let fix = own_type.map(|own_type| remedy::replace("type", own_type, strategy.default_type));
            report.fixable(place, message, fix);
        }
        let bounds = [Some(&unavailable), strategy.has_surge.then_some(&surge)];
        let mut bounds = bounds.into_iter().flatten().filter(|bounds| !bounds.is_empty()).peekable();
        if bounds.peek().is_none() || !name.starts_with("Rolling") {
            return;
        }
        let rolling = written.and_then(|written| written.entry(strategy.rolling));
        let Some(rolling) = rolling.filter(|rolling| rolling.value.is_mapping()) else {
            return report.at(place(), format!("the update strategy has no `{}`", strategy.rolling));
        };
        bounds.for_each(|bounds| bounds.judge(rolling, report));
    }))
}

fn strategy(object: &Object) -> Option<Strategy> {
    let (path, default_type, rolling, has_surge): (&'static [_], _, _, _) = match (object.group(), object.kind()) {
        ("apps", "Deployment") => (&["spec", "strategy"], "RollingUpdate", "rollingUpdate", true),
        ("apps", "DaemonSet") => (&["spec", "updateStrategy"], "RollingUpdate", "rollingUpdate", true),
        ("apps", "StatefulSet") => (&["spec", "updateStrategy"], "RollingUpdate", "rollingUpdate", false),
        ("apps.openshift.io", "DeploymentConfig") => (&["spec", "strategy"], "Rolling", "rollingParams", true),
        _ => return None,
    };
    Some(Strategy { path, default_type, rolling, has_surge })
}

impl Bounds {
    fn of(field: &'static str, [least, most]: [&'static str; 2], params: &Params) -> Result<Self, ParamError> {
        let words: Vec<_> = [(least, "at least"), (most, "at most")]
            .into_iter()
            .map(|(name, words)| (params.text(name), words))
            .filter(|(bound, _)| !bound.is_empty())
            .map(|(bound, words)| format!("{words} `{bound}`"))
            .collect();
        Ok(Self { field, least: bound(least, params)?, most: bound(most, params)?, words: words.join(" and ") })
    }

    fn is_empty(&self) -> bool {
        self.least.is_none() && self.most.is_none()
    }

    fn judge(&self, rolling: Entry<'_>, report: &mut Reporter<'_>) {
        let (field, words) = (self.field, &self.words);
        let Some(value) = rolling.value.get(field) else {
            return report.at(rolling.key, format!("the rolling update sets no `{field}`, which must be {words}"));
        };
        let is_within = IntOrPercent::of(value).is_ok_and(|actual| {
            self.least.is_none_or(|least| compare(actual, least).is_some_and(Ordering::is_ge))
                && self.most.is_none_or(|most| compare(actual, most).is_some_and(Ordering::is_le))
        });
        if !is_within {
            report.at(value, format!("`{field}` is `{}`, but must be {words}", value.text()));
        }
    }
}

/// Nothing where one is a percentage and the other is not.
fn compare(one: IntOrPercent, other: IntOrPercent) -> Option<Ordering> {
    match (one, other) {
        (IntOrPercent::Int(one), IntOrPercent::Int(other)) => Some(one.cmp(&other)),
        (IntOrPercent::Percent(one), IntOrPercent::Percent(other)) => Some(one.cmp(&other)),
        (IntOrPercent::Int(_), IntOrPercent::Percent(_)) | (IntOrPercent::Percent(_), IntOrPercent::Int(_)) => None,
    }
}

fn bound(name: &str, params: &Params) -> Result<Option<IntOrPercent>, ParamError> {
    let text = params.text(name);
    if text.is_empty() {
        return Ok(None);
    }
    let percent = text.strip_suffix('%').and_then(|digits| digits.parse().ok()).filter(|percent| *percent <= 100);
    let number = text.parse().ok().filter(|number| *number >= 0);
    let bound = percent.map(IntOrPercent::Percent).or(number.map(IntOrPercent::Int));
    let message = || format!("parameter `{name}`: `{text}` is neither a number such as `3` nor a percentage such as `25%`");
    bound.map(Some).ok_or_else(|| ParamError::new(message()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, accepts_with, finds, finds_with};

    #[test]
    fn marks_the_type() {
        finds(
            &NO_ROLLING_UPDATE_STRATEGY,
            "
            apiVersion: apps/v1
            kind: Deployment
            spec:
              strategy: {type: Recreate}
                               ^^^^^^^^ the update strategy is `Recreate`, which does not match `^(RollingUpdate|Rolling)$`
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            spec:
              updateStrategy:
                type: OnDelete
                      ^^^^^^^^ the update strategy is `OnDelete`, which does not match `^(RollingUpdate|Rolling)$`
            ",
        );
    }

    #[test]
    fn accepts_rolling_updates_and_kinds_without_a_strategy() {
        accepts(
            &NO_ROLLING_UPDATE_STRATEGY,
            "
            apiVersion: apps/v1
            kind: Deployment
            ---
            apiVersion: apps/v1
            kind: DaemonSet
            spec: {updateStrategy: {type: ''}}
            ---
            apiVersion: apps.openshift.io/v1
            kind: DeploymentConfig
            spec: {strategy: {type: Rolling}}
            ---
            apiVersion: batch/v1
            kind: Job
            spec: {strategy: {type: Recreate}}
            ",
        );
    }

    #[test]
    fn an_absent_type_is_the_default() {
        finds_with(
            &NO_ROLLING_UPDATE_STRATEGY,
            "{strategyTypeRegex: ^Recreate$}",
            "
            apiVersion: apps/v1
            kind: Deployment
            spec:
            ^^^^ the update strategy is `RollingUpdate`, which does not match `^Recreate$`
              replicas: 1
            ",
        );
    }

    #[test]
    fn numbers_are_held_within_bounds_of_their_own_kind() {
        finds_with(
            &NO_ROLLING_UPDATE_STRATEGY,
            "{strategyTypeRegex: '', minPodsUnavailable: '1', maxPodsUnavailable: '10', maxSurge: 20%}",
            "
            apiVersion: apps/v1
            kind: Deployment
            spec:
              strategy:
                rollingUpdate:
                  maxUnavailable: 15
                                  ^^ `maxUnavailable` is `15`, but must be at least `1` and at most `10`
                  maxSurge: 30%
                            ^^^ `maxSurge` is `30%`, but must be at most `20%`
            ---
            apiVersion: apps.openshift.io/v1
            kind: DeploymentConfig
            spec:
              strategy:
                type: Rolling
                rollingParams:
                ^^^^^^^^^^^^^ the rolling update sets no `maxSurge`, which must be at most `20%`
                  maxUnavailable: 5%
                                  ^^ `maxUnavailable` is `5%`, but must be at least `1` and at most `10`
            ---
            apiVersion: apps/v1
            kind: DaemonSet
            spec:
              updateStrategy:
              ^^^^^^^^^^^^^^ the update strategy has no `rollingUpdate`
                type: RollingUpdate
            ",
        );
    }

    #[test]
    fn bounds_do_not_concern_what_has_no_such_number() {
        accepts_with(
            &NO_ROLLING_UPDATE_STRATEGY,
            "{strategyTypeRegex: '', maxSurge: '1'}",
            "
            apiVersion: apps/v1
            kind: Deployment
            spec: {strategy: {type: Recreate}}
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            ---
            apiVersion: apps/v1
            kind: Deployment
            spec: {strategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: wrong}}}
            ",
        );
    }

    #[test]
    fn bounds_must_be_numbers_or_percentages() {
        for bound in ["x", "101%", "-1", "-1%", "1.5"] {
            let params = format!("{{strategyTypeRegex: '', maxSurge: '{bound}'}}");
            let error = NO_ROLLING_UPDATE_STRATEGY.compile_with(&params).unwrap_err();
            assert!(error.message.starts_with(&format!("parameter `maxSurge`: `{bound}` is neither")), "{error}");
        }
    }
}
