//! Writes the tables of `palisade-schema` from the Kubernetes API as `k8s-openapi` describes it, so that
//! the program itself never compiles, nor carries, its thousands of types.
//!
//! `crates/schema/enums.txt` adds the enumerations, which the published OpenAPI documents leave out.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use k8s_openapi::Resource;
use k8s_openapi::schemars::generate::SchemaSettings;
use k8s_openapi::schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value};

/// The version of the tables' source.
const KUBERNETES: &str = "1.37";
/// The module of `k8s-openapi` that feature `latest` stands for.
const MODULE: &str = "v1_37";
const DEFINITIONS: &str = "#/$defs/";
const SCHEMA: &str = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps";
const METADATA: &str = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta";

/// Writes `crates/schema/src/tables.rs`; with `check`, only compares it with what would be written.
pub(crate) fn generate(check: bool) -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .context("xtask lies in the workspace")?;
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let kinds = kinds(&mut generator);
    check_complete(&kinds)?;
    let enums = read_enums(&root.join("crates/schema/enums.txt"))?;
    let tables = Tables::new(generator.take_definitions(false), kinds, &enums)?;
    let text = tables.print()?;

    let path = root.join("crates/schema/src/tables.rs");
    if !check {
        return std::fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()));
    }
    let current =
        std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    ensure!(
        current == text,
        "{} is stale: run `cargo run -p xtask --features schema -- gen schema`",
        path.display()
    );
    Ok(())
}

/// A kind with the name of its definition.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Kind {
    kind: &'static str,
    group: &'static str,
    version: &'static str,
    definition: String,
}

fn kind<T: Resource + JsonSchema>(generator: &mut SchemaGenerator) -> Kind {
    generator.subschema_for::<T>();
    Kind {
        kind: T::KIND,
        group: T::GROUP,
        version: T::VERSION,
        definition: T::schema_name().into_owned(),
    }
}

/// Every kind that can stand in a manifest; [`check_complete`] refuses to go on where one is missing.
fn kinds(generator: &mut SchemaGenerator) -> Vec<Kind> {
    let mut kinds = Vec::new();
    macro_rules! kinds {
        ($($($module:ident)::+ : $($name:ident)+;)+) => {
            $({
                use k8s_openapi::$($module)::+ as module;
                $(kinds.push(kind::<module::$name>(generator));)+
            })+
        };
    }
    kinds! {
        api::admissionregistration::v1: MutatingAdmissionPolicy MutatingAdmissionPolicyBinding
            MutatingWebhookConfiguration ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding
            ValidatingWebhookConfiguration;
        api::admissionregistration::v1alpha1: MutatingAdmissionPolicy MutatingAdmissionPolicyBinding;
        api::admissionregistration::v1beta1: MutatingAdmissionPolicy MutatingAdmissionPolicyBinding;
        api::apiserverinternal::v1alpha1: StorageVersion;
        api::apps::v1: ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet;
        api::authentication::v1: SelfSubjectReview TokenRequest TokenReview;
        api::authorization::v1: LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview
            SubjectAccessReview;
        api::autoscaling::v1: HorizontalPodAutoscaler Scale;
        api::autoscaling::v2: HorizontalPodAutoscaler;
        api::batch::v1: CronJob Job;
        api::certificates::v1: CertificateSigningRequest ClusterTrustBundle PodCertificateRequest;
        api::certificates::v1beta1: ClusterTrustBundle PodCertificateRequest;
        api::coordination::v1: Lease;
        api::coordination::v1alpha2: LeaseCandidate;
        api::coordination::v1beta1: LeaseCandidate;
        api::core::v1: Binding ComponentStatus ConfigMap Endpoints Event LimitRange Namespace Node
            PersistentVolume PersistentVolumeClaim Pod PodTemplate ReplicationController ResourceQuota Secret
            Service ServiceAccount;
        api::discovery::v1: EndpointSlice;
        api::events::v1: Event;
        api::flowcontrol::v1: FlowSchema PriorityLevelConfiguration;
        api::lifecycle::v1alpha1: Eviction EvictionRequest;
        api::networking::v1: IPAddress Ingress IngressClass NetworkPolicy ServiceCIDR;
        api::node::v1: RuntimeClass;
        api::policy::v1: Eviction PodDisruptionBudget;
        api::rbac::v1: ClusterRole ClusterRoleBinding Role RoleBinding;
        api::resource::v1: DeviceClass DeviceTaintRule ResourceClaim ResourceClaimTemplate ResourceSlice;
        api::resource::v1alpha3: DeviceTaintRule ResourcePoolStatusRequest;
        api::resource::v1beta1: DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice;
        api::resource::v1beta2: DeviceClass DeviceTaintRule ResourceClaim ResourceClaimTemplate ResourceSlice;
        api::scheduling::v1: PriorityClass;
        api::scheduling::v1alpha3: CompositePodGroup PodGroup Workload;
        api::scheduling::v1beta1: PodGroup Workload;
        api::storage::v1: CSIDriver CSINode CSIStorageCapacity StorageClass VolumeAttachment
            VolumeAttributesClass;
        api::storagemigration::v1: StorageVersionMigration;
        api::storagemigration::v1beta1: StorageVersionMigration;
        apiextensions_apiserver::pkg::apis::apiextensions::v1: CustomResourceDefinition;
        kube_aggregator::pkg::apis::apiregistration::v1: APIService;
    }
    kinds.sort();
    kinds
}

