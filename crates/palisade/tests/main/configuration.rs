//! `palisade.yaml`: found, read, and what is wrong with it told.

use serde_json::json;

use crate::support::{CLEAN, FINDINGS, Folder, LATEST, USAGE, policies, texts};

/// The policies found in `LATEST` under a configuration.
fn found(configuration: &str) -> Vec<String> {
    let folder = Folder::new(&[("web.yaml", LATEST), ("palisade.yaml", configuration)]);
    let report = folder.check(&["."]);
    policies(&report).into_iter().map(str::to_owned).collect()
}

fn error(configuration: &str) -> String {
    let folder = Folder::new(&[("web.yaml", LATEST), ("palisade.yaml", configuration)]);
    let run = folder.run(&["check", "."]);
    assert_eq!((run.code, run.out.as_str()), (USAGE, ""), "{run:?}");
    run.error
}

#[test]
fn policies_are_selected_enabled_and_ignored() {
    assert_eq!(found("select: [latest-tag]"), ["latest-tag"]);
    assert_eq!(
        found("select: [latest-tag, run-as-non-root]\nignore: [latest-tag]"),
        ["run-as-non-root"]
    );
    assert!(error("select: [latest-tag]\nignore: [medium]").contains("no policy is left to run"));
    let base = found("");
    let more = found("enable: [no-liveness-probe]");
    assert_eq!(more.len(), base.len() + 1);
    assert!(more.contains(&"no-liveness-probe".to_owned()));
    let less = found("ignore: [latest-tag]");
    assert_eq!(less.len(), base.len() - 1);
}

#[test]
fn arguments_win_over_the_file() {
    let folder = Folder::new(&[
        ("web.yaml", LATEST),
        (
            "palisade.yaml",
            "select: [run-as-non-root]\nignore: [latest-tag, medium]\nfailOn: critical\n",
        ),
    ]);
    // Who names a policy wants it, whatever a file ignores.
    assert_eq!(
        policies(&folder.check(&["--select", "latest-tag"])),
        ["latest-tag"]
    );
    assert_eq!(folder.run(&["check", "--select", "latest-tag"]).code, CLEAN);
    assert_eq!(
        folder
            .run(&["check", "--select", "latest-tag", "--fail-on", "low"])
            .code,
        FINDINGS
    );
    // Who names a group does not.
    folder
        .run(&["check", "--select", "medium"])
        .is_refused_with(&["no policy is left to run"]);
    assert!(policies(&folder.check(&["--no-config"])).contains(&"run-as-non-root"));
}

#[test]
fn severities_and_parameters_are_set_by_policy() {
    let configuration = "
select: [latest-tag, critical]
policies:
  latest-tag:
    severity: critical
    params: {blockList: ['.*:1.2$']}
";
    let folder = Folder::new(&[("palisade.yaml", configuration), ("web.yaml", LATEST)]);
    assert_eq!(policies(&folder.check(&["web.yaml"])), Vec::<&str>::new());
    folder.write("web.yaml", LATEST.replace(":latest", ":1.2"));
    let report = folder.check(&["web.yaml"]);
    assert_eq!(texts(&report["findings"], "/severity"), ["critical"]);
}

#[test]
fn the_nearest_configuration_counts_for_each_file() {
    let folder = Folder::new(&[
        ("palisade.yaml", "select: [latest-tag]"),
        ("a/web.yaml", LATEST),
        ("b/web.yaml", LATEST),
        ("b/palisade.yaml", "select: [run-as-non-root]"),
        (
            "c/palisade.yaml",
            "extends: [../palisade.yaml]\npolicies: {latest-tag: {severity: low}}",
        ),
        ("c/web.yaml", LATEST),
    ]);
    let found = |arguments: &[&str]| {
        let report = folder.check(arguments);
        let paths = texts(&report["findings"], "/location/path");
        let severities = texts(&report["findings"], "/severity");
        let found = policies(&report).into_iter().zip(paths).zip(severities);
        found
            .map(|((policy, path), severity)| format!("{path} {severity} {policy}"))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        found(&["."]),
        [
            "a/web.yaml medium latest-tag",
            "b/web.yaml medium run-as-non-root",
            "c/web.yaml low latest-tag"
        ]
    );
    assert_eq!(found(&["b"]), ["b/web.yaml medium run-as-non-root"]);
    assert_eq!(
        found(&["b/web.yaml", "--config", "palisade.yaml"]),
        ["b/web.yaml medium latest-tag"]
    );
}

