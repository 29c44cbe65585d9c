//! Credentials that stand in a text: told by their own form, or by the name before them.
//!
//! A form is what its issuer documents: a prefix, an alphabet, a length. All prefixes are looked for in one
//! pass over the text. What says of itself that it is none (`<password>`, `${TOKEN}`, `changeme`) is left out,
//! and so are examples of documentation. Nothing here ever gives the value away: only where it stands.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

/// A credential in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credential {
    /// What it is, with its article: `a GitHub token`.
    pub kind: &'static str,
    /// The bytes that must not be shown.
    pub range: Range<usize>,
}

/// How a credential goes on after its prefix.
#[derive(Clone, Copy)]
enum Form {
    /// So many characters of an alphabet, at least and at most, and then none of it.
    Run(fn(u8) -> bool, usize, usize),
    /// The three parts of a JSON Web Token.
    Jwt,
    /// A key in PEM, up to its last line.
    Pem,
    /// What stands before `@` in an address.
    Address,
    /// What stands before `@tcp(` in an address of a database, as Go's drivers write them.
    DatabaseAddress,
    /// What stands behind `password=` among other such fields of a connection string or an address.
    Field,
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

fn is_url_base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')
}

fn is_base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=')
}

fn is_base64_of_any_sort(byte: u8) -> bool {
    is_base64(byte) || is_url_base64(byte)
}

fn is_dotted(byte: u8) -> bool {
    is_url_base64(byte) || byte == b'.'
}

fn is_upper(byte: u8) -> bool {
    byte.is_ascii_uppercase() || byte.is_ascii_digit()
}

fn is_hex(byte: u8) -> bool {
    byte.is_ascii_hexdigit()
}

fn is_alphanumeric(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
}

fn is_path(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'/'
}

