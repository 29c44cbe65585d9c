//! What becomes of findings that somebody accepts: by exceptions, comments, baselines and rules.

use serde_json::{Value, json};

use crate::support::{CLEAN, Folder, LATEST, UNREADABLE, helm, policies, texts};

const EXCEPTION: &str = "
select: [latest-tag, expired-exception, unused-exception]
exceptions:
- policies: [latest-tag]
  match: {namespaces: [shop], kinds: [Pod], images: ['nginx*'], containers: [web]}
  owner: team-shop
  reason: pinned with the next release
  expires: DAY
";

#[test]
fn an_exception_accepts_until_its_last_day() {
    let folder = Folder::new(&[
        ("web.yaml", LATEST),
        ("palisade.yaml", &EXCEPTION.replace("DAY", "2999-12-31")),
    ]);
    let run = folder.run(&["check", "."]);
    assert_eq!((run.code, run.out.as_str()), (CLEAN, ""));
    let report = folder.check(&["."]);
    let accepted: &Value = &report["accepted"][0];
    assert_eq!(accepted["policy"], "latest-tag");
    assert_eq!(
        accepted["accepted"],
        json!({"by": "exception", "reason": "pinned with the next release", "owner": "team-shop", "expires": "2999-12-31"})
    );
    let shown = folder.run(&["check", ".", "--show-accepted"]).out;
    assert!(
        shown.contains("accepted until 2999-12-31 by team-shop: pinned with the next release"),
        "{shown}"
    );
}

#[test]
fn an_exception_that_is_over_is_a_finding_and_so_is_what_it_accepted() {
    let folder = Folder::new(&[
        ("web.yaml", LATEST),
        ("palisade.yaml", &EXCEPTION.replace("DAY", "2020-12-31")),
    ]);
    let report = folder.check(&["web.yaml"]);
    assert_eq!(policies(&report), ["expired-exception", "latest-tag"]);
    let expired = &report["findings"][0];
    assert_eq!(expired["location"]["path"], "palisade.yaml");
    assert_eq!(expired["location"]["line"], 8);
    assert_eq!(expired["object"]["kind"], "Configuration");
    assert_eq!(
        expired["message"],
        "the exception of team-shop from `latest-tag` ended on 2020-12-31: the finding that it accepted is reported again"
    );
    assert_eq!(
        policies(&folder.check(&[".", "--ignore", "expired-exception"])),
        ["latest-tag"]
    );
}

#[test]
fn an_exception_that_accepts_nothing_is_a_finding_where_all_was_judged() {
    let folder = Folder::new(&[
        ("a/web.yaml", &LATEST.replace("latest", "1.2")),
        ("palisade.yaml", &EXCEPTION.replace("DAY", "never")),
    ]);
    assert_eq!(policies(&folder.check(&["."])), ["unused-exception"]);
    assert_eq!(policies(&folder.check(&["a"])), Vec::<&str>::new());
    assert_eq!(
        policies(&folder.check(&[".", "--select", "unused-exception"])),
        Vec::<&str>::new()
    );
}

#[test]
fn comments_accept_what_they_name_and_are_findings_otherwise() {
    let select = "select: [latest-tag, unused-ignore, ignore-without-reason]\n";
    let folder = Folder::new(&[("palisade.yaml", select)]);
    let judge = |text: &str| {
        folder.write("web.yaml", text);
        let report = folder.check(&["web.yaml"]);
        let messages = texts(&report["findings"], "/message").join("\n");
        (
            policies(&report).join(","),
            messages,
            report["accepted"].as_array().unwrap().len(),
        )
    };
    let trailing = |comment: &str| LATEST.replace(":latest", &format!(":latest # palisade: {comment}"));
    assert_eq!(
        judge(&trailing("ignore[latest-tag] pinned by digest later")),
        (String::new(), String::new(), 1)
    );
    assert_eq!(judge(&trailing("ignore[latest-tag]")).0, "ignore-without-reason");
    let (found, message, _) = judge(&trailing("ignore[latest-tga] why"));
    assert_eq!(found, "latest-tag,unused-ignore");
    assert!(
        message.contains("there is no policy `latest-tga`: did you mean `latest-tag`?"),
        "{message}"
    );
    let (found, message, _) = judge(&format!(
        "# palisade: ignore[latest-tag] why\n{}",
        LATEST.replace("latest", "1.2")
    ));
    assert_eq!(
        (found.as_str(), message.as_str()),
        (
            "unused-ignore",
            "nothing is left to ignore here: `latest-tag` finds nothing"
        )
    );
    let above = "  # palisade: ignore[latest-tag] why\n  restartPolicy: Never\n  containers:";
    let message = judge(&LATEST.replace("  containers:", above)).1;
    assert!(
        message.starts_with("nothing is left to ignore here: `latest-tag` finds something in line 9\n"),
        "{message}"
    );
    assert_eq!(
        judge(&trailing("ignore latest-tag")).0,
        "latest-tag,unused-ignore"
    );
    // Of a policy that does not run nothing can be said.
    assert_eq!(judge(&trailing("ignore[latest-tag, host-pid] why")).0, "");
    let report = folder.check(&["web.yaml"]);
    assert_eq!(report["accepted"][0]["accepted"]["by"], "comment");
    assert_eq!(report["accepted"][0]["accepted"]["reason"], "why");
}