#[test]
fn what_is_extended_holds_where_it_stands() {
    let base = "select: [latest-tag]\ncustomPolicies: [{id: mine, title: a, check: host-pid}]\n\
                rules: [{match: {paths: [/deploy/]}, severities: {latest-tag: low}}]\ninput: {exclude: [old.yaml]}\n";
    let folder = Folder::new(&[
        ("palisade.yaml", base),
        ("deploy/one.yaml", "extends: [../palisade.yaml]\n"),
        ("deploy/two.yaml", "extends: [../palisade.yaml]\nenable: [mine]\n"),
        (
            "deploy/app/palisade.yaml",
            "extends: [../one.yaml, ../two.yaml]\n",
        ),
        ("deploy/app/web.yaml", LATEST),
        ("deploy/app/old.yaml", LATEST),
    ]);
    // Paths are those from the folder of the file that names them, and what two build on is built on once.
    for path in ["deploy/app", "deploy/app/."] {
        let report = folder.check(&[path]);
        assert_eq!(texts(&report["findings"], "/severity"), ["low"]);
    }
}

#[test]
fn configurations_that_extend_many_are_read_once_each() {
    let mut files: Vec<(String, String)> = (1..15)
        .map(|number| {
            (
                format!("{number}.yaml"),
                format!("extends: [{0}.yaml, {0}.yaml, {0}.yaml]\n", number + 1),
            )
        })
        .collect();
    files.push(("15.yaml".to_owned(), "select: [latest-tag]\n".to_owned()));
    files.push(("palisade.yaml".to_owned(), "extends: [1.yaml]\n".to_owned()));
    files.push(("web.yaml".to_owned(), LATEST.to_owned()));
    let files: Vec<_> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    assert_eq!(
        policies(&Folder::new(&files).check(&["web.yaml"])),
        ["latest-tag"]
    );
}

#[test]
fn every_mistake_is_told_at_its_place() {
    let error = error(
        "ingore: [latest-tag]\npolicies:\n  latest-tga: {severity: high}\n  privileged-container: {severity: grave}\nfailOn: [high]\n\
         packs: default\nexceptions:\n- policies: [KSV017]\n  match: {path: [a]}\n  owner: me\n  reason: because\n  expires: 2026-02-30\n",
    );
    let lines: Vec<_> = error.lines().collect();
    assert_eq!(
        lines,
        [
            "error: palisade.yaml:1:1: there is no key `ingore` here: did you mean `ignore`?",
            "error: palisade.yaml:3:3: there is no policy `latest-tga`: did you mean `latest-tag`?",
            "error: palisade.yaml:4:36: `grave` is none of low, medium, high, critical",
            "error: palisade.yaml:5:9: expected one of low, medium, high, critical, found a list",
            "error: palisade.yaml:6:8: expected a list, found a string: write `[default]`",
            "error: palisade.yaml:8:14: there is no policy `KSV017`: did you mean `privileged-container`?",
            "error: palisade.yaml:9:11: there is no key `path` here: did you mean `paths`?",
            "error: palisade.yaml:12:12: there is no day 2026-02-30",
        ]
    );
}

#[test]
fn only_where_a_text_may_be_anything_quotes_are_advised() {
    let error = error("profile: 3\ninput: {releaseName: 12}\n");
    let lines: Vec<_> = error.lines().collect();
    assert_eq!(
        lines,
        [
            "error: palisade.yaml:1:10: expected one of development, production, restricted, found an integer",
            "error: palisade.yaml:2:22: expected a text, found an integer: write it in quotes, `\"12\"`",
        ]
    );
}

#[test]
fn mistakes_that_only_the_check_knows_are_placed_too() {
    let error = error(
        "policies:\n  latest-tag: {params: {blokList: [a]}}\n  env-var-secret: {params: {name: '('}}\ncustomPolicies:\n\
         - {id: latest-tag, title: a, check: host-pid}\n- {id: b, title: b, check: host-pidd}\n",
    );
    for line in [
        "palisade.yaml:2:25: `latest-tag` has no parameter `blokList`",
        "palisade.yaml:6:28: there is no check `host-pidd`: did you mean `host-pid`?",
    ] {
        assert!(error.contains(line), "{error}");
    }
    let error = self::error("policies:\n  env-var-secret: {params: {name: '('}}\n");
    assert!(
        error.contains("palisade.yaml:2:35: parameter `name` of `env-var`: `(` is no regular expression: unclosed group\n"),
        "{error}"
    );
    let error = self::error("policies: {latest-tag: high}\nselect: [foo]\n");
    for line in [
        "palisade.yaml:1:24: expected a mapping, found a string: write `{severity: high}`\n",
        // Another word of three letters is no misspelling.
        "palisade.yaml:2:10: `foo` is no policy, pack, layer or severity\n",
    ] {
        assert!(error.contains(line), "{error}");
    }
    let error = self::error("customPolicies:\n- {id: latest-tag, title: a, check: host-pid}\n");
    assert!(
        error.contains("palisade.yaml:2:8: there is a policy `latest-tag` already"),
        "{error}"
    );
}

