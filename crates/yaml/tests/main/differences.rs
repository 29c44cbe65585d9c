//! What is read otherwise by others, and why.

use crate::differential::Difference::{self, Accepts, Reads, Refuses};

/// A reason, the difference, and the documents: file of the corpus or text of the conformance data,
/// and the number of the document in it.
pub(crate) type List = [(&'static str, Difference, &'static [(&'static str, usize)])];

pub(crate) const GRANIT: &List = &[
    (
        "JSON keys are strings: a list, a mapping and null cannot be keys",
        Accepts,
        &[
            ("alias-mapping-as-key.yaml", 0),
            ("empty-key.yaml", 0),
            ("explicit-complex-key.yaml", 0),
            ("explicit-key-mapping-unicode.yaml", 0),
            ("explicit-key-mapping.yaml", 0),
            ("flow-as-key.yaml", 0),
            ("flow-list-as-key.yaml", 0),
            ("null-key.yaml", 0),
            ("template.yaml", 0),
            ("v: \n  1: a\n  true: b\n  null: c\n  1.5: d\n  yes: e", 0),
            ("v: \n  ? [a]\n  : b", 0),
        ],
    ),
    (
        "U+0085, U+2028 and U+2029 are line breaks in YAML 1.1",
        Reads,
        &[("line-separator.yaml", 0), ("marker-after-next-line.yaml", 0)],
    ),
    (
        "U+0085, U+2028 and U+2029 are line breaks in YAML 1.1",
        Refuses,
        &[("next-line.yaml", 0)],
    ),
    (
        "YAML 1.1 booleans and numbers are keys under the name that JSON has for them",
        Reads,
        &[
            ("boolean-keys.yaml", 0),
            ("duplicate-after-naming.yaml", 0),
            ("flow-lines.yaml", 0),
            ("merge-inline.yaml", 0),
            ("merge-list-order.yaml", 0),
            ("merge-nested.yaml", 0),
            ("merge.yaml", 0),
            ("number-keys.yaml", 0),
            ("sequences.yaml", 0),
            ("v: \n  <<: [{x: 1}, {x: 2, z: 3}]\n  y: 2", 0),
            ("v: \n  <<: {x: 1}\n  y: 2", 0),
        ],
    ),
    (
        "YAML 1.1 ends an alias name and an anchor name otherwise, and an alias may be a key up to 1024 bytes",
        Accepts,
        &[("alias-long-key.yaml", 0), ("anchor-bad-name.yaml", 0)],
    ),
    (
        "YAML 1.1 ends an alias name and an anchor name otherwise, and an alias may be a key up to 1024 bytes",
        Refuses,
        &[("alias-glued-colon.yaml", 0)],
    ),
    (
        "YAML 1.1 ends plain text in brackets otherwise: `{a:1}` has one key, `?` is an indicator",
        Accepts,
        &[("flow-question-in-text.yaml", 0)],
    ),
    (
        "YAML 1.1 ends plain text in brackets otherwise: `{a:1}` has one key, `?` is an indicator",
        Reads,
        &[("flow-glued-colon.yaml", 0), ("tag-glued.yaml", 0)],
    ),
    (
        "YAML 1.1 has other escapes: no `\\/`, no surrogate pairs, but `\\'`",
        Accepts,
        &[
            ("double-quoted-slash.yaml", 0),
            ("double-quoted-surrogate.yaml", 0),
        ],
    ),
    (
        "YAML 1.1 has other escapes: no `\\/`, no surrogate pairs, but `\\'`",
        Refuses,
        &[("double-quoted.yaml", 0)],
    ),
    (
        "YAML 1.1 lets quoted text go on in the first column, and plain text begin a line with `%`",
        Refuses,
        &[("percent-in-text.yaml", 0), ("quoted-first-column.yaml", 0)],
    ),
    (
        "`!!binary` is decoded, and what is no UTF-8 becomes U+FFFD",
        Accepts,
        &[("binary-bad.yaml", 0)],
    ),
    (
        "`!!binary` is decoded, and what is no UTF-8 becomes U+FFFD",
        Reads,
        &[("binary.yaml", 0), ("v: !!binary aGVsbG8=", 0)],
    ),
    (
        "an alias as key is its text in the tree, and no alias",
        Reads,
        &[("alias-as-key.yaml", 0)],
    ),
    (
        "an alias inside its own anchor is an error, which the structure alone does not tell",
        Accepts,
        &[("alias-inside-itself.yaml", 0)],
    ),
    (
        "go-yaml checks a tag against the text",
        Accepts,
        &[
            ("tag-int-of-float.yaml", 0),
            ("tag-misfit-int.yaml", 0),
            ("tag-misfit-null.yaml", 0),
            ("v: !!null x", 0),
        ],
    ),
    (
        "go-yaml merges mappings only",
        Accepts,
        &[
            ("merge-list-of-scalars.yaml", 0),
            ("merge-of-null.yaml", 0),
            ("merge-of-scalar.yaml", 0),
        ],
    ),
    (
        "go-yaml takes no tab where a line may be indented",
        Accepts,
        &[
            ("tab-after-colon.yaml", 0),
            ("tab-before-value.yaml", 0),
            ("tab-only-line.yaml", 0),
        ],
    ),
    (
        "infinity and NaN are no numbers of JSON",
        Accepts,
        &[
            ("infinity.yaml", 0),
            ("not-a-number.yaml", 0),
            ("v: +.Inf", 0),
            ("v: -.inf", 0),
            ("v: .NaN", 0),
            ("v: .inf", 0),
            ("v: .nan", 0),
        ],
    ),
    (
        "kubectl leaves a byte-order mark behind the first marker in the text, and drops it behind others",
        Refuses,
        &[
            ("byte-order-mark-after-marker.yaml", 0),
            ("byte-order-mark-second.yaml", 1),
        ],
    ),
    (
        "libyaml asks for no space before a comment behind a value",
        Refuses,
        &[
            ("block-header-comment.yaml", 0),
            ("comment-glued.yaml", 0),
            ("flow-comment-glued.yaml", 0),
        ],
    ),
    (
        "what begins with `{\"` is JSON to Kubernetes, with the rules of JSON",
        Accepts,
        &[
            ("json-leading-zero.json", 0),
            ("json-line-break-in-string.json", 0),
            ("json-trailing-comma.json", 0),
            ("quoted-glued-key.yaml", 0),
            (
                "v:{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"x\"},\"v\":1,}",
                0,
            ),
        ],
    ),
    (
        "what begins with `{\"` is JSON to Kubernetes, with the rules of JSON",
        Refuses,
        &[("json-lone-surrogate.json", 0)],
    ),
];

pub(crate) const SAPHYR: &List = &[
    (
        "U+0085, U+2028 and U+2029 are line breaks in YAML 1.1",
        Reads,
        &[("line-separator.yaml", 0), ("marker-after-next-line.yaml", 0)],
    ),
    (
        "U+0085, U+2028 and U+2029 are line breaks in YAML 1.1",
        Refuses,
        &[("next-line.yaml", 0)],
    ),
    (
        "YAML 1.1 booleans and numbers are keys under the name that JSON has for them",
        Reads,
        &[
            ("boolean-keys.yaml", 0),
            ("duplicate-after-naming.yaml", 0),
            ("flow-lines.yaml", 0),
            ("merge-inline.yaml", 0),
            ("merge-list-order.yaml", 0),
            ("merge-nested.yaml", 0),
            ("merge.yaml", 0),
            ("number-keys.yaml", 0),
            ("sequences.yaml", 0),
            ("v: \n  <<: [{x: 1}, {x: 2, z: 3}]\n  y: 2", 0),
            ("v: \n  <<: {x: 1}\n  y: 2", 0),
        ],
    ),
    (
        "YAML 1.1 ends an alias name and an anchor name otherwise, and an alias may be a key up to 1024 bytes",
        Accepts,
        &[("alias-long-key.yaml", 0), ("anchor-bad-name.yaml", 0)],
    ),
    (
        "YAML 1.1 ends an alias name and an anchor name otherwise, and an alias may be a key up to 1024 bytes",
        Refuses,
        &[("alias-glued-colon.yaml", 0)],
    ),
    (
        "YAML 1.1 ends plain text in brackets otherwise: `{a:1}` has one key, `?` is an indicator",
        Accepts,
        &[("flow-question-in-text.yaml", 0)],
    ),
    (
        "YAML 1.1 ends plain text in brackets otherwise: `{a:1}` has one key, `?` is an indicator",
        Reads,
        &[("flow-glued-colon.yaml", 0), ("tag-glued.yaml", 0)],
    ),
    (
        "YAML 1.1 has other escapes: no `\\/`, no surrogate pairs, but `\\'`",
        Accepts,
        &[
            ("double-quoted-slash.yaml", 0),
            ("double-quoted-surrogate.yaml", 0),
        ],
    ),
    (
        "YAML 1.1 has other escapes: no `\\/`, no surrogate pairs, but `\\'`",
        Refuses,
        &[("double-quoted.yaml", 0)],
    ),
    (
        "YAML 1.1 lets quoted text go on in the first column, and plain text begin a line with `%`",
        Refuses,
        &[("percent-in-text.yaml", 0), ("quoted-first-column.yaml", 0)],
    ),
    (
        "`!!binary` is decoded, and what is no UTF-8 becomes U+FFFD",
        Refuses,
        &[("binary.yaml", 0)],
    ),
    (
        "a tag that YAML does not define, and `!!timestamp`, make a string",
        Reads,
        &[("tag-percent.yaml", 0), ("v: !x y", 0)],
    ),
    (
        "a tag that YAML does not define, and `!!timestamp`, make a string",
        Refuses,
        &[("tags.yaml", 0)],
    ),
    (
        "go-yaml applies a merge where it stands, and merges under the tag `!`",
        Reads,
        &[("merge-quoted.yaml", 0), ("merge-twice.yaml", 0)],
    ),
    (
        "go-yaml checks a tag against the text",
        Accepts,
        &[("tag-misfit-null.yaml", 0), ("v: !!null x", 0)],
    ),
    (
        "go-yaml merges mappings only",
        Accepts,
        &[("merge-of-null.yaml", 0)],
    ),
    (
        "go-yaml reads integers as Go does",
        Reads,
        &[("integers.yaml", 0), ("odd-integers.yaml", 0)],
    ),
    (
        "go-yaml takes a float that overflows for text",
        Refuses,
        &[("floats.yaml", 0), ("v: 1e400", 0)],
    ),
    (
        "go-yaml takes no tab where a line may be indented",
        Accepts,
        &[
            ("tab-after-colon.yaml", 0),
            ("tab-before-value.yaml", 0),
            ("tab-only-line.yaml", 0),
        ],
    ),
    (
        "go-yaml takes underscores anywhere behind the first digit",
        Reads,
        &[
            ("v: 1_", 0),
            ("v: 1_000.5", 0),
            ("v: 1__0", 0),
            ("v: 685.230_15e+03", 0),
        ],
    ),
    (
        "kubectl leaves a byte-order mark behind the first marker in the text, and drops it behind others",
        Refuses,
        &[
            ("byte-order-mark-after-marker.yaml", 0),
            ("byte-order-mark-second.yaml", 1),
        ],
    ),
    (
        "libyaml asks for no space before a comment behind a value",
        Refuses,
        &[
            ("block-header-comment.yaml", 0),
            ("comment-glued.yaml", 0),
            ("flow-comment-glued.yaml", 0),
        ],
    ),
    (
        "serde-saphyr takes any case for a boolean",
        Reads,
        &[("booleans.yaml", 0), ("v: tRue", 0)],
    ),
    (
        "what begins with `{\"` is JSON to Kubernetes, with the rules of JSON",
        Accepts,
        &[
            ("json-leading-zero.json", 0),
            ("json-line-break-in-string.json", 0),
            ("json-trailing-comma.json", 0),
            ("quoted-glued-key.yaml", 0),
            (
                "v:{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"x\"},\"v\":1,}",
                0,
            ),
        ],
    ),
    (
        "what begins with `{\"` is JSON to Kubernetes, with the rules of JSON",
        Refuses,
        &[("json-lone-surrogate.json", 0)],
    ),
];
