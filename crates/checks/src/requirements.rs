//! How much of a resource containers request and may use, for the checks of CPU and of memory.
//!
//! A container's amount is what Kubernetes reckons with, not only what its own lines say: a request
//! that is left out is the limit (`SetDefaults_Pod`), an amount of the pod covers containers that have
//! none (KEP-2837), and an ephemeral container can have none at all.

use palisade_model::{ContainerKind, Inventory, LabelSelector, Quantity};

use crate::prelude::*;

/// A resource, and the unit that the bounds of its check are in.
pub(crate) struct Resource {
    /// `cpu` or `memory`.
    pub(crate) name: &'static str,
    /// The unit, as a quantity's suffix.
    pub(crate) unit: &'static str,
    /// How many of what `measure` counts make one unit.
    pub(crate) scale: i64,
    /// The amount that is compared.
    pub(crate) measure: fn(Quantity) -> i64,
    /// The names of the parameters of the two bounds.
    pub(crate) bounds: [&'static str; 2],
}

/// One of the two things that can be said of a resource.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Requirement {
    Request,
    Limit,
}

/// What a policy looks for.
struct Search {
    resource: &'static Resource,
    requirements: Vec<Requirement>,
    /// In the resource's unit.
    lower: i64,
    upper: Option<i64>,
}

/// An amount, or why there is none.
enum Amount<'o> {
    Given(Value<'o>, Quantity),
    Absent,
    /// It is no quantity: for the validation of schemas to report.
    Unreadable,
}

/// The parameter for which requirement is meant.
pub(crate) const REQUIREMENTS_TYPE: Param = Param::new(
    "requirementsType",
    ParamKind::OneOf(&["request", "limit", "any"]),
    "whether requests, limits, or both are looked at",
)
.required();

/// The parameter for the defaults of LimitRanges.
pub(crate) const LIMIT_RANGES: Param = Param::new(
    "limitRanges",
    ParamKind::Bool,
    "count what a LimitRange of the namespace gives to containers that say nothing",
);

/// Makes the rule that finds amounts of `resource` within the bounds; an absent one counts as nothing.
pub(crate) fn rule(resource: &'static Resource, params: &Params) -> Rule {
    let requirements = match params.text("requirementsType").as_str() {
        "request" => vec![Requirement::Request],
        "limit" => vec![Requirement::Limit],
        _ => vec![Requirement::Request, Requirement::Limit],
    };
    let [lower, upper] = resource.bounds.map(|name| params.int(name));
    let search = Search {
        resource,
        requirements,
        lower: lower.unwrap_or(0),
        upper,
    };
    if params.flag("limitRanges") {
        Rule::inventory(move |subject, report| {
            if let Some(pod) = subject.pod {
                search.judge(pod, Some(subject.inventory), report);
            }
        })
    } else {
        Rule::pod(move |pod, report| search.judge(pod, None, report))
    }
}

impl Requirement {
    fn word(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Limit => "limit",
        }
    }

    fn field(self) -> &'static str {
        match self {
            Self::Request => "requests",
            Self::Limit => "limits",
        }
    }
}

impl Search {
    fn judge(&self, pod: &PodSpec<'_>, inventory: Option<&Inventory>, report: &mut Reporter<'_>) {
        for &requirement in &self.requirements {
            let of_pod = pod
                .get("resources")
                .map_or(Amount::Absent, |value| self.amount(value, requirement));
            let mut relies_on_pod = false;
            let containers = pod
                .all_containers()
                .iter()
                .filter(|it| it.kind() != ContainerKind::Ephemeral);
            for container in containers {
                let own = container
                    .get("resources")
                    .map_or(Amount::Absent, |value| self.amount(value, requirement));
                match (own, &of_pod) {
                    (Amount::Given(place, amount), _) => {
                        let who = || format!("container `{}`", container.name());
                        self.judge_amount(requirement, place, amount, who, report);
                    }
                    (Amount::Absent, Amount::Absent) => {
                        let given =
                            inventory.and_then(|inventory| self.of_limit_range(pod, inventory, requirement));
                        if self.covers(given.unwrap_or_default()) {
                            self.report_absent(requirement, container, report);
                        }
                    }
                    (Amount::Absent, _) => relies_on_pod = true,
                    (Amount::Unreadable, _) => {}
                }
            }
            if let Amount::Given(place, amount) = of_pod
                && relies_on_pod
            {
                self.judge_amount(requirement, place, amount, || "the pod".to_owned(), report);
            }
        }
    }