const FORMS: &[(&str, &str, Form)] = &[
    ("://", "a password in an address", Form::Address),
    ("-----BEGIN ", "a private key", Form::Pem),
    ("eyJ", "a JSON Web Token", Form::Jwt),
    ("AKIA", "an access key of AWS", Form::Run(is_upper, 16, 16)),
    ("ASIA", "an access key of AWS", Form::Run(is_upper, 16, 16)),
    ("ghp_", "a GitHub token", Form::Run(is_alphanumeric, 36, 255)),
    ("gho_", "a GitHub token", Form::Run(is_alphanumeric, 36, 255)),
    ("ghu_", "a GitHub token", Form::Run(is_alphanumeric, 36, 255)),
    ("ghs_", "a GitHub token", Form::Run(is_alphanumeric, 36, 255)),
    ("ghr_", "a GitHub token", Form::Run(is_alphanumeric, 36, 255)),
    ("github_pat_", "a GitHub token", Form::Run(is_word, 82, 255)),
    ("glpat-", "a GitLab token", Form::Run(is_dotted, 20, 255)),
    ("glrt-", "a GitLab token", Form::Run(is_dotted, 20, 255)),
    ("gldt-", "a GitLab token", Form::Run(is_dotted, 20, 255)),
    ("xoxb-", "a Slack token", Form::Run(is_url_base64, 20, 255)),
    ("xoxp-", "a Slack token", Form::Run(is_url_base64, 20, 255)),
    ("xoxa-", "a Slack token", Form::Run(is_url_base64, 20, 255)),
    ("xapp-", "a Slack token", Form::Run(is_url_base64, 20, 255)),
    (
        "hooks.slack.com/services/",
        "a webhook of Slack",
        Form::Run(is_path, 40, 80),
    ),
    ("sk_live_", "a Stripe key", Form::Run(is_alphanumeric, 20, 255)),
    ("rk_live_", "a Stripe key", Form::Run(is_alphanumeric, 20, 255)),
    ("AIza", "a Google API key", Form::Run(is_url_base64, 35, 35)),
    ("SG.", "a SendGrid key", Form::Run(is_dotted, 66, 66)),
    ("npm_", "an npm token", Form::Run(is_alphanumeric, 36, 36)),
    ("pypi-AgEI", "a PyPI token", Form::Run(is_url_base64, 50, 1024)),
    ("dckr_pat_", "a Docker token", Form::Run(is_url_base64, 27, 27)),
    ("hvs.", "a Vault token", Form::Run(is_url_base64, 24, 255)),
    ("dop_v1_", "a DigitalOcean token", Form::Run(is_hex, 64, 64)),
    ("shpat_", "a Shopify token", Form::Run(is_hex, 32, 32)),
    ("sk-ant-", "an Anthropic key", Form::Run(is_url_base64, 32, 255)),
    ("sk-proj-", "an OpenAI key", Form::Run(is_url_base64, 32, 255)),
    ("hf_", "a Hugging Face token", Form::Run(is_alphanumeric, 34, 34)),
    ("AccountKey=", "a key of Azure", Form::Run(is_base64, 86, 88)),
    ("SharedAccessKey=", "a key of Azure", Form::Run(is_base64, 43, 44)),
    (
        "AGE-SECRET-KEY-1",
        "a private key of age",
        Form::Run(is_upper, 58, 58),
    ),
    (
        "ATATT3",
        "an Atlassian token",
        Form::Run(is_base64_of_any_sort, 80, 255),
    ),
    (
        "GOCSPX-",
        "a Google client secret",
        Form::Run(is_url_base64, 28, 28),
    ),
    ("NRAK-", "a New Relic key", Form::Run(is_upper, 27, 27)),
    ("dapi", "a Databricks token", Form::Run(is_hex, 32, 32)),
    ("glptt-", "a GitLab token", Form::Run(is_dotted, 20, 255)),
    ("glsa_", "a Grafana token", Form::Run(is_word, 41, 41)),
    ("hvb.", "a Vault token", Form::Run(is_url_base64, 24, 1024)),
    ("lin_api_", "a Linear key", Form::Run(is_alphanumeric, 40, 40)),
    (
        "pscale_pw_",
        "a PlanetScale password",
        Form::Run(is_dotted, 32, 64),
    ),
    ("pscale_tkn_", "a PlanetScale token", Form::Run(is_dotted, 32, 64)),
    ("rubygems_", "a RubyGems token", Form::Run(is_hex, 48, 48)),
    ("tskey-", "a Tailscale key", Form::Run(is_url_base64, 20, 255)),
    ("xoxr-", "a Slack token", Form::Run(is_url_base64, 20, 255)),
    ("xoxs-", "a Slack token", Form::Run(is_url_base64, 20, 255)),
    // The first lines of private keys in PEM, in Base64, as kubeconfigs and Secrets hold them.
    (
        "LS0tLS1CRUdJTiBQUklWQVRFIEtFWS",
        "a private key",
        Form::Run(is_base64, 64, usize::MAX),
    ),
    (
        "LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVk",
        "a private key",
        Form::Run(is_base64, 64, usize::MAX),
    ),
    (
        "LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS",
        "a private key",
        Form::Run(is_base64, 64, usize::MAX),
    ),
    (
        "LS0tLS1CRUdJTiBPUEVOU1NIIFBSSVZBVEUgS0VZ",
        "a private key",
        Form::Run(is_base64, 64, usize::MAX),
    ),
    ("@tcp(", "a password in an address", Form::DatabaseAddress),
    ("@unix(", "a password in an address", Form::DatabaseAddress),
    ("PASSWORD=", "a password in a connection string", Form::Field),
    ("PWD=", "a password in a connection string", Form::Field),
    ("Password=", "a password in a connection string", Form::Field),
    ("Pwd=", "a password in a connection string", Form::Field),
    ("password=", "a password in a connection string", Form::Field),
    ("pwd=", "a password in a connection string", Form::Field),
];

static PREFIXES: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let prefixes = FORMS.iter().map(|(prefix, _, _)| prefix);
    let mut builder = AhoCorasick::builder();
    // Most of a text is passed over by a look at the beginnings alone, so that what takes long to make gains nothing.
    builder
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .match_kind(MatchKind::LeftmostLongest)
        .build(prefixes)
        .ok()
});