/// Compares the list above with the sources of `k8s-openapi`, so that an update cannot lose a kind.
/// The kinds of `apimachinery` (`Status`, `APIGroup`) are answers of a server and stand in no manifest.
fn check_complete(kinds: &[Kind]) -> Result<()> {
    let listed: BTreeSet<String> = kinds
        .iter()
        .map(|kind| match kind.group {
            "" => format!("{} {}", kind.version, kind.kind),
            group => format!("{group}/{} {}", kind.version, kind.kind),
        })
        .collect();
    let mut found = BTreeSet::new();
    for part in ["api", "apiextensions_apiserver", "kube_aggregator"] {
        find_kinds(&sources()?.join("src").join(MODULE).join(part), &mut found)?;
    }
    let missing: Vec<_> = found.difference(&listed).collect();
    ensure!(
        missing.is_empty(),
        "add these kinds to xtask's schema.rs: {missing:?}"
    );
    Ok(())
}

/// The folder of the crate `k8s-openapi`.
fn sources() -> Result<PathBuf> {
    let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["metadata", "--format-version", "1", "--features", "xtask/schema"])
        .output()
        .context("cannot run cargo metadata")?;
    let metadata: Value = serde_json::from_slice(&output.stdout).context("cargo metadata gave no JSON")?;
    let manifest = metadata["packages"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|package| package["name"] == "k8s-openapi")
        .and_then(|package| package["manifest_path"].as_str())
        .context("cargo metadata knows no k8s-openapi")?;
    Ok(Path::new(manifest).with_file_name(""))
}

/// Collects `<apiVersion> <kind>` of every `impl Resource` in a folder.
fn find_kinds(folder: &Path, found: &mut BTreeSet<String>) -> Result<()> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            find_kinds(&path, found)?;
            continue;
        }
        let text = std::fs::read_to_string(&path)?;
        let constant = |name: &str| {
            let (_, rest) = text.split_once(&format!("const {name}: &'static str = \""))?;
            rest.split_once('"').map(|(value, _)| value.to_owned())
        };
        if let (Some(version), Some(kind)) = (constant("API_VERSION"), constant("KIND")) {
            found.insert(format!("{version} {kind}"));
        }
    }
    Ok(())
}

/// Reads `enums.txt`: from `group.version.Type.field` to the values that it takes.
fn read_enums(path: &Path) -> Result<BTreeMap<String, Vec<String>>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut enums = BTreeMap::new();
    let mut values = Vec::new();
    for line in text
        .lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
    {
        if !line.starts_with(' ') {
            values = line.split(", ").map(str::to_owned).collect();
        } else if enums.insert(line.trim().to_owned(), values.clone()).is_some() {
            bail!("{}: `{}` stands there twice", path.display(), line.trim());
        }
    }
    Ok(enums)
}