#[test]
fn configurations_that_extend_each_other_are_refused_with_the_chain() {
    let folder = Folder::new(&[
        ("palisade.yaml", "extends: [one.yaml]"),
        ("one.yaml", "extends: [sub/two.yaml]"),
        ("sub/two.yaml", "x-note: 1\nextends: [../palisade.yaml]"),
        ("web.yaml", LATEST),
    ]);
    let run = folder.run(&["check", "web.yaml"]);
    run.is_refused_with(&[
        "sub/two.yaml:2:11: ",
        "extends itself: palisade.yaml -> one.yaml -> sub/two.yaml -> palisade.yaml",
    ]);
    folder.write("palisade.yaml", "extends: [none.yaml]");
    folder
        .run(&["check", "web.yaml"])
        .is_refused_with(&["palisade.yaml:1:11: none.yaml does not exist"]);
}

#[test]
fn what_is_no_configuration_is_refused() {
    for (text, words) in [
        ("- a", "expected a mapping, found a list"),
        ("a: [", "palisade.yaml:1:"),
        (
            "failOn: low\n---\nfailOn: high\n",
            "a configuration is one document",
        ),
        (
            "failOn: low\nfailOn: high\n",
            "palisade.yaml:2:1: the key `failOn` stands twice",
        ),
        ("exceptions:\n- policies: [latest-tag]\n", "`match` is missing"),
        ("input: {isolated: 1}", "expected true or false, found an integer"),
        ("rules: [{match: {paths: ['a[b']}}]", "no pattern for paths"),
        (
            "assume: [{kind: Foo, name: a}]",
            "`Foo` is none of Kubernetes' own kinds",
        ),
        ("exclude: [a]", "it belongs into `input`"),
        ("profile: prod", "there is no profile `prod`"),
        ("input: {kubeVersion: 1.34}", "write it in quotes, `\"1.34\"`"),
    ] {
        let error = error(text);
        assert!(error.contains(words), "{text}: {error}");
    }
    let folder = Folder::new(&[("web.yaml", LATEST)]);
    folder.write("palisade.yaml", b"failOn: \xff");
    folder
        .run(&["check", "."])
        .is_refused_with(&["palisade.yaml: is not UTF-8"]);
    folder.write("palisade.yaml", vec![b'#'; (4 << 20) + 1]);
    folder
        .run(&["check", "."])
        .is_refused_with(&["larger than 4 MiB"]);
    folder
        .run(&["check", ".", "--config", "gone.yaml"])
        .is_refused_with(&["gone.yaml: does not exist"]);
    folder
        .run(&["check", ".", "--config", "."])
        .is_refused_with(&["is a folder"]);
}

