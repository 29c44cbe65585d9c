//! Availability: what stays up while nodes are drained, releases roll out and load changes.

pub(crate) mod autoscaled_replicas;
pub(crate) mod autoscaler_of_fixed_size;
pub(crate) mod budget_without_limit;
pub(crate) mod missing_headless_service;
pub(crate) mod no_disruption_budget;
pub(crate) mod no_revision_history;
pub(crate) mod no_topology_spread;
pub(crate) mod overlapping_budgets;
pub(crate) mod update_stops_all;
