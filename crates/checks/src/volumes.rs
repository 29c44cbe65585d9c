//! Storage: volumes of the node, shared volumes, and what keeps data.

pub(crate) mod host_path_volume;
pub(crate) mod privileged_stateful_workload;
pub(crate) mod read_write_many;
pub(crate) mod shared_storage;
pub(crate) mod unencrypted_storage_class;
pub(crate) mod unreserved_volume;