/// The credentials that stand in `text`, in order and apart.
pub fn credentials(text: &str) -> Vec<Credential> {
    let mut found = Vec::<Credential>::new();
    // The shortest credential has more characters than this; most values of a manifest do not.
    if text.len() < 8 {
        return found;
    }
    for prefix in PREFIXES.iter().flat_map(|prefixes| prefixes.find_iter(text)) {
        let (_, kind, form) = FORMS[prefix.pattern().as_usize()];
        if found.last().is_some_and(|last| prefix.start() < last.range.end) {
            continue;
        }
        if let Some(range) = range(text, form, prefix.start(), prefix.end()) {
            found.push(Credential { kind, range });
        }
    }
    found
}

/// Where the credential stands whose prefix is there, if it is one.
fn range(text: &str, form: Form, start: usize, after: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let is_inside_word = start.checked_sub(1).is_some_and(|before| is_word(bytes[before]));
    let end = match form {
        Form::Address => return password_of_address(text, after),
        Form::DatabaseAddress => return password_before(text, start),
        Form::Field => return password_of_field(text, start, after),
        Form::Pem => return private_key(text, start),
        _ if is_inside_word => return None,
        Form::Run(is_part, least, most) => {
            let length = run(&bytes[after..], is_part);
            (least..=most).contains(&length).then_some(after + length)?
        }
        Form::Jwt => {
            let mut parts = [0; 3];
            let mut at = start;
            for (number, part) in parts.iter_mut().enumerate() {
                if number > 0 {
                    at += usize::from(bytes.get(at) == Some(&b'.'));
                }
                *part = run(&bytes[at..], is_url_base64);
                at += *part;
            }
            let is_token = parts[0] >= 12 && parts[1] >= 12 && parts[2] >= 20;
            let payload = start + parts[0] + 1;
            (is_token && text[payload..].starts_with("eyJ")).then_some(at)?
        }
    };
    is_real(&text[after..end]).then_some(start..end)
}

fn run(bytes: &[u8], is_part: fn(u8) -> bool) -> usize {
    bytes
        .iter()
        .position(|&byte| !is_part(byte))
        .unwrap_or(bytes.len())
}

/// Whether a text looks like chance and not like an example: many different characters, and no words
/// that say what it is.
fn is_real(text: &str) -> bool {
    let mut seen = [false; 256];
    text.bytes().for_each(|byte| seen[usize::from(byte)] = true);
    let lower = text.to_ascii_lowercase();
    let is_example = [
        "example",
        "xxxx",
        "0000",
        "1234567",
        "abcdef",
        "your",
        "redacted",
        "placeholder",
        "dummy",
    ];
    seen.iter().filter(|seen| **seen).count() >= 8 && !is_example.iter().any(|word| lower.contains(word))
}

/// The password in an address, whose part after `//` starts at `at`.
fn password_of_address(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = text.get(at..)?;
    let is_end = |char: char| char.is_whitespace() || "/\"'`<>?#,;".contains(char);
    let end = rest.find(is_end).unwrap_or(rest.len());
    let user = &rest[..rest[..end].rfind('@')?];
    let password = user.find(':')? + 1..user.len();
    let is_secret = !password.is_empty() && !is_placeholder(&user[password.clone()]);
    is_secret.then_some(at + password.start..at + password.end)
}

/// The password of `user:password`, which ends at `end`.
fn password_before(text: &str, end: usize) -> Option<Range<usize>> {
    let is_start = |char: char| char.is_whitespace() || "\"'`,;".contains(char);
    let near = near(text, end);
    let start = text[near..end].rfind(is_start).map_or(near, |at| near + at + 1);
    let password = start + text[start..end].find(':')? + 1..end;
    (!is_placeholder(&text[password.clone()])).then_some(password)
}

/// Where to look from for what stands before `at`: far enough for real text, and not so far that hostile text
/// takes long.
fn near(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at.saturating_sub(256))
}

/// The value of the field whose name starts at `start` and whose value starts at `at`, where it stands among
/// others: behind `;`, `?` or `&`, or behind a space where a host is named, too.
fn password_of_field(text: &str, start: usize, at: usize) -> Option<Range<usize>> {
    let is_among_others = match text[..start].chars().next_back()? {
        ';' | '?' | '&' => true,
        ' ' => text[near(text, start)..start].contains("host="),
        _ => false,
    };
    let is_end = |char: char| char.is_whitespace() || ";&\"'`<>".contains(char);
    let length = text[at..].find(is_end).unwrap_or(text.len() - at);
    (is_among_others && can_be_secret(&text[at..at + length])).then_some(at..at + length)
}