/// What a value must be: the counterpart of `palisade_schema::Shape`, with names instead of numbers.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Shape {
    Scalar(&'static str),
    /// A JSON schema or something else, decoded by hand.
    SchemaOr(&'static str),
    Enum(Vec<String>),
    Object(String),
    List(Box<Shape>),
    Map(Box<Shape>),
}

struct Field {
    name: String,
    required: bool,
    shape: Shape,
}

struct Tables {
    /// Fields in the order of their names, by definition.
    types: BTreeMap<String, Vec<Field>>,
    kinds: Vec<Kind>,
}

impl Tables {
    fn new(
        definitions: Map<String, Value>,
        kinds: Vec<Kind>,
        enums: &BTreeMap<String, Vec<String>>,
    ) -> Result<Self> {
        let mut types = BTreeMap::new();
        let mut used = BTreeSet::new();
        for (definition, schema) in &definitions {
            if special(definition).is_some() {
                continue;
            }
            let fields = fields(definition, schema, enums, &mut used).context(definition.clone())?;
            types.insert(definition.clone(), fields);
        }
        let unknown: Vec<_> = enums.keys().filter(|field| !used.contains(*field)).collect();
        ensure!(
            unknown.is_empty(),
            "enums.txt names fields that do not exist: {unknown:?}"
        );
        Ok(Self { types, kinds })
    }

    fn print(&self) -> Result<String> {
        let names: BTreeSet<&str> = self
            .types
            .iter()
            .flat_map(|(definition, fields)| {
                fields
                    .iter()
                    .map(|field| field.name.as_str())
                    .chain([short(definition)])
            })
            .collect();
        let mut pool = String::new();
        let mut places = BTreeMap::new();
        for name in names {
            places.insert(
                name,
                format!("{}, {}", u16::try_from(pool.len())?, u8::try_from(name.len())?),
            );
            pool.push_str(name);
        }
        let numbers: BTreeMap<&str, usize> = self.types.keys().map(String::as_str).zip(0..).collect();
        let mut shapes = Shapes {
            numbers: &numbers,
            known: BTreeMap::new(),
            printed: Vec::new(),
            enums: Vec::new(),
        };

        let mut fields = String::new();
        let mut types = String::new();
        let mut first = 0;
        for (number, (definition, of)) in self.types.iter().enumerate() {
            writeln!(fields, "    // {definition}")?;
            for field in of {
                let shape = shapes.number(&field.shape);
                let (place, required) = (&places[field.name.as_str()], field.required);
                writeln!(
                    fields,
                    "    f({place}, {required}, {shape}), // {}: {}",
                    field.name,
                    describe(&field.shape)
                )?;
            }
            let (place, count) = (&places[short(definition)], of.len());
            writeln!(
                types,
                "    t({place}, {first}, {count}), // {number} {definition}"
            )?;
            first += count;
        }
        let mut kinds = String::new();
        for Kind {
            kind,
            group,
            version,
            definition,
        } in &self.kinds
        {
            let number = numbers[definition.as_str()];
            writeln!(kinds, "    k({kind:?}, {group:?}, {version:?}, {number}),")?;
        }
        let mut enums = String::new();
        for values in &shapes.enums {
            writeln!(enums, "    &{values:?},")?;
        }

        let mut text = format!(
            "// Kubernetes {KUBERNETES}, written by `cargo run -p xtask --features schema -- gen schema`: do not edit.\n\n\
             use super::types::Shape::*;\n\
             use super::types::{{Field, Kind, Shape, Type, f, k, t}};\n"
        );
        let mut table = |name: &str, item: &str, body: &str| {
            let length = body.lines().filter(|line| !line.starts_with("    //")).count();
            write!(
                text,
                "\npub(super) static {name}: [{item}; {length}] = [\n{body}];\n"
            )
        };
        table("KINDS", "Kind", &kinds)?;
        table("TYPES", "Type", &types)?;
        table("FIELDS", "Field", &fields)?;
        table("SHAPES", "Shape", &shapes.printed.concat())?;
        table("ENUMS", "&[&str]", &enums)?;
        write!(
            text,
            "\npub(super) static NAMES: &str = \"\\\n{}\";\n",
            wrap(&pool)
        )?;
        Ok(text)
    }
}

/// The table of shapes, each once.
struct Shapes<'a> {
    numbers: &'a BTreeMap<&'a str, usize>,
    known: BTreeMap<Shape, usize>,
    printed: Vec<String>,
    enums: Vec<Vec<String>>,
}

impl Shapes<'_> {
    fn number(&mut self, shape: &Shape) -> usize {
        if let Some(&number) = self.known.get(shape) {
            return number;
        }
        let printed = match shape {
            Shape::Scalar(name) => (*name).to_owned(),
            Shape::SchemaOr(name) => format!("{name}({})", self.numbers[SCHEMA]),
            Shape::Enum(values) => {
                self.enums.push(values.clone());
                format!("Enum({})", self.enums.len() - 1)
            }
            Shape::Object(definition) => format!("Object({})", self.numbers[definition.as_str()]),
            Shape::List(item) => format!("List({})", self.number(item)),
            Shape::Map(item) => format!("Map({})", self.number(item)),
        };
        let number = self.printed.len();
        self.printed
            .push(format!("    {printed}, // {number} {}\n", describe(shape)));
        self.known.insert(shape.clone(), number);
        number
    }
}

