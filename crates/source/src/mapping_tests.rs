use super::*;

/// The lines of the template, joined, as numbers.
fn mapped(template: &str, rendered: &str) -> Vec<u32> {
    template_lines(template, rendered)
}

#[test]
fn literal_lines_are_anchors_and_holes_fit_anything() {
    let template = "kind: Pod\nmetadata:\n  name: {{ .Release.Name }}-web\nspec:\n  hostPID: true\n";
    let rendered = "kind: Pod\nmetadata:\n  name: prod-web\nspec:\n  hostPID: true\n";
    assert_eq!(mapped(template, rendered), [1, 2, 3, 4, 5]);
}

#[test]
fn a_branch_comes_or_does_not() {
    let template = "\
a: 1
{{- if .Values.x }}
b: {{ .Values.x }}
{{- else }}
c: 1
{{- end }}
d: 1
";
    assert_eq!(mapped(template, "a: 1\nb: 7\nd: 1\n"), [1, 3, 7]);
    assert_eq!(mapped(template, "a: 1\nc: 1\nd: 1\n"), [1, 5, 7]);
}

#[test]
fn a_loop_comes_any_number_of_times() {
    let template = "\
ports:
{{- range .Values.ports }}
- name: {{ .name }}
  port: {{ .port }}
{{- end }}
type: ClusterIP
";
    let rendered = "ports:\n- name: a\n  port: 1\n- name: b\n  port: 2\ntype: ClusterIP\n";
    assert_eq!(mapped(template, rendered), [1, 3, 4, 3, 4, 6]);
    assert_eq!(mapped(template, "ports:\ntype: ClusterIP\n"), [1, 6]);
}

#[test]
fn what_include_puts_out_belongs_to_its_line() {
    let template = "\
metadata:
  labels:
    {{- include \"web.labels\" . | nindent 4 }}
spec:
  template: {{- toYaml .Values.template | nindent 4 }}
  replicas: 1
";
    let rendered = "\
metadata:
  labels:
    app: web
    tier: front
spec:
  template:
    spec: {}
  replicas: 1
";
    assert_eq!(mapped(template, rendered), [1, 2, 3, 3, 4, 5, 5, 6]);
}

#[test]
fn two_includes_in_a_row_cannot_be_told_apart() {
    let template = "a: 1\n{{ include \"b\" . }}\n{{ include \"c\" . }}\nd: 1\n";
    assert_eq!(mapped(template, "a: 1\nb: 1\nc: 1\nd: 1\n"), [1, 0, 0, 4]);
}

#[test]
fn punctuation_alone_does_not_win_over_an_include() {
    let template = "\
labels:
  {{- range $key, $value := .Values.labels }}
  {{ $key }}: {{ $value }}
  {{- end }}
  {{- include \"web.labels\" . | nindent 2 }}
spec: {}
";
    assert_eq!(mapped(template, "labels:\n  app: web\nspec: {}\n"), [1, 0, 6]);
    let alone = template
        .replace("include", "/* include")
        .replace("2 }}", "2 */}}");
    assert_eq!(mapped(&alone, "labels:\n  app: web\nspec: {}\n"), [1, 3, 6]);
}

#[test]
fn quotes_tell_a_loop_from_an_include() {
    let template = "\
labels:
  {{- range $key, $value := .Values.labels }}
  {{ $key }}: {{ $value | quote }}
  {{- end }}
  {{- include \"web.labels\" . | nindent 2 }}
";
    assert_eq!(mapped(template, "labels:\n  app: web\n"), [1, 5]);
}

#[test]
fn indentation_tells_includes_apart() {
    let template = "a:\n{{ include \"b\" . | indent 4 }}\n{{ toYaml .Values.c | indent 2 }}\nd: 1\n";
    assert_eq!(mapped(template, "a:\n    b: 1\n  c: 1\nd: 1\n"), [1, 2, 3, 4]);
}

#[test]
fn documents_of_one_template_begin_at_separators() {
    let template = "\
kind: Service
metadata:
  name: {{ .name }}
---
kind: Deployment
metadata:
  name: {{ .name }}
";
    assert_eq!(
        mapped(template, "kind: Deployment\nmetadata:\n  name: web\n"),
        [5, 6, 7]
    );
    assert_eq!(
        mapped(template, "kind: Service\nmetadata:\n  name: web\n"),
        [1, 2, 3]
    );
}

#[test]
fn a_document_in_a_loop_maps_to_its_body() {
    let template = "\
{{- range .Values.users }}
---
kind: ServiceAccount
metadata:
  name: {{ . }}
{{- end }}
";
    assert_eq!(
        mapped(template, "kind: ServiceAccount\nmetadata:\n  name: eve\n"),
        [3, 4, 5]
    );
}

#[test]
fn text_that_stands_in_the_template_is_found_as_it_is() {
    let template = "{{- if .Values.crds }}\n---\n# c\nkind: A\nspec: {}\n{{- end }}\n";
    assert_eq!(mapped(template, "# c\nkind: A\nspec: {}\n"), [3, 4, 5]);
}

#[test]
fn lines_that_nothing_explains_are_mapped_to_nothing() {
    let template = "a: 1\nb: 2\nc: 3\n";
    assert_eq!(mapped(template, "a: 1\nzzz\nc: 3\n\n"), [1, 0, 3, 0]);
    assert_eq!(mapped("", "a: 1\n"), [0]);
}

#[test]
fn a_define_in_the_same_file_is_no_output() {
    let template = "{{- define \"x\" }}\na: 1\n{{- end }}\na: 1\nb: {{ .x }}\n";
    assert_eq!(mapped(template, "a: 1\nb: 2\n"), [4, 5]);
}

#[test]
fn a_huge_text_is_split_at_unique_lines_and_stays_fast() {
    use std::fmt::Write as _;
    let (mut template, mut rendered) = (String::new(), String::new());
    for number in 0..30_000 {
        writeln!(template, "key-{number}: {{{{ .Values.x }}}}\nunique-{number}: 1").unwrap();
        writeln!(rendered, "key-{number}: value\nunique-{number}: 1").unwrap();
    }
    let lines = mapped(&template, &rendered);
    let expected: Vec<u32> = (1..=60_000).collect();
    assert_eq!(lines, expected);
}

#[test]
fn a_hostile_template_is_bounded() {
    let template =
        "{{ range .x }}\n".repeat(3000) + &"a: {{ . }}\n".repeat(3000) + &"{{ end }}\n".repeat(3000);
    let rendered = "a: 1\n".repeat(5000);
    assert_eq!(mapped(&template, &rendered).len(), 5000);
}
