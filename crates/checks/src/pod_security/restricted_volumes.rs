//! Volumes of other types than a pod may define for itself.

use palisade_yaml::Entry;

use super::field::{Part, Path};
use super::{PACK, VERSION, Version, WORKLOADS};
use crate::prelude::*;

pub(super) const SINCE: Version = Version::Minor(0);

const VOLUMES: Path = &["volumes"];

const ALLOWED: [&str; 9] = [
    "configMap",
    "csi",
    "downwardAPI",
    "emptyDir",
    "ephemeral",
    "image",
    "persistentVolumeClaim",
    "projected",
    "secret",
];

const FORBIDDEN: [&str; 21] = [
    "awsElasticBlockStore",
    "azureDisk",
    "azureFile",
    "cephfs",
    "cinder",
    "fc",
    "flexVolume",
    "flocker",
    "gcePersistentDisk",
    "gitRepo",
    "glusterfs",
    "hostPath",
    "iscsi",
    "nfs",
    "photonPersistentDisk",
    "portworxVolume",
    "quobyte",
    "rbd",
    "scaleIO",
    "storageos",
    "vsphereVolume",
];

/// The check.
pub const CHECK: Check = Check {
    name: "pod-security-restricted-volumes",
    summary: "volumes of other types than a pod may define for itself",
    kinds: WORKLOADS,
    params: VERSION,
    compile: |params| super::rule(params, SINCE, check),
};

policy! {
    /// Restricted volume type (Pod Security: restricted).
    ///
    /// ## What it finds
    /// A volume with another source than `configMap`, `csi`, `downwardAPI`, `emptyDir`, `ephemeral`,
    /// `image`, `persistentVolumeClaim`, `projected` and `secret`, mounted or not.
    ///
    /// ## Why it matters
    /// Through the others a pod names storage itself, past what the cluster's administrators have
    /// provided: a folder of the node, a file server, a disk that is not its own.
    ///
    /// ## How to fix
    /// Let an administrator provide the storage as a PersistentVolume, and use a
    /// `persistentVolumeClaim`. What only has to be kept while the pod lives belongs in an `emptyDir`.
    ///
    /// ## Accepts
    /// The sources named above, and none at all, which Kubernetes takes for an `emptyDir`.
    pub const RESTRICTED_VOLUMES: Policy = Policy {
        id: "pod-security-restricted-volumes",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[pod_security("restrictedVolumes"), trivy("KSV028")],
        packs: PACK,
    };
}

fn check(_: Version, pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    Part::pod(pod).each_item(VOLUMES, report, |volume, report| {
        let sources = || {
            volume
                .value()
                .into_iter()
                .flat_map(Value::entries)
                .filter(is_source)
        };
        for source in sources().filter(|source| FORBIDDEN.contains(&source.name())) {
            report_type(&volume, source, source.name(), report);
        }
        // A type that is not known here may be one that a newer Kubernetes knows, and then none of the
        // allowed ones. Beside a known type it is a field without meaning.
        let is_known =
            |source: &Entry<'_>| ALLOWED.contains(&source.name()) || FORBIDDEN.contains(&source.name());
        if !sources().any(|source| is_known(&source))
            && let Some(source) = sources().next()
        {
            report_type(&volume, source, "unknown", report);
        }
    });
}

fn is_source(entry: &Entry<'_>) -> bool {
    entry.name() != "name" && !entry.value.is_null()
}

fn report_type(volume: &Part<'_>, source: Entry<'_>, kind: &str, report: &mut Reporter<'_>) {
    report.at(
        source.key,
        format!(
            "volume `{}` uses the restricted volume type `{kind}`",
            volume.name()
        ),
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_every_other_type() {
        finds(
            &RESTRICTED_VOLUMES,
            "
            apiVersion: batch/v1
            kind: CronJob
            spec:
              jobTemplate:
                spec:
                  template:
                    spec:
                      volumes:
                      - name: root
                        hostPath: {path: /}
                        ^^^^^^^^ volume `root` uses the restricted volume type `hostPath`
                      - name: files
                        nfs:
                        ^^^ volume `files` uses the restricted volume type `nfs`
                          server: files
                      - name: new
                        quantumDisk: {}
                        ^^^^^^^^^^^ volume `new` uses the restricted volume type `unknown`
            ",
        );
    }

    #[test]
    fn an_allowed_type_beside_it_excuses_nothing() {
        finds(
            &RESTRICTED_VOLUMES,
            "
            apiVersion: v1
            kind: Pod
            spec:
              volumes:
              - name: root
                emptyDir: {}
                hostPath: {path: /}
                ^^^^^^^^ volume `root` uses the restricted volume type `hostPath`
            ",
        );
    }

    #[test]
    fn accepts_allowed_types_and_none() {
        accepts(
            &RESTRICTED_VOLUMES,
            "
            apiVersion: v1
            kind: Pod
            spec:
              volumes:
              - {name: a, configMap: {name: a}}
              - {name: b, csi: {driver: a}}
              - {name: c, downwardAPI: {}}
              - {name: d, emptyDir: {}}
              - {name: e, ephemeral: {}}
              - {name: f, image: {reference: a}}
              - {name: g, persistentVolumeClaim: {claimName: a}}
              - {name: h, projected: {}}
              - {name: i, secret: {secretName: a}}
              - {name: without a source}
              - {name: null is absent, hostPath: null}
              - {name: misplaced field, emptyDir: {}, readOnly: true}
              -
            ",
        );
    }
}
