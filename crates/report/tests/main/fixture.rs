//! A small run with everything in it that is hard to show.

use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use palisade_model::{Inventory, Kinds, Object, Problem, Rendered, Source};
use palisade_policy::alias::{cis, kube_linter, trivy};
use palisade_policy::{
    Acceptance, Accepted, Confidence, Engine, Finding, Fix, Layer, Metadata, Policy, Rule, Severity, sort,
};
use palisade_report::{Format, Report, Style, Summary, write};
use palisade_yaml::{Edit, Span};

/// What a [`Report`] borrows from.
pub(crate) struct Run {
    pub(crate) engine: Engine,
    pub(crate) findings: Vec<Finding>,
    pub(crate) accepted: Vec<Accepted>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) warnings: Vec<Problem>,
    pub(crate) summary: Summary,
}

impl Run {
    pub(crate) fn report(&self) -> Report<'_> {
        Report {
            findings: &self.findings,
            accepted: &self.accepted,
            show_accepted: false,
            problems: &self.problems,
            warnings: &self.warnings,
            policies: self.engine.policies(),
            summary: self.summary,
            fail_on: Severity::Low,
            history: &[],
            finished: time(),
            directory: "/home/me/shop/",
        }
    }

    pub(crate) fn written(&self, format: Format, style: Style) -> String {
        written(&self.report(), format, style)
    }
}

