//! All objects that are known.

use std::sync::Arc;

use crate::Object;

/// All objects that are known.
#[derive(Debug, Default)]
pub struct Inventory {
    objects: Vec<Arc<Object>>,
}

impl Inventory {
    /// Adds an object.
    pub fn upsert(&mut self, object: Arc<Object>) {
        self.objects.push(object);
    }

    /// All objects.
    pub fn objects(&self) -> impl Iterator<Item = &Arc<Object>> {
        self.objects.iter()
    }
}
