//! What the checks say of whole files.

mod pod_security;
