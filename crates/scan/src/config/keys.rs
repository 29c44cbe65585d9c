//! The keys of a configuration.

use super::shape::{Shape, Table, key};

const SELECTORS: Shape = Shape::List(&Shape::Selector);
const WILDCARDS: Shape = Shape::List(&Shape::Wildcard);
const NAMED: Shape = Shape::Filled(&WILDCARDS);
const TEXTS: Shape = Shape::List(&Shape::Text);

/// What a configuration is.
pub(crate) const CONFIGURATION: Table = Table {
    name: "Configuration",
    keys: &[
        key(
            "extends",
            Shape::List(&Shape::Path),
            "Configurations that this one builds on, relative to this file. What stands here wins; of several, the later one.",
            "[../palisade.yaml]",
        ),
        key(
            "profile",
            Shape::Profile,
            "A set of settings that ships with Palisade, on which everything here is built.",
            "production",
        ),
        key(
            "packs",
            Shape::List(&Shape::Pack),
            "The packs to judge by; `default` unless given.",
            "[default, kube-linter]",
        ),
        key(
            "podSecurity",
            Shape::PodSecurity,
            "Judge by the Pod Security Standards too: a level, and a version of Kubernetes where it is not the latest.",
            "restricted:v1.30",
        ),
        key(
            "select",
            SELECTORS,
            "Run only these.",
            "[privileged-container, controls, high]",
        ),
        key(
            "enable",
            SELECTORS,
            "Run these too, also where their pack has them off.",
            "[sorted-keys]",
        ),
        key(
            "ignore",
            SELECTORS,
            "Run all but these.",
            "[no-anti-affinity, low]",
        ),
        key(
            "failOn",
            Shape::Severity,
            "Fail only where a finding is at least this severe; `low` unless given.",
            "high",
        ),
        key(
            "policies",
            Shape::ByPolicy(&Shape::Table(&POLICY)),
            "What is to be otherwise about single policies.",
            "{latest-tag: {severity: high}}",
        ),
        key(
            "customPolicies",
            Shape::List(&Shape::Table(&CUSTOM)),
            "Policies of your own, made from checks.",
            "[{id: no-nodeport, title: Services of type NodePort, check: forbidden-service-types, params: {forbiddenServiceTypes: [NodePort]}}]",
        ),
        key(
            "rules",
            Shape::List(&Shape::Table(&RULE)),
            "What holds for some objects only. Of several that match, the later one decides.",
            "[{match: {namespaces: [kube-system]}, ignore: [host-network]}]",
        ),
        key(
            "exceptions",
            Shape::List(&Shape::Table(&EXCEPTION)),
            "Findings that somebody accepts. They stay countable (`--show-accepted`, `accepted` in JSON), and come back on the day after `expires`.",
            "[{policies: [docker-sock], match: {names: [ci-runner]}, owner: team-ci, reason: builds images until BuildKit is here, expires: 2026-12-31}]",
        ),
        key(
            "assume",
            Shape::List(&Shape::Table(&ASSUMED)),
            "Objects that exist in the cluster and not in the files: what refers to them dangles not.",
            "[{kind: ServiceAccount, namespace: shop, name: builder}]",
        ),
        key(
            "baseline",
            Shape::Path,
            "The file with what was there before, relative to this file: `palisade check --write-baseline FILE` writes it.",
            "palisade-baseline.json",
        ),
        key(
            "input",
            Shape::Table(&INPUT),
            "What is read, and how.",
            "{exclude: [testdata/]}",
        ),
    ],
};

const POLICY: Table = Table {
    name: "PolicySettings",
    keys: &[
        key("severity", Shape::Severity, "How bad a finding is.", "high"),
        key(
            "params",
            Shape::Params,
            "Parameters of its check in place of its own, one by one; null takes one away.",
            "{blockList: ['.*:dev']}",
        ),
    ],
};

const CUSTOM: Table = Table {
    name: "CustomPolicy",
    keys: &[
        key(
            "id",
            Shape::Text,
            "Its id: small letters, digits and `-`.",
            "no-nodeport",
        )
        .required(),
        key(
            "title",
            Shape::Text,
            "What it looks for, in a few words.",
            "Services of type NodePort",
        )
        .required(),
        key(
            "check",
            Shape::Check,
            "The check that it runs.",
            "forbidden-service-types",
        )
        .required(),
        key(
            "params",
            Shape::Params,
            "The check's parameters.",
            "{forbiddenServiceTypes: [NodePort]}",
        ),
        key(
            "kinds",
            Shape::List(&Shape::KindName),
            "The kinds that it looks at, where they are not those of the check.",
            "[Service]",
        ),
        key(
            "severity",
            Shape::Severity,
            "How bad a finding is; `medium` unless given.",
            "high",
        ),
        key(
            "layer",
            Shape::Layer,
            "The layer it belongs to; `workload` unless given.",
            "controls",
        ),
        key(
            "why",
            Shape::Text,
            "Why it matters, for the report.",
            "nodes face the internet",
        ),
        key(
            "fix",
            Shape::Text,
            "How to fix it, for the report.",
            "use an Ingress",
        ),
    ],
};

