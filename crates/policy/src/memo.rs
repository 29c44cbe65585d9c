//! What several rules need to know of one object, worked out once.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

/// Results about one object, one of each type. It lives as long as the object is judged, on one thread.
#[derive(Default)]
pub struct Memo {
    results: RefCell<Vec<Rc<dyn Any>>>,
}

impl Memo {
    /// The result of type `T`, made when it is asked for first.
    pub fn get<T: 'static>(&self, make: impl FnOnce() -> T) -> Rc<T> {
        let known = self
            .results
            .borrow()
            .iter()
            .find_map(|result| result.clone().downcast::<T>().ok());
        known.unwrap_or_else(|| {
            let made = Rc::new(make());
            self.results.borrow_mut().push(made.clone());
            made
        })
    }
}

impl std::fmt::Debug for Memo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Memo").finish_non_exhaustive()
    }
}

#[test]
fn a_result_is_made_once_for_each_type() {
    let memo = Memo::default();
    assert_eq!(*memo.get(|| 1_u32), 1);
    assert_eq!(*memo.get(|| 2_u32), 1);
    assert_eq!(*memo.get(|| "text"), "text");
    // Making one may ask for another.
    assert_eq!(*memo.get(|| u64::from(*memo.get(|| 3_u32))), 1);
}