/// A private key in PEM, whose first line starts at `start`; also with its line breaks escaped, as in JSON.
fn private_key(text: &str, start: usize) -> Option<Range<usize>> {
    let label = text[start..].strip_prefix("-----BEGIN ")?;
    let label = &label[..label.find("-----")?];
    let is_private = label.ends_with("PRIVATE KEY") || label == "PGP PRIVATE KEY BLOCK";
    if !is_private || label.len() > 40 {
        return None;
    }
    let body = start + "-----BEGIN ".len() + label.len() + "-----".len();
    let length = text[body..].find("-----END").unwrap_or(text.len() - body);
    let key = &text[body..body + length];
    let letters = key.bytes().filter(|&byte| is_base64(byte)).count();
    (letters >= 64 && !is_placeholder(key)).then_some(start..body + length)
}

/// Whether a value says of itself that it is none: it is empty, or to be put in later, or refers to
/// something else.
pub fn is_placeholder(value: &str) -> bool {
    const WORDS: [&str; 12] = [
        "changeme",
        "change-me",
        "change_me",
        "changeit",
        "replaceme",
        "replace-me",
        "replace_me",
        "placeholder",
        "redacted",
        "example",
        "your-",
        "your_",
    ];
    let value = value.trim();
    let lower = value.to_ascii_lowercase();
    let first = value.bytes().next();
    value.is_empty()
        || ["$(", "${", "{{", "<", "%(", "%{", "@@"]
            .iter()
            .any(|mark| value.contains(mark))
        || value.starts_with('$')
        || value.bytes().all(|byte| Some(byte) == first)
        || (value.starts_with("__") && value.ends_with("__"))
        || (value.contains('_')
            && value
                .bytes()
                .all(|byte| byte.is_ascii_uppercase() || byte == b'_'))
        || matches!(lower.as_str(), "none" | "null" | "nil" | "todo" | "tbd" | "n/a")
        || WORDS.iter().any(|word| lower.contains(word))
}

/// Whether a name ends in words that only the name of a secret's value ends in: `db.password`, `--api-key`,
/// `clientSecret`, `SMTP_PASS`, and among environment variables `GITHUB_TOKEN`. A name such as `secret`, which
/// mostly says where one is, is none.
pub fn ends_as_secret(name: &str) -> bool {
    const ENDS: [&str; 27] = [
        "password",
        "passwd",
        "passphrase",
        "apikey",
        "accesskey",
        "secretkey",
        "privatekey",
        "signingkey",
        "encryptionkey",
        "clientsecret",
        "appsecret",
        "sharedsecret",
        "jwtsecret",
        "sessionsecret",
        "authtoken",
        "accesstoken",
        "apitoken",
        "bearertoken",
        "refreshtoken",
        "bottoken",
        "secretaccesskey",
        "authsecret",
        "cookiesecret",
        "encryptionsecret",
        "secretkeybase",
        "tokensecret",
        "webhooksecret",
    ];
    const WORDS: [&str; 6] = ["_pass", "-pass", ".pass", "_pwd", "-pwd", ".pwd"];
    if name.len() < 6 || name.len() > 128 {
        return false;
    }
    let plain: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    let plain = plain
        .trim_end_matches(|char: char| char.is_ascii_digit())
        .to_ascii_lowercase();
    let lower = name.to_ascii_lowercase();
    let is_variable = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
    ENDS.iter().any(|end| plain.ends_with(end))
        || WORDS.iter().any(|word| lower.ends_with(word))
        || (name.ends_with("_TOKEN") && name.bytes().all(is_variable))
}

/// Whether what stands under such a name can be the secret itself: one word, no path, no switch, no number
/// of a few digits, no placeholder, and neither the type of a value nor code that comes by one.
pub fn can_be_secret(value: &str) -> bool {
    let value = value.trim();
    let is_number = value.len() < 6 && value.bytes().all(|byte| byte.is_ascii_digit());
    let is_switch = [
        "true", "false", "yes", "no", "on", "off", "required", "optional", "string", "str",
    ]
    .iter()
    .any(|word| value.eq_ignore_ascii_case(word));
    let is_reference = ["/", "vault:", "ref+", "arn:", "secretref:", "file:"]
        .iter()
        .any(|start| value.starts_with(start));
    let is_address = value.contains("://");
    let is_code = value.ends_with(['(', '[', '{']) || is_call(value) || value.starts_with("process.env.");
    value.len() >= 3
        && !value.contains(char::is_whitespace)
        && !(is_number || is_switch || is_reference || is_address || is_code || is_placeholder(value))
}

