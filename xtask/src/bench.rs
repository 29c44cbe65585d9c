//! `cargo xtask bench`: what the budgets allow, and what is used of them.
//!
//! Everything is measured in one run on generated input, and each figure stands beside a baseline of the same
//! run, since machines differ and ratios differ less. Nothing here fails: it tells.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use wait4::Wait4 as _;

/// How the command did.
struct Run {
    wall: Duration,
    cpu: Duration,
    /// The highest resident memory, in bytes.
    memory: u64,
}

/// Takes the program and a folder to write to.
type Benchmark = fn(&Path, &Path) -> anyhow::Result<()>;

/// Runs the benchmarks whose name contains `filter`.
pub(crate) fn run(root: &Path, filter: &str) -> anyhow::Result<()> {
    build(root)?;
    let folder = root.join("target/bench");
    fs::create_dir_all(&folder)?;
    let palisade = root.join("target/release/palisade");
    let benchmarks: &[(&str, Benchmark)] = &[
        ("cold", cold),
        ("large", large),
        ("formats", formats),
        ("phases", phases),
        ("linear", linear),
        ("since", since),
        ("fix", fix),
    ];
    for (name, benchmark) in benchmarks {
        if name.contains(filter) {
            println!("\n{name}");
            benchmark(&palisade, &folder)?;
        }
    }
    Ok(())
}

fn build(root: &Path) -> anyhow::Result<()> {
    let status = Command::new("cargo")
        .args(["build", "--release", "--quiet", "-p", "palisade", "-p", "xtask"])
        .env("CARGO_TARGET_DIR", root.join("target"))
        .current_dir(root)
        .status()?;
    if !status.success() {
        bail!("the release build failed");
    }
    Ok(())
}

/// One small file, cold process: 10 ms and 15 MB.
fn cold(palisade: &Path, folder: &Path) -> anyhow::Result<()> {
    let file = folder.join("small.yaml");
    fs::write(&file, manifest(0))?;
    let baseline = median(palisade, &["version".as_ref()], 40)?;
    let check = median(palisade, &["check".as_ref(), file.as_os_str()], 40)?;
    println!("  palisade version (baseline)     {}", show(&baseline));
    println!(
        "  check of one Deployment         {}   {:.1}x",
        show(&check),
        ratio(&check, &baseline)
    );
    println!("  budget                          10 ms wall, 15 MB");
    Ok(())
}

/// 14,000 objects of 24 MB with all default policies: 1 s and 200 MB.
fn large(palisade: &Path, folder: &Path) -> anyhow::Result<()> {
    let (one, many) = stream(folder, 14_000)?;
    let size = fs::metadata(&one)?.len();
    println!("  14,000 objects, {:.1} MB", size as f64 / 1e6);
    let copy = median(Path::new("cat"), &[one.as_os_str()], 5)?;
    println!("  cat (baseline)                  {}", show(&copy));
    let formats = ["json", "text", "sarif"];
    for (what, path) in [("one file", &one), ("14,000 files", &many)] {
        for format in formats {
            let run = median(
                palisade,
                &[
                    "check".as_ref(),
                    path.as_os_str(),
                    "--format".as_ref(),
                    format.as_ref(),
                ],
                3,
            )?;
            println!(
                "  check, {what:12} {format:10} {}   {:.0}x",
                show(&run),
                ratio(&run, &copy)
            );
        }
    }
    println!("  budget                          1 s wall, 200 MB");
    Ok(())
}

/// The other formats for 14,000 objects, beside JSON.
fn formats(palisade: &Path, folder: &Path) -> anyhow::Result<()> {
    let (one, _) = stream(folder, 14_000)?;
    let report = folder.join("report");
    let check = |format: &str| {
        let output = format!("--output={format}={}", report.display());
        let arguments =
            ["check", "--format=kube-linter-json", "--fail-on=critical"].map(std::ffi::OsStr::new);
        median(
            palisade,
            &[&arguments[..], &[output.as_ref(), one.as_os_str()]].concat(),
            3,
        )
    };
    let baseline = check("json")?;
    for format in [
        "json",
        "sarif",
        "markdown",
        "html",
        "junit",
        "gitlab",
        "gitlab-sast",
        "trivy-json",
    ] {
        let run = check(format)?;
        let size = fs::metadata(&report)?.len() as f64 / 1e6;
        println!(
            "  {format:12} {}   {:.2}x of json, {size:.1} MB",
            show(&run),
            ratio(&run, &baseline)
        );
    }
    Ok(())
}

