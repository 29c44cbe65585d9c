//! `--since`: what is new since a revision of git.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

use crate::support::{CLEAN, FINDINGS, Folder, LATEST, UNREADABLE, helm, policies, texts};

/// Runs git as nobody in particular, untouched by what the machine's owner configured.
fn git(folder: &Folder, arguments: &[&str]) {
    let status = Command::new("git")
        .args([
            "-c",
            "user.name=test",
            "-c",
            "user.email=test@example.com",
            "-c",
            "commit.gpgsign=false",
        ])
        .args(arguments)
        .current_dir(folder.path())
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .output()
        .unwrap();
    assert!(status.status.success(), "git {arguments:?}: {status:?}");
}

/// A repository with one commit of these files.
fn repository(files: &[(&str, &str)]) -> Folder {
    let folder = Folder::new(files);
    git(&folder, &["init", "-q", "-b", "main"]);
    commit(&folder);
    folder
}

fn commit(folder: &Folder) {
    git(folder, &["add", "-A"]);
    git(folder, &["commit", "-q", "--allow-empty", "-m", "a"]);
}

/// What is new since HEAD, or what HEAD adds: policy and path.
fn new(folder: &Folder, arguments: &[&str]) -> Vec<String> {
    let report = folder.check(arguments);
    let paths = texts(&report["findings"], "/location/path");
    policies(&report)
        .into_iter()
        .zip(paths)
        .map(|(policy, path)| format!("{policy} {path}"))
        .collect()
}

fn named(name: &str) -> String {
    LATEST.replace("name: web,", &format!("name: {name},"))
}

#[test]
fn only_what_is_new_is_told() {
    let folder = repository(&[("old.yaml", LATEST), ("fixed.yaml", &named("fixed"))]);
    let since = |more: &[&str]| {
        new(
            &folder,
            &[&["--select", "latest-tag", "--since", "HEAD"], more].concat(),
        )
    };
    assert_eq!(since(&["."]), Vec::<String>::new());
    folder.write("new.yaml", named("new"));
    let run = folder.run(&["check", "--select", "latest-tag", "--since", "HEAD"]);
    assert!(
        run.out
            .contains("\n1 finding (1 medium) in 1 of 3 objects, 1 file\n"),
        "{}",
        run.out
    );
    std::fs::remove_file(folder.path().join("new.yaml")).unwrap();
    // Changed, but not worse; moved; new, whether git knows it or not.
    folder.write("old.yaml", format!("# moved\n{LATEST}"));
    std::fs::rename(
        folder.path().join("fixed.yaml"),
        folder.path().join("renamed.yaml"),
    )
    .unwrap();
    folder.write("untracked.yaml", named("untracked"));
    folder.write("staged.yaml", named("staged"));
    git(&folder, &["add", "staged.yaml"]);
    assert_eq!(
        since(&["."]),
        ["latest-tag staged.yaml", "latest-tag untracked.yaml"]
    );
    assert_eq!(since(&["untracked.yaml"]), ["latest-tag untracked.yaml"]);
    let run = folder.run(&["check", "--select", "latest-tag", "--since", "HEAD", "old.yaml"]);
    assert_eq!((run.code, run.out.as_str()), (CLEAN, ""));
    commit(&folder);
    assert_eq!(since(&["."]), Vec::<String>::new());
    assert_eq!(
        new(&folder, &["--select", "latest-tag", "--since", "HEAD~1"]).len(),
        2
    );
}

#[test]
fn what_a_change_does_to_other_files_is_told_there() {
    let pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: shop, labels: {app: a}}\nspec: {containers: [{name: a, image: 'a:1'}]}\n";
    let policy = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: all, namespace: shop}\nspec: {podSelector: {}, policyTypes: [Ingress, Egress]}\n";
    let folder = repository(&[
        ("pod.yaml", pod),
        ("policy.yaml", policy),
        ("other.yaml", &pod.replace("shop", "free")),
    ]);
    let select = ["--select", "non-isolated-pod", "--since", "HEAD"];
    assert_eq!(new(&folder, &select), Vec::<String>::new());
    std::fs::remove_file(folder.path().join("policy.yaml")).unwrap();
    assert_eq!(new(&folder, &select), ["non-isolated-pod pod.yaml"]);
}

