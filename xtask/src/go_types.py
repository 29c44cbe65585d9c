#!/usr/bin/env python3
"""Writes crates/defaults/src/tables.rs: how each built-in type is written as JSON, from its declaration in Go.

    xtask/src/go_types.py FOLDER > crates/defaults/src/tables.rs

FOLDER holds checkouts of kubernetes/api, kubernetes/apimachinery, kubernetes/apiextensions-apiserver and
kubernetes/kube-aggregator, each under the last part of its name and of the same release. The schemas that Kubernetes
publishes do not say what this table does: which fields are pointers, and which are left out when they are empty.
"""

import pathlib
import re
import sys

FOLDER = pathlib.Path(sys.argv[1])
META = "meta/v1"

# Versions that the API server no longer has, and kinds that nobody creates from a manifest.
NOT_SERVED = {
    "apps/v1beta1", "apps/v1beta2", "extensions/v1beta1", "batch/v1beta1", "policy/v1beta1", "networking/v1beta1",
    "rbac/v1alpha1", "rbac/v1beta1", "node/v1alpha1", "node/v1beta1", "discovery/v1beta1", "events/v1beta1",
    "flowcontrol/v1beta1", "flowcontrol/v1beta2", "flowcontrol/v1beta3", "storage/v1alpha1", "storage/v1beta1",
    "authentication/v1alpha1", "authentication/v1beta1", "authorization/v1beta1", "admission/v1", "admission/v1beta1",
    "apidiscovery/v2", "apidiscovery/v2beta1", "imagepolicy/v1alpha1",
}

# Types with a way of their own to be written.
SPECIAL = {
    "metav1.Time": "Time", "metav1.MicroTime": "Time", "metav1.Duration": "String", "Time": "Time",
    "resource.Quantity": "Quantity", "intstr.IntOrString": "IntOrString", "runtime.RawExtension": "Any",
    "metav1.FieldsV1": "Any", "FieldsV1": "Any", "JSON": "Any", "runtime.Object": "Any",
    "string": "String", "bool": "Bool", "int": "Int", "int32": "Int", "int64": "Int", "uint32": "Int", "uint64": "Int",
    "float64": "Number", "[]byte": "Bytes", "byte": "Int",
}


def packages():
    """Name of a package as it is called here -> its folder."""
    found = {META: FOLDER / "apimachinery/pkg/apis/meta/v1"}
    for types in sorted((FOLDER / "api").glob("*/*/types.go")):
        name = "/".join(types.parts[-3:-1])
        if name not in NOT_SERVED:
            found[name] = types.parent
    found["apiextensions/v1"] = FOLDER / "apiextensions-apiserver/pkg/apis/apiextensions/v1"
    found["apiregistration/v1"] = FOLDER / "kube-aggregator/pkg/apis/apiregistration/v1"
    return found


def group_of(folder):
    text = (folder / "register.go").read_text()
    constant = re.search(r'GroupName\s*=\s*"([^"]*)"', text)
    return constant.group(1) if constant else ""


class Go:
    """The declarations of all packages."""

    def __init__(self):
        self.declared = {}  # (package, type) -> ("struct", [lines]) or ("alias", text)
        self.imports = {}
        for package, folder in packages().items():
            self.imports[package] = {}
            for file in sorted(folder.glob("*.go")):
                if not re.search(r"_test|generated|zz_|_swagger", file.name):
                    self.read(package, file.read_text())

    def read(self, package, text):
        for alias, path in re.findall(r'^\s+(\w+\s+)?"k8s.io/(?:api|apimachinery/pkg/apis)/([^"]+)"', text, re.M):
            self.imports[package][alias.strip() or path.split("/")[-1]] = path
        for name, body in re.findall(r"^type (\w+) struct \{\n(.*?)^\}", text, re.M | re.S):
            self.declared[package, name] = ("struct", body)
        for name in re.findall(r"^type (\w+) struct ?\{\s*\}", text, re.M):
            self.declared[package, name] = ("struct", "")
        for name, to in re.findall(r"^type (\w+) =? ?([\w.\[\]*]+)$", text, re.M):
            self.declared[package, name] = ("alias", to)
        for block in re.findall(r"^type \((.*?)^\)", text, re.M | re.S):
            for name, to in re.findall(r"^\s+(\w+) =? ?([\w.\[\]*]+)$", block, re.M):
                self.declared[package, name] = ("alias", to)

    def resolve(self, package, name):
        """The package and name of a type that a package speaks of."""
        if "." in name:
            alias, name = name.split(".")
            package = META if alias == "metav1" else self.imports[package].get(alias, alias)
        return package, name

    def fields(self, package, name):
        """Fields of a struct as JSON knows them: name, type in Go, package it is said in, options, default."""
        found = []
        _, body = self.declared[package, name]
        body = re.sub(r"/\*.*?\*/", "", body, flags=re.S)
        default = None
        for line in body.splitlines():
            line = line.strip()
            comment = re.match(r"//\s*\+default=(.*)", line)
            if comment:
                default = comment.group(1).strip()
            if not line or line.startswith("//"):
                continue
            field = re.match(r'(?:(\w+)\s+)?([\w.\[\]*]+)\s+`[^`]*json:"([^"]*)"', line)
            embedded = re.match(r"([\w.]+)\s*(//.*)?$", line)
            if embedded:  # without a tag: JSON has its fields
                found += self.fields(*self.resolve(package, embedded.group(1)))
                default = None
                continue
            if not field:
                raise SystemExit(f"not understood: {package}.{name}: {line}")
            tag, *options = field.group(3).split(",")
            if "inline" in options or not tag:
                found += self.fields(*self.resolve(package, field.group(2)))
            elif tag != "-":
                found.append((tag, field.group(2), package, options, default))
            default = None
        return found