    /// The amount that `resources` gives.
    fn amount<'o>(&self, resources: Value<'o>, requirement: Requirement) -> Amount<'o> {
        let given = |field| resources.at(&[field, self.resource.name]);
        let value = match requirement {
            Requirement::Request => given("requests").or_else(|| given("limits")),
            Requirement::Limit => given("limits"),
        };
        match value.map(|value| (value, Quantity::of(value))) {
            None => Amount::Absent,
            Some((value, Ok(quantity))) => Amount::Given(value, quantity),
            Some((_, Err(_))) => Amount::Unreadable,
        }
    }

    /// What a LimitRange of the pod's namespace gives to a container that says nothing. Of several
    /// defaults the most specific counts, as in `SetDefaults_LimitRangeItem`.
    fn of_limit_range(
        &self,
        pod: &PodSpec<'_>,
        inventory: &Inventory,
        requirement: Requirement,
    ) -> Option<Quantity> {
        let fields: &[&str] = match requirement {
            Requirement::Request => &["defaultRequest", "default", "max", "min"],
            Requirement::Limit => &["default", "max"],
        };
        let everything = LabelSelector::default();
        let mut ranges = inventory.matching("", "LimitRange", Some(pod.object().namespace()), &everything);
        ranges.find_map(|range| {
            let items = range.at(&["spec", "limits"]).into_iter().flat_map(Value::items);
            let mut of_containers =
                items.filter(|item| item.get("type").and_then(Value::as_str) == Some("Container"));
            of_containers.find_map(|item| {
                let given = fields
                    .iter()
                    .find_map(|field| item.at(&[field, self.resource.name]))?;
                Quantity::of(given).ok()
            })
        })
    }

    fn covers(&self, amount: Quantity) -> bool {
        let amount = (self.resource.measure)(amount);
        let bound = |bound: i64| bound.saturating_mul(self.resource.scale);
        amount >= bound(self.lower) && self.upper.is_none_or(|upper| amount <= bound(upper))
    }

    fn judge_amount(
        &self,
        requirement: Requirement,
        place: Value<'_>,
        amount: Quantity,
        who: impl Fn() -> String,
        report: &mut Reporter<'_>,
    ) {
        if self.covers(amount) {
            let (who, name, word, range) = (who(), self.resource.name, requirement.word(), self.range());
            report.at(
                place,
                format!("{who} has a {name} {word} of `{}`{range}", place.text()),
            );
        }
    }

    fn report_absent(&self, requirement: Requirement, container: &Container<'_>, report: &mut Reporter<'_>) {
        let place = deepest_key(container, &["resources", requirement.field()]);
        let (name, word) = (self.resource.name, requirement.word());
        report.at(
            place,
            format!("container `{}` has no {name} {word}", container.name()),
        );
    }

    /// The range, where it is not one value alone.
    fn range(&self) -> String {
        let (lower, unit) = (self.lower, self.resource.unit);
        match self.upper {
            Some(upper) if upper == lower => String::new(),
            Some(upper) => format!(", in the forbidden range from {lower}{unit} to {upper}{unit}"),
            None => format!(", in the forbidden range from {lower}{unit}"),
        }
    }
}

/// The key of the deepest part of the path that is there; the container's name where none is.
fn deepest_key<'o>(container: &Container<'o>, path: &[&str]) -> Value<'o> {
    let mut place = container.anchor();
    let mut value = container.value();
    for field in path {
        let Some(entry) = value.entry(field).filter(|entry| entry.value.is_mapping()) else {
            break;
        };
        place = entry.key;
        value = entry.value;
    }
    place
}
