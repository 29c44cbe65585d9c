//! How fast documents are read: `cargo run --release -p palisade-yaml --example throughput [FILE]`.
//! Without a file, on 24 MB of typical manifests.

#![allow(clippy::print_stdout, reason = "an example")]

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

fn main() -> std::io::Result<()> {
    let text: Arc<str> = match std::env::args().nth(1) {
        Some(path) => std::fs::read_to_string(path)?.into(),
        None => manifests(24_000_000).into(),
    };
    let (cutting, spans) = fastest(|| palisade_yaml::documents(&text));
    let (reading, (nodes, errors)) = fastest(|| {
        let (mut nodes, mut errors) = (0, 0);
        for &span in &spans {
            match palisade_yaml::parse_document(&text, span) {
                Ok(tree) => nodes += tree.map_or(0, |tree| tree.len()),
                Err(_) => errors += 1,
            }
        }
        (nodes, errors)
    });
    let speed = |time: Duration| text.len() as f64 / 1e6 / time.as_secs_f64();
    println!(
        "{:.1} MB, {} documents, {nodes} nodes, {errors} errors",
        text.len() as f64 / 1e6,
        spans.len()
    );
    println!("cutting: {:.0} MB/s", speed(cutting));
    println!("reading: {:.0} MB/s", speed(reading));
    println!("both:    {:.0} MB/s", speed(cutting + reading));
    Ok(())
}

/// The best time of five.
fn fastest<T>(work: impl Fn() -> T) -> (Duration, T) {
    let mut best = Duration::MAX;
    let mut result = work();
    for _ in 0..5 {
        let start = Instant::now();
        result = work();
        best = best.min(start.elapsed());
    }
    (best, result)
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