#[test]
fn a_branch_is_compared_with_where_it_began() {
    let folder = repository(&[("a.yaml", LATEST)]);
    git(&folder, &["checkout", "-q", "-b", "branch"]);
    folder.write("b.yaml", named("b"));
    commit(&folder);
    git(&folder, &["checkout", "-q", "main"]);
    folder.write("a.yaml", LATEST.replace("latest", "1.2"));
    commit(&folder);
    git(&folder, &["checkout", "-q", "branch"]);
    // What others fixed in the meantime did not get worse here.
    assert_eq!(
        new(&folder, &["--select", "latest-tag", "--since", "main"]),
        ["latest-tag b.yaml"]
    );
}

#[test]
fn comments_and_broken_files_count_only_where_something_changed() {
    let unused = format!("# palisade: ignore[host-pid] why\n{LATEST}");
    let folder = repository(&[
        ("a.yaml", &unused),
        ("b.yaml", &named("b")),
        ("broken.yaml", "apiVersion: [\n"),
    ]);
    let select = ["--select", "host-pid,unused-ignore", "--since", "HEAD"];
    assert_eq!(folder.run(&[&["check"], &select[..]].concat()).code, CLEAN);
    folder.write(
        "b.yaml",
        format!("# palisade: ignore[host-pid] why\n{}", named("b")),
    );
    assert_eq!(new(&folder, &select), ["unused-ignore b.yaml"]);
    folder.write("broken.yaml", "apiVersion: {\n");
    assert_eq!(folder.run(&[&["check"], &select[..]].concat()).code, UNREADABLE);
}

