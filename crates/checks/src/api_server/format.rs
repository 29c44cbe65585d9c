//! What names, keys and other short texts must be like: each function says what is wrong with one.
//!
//! The rules are those of apimachinery's `util/validation` and of `k8s.io/kubernetes/pkg/apis/*/validation`.

use std::net::IpAddr;

/// What is wrong with a text: an order such as `must not be empty`.
pub(crate) type Fault = Option<&'static str>;

fn is_lower(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}

fn has_edges(text: &str, is_edge: fn(u8) -> bool) -> bool {
    let bytes = text.as_bytes();
    bytes.first().is_some_and(|byte| is_edge(*byte)) && bytes.last().is_some_and(|byte| is_edge(*byte))
}

fn is_label(text: &str) -> bool {
    has_edges(text, is_lower) && text.bytes().all(|byte| is_lower(byte) || byte == b'-')
}

/// A DNS label after RFC 1123.
pub(crate) fn dns_label(text: &str) -> Fault {
    if text.len() > 63 {
        return Some("must have at most 63 characters");
    }
    (!is_label(text))
        .then_some("must be lower-case letters, digits and `-`, and begin and end with a letter or a digit")
}

/// A DNS label after RFC 1035.
pub(crate) fn dns_1035_label(text: &str) -> Fault {
    if text.len() > 63 {
        return Some("must have at most 63 characters");
    }
    let begins = text.as_bytes().first().is_some_and(u8::is_ascii_lowercase);
    (!is_label(text) || !begins).then_some(
        "must be lower-case letters, digits and `-`, begin with a letter, and end with a letter or a digit",
    )
}

/// A DNS name after RFC 1123.
pub(crate) fn dns_subdomain(text: &str) -> Fault {
    if text.len() > 253 {
        return Some("must have at most 253 characters");
    }
    (!text.split('.').all(is_label)).then_some(
        "must be lower-case letters, digits, `-` and `.`, and every part begin and end with a letter or a digit",
    )
}

/// A DNS name that may begin with `*.`.
pub(crate) fn wildcard_subdomain(text: &str) -> Fault {
    match text.strip_prefix("*.") {
        Some(rest) => dns_subdomain(rest).map(|_| "must be a DNS name, or `*.` and one"),
        None if text.contains('*') => Some("must be a DNS name, with `*` for its whole first part only"),
        None => dns_subdomain(text),
    }
}

/// A DNS name that may have `_`, as search domains may.
fn is_relaxed_subdomain(text: &str) -> bool {
    let is_edge = |byte: u8| is_lower(byte) || byte == b'_';
    text.len() <= 253
        && text
            .split('.')
            .all(|part| has_edges(part, is_edge) && part.bytes().all(|byte| is_edge(byte) || byte == b'-'))
}

/// A search domain of a pod: a DNS name, with `_`, and with a dot at its end or alone.
pub(crate) fn search_domain(text: &str) -> Fault {
    let bare = text.strip_suffix('.').unwrap_or(text);
    (text != "." && !is_relaxed_subdomain(bare)).then_some("must be a DNS name")
}

/// Anything that can stand in a URL's path, as names of RBAC objects must.
pub(crate) fn path_segment(text: &str) -> Fault {
    match text {
        "." | ".." => Some("must not be `.` or `..`"),
        _ if text.contains('/') => Some("must not contain `/`"),
        _ if text.contains('%') => Some("must not contain `%`"),
        _ => None,
    }
}

fn is_qualified_part(text: &str) -> bool {
    let is_edge = |byte: u8| byte.is_ascii_alphanumeric();
    has_edges(text, is_edge) && text.bytes().all(|byte| is_edge(byte) || b"-_.".contains(&byte))
}

/// `[prefix/]name`: keys of labels and annotations, finalizers, names of resources.
pub(crate) fn qualified_name(text: &str) -> Fault {
    let (prefix, name) = match text.split_once('/') {
        Some((prefix, name)) => (Some(prefix), name),
        None => (None, text),
    };
    if prefix.is_some_and(|prefix| dns_subdomain(prefix).is_some()) {
        return Some("must have a DNS name before its slash");
    }
    match name {
        "" => Some("must have a name"),
        _ if name.contains('/') => Some("must have at most one slash"),
        _ if name.len() > 63 => Some("must have at most 63 characters besides its prefix"),
        _ if !is_qualified_part(name) => {
            Some("must be letters, digits, `-`, `_` and `.`, and begin and end with a letter or a digit")
        }
        _ => None,
    }
}

/// The value of a label.
pub(crate) fn label_value(text: &str) -> Fault {
    match text {
        _ if text.len() > 63 => Some("must have at most 63 characters"),
        "" => None,
        _ if !is_qualified_part(text) => {
            Some("must be letters, digits, `-`, `_` and `.`, and begin and end with a letter or a digit")
        }
        _ => None,
    }
}