#[test]
fn a_comment_holds_in_a_template_of_a_chart() {
    let Some(helm) = helm() else {
        println!("skipped: PALISADE_HELM names no program, and there is no helm on the PATH");
        return;
    };
    // Rendered, the comment stands on another line than in the template, and once for each turn of the loop.
    let template = "\
{{- /* Not rendered. */}}
{{- range $name := .Values.names }}
---
apiVersion: v1
kind: Pod
metadata: {name: {{ $name }}, namespace: shop}
spec:
  containers:
  - name: web
    image: nginx:latest # palisade: ignore[latest-tag] pinned by the mirror
  - name: other
    image: nginx:latest
  # palisade: ignore[latest-tag] nothing is left to ignore
  - name: pinned
    image: nginx:1.27.3
{{- end }}
";
    let folder = Folder::new(&[
        ("chart/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n"),
        ("chart/values.yaml", "names: [one, two]\n"),
        ("chart/templates/web.yaml", template),
    ]);
    let report = folder.check(&[
        "chart",
        "--select",
        "latest-tag,unused-ignore",
        "--helm",
        helm.to_str().unwrap(),
    ]);
    let told = |list: &Value| {
        let list = list.as_array().unwrap().iter();
        let mut told: Vec<_> = list
            .map(|finding| {
                let (policy, location) = (&finding["policy"], &finding["location"]);
                format!(
                    "{} {}:{}",
                    policy.as_str().unwrap(),
                    location["path"].as_str().unwrap(),
                    location["line"]
                )
            })
            .collect();
        told.sort_unstable();
        told
    };
    assert_eq!(
        told(&report["accepted"]),
        ["latest-tag chart/templates/web.yaml:10"; 2]
    );
    for accepted in report["accepted"].as_array().unwrap() {
        assert_eq!(accepted["accepted"]["by"], "comment");
        assert_eq!(accepted["accepted"]["reason"], "pinned by the mirror");
    }
    assert_eq!(
        told(&report["findings"]),
        [
            "latest-tag chart/templates/web.yaml:12",
            "latest-tag chart/templates/web.yaml:12",
            // It stands in the template once.
            "unused-ignore chart/templates/web.yaml:13",
        ]
    );
}

#[test]
fn a_baseline_hides_what_was_there_before() {
    let folder = Folder::new(&[("web.yaml", LATEST)]);
    let run = folder.run(&["check", ".", "--write-baseline", "base.json"]);
    assert_eq!((run.code, run.out.as_str()), (CLEAN, ""), "{run:?}");
    assert!(run.error.starts_with("wrote "), "{}", run.error);
    let first = folder.read("base.json");
    let hidden =
        |arguments: &[&str]| folder.run(&[&["check", "--baseline", "base.json"], arguments].concat());
    assert_eq!((hidden(&["."]).code, hidden(&["."]).out.as_str()), (CLEAN, ""));
    // Lines may move, and values change.
    folder.write(
        "web.yaml",
        format!("# moved\n\n{}", LATEST.replace("nginx:latest", "httpd:latest")),
    );
    assert_eq!(hidden(&["."]).code, CLEAN);
    let report = folder.check(&["--baseline", "base.json", "."]);
    assert_eq!(report["accepted"][0]["accepted"]["by"], "baseline");
    assert_eq!(
        report["summary"]["ignored"],
        report["accepted"].as_array().unwrap().len()
    );
    // What is new is told.
    folder.write(
        "web.yaml",
        LATEST.replace("containers:", "hostPID: true\n  containers:"),
    );
    let report = folder.check(&["--baseline", "base.json", "."]);
    assert_eq!(policies(&report), ["host-pid"]);
    // Written twice it is the same.
    folder.write("web.yaml", LATEST);
    folder.run(&["check", ".", "--write-baseline", "base.json"]);
    assert_eq!(folder.read("base.json"), first);
}

#[test]
fn what_is_fixed_since_the_baseline_is_told() {
    let folder = Folder::new(&[
        ("palisade.yaml", "select: [latest-tag]\nbaseline: base.json\n"),
        ("web.yaml", LATEST),
        ("other.yaml", &LATEST.replace("name: web,", "name: other,")),
    ]);
    folder.write("base.json", "{\"version\": 1, \"findings\": []}");
    folder.run(&["check", ".", "--write-baseline", "base.json"]);
    assert_eq!(folder.run(&["check", "."]).out, "");
    folder.write("web.yaml", LATEST.replace("latest", "1.2"));
    let run = folder.run(&["check", "."]);
    assert_eq!(run.code, CLEAN);
    assert!(
        run.out.contains("1 finding of the baseline is gone"),
        "{}",
        run.out
    );
    assert!(run.out.contains("--write-baseline base.json"), "{}", run.out);
    // Of what is not judged nothing is said.
    assert_eq!(folder.run(&["check", "other.yaml"]).out, "");
    std::fs::remove_file(folder.path().join("web.yaml")).unwrap();
    assert!(
        folder
            .run(&["check", "."])
            .out
            .contains("1 finding of the baseline is gone")
    );
}

