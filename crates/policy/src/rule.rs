//! Rules: checks with their parameters bound.

use palisade_model::{Container, Inventory, Object, PodSpec};

use crate::{Memo, Reporter};

/// What a rule looks at.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The object to judge.
    pub object: &'a Object,
    /// Its pods, where it is a workload.
    pub pod: Option<&'a PodSpec<'a>>,
    /// Everything else that is known, the object itself among it.
    pub inventory: &'a Inventory,
    /// What rules have worked out about the object.
    pub memo: &'a Memo,
}

type Run = dyn Fn(&Subject<'_>, &mut Reporter<'_>) + Send + Sync;

/// A check bound to its parameters.
pub struct Rule {
    run: Box<Run>,
    /// Whether its verdict on an object can change when another object does.
    reads_inventory: fn(&Object) -> bool,
}

impl Rule {
    /// Looks at one object by itself.
    pub fn object(check: impl Fn(&Object, &mut Reporter<'_>) + Send + Sync + 'static) -> Self {
        Self {
            run: Box::new(move |subject, report| check(subject.object, report)),
            reads_inventory: |_| false,
        }
    }

    /// Looks at the pods that an object makes; passes over what is no workload.
    pub fn pod(check: impl Fn(&PodSpec<'_>, &mut Reporter<'_>) + Send + Sync + 'static) -> Self {
        let run = move |subject: &Subject<'_>, report: &mut Reporter<'_>| {
            if let Some(pod) = subject.pod {
                check(pod, report);
            }
        };
        Self {
            run: Box::new(run),
            reads_inventory: |_| false,
        }
    }

    /// Looks at any object, with the pods that it makes.
    pub fn object_with_pod(
        check: impl Fn(&Object, Option<&PodSpec<'_>>, &mut Reporter<'_>) + Send + Sync + 'static,
    ) -> Self {
        Self {
            run: Box::new(move |subject, report| check(subject.object, subject.pod, report)),
            reads_inventory: |_| false,
        }
    }

    /// Looks at every container of the pods that an object makes: init, regular and ephemeral.
    pub fn container(check: impl Fn(&Container<'_>, &mut Reporter<'_>) + Send + Sync + 'static) -> Self {
        Self::pod(move |pod, report| {
            pod.all_containers()
                .iter()
                .for_each(|container| check(container, report));
        })
    }

    /// Looks at an object and at the others that are known.
    pub fn inventory(check: impl Fn(&Subject<'_>, &mut Reporter<'_>) + Send + Sync + 'static) -> Self {
        Self::inventory_of(|_| true, check)
    }

    /// Looks at an object, and at the others that are known only if `reads_inventory` says so of the object. It has
    /// to be sure: where it says no, the verdict is taken to be the same whatever the others are.
    pub fn inventory_of(
        reads_inventory: fn(&Object) -> bool,
        check: impl Fn(&Subject<'_>, &mut Reporter<'_>) + Send + Sync + 'static,
    ) -> Self {
        Self {
            run: Box::new(check),
            reads_inventory,
        }
    }

    /// Whether the verdict on `object` can change when another object does.
    pub fn reads_inventory(&self, object: &Object) -> bool {
        (self.reads_inventory)(object)
    }

    /// Judges one subject.
    pub fn run(&self, subject: &Subject<'_>, report: &mut Reporter<'_>) {
        (self.run)(subject, report);
    }
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Rule").finish_non_exhaustive()
    }
}