/// The share of reading, judging and writing, on one thread.
fn phases(_: &Path, folder: &Path) -> anyhow::Result<()> {
    let (one, _) = stream(folder, 14_000)?;
    let itself = std::env::current_exe()?;
    let release = itself
        .parent()
        .and_then(Path::parent)
        .map(|target| target.join("release/xtask"));
    let status = Command::new(release.context("no target folder")?)
        .arg("bench-phases")
        .arg(one)
        .status()?;
    if !status.success() {
        bail!("bench-phases failed");
    }
    Ok(())
}

/// What [`phases`] runs in a release build.
pub(crate) fn run_phases(file: &Path) -> anyhow::Result<()> {
    use std::sync::Arc;

    use palisade_model::{Inventory, Object, Source};

    let text = fs::read_to_string(file)?;
    let megabytes = text.len() as f64 / 1e6;
    let source = Arc::new(Source::new("bench.yaml", text));
    let engine = palisade_policy::Engine::new(palisade_checks::Selection::default().policies()?);
    let start = Instant::now();
    let trees: Vec<_> = palisade_yaml::parse(&source.text)
        .into_iter()
        .collect::<Result<_, _>>()?;
    let read = start.elapsed();
    let nodes: usize = trees.iter().map(palisade_yaml::Tree::len).sum();
    let start = Instant::now();
    let trees = trees.into_iter().map(Arc::new);
    let objects: Vec<_> = trees
        .flat_map(|tree| Object::all_of(&tree, &source))
        .map(Arc::new)
        .collect();
    let inventory: Inventory = objects.iter().cloned().collect();
    let index = start.elapsed();
    let start = Instant::now();
    for object in &objects {
        let identity = object.identity();
        if let Some(kind) = palisade_schema::find(&identity.group, &identity.version, &identity.kind) {
            std::hint::black_box(palisade_schema::check_types(object.root(), kind));
        }
    }
    let types = start.elapsed();
    let start = Instant::now();
    let mut findings: Vec<_> = objects
        .iter()
        .flat_map(|object| engine.evaluate(object, &inventory).findings)
        .collect();
    let judge = start.elapsed();
    let start = Instant::now();
    palisade_policy::sort(&mut findings);
    let sort = start.elapsed();
    let report = palisade_report::Report {
        findings: &findings,
        accepted: &[],
        show_accepted: false,
        problems: &[],
        warnings: &[],
        policies: engine.policies(),
        summary: palisade_report::Summary {
            files: 1,
            objects: objects.len(),
            skipped: 0,
            ignored: 0,
        },
        fail_on: palisade_policy::Severity::Low,
        history: &[],
        finished: std::time::SystemTime::UNIX_EPOCH,
        directory: "",
    };
    let mut steps = vec![
        ("read", read),
        ("index", index),
        ("types", types),
        ("judge", judge),
        ("sort", sort),
    ];
    for format in [palisade_report::Format::Json, palisade_report::Format::Text] {
        let start = Instant::now();
        palisade_report::write(
            &report,
            format,
            palisade_report::Style::default(),
            &mut std::io::sink(),
        )?;
        steps.push((format.as_str(), start.elapsed()));
    }
    let all: Duration = steps.iter().map(|(_, time)| *time).sum();
    println!(
        "  one thread, {} objects, {nodes} nodes, {} policies, {} findings",
        objects.len(),
        engine.policies().len(),
        findings.len()
    );
    for (name, time) in steps {
        let share = 100.0 * time.as_secs_f64() / all.as_secs_f64();
        let speed = megabytes / time.as_secs_f64();
        println!(
            "  {name:8} {:7.1} ms   {share:4.1} %   {speed:6.0} MB/s",
            time.as_secs_f64() * 1e3
        );
    }
    Ok(())
}

