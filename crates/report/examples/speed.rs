//! Measures every format on a report of 100,000 findings, the best of five times:
//! `cargo run --release -p palisade-report --example speed`.

use std::io::Write;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use palisade_model::{Inventory, Kinds, Object, Source};
use palisade_policy::{Confidence, Engine, Finding, Layer, Metadata, Policy, Rule, Severity, sort};
use palisade_report::{Format, Report, Style, Summary, write};

const POD: &str = "apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  containers:
  - name: app
    image: registry.example.org/shop/web
    securityContext:
      privileged: true
";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let engine = Engine::new((0..4).map(policy).collect());
    let documents = format!("---\n{POD}").repeat(250);
    let line = documents_as_one_line(POD, 12_500)?;
    let files = (0..50)
        .map(|number| Source::new(format!("deploy/{number}.yaml"), documents.as_str()))
        .collect();
    for (name, sources) in [
        ("50 files", files),
        ("one line of JSON", vec![Source::new("all.json", line)]),
    ] {
        let (findings, objects) = judge(&engine, sources)?;
        let report = Report {
            accepted: &[],
            show_accepted: false,
            findings: &findings,
            problems: &[],
            warnings: &[],
            policies: engine.policies(),
            summary: Summary {
                files: 50,
                objects,
                ..Summary::default()
            },
            fail_on: Severity::Low,
            history: &[],
            finished: SystemTime::UNIX_EPOCH,
            directory: "/home/me",
        };
        for &format in Format::ALL {
            let mut out = Vec::with_capacity(1 << 27);
            let mut time = Duration::MAX;
            for _ in 0..5 {
                out.clear();
                let start = Instant::now();
                write(
                    &report,
                    format,
                    Style {
                        color: true,
                        width: 100,
                    },
                    &mut out,
                )?;
                time = time.min(start.elapsed());
            }
            let (count, size) = (findings.len(), out.len() / 1_000_000);
            writeln!(
                std::io::stdout(),
                "{name}: {count} findings as {format}: {size} MB in {time:.0?}"
            )?;
        }
    }
    Ok(())
}

fn judge(engine: &Engine, sources: Vec<Source>) -> Result<(Vec<Finding>, usize), palisade_yaml::Error> {
    let mut findings = Vec::new();
    let mut count = 0;
    for source in sources {
        let source = Arc::new(source);
        for tree in palisade_yaml::parse(&source.text) {
            for object in Object::all_of(&Arc::new(tree?), &source) {
                findings.extend(engine.evaluate(&Arc::new(object), &Inventory::default()).findings);
                count += 1;
            }
        }
    }
    sort(&mut findings);
    Ok((findings, count))
}

fn documents_as_one_line(text: &str, count: usize) -> Result<String, palisade_yaml::Error> {
    let trees = palisade_yaml::parse(&text.into());
    let pod = trees
        .into_iter()
        .next()
        .transpose()?
        .map(|tree| tree.root().to_json().to_string());
    let pods = vec![pod.unwrap_or_default(); count].join(",");
    Ok(format!(
        "{{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[{pods}]}}"
    ))
}

fn policy(number: usize) -> Policy {
    let rule = Rule::container(move |container, report| {
        let image = container.value().get("image").unwrap_or(container.value());
        let flag = container
            .security_context()
            .privileged()
            .unwrap_or(container.value());
        report.at(
            image,
            format!(
                "container `{}` runs an image without a fixed version",
                container.name()
            ),
        );
        if number.is_multiple_of(2) {
            report.at(flag, format!("container `{}` runs privileged", container.name()));
            report.at(
                container.value(),
                format!("container `{}` is not as it should be", container.name()),
            );
        }
    });
    let metadata = Metadata {
        id: format!("policy-{number}").into(),
        title: "A policy".into(),
        why: "A privileged container sees every device of its node and keeps every capability.".into(),
        remediation: "Remove `privileged`, and add the one capability or device that is really needed."
            .into(),
        severity: Severity::ALL[number % 4],
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        check: "test",
    };
    Policy {
        metadata: Arc::new(metadata),
        kinds: Kinds::Any,
        rule,
    }
}
