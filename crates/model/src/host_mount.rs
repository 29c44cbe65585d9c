//! What of its node's file system a container sees: its mounts of `hostPath` volumes.

use std::borrow::Cow;

use palisade_yaml::Value;

use crate::{Container, PodSpec, Volume};

/// A container's mount of a `hostPath` volume.
#[derive(Clone, Copy, Debug)]
pub struct HostMount<'p, 'o> {
    /// The container.
    pub container: &'p Container<'o>,
    /// The volume.
    pub volume: Volume<'o>,
    /// The entry of `volumeMounts`.
    pub value: Value<'o>,
}

impl<'o> PodSpec<'o> {
    /// The mounts of the node's paths, for each volume those of all containers.
    pub fn host_mounts(&self) -> impl Iterator<Item = HostMount<'_, 'o>> {
        let volumes = self.volumes().filter(|volume| volume.host_path().is_some());
        volumes.flat_map(|volume| {
            self.all_containers().iter().flat_map(move |container| {
                let is_of_volume = move |value: &Value<'_>| {
                    value.get("name").is_some_and(|name| name.text() == volume.name())
                };
                let mounts = container.volume_mounts().filter(is_of_volume);
                mounts.map(move |value| HostMount {
                    container,
                    volume,
                    value,
                })
            })
        })
    }
}

impl<'o> HostMount<'_, 'o> {
    /// The path on the node that the container sees, without `.`, `..` and needless slashes: that of
    /// the volume with the mount's `subPath`. A `subPathExpr` with variables is left out, since it may
    /// come to mean anything below the volume's path.
    pub fn host_path(&self) -> Cow<'o, str> {
        let path = self.volume.host_path().map(Value::text).unwrap_or_default();
        let below = |field| {
            self.value
                .get(field)
                .map(Value::text)
                .filter(|below| !below.is_empty())
        };
        let expression = below("subPathExpr").filter(|expression| !expression.contains("$("));
        match below("subPath").or(expression) {
            Some(below) => Cow::Owned(clean_path(&format!("{path}/{below}")).into_owned()),
            None => clean_path(path),
        }
    }

    /// What stands for the mount in a report: its `mountPath`, or else its name.
    pub fn anchor(&self) -> Value<'o> {
        let field = |field| self.value.get(field);
        field("mountPath").or_else(|| field("name")).unwrap_or(self.value)
    }
}

/// An absolute path without `.`, `..` and needless slashes; any other path as it is.
pub fn clean_path(path: &str) -> Cow<'_, str> {
    let Some(rest) = path.strip_prefix('/') else {
        return Cow::Borrowed(path);
    };
    if rest.is_empty() || rest.split('/').all(|part| !matches!(part, "" | "." | "..")) {
        return Cow::Borrowed(path);
    }
    let mut clean = Vec::new();
    for part in rest.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                clean.pop();
            }
            part => clean.push(part),
        }
    }
    Cow::Owned(format!("/{}", clean.join("/")))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::clean_path;
    use crate::{Object, Source};

    #[test]
    fn paths_are_cleaned_as_the_kernel_reads_them() {
        for (path, clean) in [
            ("/", "/"),
            ("//", "/"),
            ("/etc/", "/etc"),
            ("/./var//run/../lib", "/var/lib"),
            ("/..", "/"),
            ("/srv/..data", "/srv/..data"),
            ("", ""),
            ("C:\\data", "C:\\data"),
        ] {
            assert_eq!(clean_path(path), clean, "{path}");
        }
    }

    #[test]
    fn a_sub_path_narrows_what_is_seen() {
        let source = Arc::new(Source::new(
            "test.yaml",
            "
apiVersion: v1
kind: Pod
spec:
  containers:
  - name: app
    volumeMounts:
    - {name: root, mountPath: /a, subPath: etc/hostname}
    - {name: root, mountPath: /b, subPathExpr: var/$(POD)}
    - {name: root, mountPath: /c, subPathExpr: var}
    - {name: other, mountPath: /d}
    - {mountPath: /e}
  volumes:
  - {name: root, hostPath: {path: /}}
  - {name: other, emptyDir: {}}
  - {name: broken, hostPath: {}}
",
        ));
        let tree = palisade_yaml::parse(&source.text).pop().unwrap().unwrap();
        let object = Object::all_of(&Arc::new(tree), &source).pop().unwrap();
        let pod = object.pod_spec().unwrap();
        let paths: Vec<_> = pod.host_mounts().map(|mount| mount.host_path()).collect();
        assert_eq!(paths, ["/etc/hostname", "/", "/var"]);
    }
}