/// Cross-object checks over 1x, 4x and 16x the objects, all in one namespace: the time per object must
/// not grow.
fn linear(palisade: &Path, folder: &Path) -> anyhow::Result<()> {
    const SELECT: &str = "dangling-service,dangling-ingress,dangling-networkpolicy,dangling-servicemonitor,\
                          dangling-networkpolicypeer-podselector,dangling-horizontalpodautoscaler,\
                          non-existent-service-account,non-isolated-pod,env-value-from,pdb-min-available,\
                          minimum-three-replicas,access-to-secrets,access-to-create-pods,unset-memory-requirements";
    let mut first = None;
    for factor in [1, 4, 16] {
        let count = 2_000 * factor;
        let file = folder.join(format!("crowd-{count}.yaml"));
        let text: String = (0..count / crowd(0).len()).flat_map(crowd).collect();
        fs::write(&file, text)?;
        let arguments = ["check", "--format", "json", "--select", SELECT].map(std::ffi::OsStr::new);
        let run = median(palisade, &[&arguments[..], &[file.as_os_str()]].concat(), 3)?;
        let each = run.cpu.as_secs_f64() * 1e6 / count as f64;
        let base = *first.get_or_insert(each);
        println!(
            "  {factor:2}x, {count:6} objects   {}   {each:.1} µs of CPU an object, {:.2}x",
            show(&run),
            each / base
        );
    }
    Ok(())
}

/// A repository of 10,000 files of which 3 changed. All are read for the inventory, so what one policy takes, which is
/// little more than reading, is the least that can be hoped for.
fn since(palisade: &Path, folder: &Path) -> anyhow::Result<()> {
    let (_, many) = stream(folder, 10_000)?;
    let git = |arguments: &[&str]| -> anyhow::Result<()> {
        let identity = ["-c", "user.name=bench", "-c", "user.email=bench@example.com"];
        let status = Command::new("git")
            .args(identity)
            .args(arguments)
            .current_dir(&many)
            .status()?;
        if !status.success() {
            bail!("git {} failed", arguments.join(" "));
        }
        Ok(())
    };
    if !many.join(".git").exists() {
        git(&["init", "--quiet"])?;
        git(&["add", "--all"])?;
        git(&["commit", "--quiet", "--message", "all"])?;
    }
    git(&["checkout", "--quiet", "--force", "HEAD"])?;
    for number in [0, 3, 5] {
        let file = many.join(format!("000/{number}.yaml"));
        let text = fs::read_to_string(&file)?;
        fs::write(&file, text.replace("runAsNonRoot: true", "runAsNonRoot: false"))?;
    }
    // Git is asked of the repository that one stands in.
    std::env::set_current_dir(&many)?;
    let check = ["check", ".", "--format", "json"].map(AsRef::as_ref);
    let whole = median(palisade, &check, 5)?;
    let new = median(
        palisade,
        &[&check[..], &["--since".as_ref(), "HEAD".as_ref()]].concat(),
        5,
    )?;
    let one = median(
        palisade,
        &[&check[..], &["--select".as_ref(), "latest-tag".as_ref()]].concat(),
        5,
    )?;
    println!("  check of 10,000 files (baseline) {}", show(&whole));
    println!(
        "  by one policy                    {}   {:.2}x",
        show(&one),
        ratio(&one, &whole)
    );
    println!(
        "  --since, 3 of them changed       {}   {:.2}x",
        show(&new),
        ratio(&new, &whole)
    );
    Ok(())
}

/// Fixing 1,000 files, each with several findings, against judging them; and what there is left to do for a second
/// run.
fn fix(palisade: &Path, folder: &Path) -> anyhow::Result<()> {
    const FILES: usize = 1_000;
    let files = folder.join("fix");
    let lay_out = || -> anyhow::Result<()> {
        fs::create_dir_all(&files)?;
        for number in 0..FILES {
            let sound = manifest(number * 5);
            let text = sound.replace("allowPrivilegeEscalation: false", "privileged: true");
            let text = text.replace("readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false");
            fs::write(files.join(format!("{number}.yaml")), text)?;
        }
        Ok(())
    };
    lay_out()?;
    let check = ["check".as_ref(), files.as_os_str()];
    let with = |option: &'static str| [&check[..], &[option.as_ref()]].concat();
    let judged = median(palisade, &check, 5)?;
    let shown = median(
        palisade,
        &[&with("--fix=unsafe")[..], &["--diff".as_ref()]].concat(),
        5,
    )?;
    let mut runs = Vec::new();
    for _ in 0..5 {
        lay_out()?;
        runs.push(measure(palisade, &with("--fix=unsafe"))?);
    }
    runs.sort_by_key(|run| run.wall);
    let fixed = runs.swap_remove(2);
    let again = median(palisade, &with("--fix=unsafe"), 5)?;
    println!("  check of {FILES} files (baseline)   {}", show(&judged));
    for (what, run) in [
        ("--diff --fix=unsafe", shown),
        ("--fix=unsafe", fixed),
        ("--fix=unsafe again", again),
    ] {
        println!("  {what:<32} {}   {:.2}x", show(&run), ratio(&run, &judged));
    }
    Ok(())
}