#[test]
fn windows_files_and_empty_ones_are_read() {
    assert_eq!(
        found("\u{feff}# why\r\nselect:\r\n  - latest-tag\r\n"),
        ["latest-tag"]
    );
    assert_eq!(
        found("select: [latest-tag]\nignore:\n#  - latest-tag\n"),
        ["latest-tag"]
    );
    assert_eq!(found("# nothing\n"), found(""));
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_to_itself_is_an_error() {
    let folder = Folder::new(&[("web.yaml", LATEST)]);
    std::os::unix::fs::symlink("palisade.yaml", folder.path().join("palisade.yaml")).unwrap();
    folder
        .run(&["check", "."])
        .is_refused_with(&["palisade.yaml: cannot be read"]);
}

#[test]
fn a_condition_without_anything_is_refused_rather_than_met_by_everything() {
    for condition in ["names: []", "names:", "labels: {}", "paths: []"] {
        let error = error(&format!(
            "rules:\n- match:\n    kinds: [Pod]\n    {condition}\n  ignore: [latest-tag]\n"
        ));
        assert!(
            error.contains("so that anything would match"),
            "{condition}: {error}"
        );
    }
    let error = error("rules: [{match: {paths: [../other/]}, ignore: [latest-tag]}]");
    assert!(error.contains("`..` leads out of it"), "{error}");
}

#[test]
fn rules_hold_for_what_they_match() {
    let pod = |namespace: &str| LATEST.replace("namespace: shop", &format!("namespace: {namespace}"));
    let folder = Folder::new(&[
        ("a.yaml", &pod("kube-system")),
        ("legacy/b.yaml", &pod("shop")),
        ("c.yaml", &pod("shop")),
        (
            "palisade.yaml",
            "select: [latest-tag]\nrules:\n- match: {namespaces: ['kube-*']}\n  ignore: [latest-tag]\n\
             - match: {paths: [legacy/]}\n  severities: {latest-tag: low}\n  enable: [no-liveness-probe]\n",
        ),
    ]);
    let report = folder.check(&["."]);
    let found: Vec<_> = policies(&report)
        .into_iter()
        .zip(texts(&report["findings"], "/location/path"))
        .collect();
    assert_eq!(
        found,
        [
            ("latest-tag", "c.yaml"),
            ("no-liveness-probe", "legacy/b.yaml"),
            ("latest-tag", "legacy/b.yaml")
        ]
    );
    assert_eq!(texts(&report["findings"], "/severity"), ["medium", "low", "low"]);
    assert_eq!(report["accepted"][0]["accepted"]["by"], "rule");
    assert_eq!(report["accepted"][0]["accepted"]["reason"], "palisade.yaml:3");
    assert_eq!(report["accepted"].as_array().unwrap().len(), 1);
}

#[test]
fn assumed_objects_exist() {
    let pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: shop, labels: {app: a}}\nspec:\n  serviceAccountName: builder\n  containers:\n  - name: a\n    image: a:1\n    env:\n    - name: A\n      valueFrom: {secretKeyRef: {name: keys, key: a}}\n---\napiVersion: v1\nkind: Service\nmetadata: {name: a, namespace: shop}\nspec: {selector: {app: b}}\n";
    let select =
        "select: [non-existent-service-account, env-value-from, dangling-service, non-isolated-pod]\n";
    let folder = Folder::new(&[("pod.yaml", pod), ("palisade.yaml", select)]);
    assert_eq!(folder.check(&["."])["findings"].as_array().unwrap().len(), 4);
    let assume = "assume:\n- {kind: ServiceAccount, name: builder}\n- {kind: Secret, namespace: shop, name: keys}\n\
                  - {kind: Deployment, name: b, namespace: shop, labels: {app: b}}\n\
                  - {kind: NetworkPolicy, name: all, spec: {podSelector: {}, policyTypes: [Ingress, Egress]}}\n";
    folder.write("palisade.yaml", format!("{select}{assume}"));
    assert_eq!(folder.check(&["."])["findings"], json!([]));
}

#[test]
fn what_a_folder_assumes_holds_for_its_own_namespaces() {
    let pod = |namespace: &str| LATEST.replace("namespace: shop", &format!("namespace: {namespace}"));
    let folder = Folder::new(&[
        (
            "a/palisade.yaml",
            "assume: [{kind: NetworkPolicy, name: all, spec: {podSelector: {}, policyTypes: [Ingress, Egress]}}]\n",
        ),
        ("a/web.yaml", &pod("a")),
        ("b/web.yaml", &pod("b")),
    ]);
    let report = folder.check(&["--select", "non-isolated-pod", "."]);
    assert_eq!(texts(&report["findings"], "/location/path"), ["b/web.yaml"]);
}

#[test]
fn what_is_among_the_files_is_as_they_say_and_not_as_is_assumed() {
    let policy = |selector: &str| {
        format!(
            "{{kind: NetworkPolicy, name: all, namespace: shop, spec: {{podSelector: {selector}, policyTypes: [Ingress, Egress]}}}}"
        )
    };
    let real = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: all, namespace: shop}\nspec: {podSelector: {matchLabels: {a: b}}}\n";
    let folder = Folder::new(&[
        ("palisade.yaml", &format!("assume: [{}]\n", policy("{}"))),
        ("web.yaml", LATEST),
    ]);
    let found = || policies(&folder.check(&["--select", "non-isolated-pod", "."])).len();
    assert_eq!(found(), 0);
    folder.write("policy.yaml", real);
    assert_eq!(found(), 1);
}

#[test]
fn custom_policies_run_under_their_own_name() {
    let configuration = "
select: [no-nginx]
customPolicies:
- id: no-nginx
  title: Images of nginx
  check: latest-tag
  severity: high
  params: {blockList: ['^nginx']}
  why: we have our own
  fix: take registry.example.com/web
";
    let folder = Folder::new(&[("web.yaml", LATEST), ("palisade.yaml", configuration)]);
    let report = folder.check(&["."]);
    assert_eq!(policies(&report), ["no-nginx"]);
    assert_eq!(report["findings"][0]["severity"], "high");
    assert_eq!(
        report["findings"][0]["remediation"],
        "take registry.example.com/web"
    );
}