/// The name of a port (`IANA_SVC_NAME`).
pub(crate) fn port_name(text: &str) -> Fault {
    if text.len() > 15 {
        Some("must have at most 15 characters")
    } else if !text.bytes().all(|byte| is_lower(byte) || byte == b'-') {
        Some("must be lower-case letters, digits and `-`")
    } else if !text.bytes().any(|byte| byte.is_ascii_lowercase()) {
        Some("must contain a letter")
    } else if text.contains("--") {
        Some("must not have two hyphens in a row")
    } else if text.starts_with('-') || text.ends_with('-') {
        Some("must not begin or end with a hyphen")
    } else {
        None
    }
}

/// The name of an environment variable since Kubernetes 1.32.
pub(crate) fn env_name(text: &str) -> Fault {
    let is_allowed = |byte: u8| (b' '..=b'~').contains(&byte) && byte != b'=';
    (!text.bytes().all(is_allowed)).then_some("must be printable ASCII characters other than `=`")
}

/// The name of an environment variable before Kubernetes 1.32.
pub(crate) fn old_env_name(text: &str) -> Fault {
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    let is_digit_first = text.as_bytes().first().is_some_and(u8::is_ascii_digit);
    let is_well_formed =
        text.bytes().all(is_allowed) && !is_digit_first && text != "." && !text.starts_with("..");
    (!is_well_formed).then_some(
        "must be letters, digits, `_`, `-` and `.`, and not begin with a digit, before Kubernetes 1.32",
    )
}

/// A key of a ConfigMap or a Secret.
pub(crate) fn config_key(text: &str) -> Fault {
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    if text.len() > 253 {
        Some("must have at most 253 characters")
    } else if text.is_empty() || !text.bytes().all(is_allowed) {
        Some("must be letters, digits, `-`, `_` and `.`")
    } else if text == "." || text.starts_with("..") {
        Some("must not be `.` nor begin with `..`")
    } else {
        None
    }
}

/// The name of an HTTP header.
pub(crate) fn header_name(text: &str) -> Fault {
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (text.is_empty() || !text.bytes().all(is_allowed)).then_some("must be letters, digits and `-`")
}

/// An IPv4 or IPv6 address. Leading zeros, which some versions take, are taken.
pub(crate) fn ip(text: &str) -> Fault {
    let stripped = || {
        let part = |part: &str| {
            let bare = part.trim_start_matches('0');
            if bare.is_empty() {
                "0".to_owned()
            } else {
                bare.to_owned()
            }
        };
        text.split('.').map(part).collect::<Vec<_>>().join(".")
    };
    let is_ip = !text.contains('%')
        && (text.parse::<IpAddr>().is_ok() || (!text.contains(':') && stripped().parse::<IpAddr>().is_ok()));
    (!is_ip).then_some("must be an IP address")
}

/// An address block such as `10.0.0.0/8`: its address and the length of its prefix.
pub(crate) fn read_cidr(text: &str) -> Option<(IpAddr, u8)> {
    let (address, length) = text.split_once('/')?;
    let is_number = !length.is_empty() && length.bytes().all(|byte| byte.is_ascii_digit());
    let stripped = |address: &str| {
        let parts = address.split('.').map(|part| part.parse::<u8>().ok());
        parts
            .collect::<Option<Vec<_>>>()
            .and_then(|parts| <[u8; 4]>::try_from(parts).ok())
    };
    let address = match address.parse::<IpAddr>() {
        Ok(address) => address,
        Err(_) => IpAddr::from(stripped(address)?),
    };
    let length: u8 = length.parse().ok().filter(|_| is_number)?;
    let most = if address.is_ipv4() { 32 } else { 128 };
    (length <= most).then_some((address, length))
}

/// An address block.
pub(crate) fn cidr(text: &str) -> Fault {
    read_cidr(text)
        .is_none()
        .then_some("must be an address block such as `10.0.0.0/8`")
}

/// A path below some folder: relative, and without `..`.
pub(crate) fn inner_path(text: &str) -> Fault {
    if text.starts_with('/') {
        Some("must be a relative path")
    } else {
        no_backsteps(text)
    }
}

/// A path of a file that Kubernetes writes: what begins with `..` is its own.
pub(crate) fn file_path(text: &str) -> Fault {
    inner_path(text).or_else(|| text.starts_with("..").then_some("must not begin with `..`"))
}

/// A path without `..`.
pub(crate) fn no_backsteps(text: &str) -> Fault {
    text.split('/')
        .any(|part| part == "..")
        .then_some("must not contain `..`")
}