/// The objects of one application of a namespace that holds many; each is told from the others by one label
/// of two.
fn crowd(number: usize) -> [String; 10] {
    let object = |api_version: &str, kind: &str, rest: &str| {
        let rest = rest.replace("SELECTOR", "{app.kubernetes.io/part-of: shop, app: app-NUMBER}");
        format!("---\napiVersion: {api_version}\nkind: {kind}\nmetadata:\n  name: app-NUMBER\n  namespace: shop\n  labels: {{app: app-NUMBER}}\n{rest}\n")
            .replace("NUMBER", &number.to_string())
    };
    [
        object(
            "apps/v1",
            "Deployment",
            "spec:\n  selector: {matchLabels: SELECTOR}\n  template:\n    metadata: {labels: SELECTOR}\n    spec:\n      \
             serviceAccountName: app-NUMBER\n      containers:\n        - name: app\n          image: registry.example.com/app:1.0\n          \
             env: [{name: HOST, valueFrom: {configMapKeyRef: {name: app-NUMBER, key: host}}}]",
        ),
        object("v1", "Service", "spec: {selector: SELECTOR, ports: [{port: 80}]}"),
        object("v1", "ServiceAccount", ""),
        object("v1", "ConfigMap", "data: {host: db}"),
        object(
            "networking.k8s.io/v1",
            "NetworkPolicy",
            "spec: {podSelector: {matchLabels: SELECTOR}, ingress: [{from: [{podSelector: {matchLabels: SELECTOR}}]}]}",
        ),
        object(
            "networking.k8s.io/v1",
            "Ingress",
            "spec: {defaultBackend: {service: {name: app-NUMBER, port: {number: 80}}}}",
        ),
        object(
            "policy/v1",
            "PodDisruptionBudget",
            "spec: {minAvailable: 1, selector: {matchLabels: SELECTOR}}",
        ),
        object(
            "autoscaling/v2",
            "HorizontalPodAutoscaler",
            "spec: {minReplicas: 3, maxReplicas: 5, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: app-NUMBER}}",
        ),
        object(
            "rbac.authorization.k8s.io/v1",
            "Role",
            "rules: [{apiGroups: [''], resources: [configmaps], verbs: [get]}]",
        ),
        object(
            "rbac.authorization.k8s.io/v1",
            "RoleBinding",
            "roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: app-NUMBER}\nsubjects: [{kind: ServiceAccount, name: app-NUMBER}]",
        ),
    ]
}

/// Generates `count` objects: as one file, and as a folder with a file each.
fn stream(folder: &Path, count: usize) -> anyhow::Result<(PathBuf, PathBuf)> {
    let one = folder.join(format!("stream-{count}.yaml"));
    let many = folder.join(format!("stream-{count}"));
    if one.exists() && many.exists() {
        return Ok((one, many));
    }
    fs::create_dir_all(&many)?;
    let mut text = String::new();
    for number in 0..count {
        let manifest = manifest(number);
        let sub = many.join(format!("{:03}", number / 200));
        fs::create_dir_all(&sub)?;
        fs::write(sub.join(format!("{number}.yaml")), &manifest)?;
        let _ = writeln!(text, "---\n{manifest}");
    }
    fs::write(&one, text)?;
    Ok((one, many))
}