fn describe(shape: &Shape) -> String {
    match shape {
        Shape::Scalar(name) | Shape::SchemaOr(name) => (*name).to_owned(),
        Shape::Enum(values) if values.len() > 8 => format!("one of {} values", values.len()),
        Shape::Enum(values) => format!("one of {}", values.join(", ")),
        Shape::Object(definition) => short(definition).to_owned(),
        Shape::List(item) => format!("list of {}", describe(item)),
        Shape::Map(item) => format!("map to {}", describe(item)),
    }
}

/// `Container` of `io.k8s.api.core.v1.Container`.
fn short(definition: &str) -> &str {
    definition.rsplit('.').next().unwrap_or(definition)
}

/// Definitions that Kubernetes decodes with code of their own, which OpenAPI cannot express.
fn special(definition: &str) -> Option<Shape> {
    Some(match short(definition) {
        "IntOrString" => Shape::Scalar("IntOrString"),
        "Quantity" => Shape::Scalar("Quantity"),
        "Time" => Shape::Scalar("Time"),
        "MicroTime" => Shape::Scalar("MicroTime"),
        "RawExtension" | "FieldsV1" | "JSON" => Shape::Scalar("Any"),
        "JSONSchemaPropsOrArray" => Shape::SchemaOr("SchemaOrList"),
        "JSONSchemaPropsOrBool" => Shape::SchemaOr("SchemaOrBool"),
        "JSONSchemaPropsOrStringArray" => Shape::SchemaOr("SchemaOrStrings"),
        _ => return None,
    })
}

fn fields(
    definition: &str,
    schema: &Value,
    enums: &BTreeMap<String, Vec<String>>,
    used: &mut BTreeSet<String>,
) -> Result<Vec<Field>> {
    ensure!(schema["type"] == "object", "expected an object");
    let required: Vec<&str> = schema["required"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let parts: Vec<&str> = definition.rsplitn(4, '.').take(3).collect();
    let mut fields = Vec::new();
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        let mut shape = shape(property).context(name.clone())?;
        let key = format!("{}.{}.{}.{name}", parts[2], parts[1], parts[0]);
        if let Some(values) = enums.get(&key) {
            let values = Shape::Enum(values.clone());
            shape = match shape {
                Shape::Scalar("String") => values,
                Shape::List(item) if *item == Shape::Scalar("String") => Shape::List(Box::new(values)),
                _ => bail!("{key} is in enums.txt, but is neither a string nor a list of strings"),
            };
            used.insert(key);
        }
        // k8s-openapi requires the metadata of every kind; Kubernetes' own document does not.
        let is_metadata = shape == Shape::Object(METADATA.to_owned());
        let required = required.contains(&name.as_str()) && !is_metadata;
        fields.push(Field {
            name: name.clone(),
            required,
            shape,
        });
    }
    // The reader notes the fields it has seen in the bits of a number.
    ensure!(fields.len() <= 128, "more than 128 fields");
    fields.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(fields)
}

fn shape(schema: &Value) -> Result<Shape> {
    if let Some(reference) = schema["$ref"].as_str() {
        let definition = reference
            .strip_prefix(DEFINITIONS)
            .context("a reference elsewhere")?;
        return Ok(special(definition).unwrap_or_else(|| Shape::Object(definition.to_owned())));
    }
    Ok(match (schema["type"].as_str(), schema["format"].as_str()) {
        (Some("string"), None) => Shape::Scalar("String"),
        (Some("string"), Some("byte")) => Shape::Scalar("Bytes"),
        (Some("boolean"), None) => Shape::Scalar("Bool"),
        (Some("integer"), Some("int32")) => Shape::Scalar("Int32"),
        (Some("integer"), Some("int64")) => Shape::Scalar("Int64"),
        (Some("number"), Some("double")) => Shape::Scalar("Number"),
        (Some("array"), None) => Shape::List(Box::new(self::shape(&schema["items"])?)),
        (Some("object"), None) if schema["additionalProperties"].is_object() => {
            Shape::Map(Box::new(self::shape(&schema["additionalProperties"])?))
        }
        _ => bail!("a schema of a form not seen before: {schema}"),
    })
}

/// Breaks a text into lines that a string literal continues with `\`.
fn wrap(text: &str) -> String {
    let mut wrapped = String::new();
    for line in text.as_bytes().chunks(100) {
        wrapped.push_str("    ");
        wrapped.push_str(&String::from_utf8_lossy(line));
        wrapped.push_str("\\\n");
    }
    wrapped
}
