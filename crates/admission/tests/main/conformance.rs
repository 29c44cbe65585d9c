//! 106 policies put to a real API server of 1.36, each with the verdict on four Deployments.

use std::path::PathBuf;
use std::sync::Arc;

use palisade_access::Access;
use palisade_admission::{ByRbac, Request, UserInfo, ValidatingPolicy, resource_of};
use palisade_model::{Object, Source};
use serde_json::{Value, json};

fn object(value: &Value) -> Object {
    let source = Arc::new(Source::new("test.json", ""));
    Object::from_json(value, &source).unwrap().unwrap()
}

#[test]
fn policies_say_what_the_server_says() {
    let Some(folder) = std::env::var_os("PALISADE_CONFORMANCE").map(PathBuf::from) else {
        println!("PALISADE_CONFORMANCE is not set: the API server's verdicts on policies are not compared");
        return;
    };
    let text = std::fs::read_to_string(folder.join("cel/verdicts.jsonl")).unwrap();
    let mut lines = text
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap());
    let setting = lines.next().unwrap();
    let mut labels = setting["namespace"].clone();
    labels["kubernetes.io/metadata.name"] = json!("vap");
    let namespace = object(
        &json!({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "vap", "labels": labels}}),
    );
    let (mut right, mut all, mut wrong) = (0, 0, Vec::new());
    for case in lines {
        all += 1;
        let differences = compare(&case, &setting["objects"], &namespace);
        if differences.is_empty() {
            right += 1;
        } else {
            wrong.extend(differences);
        }
    }
    println!("{right} of {all} policies agree with the API server");
    assert!(wrong.is_empty(), "{right} of {all}:\n{}", wrong.join("\n"));
}

fn compare(case: &Value, objects: &Value, namespace: &Object) -> Vec<String> {
    let policy = object(&case["policy"]);
    let name = policy.name();
    let compiled = ValidatingPolicy::compile(&policy, 36);
    let created = case["created"].as_bool().unwrap();
    let compiled = match compiled {
        Ok(compiled) if created => compiled,
        Ok(_) => return vec![format!("{name}: taken, and the server says {}", case["error"])],
        Err(refusals) => {
            let messages: Vec<&str> = refusals.iter().map(|refusal| refusal.message.as_str()).collect();
            let expected = case["error"].as_str().unwrap_or_default();
            let said = format!(
                "ValidatingAdmissionPolicy.admissionregistration.k8s.io \"{name}\" is invalid: {}",
                messages.join(", ")
            );
            if !created && said == expected {
                return Vec::new();
            }
            return vec![format!("{name}: refused\n  {said}\n  {expected}")];
        }
    };
    let mut differences = Vec::new();
    for verdict in case["verdicts"].as_array().unwrap() {
        let mut judged = objects[verdict["object"].as_str().unwrap()].clone();
        judged["metadata"]["labels"]["case"] = json!(name);
        let judged = palisade_defaults::defaulted(&object(&judged));
        let mut request = Request::create(&judged, resource_of(judged.identity()));
        request.dry_run = true;
        request.user = Some(UserInfo {
            username: "admin".to_owned(),
            groups: vec!["system:masters".to_owned(), "system:authenticated".to_owned()],
            ..UserInfo::default()
        });
        let access = Access::default();
        let authorizer = ByRbac {
            access: &access,
            user: request.user.as_ref(),
        };
        let judgement = compiled.judge(&request, None, Some(namespace.root()), Some(&authorizer));
        let denied = judgement
            .decisions
            .iter()
            .find(|decision| !decision.outcome.admits());
        let said = denied.map_or(String::new(), |decision| {
            format!(
                "deployments.apps \"{}\" is forbidden: ValidatingAdmissionPolicy '{name}' with binding '{name}' denied request: {}",
                judged.name(),
                decision.message
            )
        });
        let expected = verdict["message"].as_str().unwrap();
        if denied.is_none() != verdict["allowed"].as_bool().unwrap() || said != expected {
            differences.push(format!("{name} {}:\n  {said}\n  {expected}", judged.name()));
        }
    }
    differences
}