/// Whether a value is a call or a lookup, as in `config.get("x")` or `environ["x"]`.
fn is_call(value: &str) -> bool {
    let name = value.split(['(', '[']).next().unwrap_or_default();
    let is_name = name.bytes().all(|byte| is_word(byte) || byte == b'.');
    is_name
        && name.len() >= 3
        && value.trim_end_matches(';').ends_with([')', ']'])
        && name.len() < value.len()
}

/// Whether a value is one word of 20 to 200 letters, digits and signs of Base64, in no order: as keys are that are
/// made by chance. Words, paths, UUIDs and digests in hexadecimal digits are not.
pub fn is_random(value: &str) -> bool {
    let value = value.trim();
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=_-".contains(&byte);
    if !(20..=200).contains(&value.len()) || !value.bytes().all(is_part) || value.starts_with('/') {
        return false;
    }
    let count = |is: fn(&u8) -> bool| value.bytes().filter(is).count();
    let digits = count(u8::is_ascii_digit);
    let (lower, upper) = (count(u8::is_ascii_lowercase), count(u8::is_ascii_uppercase));
    // Words and names have few digits, or one case; digests and UUIDs have one case.
    digits >= 3 && lower >= 4 && upper >= 4 && entropy(value) >= 4.0
}

/// Bits for each character.
fn entropy(text: &str) -> f64 {
    let mut counts = [0_u32; 256];
    text.bytes().for_each(|byte| counts[usize::from(byte)] += 1);
    let length = text.len() as f64;
    let bits = |count: &u32| {
        let share = f64::from(*count) / length;
        -share * share.log2()
    };
    counts.iter().filter(|count| **count > 0).map(bits).sum()
}