const MATCH: Table = Table {
    name: "Match",
    keys: &[
        key(
            "paths",
            Shape::Filled(&Shape::List(&Shape::Glob)),
            "Files, in the manner of `.gitignore`, relative to this file.",
            "[charts/legacy/, '*.test.yaml']",
        ),
        key("namespaces", NAMED, "Namespaces.", "[kube-system, 'team-*']"),
        key("kinds", NAMED, "Kinds.", "[DaemonSet]"),
        key("names", NAMED, "Names of objects.", "[node-exporter]"),
        key(
            "labels",
            Shape::Filled(&Shape::Labels),
            "Labels of the object or of its pods, all of them.",
            "{app.kubernetes.io/part-of: monitoring}",
        ),
        key(
            "containers",
            NAMED,
            "Names of containers: only findings inside of one.",
            "[istio-proxy]",
        ),
        key(
            "images",
            NAMED,
            "Images: of the container that a finding is inside of, or of all containers where it is about the pod.",
            "['registry.example.com/agents/*']",
        ),
    ],
};

const RULE: Table = Table {
    name: "Rule",
    keys: &[
        key(
            "match",
            Shape::Table(&MATCH),
            "What it holds for: whatever meets every key that is given.",
            "{namespaces: [kube-system]}",
        )
        .required(),
        key("select", SELECTORS, "Only these there.", "[pod-security]"),
        key(
            "enable",
            SELECTORS,
            "These too there, also where they are off elsewhere.",
            "[no-read-only-root-fs]",
        ),
        key("ignore", SELECTORS, "All but these there.", "[host-network]"),
        key(
            "severities",
            Shape::ByPolicy(&Shape::Severity),
            "How bad findings are there.",
            "{latest-tag: low}",
        ),
    ],
};

const EXCEPTION: Table = Table {
    name: "Exception",
    keys: &[
        key(
            "policies",
            Shape::List(&Shape::Policy),
            "The ids of the policies whose findings are accepted.",
            "[docker-sock, writable-host-mount]",
        )
        .required(),
        key(
            "match",
            Shape::Table(&MATCH),
            "What it holds for: whatever meets every key that is given.",
            "{namespaces: [ci], names: ['runner-*']}",
        )
        .required(),
        key(
            "owner",
            Shape::Text,
            "Who answers for it: a team, a mail address.",
            "team-ci",
        )
        .required(),
        key(
            "reason",
            Shape::Text,
            "Why it is accepted.",
            "builds images until BuildKit is here",
        )
        .required(),
        key(
            "expires",
            Shape::Expiry,
            "The last day on which it holds (UTC), or `never`.",
            "2026-12-31",
        )
        .required(),
    ],
};

const ASSUMED: Table = Table {
    name: "Assumed",
    keys: &[
        key(
            "apiVersion",
            Shape::Text,
            "Its version; need not be given for Kubernetes' own kinds.",
            "cert-manager.io/v1",
        ),
        key("kind", Shape::Text, "Its kind.", "Secret").required(),
        key("name", Shape::Text, "Its name.", "shop-tls").required(),
        key(
            "namespace",
            Shape::Text,
            "Its namespace; where none is given, it is in every namespace.",
            "shop",
        ),
        key(
            "labels",
            Shape::Labels,
            "Its labels; of a workload those of its pods.",
            "{app: shop}",
        ),
        key(
            "spec",
            Shape::Params,
            "Its spec, as far as it matters: a NetworkPolicy isolates what its selector selects.",
            "{podSelector: {}, policyTypes: [Ingress]}",
        ),
    ],
};

const INPUT: Table = Table {
    name: "Input",
    keys: &[
        key(
            "exclude",
            Shape::List(&Shape::Glob),
            "Paths to leave out, in the manner of `.gitignore`, relative to this file.",
            "[testdata/, '*.tmpl.yaml']",
        ),
        key(
            "isolated",
            Shape::Flag,
            "Judge each folder, chart and kustomization by itself.",
            "true",
        ),
        key(
            "values",
            Shape::List(&Shape::Path),
            "Values files for Helm charts, relative to this file.",
            "[values/production.yaml]",
        ),
        key("set", TEXTS, "Values for Helm charts.", "['image.tag=1.2.3']"),
        key(
            "releaseName",
            Shape::Text,
            "The release that charts are rendered as.",
            "shop",
        ),
        key(
            "namespace",
            Shape::Text,
            "The namespace that charts are rendered for.",
            "shop",
        ),
        key(
            "kubeVersion",
            Shape::Text,
            "The version of Kubernetes that charts are rendered for, and whose APIs objects may use.",
            "'1.34'",
        ),
        key(
            "apiVersions",
            TEXTS,
            "Further APIs that charts may assume.",
            "[monitoring.coreos.com/v1]",
        ),
    ],
};

/// All tables, each after the one that uses it, for the page.
pub(crate) const TABLES: &[&Table] = &[
    &CONFIGURATION,
    &POLICY,
    &CUSTOM,
    &RULE,
    &EXCEPTION,
    &MATCH,
    &ASSUMED,
    &INPUT,
];
