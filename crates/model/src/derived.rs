//! What has been worked out from an inventory as a whole, once for all that ask.

use std::any::{Any, TypeId};
use std::fmt;
use std::sync::{Arc, OnceLock};

/// One result of each type. Asking takes no lock: results are a chain, and only ever added to its end.
#[derive(Default)]
pub(crate) struct Derived {
    result: OnceLock<(TypeId, Arc<dyn Any + Send + Sync>)>,
    next: OnceLock<Box<Derived>>,
}

impl Derived {
    /// The result of type `T`, made when it is asked for first.
    pub(crate) fn get<T: Send + Sync + 'static>(&self, make: impl FnOnce() -> T) -> Arc<T> {
        let mut at = self;
        let mut make = Some(make);
        loop {
            let (of, result) = at.result.get_or_init(|| {
                let made: Option<Arc<dyn Any + Send + Sync>> = make.take().map(|make| Arc::new(make()) as _);
                (TypeId::of::<T>(), made.unwrap_or_else(|| Arc::new(())))
            });
            if *of == TypeId::of::<T>()
                && let Ok(result) = result.clone().downcast::<T>()
            {
                return result;
            }
            at = at.next.get_or_init(Box::default);
        }
    }
}

impl Clone for Derived {
    /// What is cloned is about to be changed, so nothing that was worked out holds.
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl fmt::Debug for Derived {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Derived").finish_non_exhaustive()
    }
}

#[test]
fn each_result_is_made_once() {
    let derived = Derived::default();
    assert_eq!(*derived.get(|| 1_u32), 1);
    assert_eq!(*derived.get(|| "text"), "text");
    assert_eq!(*derived.get(|| 2_u32), 1);
    assert_eq!(*derived.get(|| "other"), "text");
    assert_eq!(*derived.clone().get(|| 3_u32), 3);
}