/// The value in a word `--flag=value`, or the word itself.
pub fn behind_equals(word: &str) -> &str {
    let name = word.trim_end_matches('=').split_once('=').map(|(name, _)| name);
    name.map_or(word, |name| &word[name.len() + 1..])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Nothing of this form may stand in the repository as a whole, so it is put together here.
    fn token(prefix: &str, length: usize) -> String {
        let letters = "Zq8Rt2Lk7Vn4Xc9Bm3Hs6Jd5Fg1Wp0Yu".chars().cycle();
        format!("{prefix}{}", letters.take(length).collect::<String>())
    }

    #[test]
    fn each_form_is_found_in_a_text() {
        for (prefix, kind, form) in FORMS {
            let Form::Run(is_part, least, _) = form else {
                continue;
            };
            let letters = "Zq8Rt2Lk7Vn4Xc9Bm3Hs6Jd5Fg1Wp0YuABCDEF23456789abcdef"
                .bytes()
                .cycle();
            let value: Vec<u8> = letters.filter(|&byte| is_part(byte)).take(*least).collect();
            let value = String::from_utf8(value).unwrap();
            // What the test's letters happen to spell must not look like an example.
            let value = value
                .replace("abcdef", "fbdace")
                .replace("ABCDEF", "FBDACE")
                .replace("23456789", "29384756");
            let text = format!("url: \"{prefix}{value}\" # here");
            let found = credentials(&text);
            assert_eq!(found.len(), 1, "{prefix}: {text}");
            assert_eq!(
                (found[0].kind, &text[found[0].range.clone()]),
                (*kind, &*format!("{prefix}{value}"))
            );
        }
    }

    #[test]
    fn forms_must_be_whole_and_real() {
        for text in [
            token("ghp_", 20),
            token("xghp_", 36),
            format!("ghp_{}", "x".repeat(36)),
            "AKIAIOSFODNN7EXAMPLE".to_owned(),
            "eyJhbGciOiJIUzI1NiJ9".to_owned(),
            "-----BEGIN CERTIFICATE-----\nMIIB".to_owned(),
            "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----".to_owned(),
            "https://db:5432/shop".to_owned(),
            "https://user@example.com/a:b".to_owned(),
            String::new(),
        ] {
            assert_eq!(credentials(&text), [], "{text}");
        }
    }

    #[test]
    fn a_password_is_found_in_an_address() {
        let text = "postgres://shop:hunter2@db:5432/shop, amqp://guest:gu@st@mq";
        let found = credentials(text);
        let shown: Vec<_> = found.iter().map(|found| &text[found.range.clone()]).collect();
        assert_eq!(shown, ["hunter2", "gu@st"]);
        for text in [
            "a://b:$(PASS)@c",
            "a://b:${PASS}@c",
            "a://b:{{ .pass }}@c",
            "a://b:<pass>@c",
            "a://b:changeme@c",
            "a://b:__PASSWORD__@c",
            "a://b:DB_PASSWORD@c",
            "a://b:***@c",
        ] {
            assert_eq!(credentials(text), [], "{text}");
        }
    }

    #[test]
    fn private_keys_and_web_tokens_are_found() {
        let body = token("MII", 90);
        for text in [
            format!("-----BEGIN RSA PRIVATE KEY-----\n{body}\n-----END RSA PRIVATE KEY-----\n"),
            format!(
                "{{\"private_key\": \"-----BEGIN PRIVATE KEY-----\\n{body}\\n-----END PRIVATE KEY-----\\n\"}}"
            ),
        ] {
            let found = credentials(&text);
            assert_eq!(found.len(), 1, "{text}");
            assert!(text[found[0].range.clone()].contains(&body));
        }
        let jwt = format!(
            "{}.{}.{}",
            token("eyJhbGciOiJ", 12),
            token("eyJpc3MiOiJ", 30),
            token("s", 43)
        );
        assert_eq!(
            credentials(&jwt),
            [Credential {
                kind: "a JSON Web Token",
                range: 0..jwt.len()
            }]
        );
    }

    #[test]
    fn names_end_as_those_of_secrets_do() {
        for name in [
            "password",
            "db.password",
            "--api-key",
            "clientSecret",
            "AWS_SECRET_ACCESS_KEY",
            "authToken",
            "DB_PASSWORD_1",
            "SMTP_PASS",
            "db.pwd",
            "GITHUB_TOKEN",
            "SECRET_KEY_BASE",
        ] {
            assert!(ends_as_secret(name), "{name}");
        }
        for name in [
            "secret",
            "existingSecret",
            "passwordFile",
            "password.encoder",
            "token",
            "next_token",
            "key",
            "bypass",
            "OLDPWD",
        ] {
            assert!(!ends_as_secret(name), "{name}");
        }
        for value in ["hunter2", "s3cr3t!", "123456"] {
            assert!(can_be_secret(value), "{value}");
        }
        for value in [
            "",
            "true",
            "8",
            "/run/secrets/db",
            "$(DB)",
            "<password>",
            "changeme",
            "vault:a#b",
            "two words",
            "********",
            "config.get(\"x\")",
            "os.environ['X']",
            "process.env.X",
            "required",
        ] {
            assert!(!can_be_secret(value), "{value}");
        }
    }

    #[test]
    fn a_password_is_found_in_a_connection_string() {
        for (text, password) in [
            ("shop:hunter2@tcp(db:3306)/shop", "hunter2"),
            ("Server=db;User Id=sa;Password=hunter2;Encrypt=true", "hunter2"),
            ("jdbc:postgresql://db/shop?user=shop&password=hunter2", "hunter2"),
            ("host=db user=shop password=hunter2 dbname=shop", "hunter2"),
        ] {
            let found = credentials(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(&text[found[0].range.clone()], password, "{text}");
        }
        for text in [
            "shop:${PASSWORD}@tcp(db:3306)/shop",
            "Server=db;Password=$(PASSWORD);",
            "say password=hunter2",
            "/login?password=",
            "a=b&pwd=/run/secrets/db",
        ] {
            assert_eq!(credentials(text), [], "{text}");
        }
    }

    #[test]
    fn private_keys_are_found_in_base64_too() {
        let key = token("LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQ", 90);
        assert_eq!(credentials(&key)[0].kind, "a private key");
        assert_eq!(credentials("LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUI"), []);
    }
}
