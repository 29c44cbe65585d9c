//! Storage classes that do not ask for encryption.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "unencrypted-storage-class",
    summary: "StorageClasses of AWS that do not ask for encrypted volumes",
    kinds: &["StorageClass"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Storage class without encryption.
    ///
    /// ## What it finds
    /// A StorageClass for EBS or EFS of AWS without `encrypted: "true"` among its parameters.
    ///
    /// ## Why it matters
    /// A snapshot, or a disk that is attached elsewhere, shows the data to whoever has rights in the cloud
    /// account.
    ///
    /// ## How to fix
    /// Set `encrypted: "true"`, and `kmsKeyId` for a key of your own.
    ///
    /// ## Accepts
    /// Other provisioners: those of Google and Azure always encrypt, and how others do it differs. An
    /// account that encrypts by default is not seen.
    pub const UNENCRYPTED_STORAGE_CLASS: Policy = Policy {
        id: "unencrypted-storage-class",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Possible,
        layer: Layer::Infrastructure,
        aliases: &[kubescape("C-0264")],
        packs: &[Membership::off(DEFAULT)],
    };
}

fn check(class: &Object, report: &mut Reporter<'_>) {
    let Some(provisioner) = class.root().get("provisioner") else {
        return;
    };
    if !matches!(
        provisioner.text(),
        "ebs.csi.aws.com" | "kubernetes.io/aws-ebs" | "efs.csi.aws.com"
    ) {
        return;
    }
    let encrypted = class.at(&["parameters", "encrypted"]);
    if !encrypted.is_some_and(|encrypted| encrypted.text().eq_ignore_ascii_case("true")) {
        report.at(
            encrypted.unwrap_or(provisioner),
            "the class does not ask for encrypted volumes",
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &UNENCRYPTED_STORAGE_CLASS,
            "
            apiVersion: storage.k8s.io/v1
            kind: StorageClass
            metadata: {name: fast}
            provisioner: ebs.csi.aws.com
            parameters: {encrypted: 'false'}
                                    ^^^^^^^ the class does not ask for encrypted volumes
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &UNENCRYPTED_STORAGE_CLASS,
            "
            apiVersion: storage.k8s.io/v1
            kind: StorageClass
            metadata: {name: fast}
            provisioner: ebs.csi.aws.com
            parameters: {encrypted: 'true'}
            ---
            apiVersion: storage.k8s.io/v1
            kind: StorageClass
            metadata: {name: google}
            provisioner: pd.csi.storage.gke.io
            ",
        );
    }
}