#[test]
fn folders_above_and_below_are_known() {
    let folder = repository(&[("a/b/web.yaml", LATEST), ("other.yaml", &named("other"))]);
    folder.write("a/b/new.yaml", named("new"));
    folder.write("new.yaml", named("top"));
    let run = |below: &str, path: &str| {
        let mut command = crate::support::command(
            &folder.path().join(below),
            &[
                "check",
                path,
                "--since",
                "HEAD",
                "--select",
                "latest-tag",
                "--format",
                "json",
            ],
        );
        let report: serde_json::Value = serde_json::from_slice(&command.output().unwrap().stdout).unwrap();
        texts(&report["findings"], "/location/path")
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(run("a", "."), ["b/new.yaml"]);
    assert_eq!(run("a", ".."), ["../a/b/new.yaml", "../new.yaml"]);
    let full = folder.path().join("a").display().to_string();
    assert_eq!(run(".", &full), [format!("{full}/b/new.yaml")]);
}

#[test]
fn where_folders_stand_alone_both_versions_are_judged() {
    let folder = repository(&[("a/web.yaml", LATEST), ("b/web.yaml", &named("b"))]);
    folder.write("b/new.yaml", named("new"));
    let arguments = ["--isolated", "--select", "latest-tag", "--since", "HEAD"];
    assert_eq!(new(&folder, &arguments), ["latest-tag b/new.yaml"]);
    // A kustomization of the folder that is new makes all of it something else.
    folder.write("a/kustomization.yaml", "resources: [web.yaml]\n");
    let run = folder.run(&[&["check"], &arguments[..]].concat());
    assert!(run.code == FINDINGS || run.code == UNREADABLE, "{run:?}");
}

#[test]
fn what_git_cannot_tell_is_refused() {
    let folder = Folder::new(&[("web.yaml", LATEST)]);
    folder
        .run(&["check", "--since", "HEAD"])
        .is_refused_with(&["is in no git repository"]);
    let folder = repository(&[("web.yaml", LATEST)]);
    folder
        .run(&["check", "--since", "nowhere"])
        .is_refused_with(&["--since nowhere: git knows no such revision"]);
    folder
        .run(&["check", "--since=--output=x"])
        .is_refused_with(&["git knows no such revision"]);
    folder
        .run(&["check", "-", "--since", "HEAD"])
        .is_refused_with(&["standard input has no revisions"]);
    let elsewhere = repository(&[("web.yaml", LATEST)]);
    let there = elsewhere.path().display().to_string();
    folder
        .run(&["check", &there, "--since", "HEAD"])
        .is_refused_with(&["is not in the git repository", "run palisade in the repository"]);
    git(&folder, &["checkout", "-q", "--orphan", "other"]);
    // In the same second the same files would be the same commit.
    folder.write("other.yaml", named("other"));
    commit(&folder);
    folder
        .run(&["check", "--since", "main"])
        .is_refused_with(&["no commit in common with HEAD"]);
    let clone = Folder::new(&[]);
    let source = format!("file://{}", folder.path().display());
    git(&clone, &["clone", "-q", "--depth", "1", &source, "."]);
    clone
        .run(&["check", "--since", "HEAD~1"])
        .is_refused_with(&["the clone is shallow"]);
}

#[test]
fn what_a_definition_or_an_expression_says_of_other_files_is_told_there() {
    let definition = "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: shops.example.com}\nspec:\n  group: example.com\n  scope: Namespaced\n  names: {kind: Shop, plural: shops}\n  versions:\n  - {name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {size: {type: integer}}}}}}}\n";
    let shop =
        "apiVersion: example.com/v1\nkind: Shop\nmetadata: {name: a, namespace: shop}\nspec: {size: 3}\n";
    let configuration = "customPolicies:\n- {id: alone, title: a, check: cel-expression, params: {check: \"size(objects) == 3 ? '' : 'there are not three'\"}}\n";
    let folder = repository(&[
        ("palisade.yaml", configuration),
        ("definition.yaml", definition),
        ("shop.yaml", shop),
        ("other.yaml", &LATEST.replace("latest", "1.2")),
    ]);
    let select = ["--select", "invalid-value,alone", "--since", "HEAD"];
    assert_eq!(new(&folder, &select), Vec::<String>::new());
    folder.write("definition.yaml", definition.replace("integer", "string"));
    assert_eq!(new(&folder, &select), ["invalid-value shop.yaml"]);
    folder.write("definition.yaml", definition);
    std::fs::remove_file(folder.path().join("other.yaml")).unwrap();
    assert_eq!(
        new(&folder, &select),
        ["alone definition.yaml", "alone shop.yaml"]
    );
}

#[test]
fn what_is_no_longer_accepted_is_new() {
    let commented = LATEST.replace(":latest", ":latest # palisade: ignore[latest-tag] why");
    let annotation = "namespace: shop, annotations: {ignore-check.kube-linter.io/latest-tag: why}";
    let folder = repository(&[
        ("a.yaml", &commented),
        ("b.yaml", &named("b").replace("namespace: shop", annotation)),
    ]);
    let select = ["--select", "latest-tag", "--since", "HEAD"];
    folder.write("a.yaml", LATEST);
    folder.write("b.yaml", named("b"));
    assert_eq!(new(&folder, &select), ["latest-tag a.yaml", "latest-tag b.yaml"]);
}

#[test]
fn a_pattern_means_the_files_of_then_too() {
    let folder = repository(&[("d/a.yaml", LATEST), ("d/b.yaml", &named("b"))]);
    folder.write("d/a.yaml", format!("# changed\n{LATEST}"));
    std::fs::rename(folder.path().join("d/b.yaml"), folder.path().join("d/c.yaml")).unwrap();
    let full = folder.path().join("*/*.yaml").display().to_string();
    for pattern in ["d/*.yaml", "./d/*.yaml", "*", "**/*.yaml", full.as_str()] {
        let found = new(&folder, &["--select", "latest-tag", "--since", "HEAD", pattern]);
        assert_eq!(found, Vec::<String>::new(), "{pattern}");
    }
}

#[test]
fn what_lies_in_a_submodule_is_as_new_as_that() {
    let other = repository(&[("web.yaml", LATEST)]);
    let folder = repository(&[("empty.yaml", "")]);
    let url = other.path().display().to_string();
    git(
        &folder,
        &[
            "-c",
            "protocol.file.allow=always",
            "submodule",
            "--quiet",
            "add",
            &url,
            "other",
        ],
    );
    commit(&folder);
    let select = ["--select", "latest-tag", "--since", "HEAD"];
    assert_eq!(new(&folder, &select), Vec::<String>::new());
    // Also where everything is judged, as it was and as it is.
    let isolated = [&select[..], &["--isolated"]].concat();
    assert_eq!(new(&folder, &isolated), Vec::<String>::new());
    folder.write("other/new.yaml", named("new"));
    assert!(new(&folder, &select).contains(&"latest-tag other/new.yaml".to_owned()));
}

const CHART: &str = "apiVersion: v2\nname: web\nversion: 1.0.0\n";

fn template(name: &str) -> String {
    named(&format!("{{{{ .Release.Name }}}}-{name}"))
}

#[test]
fn what_git_does_not_know_of_a_chart_is_new() {
    let Some(helm) = helm() else {
        println!("not tried: there is no helm");
        return;
    };
    let helm = helm.display().to_string();
    let folder = repository(&[(".gitignore", "charts/\n"), ("empty.yaml", "")]);
    let since = || {
        new(
            &folder,
            &["--helm", &helm, "--select", "latest-tag", "--since", "HEAD"],
        )
    };
    folder.write("web/Chart.yaml", CHART);
    folder.write("web/templates/a.yaml", template("a"));
    assert_eq!(since(), ["latest-tag web/templates/a.yaml"]);
    commit(&folder);
    assert_eq!(since(), Vec::<String>::new());
    folder.write("web/templates/b.yaml", template("b"));
    assert_eq!(since(), ["latest-tag web/templates/b.yaml"]);
    // What was fetched for the chart is ignored by git, and nothing new.
    folder.write("web/charts/db/Chart.yaml", CHART.replace("web", "db"));
    folder.write("web/charts/db/templates/c.yaml", template("c"));
    assert_eq!(since(), ["latest-tag web/templates/b.yaml"]);
}

#[test]
fn what_keeps_a_changed_chart_from_being_judged_is_told() {
    let folder = repository(&[
        ("web/Chart.yaml", CHART),
        ("web/templates/a.yaml", &template("a")),
    ]);
    let run = || {
        folder
            .run(&["check", "--helm", "/nowhere/helm", "--since", "HEAD", "."])
            .code
    };
    assert_eq!(run(), CLEAN);
    folder.write("web/templates/b.yaml", template("b"));
    assert_eq!(run(), UNREADABLE);
    commit(&folder);
    folder.write("web/values.yaml", "a: b\n");
    assert_eq!(run(), UNREADABLE);
}

#[test]
fn a_value_that_makes_an_object_unreadable_is_told_where_its_template_is_as_it_was() {
    let Some(helm) = helm() else {
        println!("not tried: there is no helm");
        return;
    };
    let helm = helm.display().to_string();
    let pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {priority: {{ .Values.priority }}}\n";
    let folder = repository(&[
        ("web/Chart.yaml", CHART),
        ("web/templates/a.yaml", pod),
        ("web/values.yaml", "priority: 3\n"),
    ]);
    let run = || {
        folder
            .run(&[
                "check",
                "--helm",
                &helm,
                "--since",
                "HEAD",
                "--select",
                "latest-tag",
                ".",
            ])
            .code
    };
    assert_eq!(run(), CLEAN);
    folder.write("web/values.yaml", "priority: high\n");
    assert_eq!(run(), UNREADABLE);
}

/// Objects that matter to each other, in two namespaces and outside of any. Each file has several versions.
const CONNECTED: &[(&str, &[&str])] = &[
    (
        "NAMESPACE/deployment.yaml",
        &[
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: NAMESPACE}\nspec:\n  replicas: 2\n  selector: {matchLabels: {app: web}}\n  template:\n    metadata: {labels: {app: web}}\n    spec:\n      serviceAccountName: web\n      containers:\n      - {name: web, image: 'web:1', envFrom: [{configMapRef: {name: web}}], env: [{name: A, valueFrom: {configMapKeyRef: {name: web, key: a}}}]}\n",
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: NAMESPACE}\nspec:\n  selector: {matchLabels: {app: other}}\n  template:\n    metadata: {labels: {app: other}}\n    spec:\n      # palisade: ignore[latest-tag, non-isolated-pod] why\n      containers:\n      - {name: web, image: 'web:latest'}\n",
        ],
    ),
    (
        "NAMESPACE/service.yaml",
        &[
            "apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: NAMESPACE}\nspec: {selector: {app: web}, ports: [{port: 80}]}\n",
            "apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: NAMESPACE}\nspec: {selector: {app: other}, ports: [{port: 80, targetPort: none}]}\n",
        ],
    ),
    (
        "NAMESPACE/rest.yaml",
        &[
            "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web, namespace: NAMESPACE}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: web, namespace: NAMESPACE}\ndata: {a: b}\n",
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web, namespace: NAMESPACE}\ndata: {b: c}\n",
        ],
    ),
    (
        "NAMESPACE/network.yaml",
        &[
            "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: web, namespace: NAMESPACE}\nspec: {podSelector: {matchLabels: {app: web}}, policyTypes: [Ingress], ingress: [{from: [{podSelector: {matchLabels: {app: other}}}]}]}\n",
            "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: web, namespace: NAMESPACE}\nspec: {podSelector: {}, policyTypes: [Ingress, Egress]}\n",
        ],
    ),
    (
        "NAMESPACE/scale.yaml",
        &[
            "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web, namespace: NAMESPACE}\nspec: {minReplicas: 1, maxReplicas: 3, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}\n",
            "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: web, namespace: NAMESPACE}\nspec: {minAvailable: 100%, selector: {matchLabels: {app: web}}}\n",
        ],
    ),
    (
        "NAMESPACE/rights.yaml",
        &[
            "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: web, namespace: NAMESPACE}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: reads}\nsubjects: [{kind: ServiceAccount, name: web, namespace: shop}]\n",
            "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: web, namespace: NAMESPACE}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: none}\nsubjects: [{kind: ServiceAccount, name: web, namespace: bank}]\n",
        ],
    ),
    (
        "NAMESPACE/custom.yaml",
        &[
            "apiVersion: example.com/v1\nkind: Shop\nmetadata: {name: a, namespace: NAMESPACE}\nspec: {size: large}\n",
            "apiVersion: example.com/v1\nkind: Shop\nmetadata: {name: a, namespace: NAMESPACE}\nspec: {size: 3}\n",
        ],
    ),
    (
        "NAMESPACE/namespace.yaml",
        &[
            "apiVersion: v1\nkind: Namespace\nmetadata: {name: NAMESPACE}\n",
            "apiVersion: v1\nkind: Namespace\nmetadata: {name: NAMESPACE}\n---\napiVersion: v1\nkind: LimitRange\nmetadata: {name: all, namespace: NAMESPACE}\nspec: {limits: [{type: Container, defaultRequest: {cpu: 100m, memory: 1Gi}, default: {cpu: 1, memory: 1Gi}}]}\n",
        ],
    ),
    (
        "role.yaml",
        &[
            "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: reads}\nrules: [{apiGroups: [''], resources: [secrets], verbs: [get]}]\n",
            "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: reads}\nrules: [{apiGroups: [''], resources: [pods], verbs: [create]}]\n",
        ],
    ),
    (
        "definition.yaml",
        &[
            "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: shops.example.com}\nspec:\n  group: example.com\n  scope: Namespaced\n  names: {kind: Shop, plural: shops}\n  versions:\n  - {name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {size: {type: integer}}}}}}}\n",
            "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: shops.example.com}\nspec:\n  group: example.com\n  scope: Namespaced\n  names: {kind: Shop, plural: shops}\n  versions:\n  - {name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {size: {type: string}}}}}}}\n",
        ],
    ),
];