/// A manifest as teams write them: of every five, two Deployments, a Service, a Role or NetworkPolicy, and a
/// ConfigMap. Mostly sound, so that findings do not drown the rest.
fn manifest(number: usize) -> String {
    let namespace = format!("team-{}", number / 50);
    let app = format!("app-{}", number / 5);
    match number % 5 {
        0 | 3 => {
            let mut containers = String::new();
            for (index, name) in ["app", "proxy"].iter().enumerate() {
                let port = 8080 + index;
                let _ = write!(
                    containers,
                    r#"
        - name: {name}
          image: "registry.example.com/{namespace}/{app}-{name}:1.{number}.0"
          imagePullPolicy: IfNotPresent
          args: ["--listen", ":{port}", "--log-level=info", '--name={app}']
          ports:
            - name: http{index}
              containerPort: {port}
              protocol: TCP
          env:
            - name: POD_NAME
              valueFrom:
                fieldRef:
                  fieldPath: metadata.name
            - name: DATABASE_HOST
              value: db.{namespace}.svc.cluster.local
            - name: FEATURES
              value: "search,checkout,recommendations"
          readinessProbe:
            httpGet: {{path: /ready, port: http{index}}}
            initialDelaySeconds: 3
            periodSeconds: 5
          livenessProbe:
            httpGet: {{path: /live, port: http{index}}}
          resources:
            requests: {{cpu: 100m, memory: 128Mi}}
            limits: {{cpu: "1", memory: 256Mi}}
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: [ALL]
          volumeMounts:
            - name: settings
              mountPath: /etc/{app}
              readOnly: true
            - {{name: scratch, mountPath: /tmp}}"#
                );
            }
            format!(
                r#"# {app} of {namespace}, number {number}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {app}-{number}
  namespace: {namespace}
  labels:
    app.kubernetes.io/name: {app}
    app.kubernetes.io/part-of: shop
    app.kubernetes.io/managed-by: kustomize
  annotations:
    description: >-
      Serves the part of the shop
      that team {namespace} owns.
spec:
  replicas: 3
  selector:
    matchLabels:
      app.kubernetes.io/name: {app}
  strategy:
    type: RollingUpdate
    rollingUpdate: {{maxSurge: 1, maxUnavailable: 0}}
  template:
    metadata:
      labels:
        app.kubernetes.io/name: {app}
        app.kubernetes.io/part-of: shop
    spec:
      serviceAccountName: default
      automountServiceAccountToken: false
      securityContext:
        runAsNonRoot: true
        runAsUser: 10001
        seccompProfile: {{type: RuntimeDefault}}
      containers:{containers}
      volumes:
        - name: settings
          configMap:
            name: {app}
        - name: scratch
          emptyDir: {{sizeLimit: 64Mi}}
"#
            )
        }
        1 => format!(
            "apiVersion: v1\nkind: Service\nmetadata:\n  name: {app}\n  namespace: {namespace}\nspec:\n  type: ClusterIP\n  \
             selector:\n    app.kubernetes.io/name: {app}\n  ports:\n    - name: http\n      port: 80\n      targetPort: http0\n"
        ),
        2 => format!(
            "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: {app}\n  namespace: {namespace}\nspec:\n  \
             podSelector:\n    matchLabels: {{app.kubernetes.io/name: {app}}}\n  policyTypes: [Ingress, Egress]\n  ingress:\n    - \
             from:\n        - podSelector: {{matchLabels: {{app.kubernetes.io/part-of: shop}}}}\n      ports:\n        - {{protocol: TCP, \
             port: 8080}}\n"
        ),
        _ => {
            let mut settings = String::new();
            for line in 0..24 {
                let _ = writeln!(
                    settings,
                    "    setting.{line}.of.{app} = value number {line} of {number} # as agreed"
                );
            }
            format!(
                "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {app}\n  namespace: {namespace}\ndata:\n  log.level: info\n  \
                 application.properties: |\n{settings}  motd: 'it''s fine'\n"
            )
        }
    }
}

/// Runs a command some times and gives the run of median wall time.
fn median(program: &Path, arguments: &[&std::ffi::OsStr], times: usize) -> anyhow::Result<Run> {
    let mut runs = (0..times)
        .map(|_| measure(program, arguments))
        .collect::<anyhow::Result<Vec<_>>>()?;
    runs.sort_by_key(|run| run.wall);
    Ok(runs.swap_remove(times / 2))
}

fn measure(program: &Path, arguments: &[&std::ffi::OsStr]) -> anyhow::Result<Run> {
    let start = Instant::now();
    let child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()?;
    let usage = child.wait4()?;
    let code = usage.status.code().unwrap_or(-1);
    if !matches!(code, 0 | 1) {
        bail!("{} ended with {code}", program.display());
    }
    let resources = usage.rusage;
    Ok(Run {
        wall: start.elapsed(),
        cpu: resources.utime + resources.stime,
        memory: resources.maxrss,
    })
}

fn ratio(run: &Run, baseline: &Run) -> f64 {
    run.wall.as_secs_f64() / baseline.wall.as_secs_f64()
}

fn show(run: &Run) -> String {
    let wall = run.wall.as_secs_f64() * 1e3;
    format!(
        "{wall:7.1} ms wall, {:7.1} ms CPU, {:6.1} MB",
        run.cpu.as_secs_f64() * 1e3,
        run.memory as f64 / 1e6
    )
}