pub(crate) fn written(report: &Report<'_>, format: Format, style: Style) -> String {
    let mut bytes = Vec::new();
    write(report, format, style, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn time() -> SystemTime {
    UNIX_EPOCH + Duration::from_millis(1_709_209_800_250)
}

/// Everything awkward in one run.
pub(crate) fn awkward() -> Run {
    let rendered = Rendered {
        by: "helm",
        of: "chart".into(),
        template: Some(include_str!("fixtures/template.yaml").into()),
        lines: vec![1, 2, 3, 4, 5, 6, 7, 8, 0],
    };
    let untraced = Rendered {
        by: "kustomize",
        ..Rendered::default()
    };
    let mut run = judge(vec![
        Source::new("deploy/web.yaml", include_str!("fixtures/web.yaml")),
        Source::new(
            "deploy/crlf.yaml",
            include_str!("fixtures/web.yaml").replace('\n', "\r\n"),
        ),
        Source::new(
            "C:/k8s/größe, 100%: a.yaml",
            include_str!("fixtures/hostile.yaml"),
        ),
        Source::new("all.json", include_str!("fixtures/list.json")),
        Source::new("secret.yaml", include_str!("fixtures/secret.yaml")),
        Source::rendered(
            "chart/templates/web.yaml",
            include_str!("fixtures/rendered.yaml"),
            rendered,
        ),
        Source::new("vendor/web.yaml", include_str!("fixtures/web.yaml")),
        Source::rendered("overlay", include_str!("fixtures/rendered.yaml"), untraced),
    ]);
    let broken = Arc::new(Source::new("broken.yaml", include_str!("fixtures/broken.yaml")));
    let secret = Arc::new(Source::new(
        "broken-secret.yaml",
        "kind: Secret\ndata:\n  password: [hunter2\n",
    ));
    let escape = Arc::new(Source::new("escape.yaml", "a: \u{1b}[31mred\n"));
    let missing = Arc::new(Source::new("missing.yaml", ""));
    let problem = |source: &Arc<Source>, at: Option<&str>, message: &str, help: Option<&str>| Problem {
        span: at.map(|at| span_of(source, at)),
        source: source.clone(),
        message: message.into(),
        help: help.map(Into::into),
    };
    run.problems = vec![
        problem(
            &broken,
            Some("[a, b\n  c"),
            "a list is not closed",
            Some("add the missing `]`"),
        ),
        problem(&secret, Some("[hunter2"), "a list is not closed", None),
        problem(
            &escape,
            Some("\u{1b}"),
            "control characters are not allowed",
            None,
        ),
        problem(
            &missing,
            None,
            "no such file",
            Some("check the path: it is read from where you are"),
        ),
    ];
    let web = run
        .findings
        .iter()
        .map(|finding| finding.object.source())
        .find(|source| &*source.path == "deploy/web.yaml");
    run.warnings = vec![problem(
        web.unwrap(),
        Some("replicas"),
        "the key `replicas` is given twice: the last one counts",
        None,
    )];
    run.accepted = accept(&mut run.findings);
    run.summary = Summary {
        files: 12,
        skipped: 1,
        ignored: run.accepted.len(),
        ..run.summary
    };
    run
}

/// What there is to say of the objects in `sources`, and of one from the API.
pub(crate) fn judge(sources: Vec<Source>) -> Run {
    let mut objects = Vec::new();
    for source in sources {
        let source = Arc::new(source);
        for tree in palisade_yaml::parse(&source.text) {
            let tree = tree.unwrap_or_else(|error| panic!("{}: {error}", source.path));
            objects.extend(Object::all_of(&Arc::new(tree), &source));
        }
    }
    let live = serde_json::json!({
        "apiVersion": "v1", "kind": "Pod",
        "metadata": {"name": "live", "namespace": "shop"},
        "spec": {"containers": [{"name": "app", "image": "nginx", "securityContext": {"privileged": true}}]},
    });
    objects.extend(Object::from_json(&live, &Arc::new(Source::new("", ""))).unwrap());
    let engine = Engine::new(policies());
    let inventory = Inventory::default();
    let summary = Summary {
        objects: objects.len(),
        ..Summary::default()
    };
    let mut findings = Vec::new();
    for object in objects {
        findings.extend(engine.evaluate(&Arc::new(object), &inventory).findings);
    }
    sort(&mut findings);
    Run {
        engine,
        findings,
        accepted: Vec::new(),
        problems: Vec::new(),
        warnings: Vec::new(),
        summary,
    }
}

/// Takes some findings out, accepted in each of the ways.
fn accept(findings: &mut Vec<Finding>) -> Vec<Accepted> {
    let of_vendor = |finding: &mut Finding| finding.object.source().path == "vendor/web.yaml";
    let ways = [
        (
            Acceptance::Exception,
            "the vendor's image: <see> `it`\n| 2 |",
            "team-shop",
            Some("2024-12-31"),
        ),
        (Acceptance::Annotation, "needs the device", "", None),
        (Acceptance::Comment, "", "", None),
        (Acceptance::Baseline, "", "", None),
    ];
    let findings = findings.extract_if(.., of_vendor).zip(ways.into_iter().cycle());
    let accepted = findings.map(|(finding, (by, reason, owner, expires))| Accepted {
        finding,
        by,
        reason: reason.into(),
        owner: owner.into(),
        expires: expires.map(Into::into),
    });
    accepted.collect()
}

fn span_of(source: &Source, text: &str) -> Span {
    let start = source.text.find(text).unwrap();
    Span::new(start as u32, (start + text.len()) as u32)
}

fn policies() -> Vec<Policy> {
    let workloads = || Kinds::all_named(["DeploymentLike"]).unwrap();
    let privileged = Rule::container(|container, report| {
        if let Some(flag) = container
            .security_context()
            .privileged()
            .filter(|flag| flag.is_true())
        {
            let fix = Fix::unsafe_("remove `privileged`", [Edit::prune(flag)]);
            report.fixable(
                flag,
                format!("container `{}` runs privileged", container.name()),
                fix,
            );
        }
    });
    let image = Rule::container(|container, report| {
        if let Some(image) = container.value().get("image") {
            report.at(image, format!("image `{}` has no tag", image.text()));
        }
    });
    let named = |message: &'static str| {
        Rule::container(move |container, report| {
            if let Some(name) = container.value().get("name") {
                report.at(name, format!("container `{}` {message}", name.text()));
            }
        })
    };
    let says = Rule::object(|object, report| {
        if let Some(annotation) = object.at(&["metadata", "annotations", "says"]) {
            report.at(annotation, annotation.text());
        }
    });
    let secret = Rule::object(|object, report| {
        if let Some(data) = object.at(&["stringData"]).filter(|_| object.kind() == "Secret") {
            data.entries()
                .for_each(|entry| report.at(entry.value, format!("`{}` stands in a file", entry.name())));
            report.object("a Secret stands in a file");
        }
    });
    vec![
        policy(
            "privileged-container",
            Severity::Critical,
            Confidence::Certain,
            workloads(),
            privileged,
        ),
        policy(
            "latest-tag",
            Severity::Medium,
            Confidence::Certain,
            workloads(),
            image,
        ),
        policy(
            "no-liveness-probe",
            Severity::Low,
            Confidence::Likely,
            workloads(),
            named("has no liveness probe"),
        ),
        policy(
            "unset-memory",
            Severity::Medium,
            Confidence::Likely,
            workloads(),
            named("has no memory limit"),
        ),
        policy("says", Severity::High, Confidence::Possible, Kinds::Any, says),
        policy(
            "secret-in-file",
            Severity::High,
            Confidence::Certain,
            Kinds::Any,
            secret,
        ),
        policy(
            "silent",
            Severity::Low,
            Confidence::Certain,
            Kinds::all_named(["Job", "CronJob"]).unwrap(),
            Rule::object(|_, _| {}),
        ),
    ]
}

fn policy(id: &'static str, severity: Severity, confidence: Confidence, kinds: Kinds, rule: Rule) -> Policy {
    let words = match id {
        "privileged-container" => [
            "Privileged container",
            "A privileged container sees every device of its node and keeps every capability: who breaks into it owns the node.",
            "Remove `privileged`, and add the one capability or device that is really needed. Few programs need any.",
        ],
        "latest-tag" => [
            "Image without a fixed version",
            "Without a tag, the image that runs is whichever was pushed last: nobody can tell what it was, nor go back.",
            "Name a version, or better a digest. `latest` is no version.",
        ],
        "silent" => ["", "", ""],
        _ => [
            "A policy for tests",
            "It shows how <reports> & \"quotes\" look.",
            "Nothing is to be done.",
        ],
    };
    let [title, why, remediation] = words.map(str::to_owned);
    Policy {
        metadata: Arc::new(Metadata {
            id: id.into(),
            title,
            why,
            remediation,
            severity,
            confidence,
            layer: Layer::Workload,
            aliases: if id == "privileged-container" {
                const { &[kube_linter("privileged-container"), cis("5.2.2"), trivy("KSV017")] }
            } else {
                &[]
            },
            check: "test",
        }),
        kinds,
        rule,
    }
}