/// Numbers in no order, the same in each run.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        // Knuth's multiplier; the high bits are the good ones.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

/// Writes a version of a file, or removes it where there is no such version.
fn turn(folder: &Folder, path: &str, versions: &[&str], namespace: &str, version: usize) {
    let path = path.replace("NAMESPACE", namespace);
    match versions.get(version) {
        Some(text) => folder.write(&path, text.replace("NAMESPACE", namespace)),
        None => {
            // It may not have been there.
            let _ = std::fs::remove_file(folder.path().join(path));
        }
    }
}

/// What is found, and what of it is accepted, by fingerprint and with a word for who reads a failure.
fn all_of(report: &Value, list: &str) -> BTreeSet<(String, String)> {
    let list = report[list].as_array().unwrap().iter();
    list.map(|finding| {
        let word = format!("{} {}", finding["policy"], finding["location"]["path"]);
        (finding["fingerprint"].as_str().unwrap().to_owned(), word)
    })
    .collect()
}

#[test]
fn what_is_new_is_what_is_found_now_and_was_not_found_then() {
    // Of unused comments nothing is told where a file is as it was.
    let everything = [
        "--enable",
        "low,medium,high,critical",
        "--ignore",
        "unused-ignore",
    ];
    let mut elsewhere = 0;
    for seed in 1..=32 {
        let mut dice = Dice(seed);
        let folder = repository(&[("empty.yaml", "")]);
        let files = CONNECTED.iter().flat_map(|(path, versions)| {
            let namespaces: &[&str] = if path.contains('/') {
                &["shop", "bank"]
            } else {
                &[""]
            };
            namespaces
                .iter()
                .map(move |namespace| (*path, *versions, *namespace))
        });
        let files: Vec<_> = files.collect();
        for (path, versions, namespace) in &files {
            // Mostly the first versions, which fit together.
            turn(
                &folder,
                path,
                versions,
                namespace,
                dice.throw(9).saturating_sub(6),
            );
        }
        commit(&folder);
        let then = folder.check(&everything);
        let mut changed = BTreeSet::new();
        for _ in 0..=dice.throw(5) {
            let (path, versions, namespace) = files[dice.throw(files.len())];
            turn(&folder, path, versions, namespace, dice.throw(3));
            changed.insert(path.replace("NAMESPACE", namespace));
        }
        let now = folder.check(&everything);
        let new = folder.check(&[&everything[..], &["--since", "HEAD"]].concat());
        // What was accepted and is no longer is new.
        let mut before = BTreeSet::new();
        for list in ["findings", "accepted"] {
            before.extend(
                all_of(&then, list)
                    .into_iter()
                    .map(|(fingerprint, _)| fingerprint),
            );
            let mut expected = all_of(&now, list);
            expected.retain(|(fingerprint, _)| !before.contains(fingerprint));
            assert_eq!(
                all_of(&new, list),
                expected,
                "seed {seed}, {list}: {changed:?} changed"
            );
        }
        let paths = texts(&new["findings"], "/location/path");
        elsewhere += paths.iter().filter(|path| !changed.contains(**path)).count();
    }
    // Or else only half of it was tried.
    assert!(
        elsewhere > 10,
        "{elsewhere} findings in files that did not change"
    );
}