class Tables:
    def __init__(self, go):
        self.go = go
        self.types, self.numbers = [], {}
        self.shapes, self.shape_numbers = [], {}
        self.defaults = [""]
        self.names = ""

    def shape(self, package, go_type):
        if go_type.startswith("*"):
            return self.shape(package, go_type[1:])
        if re.fullmatch(r"\w*types\.(UID|NodeName)", go_type):
            return self.intern("String")
        if go_type in SPECIAL:
            return self.intern(SPECIAL[go_type])
        if go_type.startswith("[]"):
            return self.intern(f"List({self.shape(package, go_type[2:])})")
        if go_type.startswith("map["):
            return self.intern(f"Map({self.shape(package, go_type[go_type.index(']') + 1:])})")
        package, name = self.go.resolve(package, go_type)
        if package == META and f"metav1.{name}" in SPECIAL:
            return self.intern(SPECIAL[f"metav1.{name}"])
        if name in ("JSONSchemaPropsOrBool", "JSONSchemaPropsOrArray", "JSONSchemaPropsOrStringArray"):
            return self.intern(f"SchemaOr({self.type(package, 'JSONSchemaProps')})")
        kind, what = self.go.declared.get((package, name), (None, None))
        if kind == "struct":
            return self.intern(f"Object({self.type(package, name)})")
        if kind == "alias":
            return self.shape(package, what)
        raise SystemExit(f"unknown type {go_type} in {package}")

    def intern(self, shape):
        if shape not in self.shape_numbers:
            self.shape_numbers[shape] = len(self.shapes)
            self.shapes.append(shape)
        return self.shape_numbers[shape]

    def type(self, package, name):
        key = (package, name)
        if key not in self.numbers:
            self.numbers[key] = len(self.types)
            self.types.append(None)
            fields = []
            for tag, go_type, said_in, options, default in self.go.fields(package, name):
                shape = self.shape(said_in, go_type)
                flags = []
                if go_type.startswith("*") or self.shapes[shape] == "Any":
                    flags.append("POINTER")
                if "omitempty" in options:
                    flags.append("OMIT_EMPTY")
                if "omitzero" in options:
                    flags.append("OMIT_ZERO")
                fields.append((tag, shape, flags, self.default(said_in, default)))
            self.types[self.numbers[key]] = (f"{package}.{name}", sorted(fields))
        return self.numbers[key]

    def default(self, package, text):
        if text is None:
            return 0
        constant = re.match(r"ref\((\w+)\)", text)
        if constant:
            folder = packages()[package]
            source = "".join(file.read_text() for file in folder.glob("types*.go"))
            text = re.search(rf'{constant.group(1)}\s+\w+\s*=\s*("[^"]*")', source).group(1)
        if text not in self.defaults:
            self.defaults.append(text)
        return self.defaults.index(text)

    def name(self, text):
        at = self.names.find(text)
        if at < 0:
            at = len(self.names)
            self.names += text
        return at, len(text)


def main():
    go = Go()
    tables = Tables(go)
    kinds = []
    for package, folder in packages().items():
        if package == META:
            continue
        group, version = group_of(folder), package.split("/")[1]
        for (of, name), (kind, body) in sorted(go.declared.items()):
            if of != package or kind != "struct" or name.endswith("List") or name.endswith("Options"):
                continue
            if "metav1.TypeMeta" in body and "metav1.ObjectMeta" in body:
                kinds.append((name, group, version, tables.type(package, name)))
    # Longer names first, so that shorter ones are pieces of them.
    for text in sorted({f[0] for t in tables.types for f in t[1]} | {t[0] for t in tables.types}, key=lambda n: (-len(n), n)):
        tables.name(text)
    out = ["// Go types of Kubernetes, written by `xtask/src/go_types.py`: do not edit.", "",
           "use super::types::Shape::*;",
           "use super::types::{Field, Kind, Shape, Type, f, k, t};", ""]
    kinds.sort()
    out.append(f"pub(super) static KINDS: [Kind; {len(kinds)}] = [")
    out += [f'    k("{kind}", "{group}", "{version}", {number}),' for kind, group, version, number in kinds]
    out += ["];", "", f"pub(super) static SHAPES: [Shape; {len(tables.shapes)}] = ["]
    out += [f"    {shape}," for shape in tables.shapes]
    out += ["];", "", f"pub(super) static DEFAULTS: [&str; {len(tables.defaults)}] = ["]
    out += [f"    r#\"{default}\"#," for default in tables.defaults]
    fields, types = [], []
    bit = {"POINTER": 1, "OMIT_EMPTY": 2, "OMIT_ZERO": 4}
    for name, members in tables.types:
        types.append(f"    t({tables.name(name)[0]}, {len(name)}, {len(fields)}, {len(members)}), // {name}")
        for tag, shape, flags, default in members:
            at, length = tables.name(tag)
            fields.append(f"    f({at}, {length}, {shape}, {sum(bit[flag] for flag in flags)}, {default}), // {tag}")
    out += ["];", "", f"pub(super) static TYPES: [Type; {len(types)}] = ["] + types
    out += ["];", "", f"pub(super) static FIELDS: [Field; {len(fields)}] = ["] + fields
    lines = [tables.names[i:i + 110] for i in range(0, len(tables.names), 110)]
    out += ["];", "", "pub(super) static NAMES: &str = concat!("] + [f'    "{line}",' for line in lines] + [");"]
    print("\n".join(out))


main()