#[test]
fn profiles_set_how_hard_policies_bite() {
    let folder = Folder::new(&[("web.yaml", LATEST)]);
    let severity = |profile: &str| {
        let report = folder.check(&["--select", "latest-tag", "--profile", profile]);
        report["findings"][0]["severity"].clone()
    };
    assert_eq!(
        (severity("development"), severity("production")),
        (json!("low"), json!("medium"))
    );
    let run = |arguments: &[&str]| {
        folder
            .run(&[&["check", "--select", "latest-tag"], arguments].concat())
            .code
    };
    assert_eq!(
        (
            run(&["--profile", "development"]),
            run(&["--profile", "restricted"])
        ),
        (CLEAN, FINDINGS)
    );
    folder.write("palisade.yaml", "profile: development\n");
    assert_eq!((run(&[]), run(&["--profile", "production"])), (CLEAN, FINDINGS));
    assert!(policies(&folder.check(&["--profile", "restricted"])).contains(&"pod-security-run-as-non-root"));
}

#[test]
fn the_input_is_configured_relative_to_the_file() {
    let folder = Folder::new(&[
        (
            "palisade.yaml",
            "select: [latest-tag]\ninput: {exclude: [/gen, '*.skip.yaml']}",
        ),
        ("gen/a.yaml", LATEST),
        ("sub/gen/a.yaml", LATEST),
        ("sub/b.skip.yaml", LATEST),
    ]);
    assert_eq!(
        texts(&folder.check(&["."])["findings"], "/location/path"),
        ["sub/gen/a.yaml"]
    );
    assert_eq!(
        texts(&folder.check(&["sub"])["findings"], "/location/path"),
        ["sub/gen/a.yaml"]
    );
}

#[test]
fn a_first_configuration_fits_the_folder_and_is_valid() {
    let pod = LATEST.replace("spec:", "spec:\n  serviceAccountName: builder");
    let folder = Folder::new(&[
        ("web.yaml", &pod),
        (
            ".kube-linter.yaml",
            "checks: {include: [no-liveness-probe], exclude: [run-as-non-root]}",
        ),
    ]);
    let run = folder.run(&["init"]);
    assert_eq!((run.code, run.out.as_str()), (CLEAN, ""), "{run:?}");
    let text = folder.read("palisade.yaml");
    for line in [
        "# yaml-language-server: $schema=https://",
        "# Found: 1 object (1 workload), 1 file, 0 charts",
        "# Namespaces: shop.",
        "profile: production",
        "enable: [no-liveness-probe]",
        "ignore: [run-as-non-root]",
        "#   - {kind: ServiceAccount, namespace: shop, name: builder}",
    ] {
        assert!(text.contains(line), "no `{line}` in {text}");
    }
    let report = folder.check(&["."]);
    let found = policies(&report);
    let told = format!("profile production, {} findings in 1 object. Next:", found.len());
    assert!(run.error.contains(&told), "no `{told}` in {}", run.error);
    assert!(
        found.contains(&"no-liveness-probe") && !found.contains(&"run-as-non-root"),
        "{found:?}"
    );
    // It overwrites nothing, and what it suggests is valid, too.
    folder
        .run(&["init"])
        .is_refused_with(&["palisade.yaml is there already", "--force"]);
    assert_eq!(
        folder.run(&["init", "--force", "--profile", "restricted"]).code,
        CLEAN
    );
    let text = folder.read("palisade.yaml");
    assert!(text.contains("profile: restricted"), "{text}");
    let mut all = String::new();
    for line in text.lines() {
        let key = line.strip_prefix("# ").filter(|rest| {
            let word: String = rest.chars().take_while(char::is_ascii_alphabetic).collect();
            rest.starts_with(' ')
                || ["policies:", "rules:", "exceptions:", "assume:", "input:"]
                    .contains(&format!("{word}:").as_str())
        });
        all.push_str(key.unwrap_or(line));
        all.push('\n');
    }
    assert!(all.contains("\nexceptions:\n  - policies:"), "{all}");
    folder.write("palisade.yaml", &all);
    let run = folder.run(&["check", "."]);
    assert_eq!((run.code, run.error.as_str()), (FINDINGS, ""), "{all}");
    assert!(
        run.out.contains("1 finding accepted by exceptions"),
        "{}",
        run.out
    );
    assert!(!run.out.contains("-exception]"), "{}", run.out);
    // What it wrote itself is not counted among what is no manifest.
    assert!(!run.out.contains("without Kubernetes objects"), "{}", run.out);
}