#[test]
fn a_configuration_may_name_its_baseline_before_there_is_one() {
    let folder = Folder::new(&[
        ("palisade.yaml", "select: [latest-tag]\nbaseline: base.json\n"),
        ("web.yaml", LATEST),
        ("broken.yaml", "kind: Pod\nmetadata: {name: [\n"),
    ]);
    let told =
        "base.json: the baseline does not exist: `palisade check --write-baseline base.json` writes it";
    folder.run(&["check", "."]).is_refused_with(&[told]);
    let run = folder.run(&["check", "--write-baseline", "base.json"]);
    assert_eq!((run.code, run.out.as_str()), (UNREADABLE, ""), "{run:?}");
    let lines: Vec<_> = run.error.lines().collect();
    assert_eq!(lines[0], "wrote 1 finding to base.json");
    assert!(lines[1].starts_with("error: broken.yaml:2:"), "{lines:?}");
    assert_eq!(lines[2], "what could not be judged is not in it");
    std::fs::remove_file(folder.path().join("broken.yaml")).unwrap();
    let first = folder.read("base.json");
    assert_eq!(folder.run(&["check", "."]).out, "");
    // Nor does one of another version stand in the way of its replacement.
    folder.write("base.json", "{\"version\": 7}");
    assert_eq!(
        folder.run(&["check", "--write-baseline", "./base.json"]).code,
        CLEAN
    );
    assert_eq!(folder.read("base.json"), first);
}

#[test]
fn a_baseline_that_cannot_be_used_is_refused() {
    let folder = Folder::new(&[("web.yaml", LATEST), ("base.json", "{\"version\": 7}")]);
    folder
        .run(&["check", "--baseline", "base.json"])
        .is_refused_with(&["base.json: the baseline has version 7", "--write-baseline"]);
    folder
        .run(&["check", "--baseline", "none.json"])
        .is_refused_with(&[
            "none.json: the baseline does not exist",
            "--write-baseline none.json",
        ]);
}

#[test]
fn what_is_said_of_comments_can_be_turned_off_excepted_and_baselined() {
    let unused = LATEST.replace(":latest", ":1.2 # palisade: ignore[latest-tag] why");
    let folder = Folder::new(&[("web.yaml", &unused)]);
    let accepted_by = |configuration: &str| {
        folder.write(
            "palisade.yaml",
            format!("select: [latest-tag, unused-ignore, unused-exception]\n{configuration}"),
        );
        let report = folder.check(&["."]);
        assert_eq!(policies(&report), Vec::<&str>::new());
        texts(&report["accepted"], "/accepted/by").join(" ")
    };
    assert_eq!(
        accepted_by("rules: [{match: {paths: [web.yaml]}, ignore: [unused-ignore]}]\n"),
        "rule"
    );
    assert_eq!(
        accepted_by(
            "exceptions: [{policies: [unused-ignore], match: {names: [web]}, owner: a, reason: b, expires: never}]\n"
        ),
        "exception"
    );
    // Where a rule asks for it, it is said there and nowhere else.
    folder.write(
        "web.yaml",
        LATEST.replace(":latest", ":latest # palisade: ignore[latest-tag]"),
    );
    let enabled = |path: &str| {
        let rule = format!("rules: [{{match: {{paths: [{path}]}}, enable: [ignore-without-reason]}}]\n");
        folder.write("palisade.yaml", format!("select: [latest-tag]\n{rule}"));
        policies(&folder.check(&["."])).len()
    };
    assert_eq!([enabled("web.yaml"), enabled("other/")], [1, 0]);
}

#[test]
fn a_baseline_tells_equal_findings_apart() {
    let comment = " # palisade: ignore[host-pid] why\n";
    let folder = Folder::new(&[(
        "web.yaml",
        &LATEST.replace(":latest\n", &format!(":latest{comment}")),
    )]);
    let select = ["--select", "host-pid,unused-ignore", "."];
    let write = [&["check", "--write-baseline", "base.json"], &select[..]].concat();
    let since = [&["--baseline", "base.json"], &select[..]].concat();
    folder.run(&write);
    assert_eq!(policies(&folder.check(&since)), Vec::<&str>::new());
    folder.write("web.yaml", LATEST.replace('\n', comment));
    assert_eq!(policies(&folder.check(&since)).len(), 6);
    folder.run(&write);
    let report = folder.check(&since);
    assert_eq!(policies(&report), Vec::<&str>::new());
    assert_eq!(report["warnings"].as_array().unwrap().len(), 0, "{report}");
}
