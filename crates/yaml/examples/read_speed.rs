//! How fast documents are read, beside granit-parser (events alone) and serde-saphyr (values without
//! places): `cargo run --release -p palisade-yaml --example read_speed [FILE]`.
//! Without a file, on 24 MB of typical manifests. One core is used.

#![allow(clippy::print_stdout, reason = "an example")]

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use granit_parser::Parser;
use palisade_yaml::{Tree, documents, parse, parse_document};

fn main() -> std::io::Result<()> {
    let text: Arc<str> = match std::env::args().nth(1) {
        Some(path) => std::fs::read_to_string(path)?.into(),
        None => manifests(24_000_000).into(),
    };
    let megabytes = text.len() as f64 / 1e6;
    let before = resident();
    let trees: Vec<Tree> = parse(&text).into_iter().flatten().collect();
    let grown = resident().saturating_sub(before);
    let nodes: usize = trees.iter().map(Tree::len).sum();
    println!("{megabytes:.1} MB, {} documents, {nodes} nodes", trees.len());
    println!(
        "all trees at once: {:.1} MB, {:.1} bytes a node",
        grown as f64 / 1e6,
        grown as f64 / nodes as f64
    );
    drop(trees);

    let spans = documents(&text);
    let pieces = || {
        spans
            .iter()
            .map(|span| &text[span.start as usize..span.end as usize])
    };
    let ours = fastest(|| {
        let read = documents(&text).into_iter();
        read.filter(|&span| parse_document(&text, span).is_ok()).count()
    });
    let granit = fastest(|| {
        let events = |piece| Parser::new_from_str(piece).filter(Result::is_ok).count();
        pieces().map(events).sum()
    });
    let saphyr = fastest(|| {
        let is_read = |piece: &&str| serde_saphyr::from_str::<serde_json::Value>(piece).is_ok();
        pieces().filter(is_read).count()
    });
    for (reader, time) in [
        ("palisade-yaml", ours),
        ("granit-parser", granit),
        ("serde-saphyr", saphyr),
    ] {
        let speed = megabytes / time.as_secs_f64();
        let ratio = time.as_secs_f64() / ours.as_secs_f64();
        println!("{reader:14} {speed:6.1} MB/s   {ratio:5.1} times our time");
    }
    Ok(())
}

/// How many bytes of memory the process has now; 0 where Linux does not tell.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kilobytes.unwrap_or(0) * 1024
}

/// The best time of three, after one that is not counted.
fn fastest(work: impl Fn() -> usize) -> Duration {
    std::hint::black_box(work());
    let times = (0..3).map(|_| {
        let start = Instant::now();
        std::hint::black_box(work());
        start.elapsed()
    });
    times.min().unwrap_or_default()
}

/// Deployments, Services, Roles and ConfigMaps, one after the other.
fn manifests(size: usize) -> String {
    let mut text = String::with_capacity(size + 4096);
    for number in 0.. {
        if text.len() > size {
            break;
        }
        let manifest = [DEPLOYMENT, SERVICE, ROLE, CONFIG_MAP][number % 4];
        let manifest = manifest.replace("NAME", &format!("shop-{number}"));
        let _ = write!(text, "{manifest}");
    }
    text
}

const DEPLOYMENT: &str = r#"---
# The web shop.
apiVersion: apps/v1
kind: Deployment
metadata:
  name: NAME
  namespace: shop
  labels: {app: NAME, tier: frontend}
  annotations:
    description: "Serves the pages of the shop, and nothing else"
spec:
  replicas: 3
  selector:
    matchLabels:
      app: NAME
  template:
    metadata:
      labels:
        app: NAME
        tier: frontend
    spec:
      serviceAccountName: NAME
      securityContext:
        runAsNonRoot: true
        seccompProfile: {type: RuntimeDefault}
      containers:
      - name: web
        image: registry.example.com/shop/NAME:1.2.3 # pinned
        args: ["--listen=:8080", "--log-level", "info"]
        ports:
        - containerPort: 8080
          name: http
        env:
        - name: DATABASE_HOST
          value: 'db.shop.svc'
        - name: DATABASE_PASSWORD
          valueFrom:
            secretKeyRef:
              name: NAME-database
              key: password
        resources:
          requests: {cpu: 100m, memory: 128Mi}
          limits:
            memory: 256Mi
        readinessProbe:
          httpGet:
            path: /ready
            port: http
          periodSeconds: 10
        volumeMounts:
        - name: tmp
          mountPath: /tmp
      volumes:
      - name: tmp
        emptyDir: {}
"#;

const SERVICE: &str = r"---
apiVersion: v1
kind: Service
metadata:
  name: NAME
  namespace: shop
  labels:
    app: NAME
spec:
  type: ClusterIP
  selector:
    app: NAME
  ports:
    - name: http
      port: 80
      targetPort: 8080
      protocol: TCP
";

const ROLE: &str = r#"---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: NAME
  namespace: shop
rules:
- apiGroups: [""]
  resources: ["configmaps", "secrets"]
  verbs: ["get", "list", "watch"]
- apiGroups:
  - apps
  resources:
  - deployments
  verbs:
  - get
"#;

const CONFIG_MAP: &str = r#"---
apiVersion: v1
kind: ConfigMap
metadata:
  name: NAME
  namespace: shop
data:
  LOG_LEVEL: "info"
  application.properties: |
    server.port=8080
    spring.datasource.url=jdbc:postgresql://db.shop.svc/NAME

    # Timeouts
    server.connection-timeout=5s
  description: >-
    Configuration of the shop,
    read once at the start.
"#;