/// A sysctl, with dots or slashes between its parts.
pub(crate) fn sysctl(text: &str) -> Fault {
    let is_edge = is_lower;
    let is_part = |part: &str| {
        has_edges(part, is_edge)
            && part
                .bytes()
                .all(|byte| is_lower(byte) || byte == b'-' || byte == b'_')
    };
    let is_sysctl = text.len() <= 253 && text.split(['.', '/']).all(is_part);
    (!is_sysctl).then_some("must be the name of a sysctl, such as `net.core.somaxconn`")
}

/// A name with a domain and a path: `example.com/ingress`.
pub(crate) fn domain_prefixed_path(text: &str) -> Fault {
    let fits = text
        .split_once('/')
        .is_some_and(|(domain, path)| dns_subdomain(domain).is_none() && !path.is_empty());
    (!fits).then_some("must be a domain and a path, such as `example.com/controller`")
}

/// A name of at least three parts: `policy.example.com`.
pub(crate) fn fully_qualified(text: &str) -> Fault {
    if text.split('.').count() < 3 {
        return Some("must be a domain name of at least three parts, such as `pods.policy.example.com`");
    }
    dns_subdomain(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn takes(rule: fn(&str) -> Fault, good: &[&str], bad: &[&str]) {
        for text in good {
            assert_eq!(rule(text), None, "{text:?}");
        }
        for text in bad {
            assert!(rule(text).is_some(), "{text:?}");
        }
    }

    #[test]
    fn names_are_dns_names() {
        let long = "a".repeat(64);
        takes(
            dns_label,
            &["a", "web-1", "1web"],
            &["", "-a", "a-", "a.b", "A", "a_b", &long],
        );
        takes(dns_1035_label, &["a", "web-1"], &["", "1web", "a.b", "a-"]);
        takes(
            dns_subdomain,
            &["a", "a.b-c.d", "1.2"],
            &["", ".", "a..b", "a.-b", "A", &"a".repeat(254)],
        );
        takes(
            wildcard_subdomain,
            &["*.a.b", "a.b"],
            &["*", "*.", "a.*", "*a.b", "*.*.a"],
        );
        takes(search_domain, &[".", "a.b.", "_tcp.a"], &["", "a..b", "A"]);
        takes(fully_qualified, &["a.b.c"], &["a.b", "a", "a..b"]);
    }

    #[test]
    fn keys_may_have_a_prefix() {
        takes(
            qualified_name,
            &["a", "A_b.c", "example.com/a"],
            &["", "/a", "a/", "a/b/c", "A.com/a", "-a", "a b"],
        );
        takes(
            label_value,
            &["", "A_1.b"],
            &["-a", "a b", "a/b", &"a".repeat(64)],
        );
        takes(
            config_key,
            &["a", ".a", "A-1_b.c"],
            &["", ".", "..", "..a", "a/b", "a b"],
        );
        takes(
            domain_prefixed_path,
            &["example.com/a/b"],
            &["example.com", "example.com/", "/a"],
        );
    }

    #[test]
    fn ports_are_named_after_iana() {
        takes(
            port_name,
            &["http", "http-2", "8080-tcp"],
            &["", "HTTP", "80", "a--b", "-a", "a-", "sixteen-letters-"],
        );
    }

    #[test]
    fn environment_variables_may_be_almost_anything_today() {
        takes(env_name, &["A", "a b", "1", "a:b"], &["a=b", "ä"]);
        takes(old_env_name, &["A", "_a.b-c"], &["1a", "a b", "..a", "."]);
    }

    #[test]
    fn addresses_and_blocks_are_read_as_go_reads_them() {
        takes(
            ip,
            &["10.0.0.1", "010.000.0.1", "::1"],
            &["", "10.0.0", "10.0.0.256", "a", "fe80::1%eth0"],
        );
        takes(
            cidr,
            &["10.0.0.0/8", "10.1.2.3/8", "::/0", "010.0.0.0/8"],
            &[
                "10.0.0.0",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/+8",
                "/8",
                "::/129",
            ],
        );
    }

    #[test]
    fn paths_stay_inside() {
        takes(inner_path, &["a/b", "a..b", "..a"], &["/a", "..", "a/../b"]);
        takes(file_path, &["a/b", "a/..b", ".a"], &["/a", "..a", "a/../b"]);
        takes(no_backsteps, &["/a/b"], &["/a/.."]);
        takes(path_segment, &["system:a", "A b"], &[".", "..", "a/b", "a%2F"]);
    }

    #[test]
    fn sysctls_have_parts() {
        takes(
            sysctl,
            &[
                "kernel.shm_rmid_forced",
                "net.ipv4.conf.eth0-1.x",
                "net/ipv4/conf/eth0.1/x",
            ],
            &["", "a..b", "A.b", "a.-b", "net/ipv4/conf/Eth0/x", "a//b"],
        );
    }
}
