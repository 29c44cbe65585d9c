//! URLs: Kubernetes' `cel/library/urls.go`, which reads them as Go's `net/url` does, in the version of Go that
//! Kubernetes 1.36 is built with: it takes only addresses of IPv6 in brackets, and one colon in a host.

use std::collections::BTreeMap;

use super::quote::quote;
use super::{Answer, ip};
use crate::declare::{Declared, function, member};
use crate::value::{Foreign, Key, Map};
use crate::{Context, Error, Type, Value};

pub(super) const FUNCTIONS: &[Declared] = &[
    function("url", "string_to_url", "(string) -> kubernetes.URL", url),
    function("isURL", "is_url_string", "(string) -> bool", is_url),
    member(
        "getScheme",
        "url_get_scheme",
        "(kubernetes.URL) -> string",
        scheme,
    ),
    member("getHost", "url_get_host", "(kubernetes.URL) -> string", host),
    member(
        "getHostname",
        "url_get_hostname",
        "(kubernetes.URL) -> string",
        hostname,
    ),
    member("getPort", "url_get_port", "(kubernetes.URL) -> string", port),
    member(
        "getEscapedPath",
        "url_get_escaped_path",
        "(kubernetes.URL) -> string",
        escaped_path,
    ),
    member(
        "getQuery",
        "url_get_query",
        "(kubernetes.URL) -> map(string, list(string))",
        query,
    ),
];

/// So many parameters Go takes of a query; of more it takes none.
const MAX_PARAMETERS: usize = 10_000;

/// A URL in its parts. What was escaped in the text is kept apart from what it means, which may be no UTF-8.
#[derive(Clone, Debug, Default)]
pub(super) struct Url {
    scheme: String,
    opaque: String,
    user: Option<(Vec<u8>, Option<Vec<u8>>)>,
    host: Vec<u8>,
    /// The path as it is written, and what it means.
    path: (String, Vec<u8>),
    /// Neither a host nor a user stands behind a scheme: `file:/x`.
    no_authority: bool,
    has_query: bool,
    query: String,
    fragment: (String, Vec<u8>),
}

impl Foreign for Url {
    fn type_of(&self) -> Type {
        Type::object("kubernetes.URL")
    }

    fn equals(&self, other: &dyn Foreign) -> Option<bool> {
        other
            .downcast::<Self>()
            .map(|other| self.written() == other.written())
    }

    fn weight(&self) -> usize {
        self.host.len() + self.path.0.len() + self.query.len() + self.opaque.len()
    }
}

/// A part of a URL, by what may stand in it unescaped.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Path,
    Host,
    Zone,
    User,
    Query,
    Fragment,
}

impl Part {
    fn must_escape(self, byte: u8) -> bool {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            return false;
        }
        match self {
            Self::Host | Self::Zone => !b"!$&'()*+,;=:[]<>\"".contains(&byte),
            Self::Path => !b"$&+,/:;=@".contains(&byte),
            Self::User => !b"$&+,;=".contains(&byte),
            Self::Query => true,
            Self::Fragment => !b"$&+,/:;=?@!()*".contains(&byte),
        }
    }

    fn escape(self, bytes: &[u8]) -> String {
        let mut out = String::with_capacity(bytes.len());
        for &byte in bytes {
            if self.must_escape(byte) {
                out.push_str(&format!("%{byte:02X}"));
            } else {
                out.push(char::from(byte));
            }
        }
        out
    }

    /// What a part means.
    fn unescape(self, text: &str) -> Result<Vec<u8>, String> {
        let bytes = text.as_bytes();
        let mut out = Vec::with_capacity(bytes.len());
        let mut index = 0;
        while let Some(&byte) = bytes.get(index) {
            match byte {
                b'%' => {
                    let escape = &bytes[index..bytes.len().min(index + 3)];
                    let invalid = || format!("invalid URL escape {}", super::quote::quote_bytes(escape));
                    let value = hex(escape).ok_or_else(invalid)?;
                    let is_percent = escape == b"%25";
                    // Only what is beyond ASCII may be escaped in a host, and in a zone what might stand there as well.
                    let refused = match self {
                        Self::Host => value < 0x80 && !is_percent,
                        Self::Zone => !is_percent && value != b' ' && Self::Host.must_escape(value),
                        _ => false,
                    };
                    if refused {
                        return Err(invalid());
                    }
                    out.push(value);
                    index += 3;
                }
                b'+' if self == Self::Query => {
                    out.push(b' ');
                    index += 1;
                }
                _ => {
                    if matches!(self, Self::Host | Self::Zone) && byte < 0x80 && self.must_escape(byte) {
                        let byte = quote(&char::from(byte).to_string());
                        return Err(format!("invalid character {byte} in host name"));
                    }
                    out.push(byte);
                    index += 1;
                }
            }
        }
        Ok(out)
    }

    /// The escaped writing: as it stood in the text if that is right, or else anew.
    fn written(self, (written, meant): &(String, Vec<u8>)) -> String {
        let is_valid = written
            .bytes()
            .all(|byte| b"!$&'()*+,;=:@[]%".contains(&byte) || !self.must_escape(byte));
        if is_valid {
            written.clone()
        } else {
            self.escape(meant)
        }
    }
}

/// The byte that an escape such as `%2F` stands for.
fn hex(escape: &[u8]) -> Option<u8> {
    let [b'%', high, low] = escape else {
        return None;
    };
    let digit = |byte: u8| char::from(byte).to_digit(16);
    Some((digit(*high)? << 4 | digit(*low)?) as u8)
}

impl Url {
    /// Reads the URL of a request: with a scheme, or an absolute path.
    ///
    /// # Errors
    /// What Go says of it.
    pub(super) fn parse_request(text: &str) -> Result<Self, String> {
        Self::parse_parts(text, true).map_err(|reason| format!("parse {}: {reason}", quote(text)))
    }

    /// Reads a URL, with its fragment.
    fn parse(text: &str) -> Result<Self, String> {
        let (before, fragment) = text.split_once('#').unwrap_or((text, ""));
        let mut url = Self::parse_parts(before, false)
            .map_err(|reason| format!("parse {}: {reason}", quote(before)))?;
        let meant = Part::Fragment
            .unescape(fragment)
            .map_err(|reason| format!("parse {}: {reason}", quote(text)))?;
        url.fragment = (fragment.to_owned(), meant);
        Ok(url)
    }

    fn parse_parts(text: &str, is_request: bool) -> Result<Self, String> {
        if text.bytes().any(|byte| byte < b' ' || byte == 0x7f) {
            return Err("net/url: invalid control character in URL".to_owned());
        }
        if text.is_empty() && is_request {
            return Err("empty url".to_owned());
        }
        let mut url = Self::default();
        if text == "*" {
            url.path = (text.to_owned(), text.into());
            return Ok(url);
        }
        let (scheme, mut rest) = split_scheme(text)?;
        url.scheme = scheme.to_ascii_lowercase();
        if let Some((before, query)) = rest.split_once('?') {
            url.has_query = true;
            url.query = query.to_owned();
            rest = before;
        }
        if !rest.starts_with('/') {
            if !url.scheme.is_empty() {
                url.opaque = rest.to_owned();
                return Ok(url);
            }
            if is_request {
                return Err("invalid URI for request".to_owned());
            }
            if rest
                .split('/')
                .next()
                .is_some_and(|segment| segment.contains(':'))
            {
                return Err("first path segment in URL cannot contain colon".to_owned());
            }
        }
        let may_have_host = !url.scheme.is_empty() || (!is_request && !rest.starts_with("///"));
        match rest.strip_prefix("//").filter(|_| may_have_host) {
            Some(after) => {
                let end = after.find('/').unwrap_or(after.len());
                let (authority, path) = after.split_at(end);
                url.authority(authority)?;
                rest = path;
            }
            None => url.no_authority = !url.scheme.is_empty() && rest.starts_with('/'),
        }
        url.path = (rest.to_owned(), Part::Path.unescape(rest)?);
        Ok(url)
    }

    fn authority(&mut self, authority: &str) -> Result<(), String> {
        let (user, host) = match authority.rsplit_once('@') {
            Some((user, host)) => (Some(user), host),
            None => (None, authority),
        };
        self.host = parse_host(host)?;
        let Some(user) = user else {
            return Ok(());
        };
        let is_valid = |byte: u8| byte.is_ascii_alphanumeric() || b"-._:~!$&'()*+,;=%@".contains(&byte);
        if !user.bytes().all(is_valid) {
            return Err("net/url: invalid userinfo".to_owned());
        }
        self.user = Some(match user.split_once(':') {
            None => (Part::User.unescape(user)?, None),
            Some((name, password)) => (Part::User.unescape(name)?, Some(Part::User.unescape(password)?)),
        });
        Ok(())
    }

    fn escaped_path(&self) -> String {
        if self.path.1 == b"*" {
            return "*".to_owned();
        }
        Part::Path.written(&self.path)
    }

    /// The whole of it, written anew.
    fn written(&self) -> String {
        let mut out = String::new();
        if !self.scheme.is_empty() {
            out.push_str(&self.scheme);
            out.push(':');
        }
        if self.opaque.is_empty() {
            let has_authority = !self.host.is_empty() || self.user.is_some();
            if has_authority || (!self.scheme.is_empty() && !self.no_authority && !self.path.0.is_empty()) {
                out.push_str("//");
                if let Some((name, password)) = &self.user {
                    out.push_str(&Part::User.escape(name));
                    if let Some(password) = password {
                        out.push(':');
                        out.push_str(&Part::User.escape(password));
                    }
                    out.push('@');
                }
                out.push_str(&Part::Host.escape(&self.host));
            }
            out.push_str(&self.escaped_path());
        } else {
            out.push_str(&self.opaque);
        }
        if self.has_query {
            out.push('?');
            out.push_str(&self.query);
        }
        if !self.fragment.0.is_empty() {
            out.push('#');
            out.push_str(&Part::Fragment.written(&self.fragment));
        }
        out
    }

    /// The host without its port, and the port.
    fn host_and_port(&self) -> (&[u8], &[u8]) {
        let (mut host, mut port): (&[u8], &[u8]) = (&self.host, b"");
        if let Some(colon) = host.iter().rposition(|byte| *byte == b':')
            && host[colon + 1..].iter().all(u8::is_ascii_digit)
        {
            (host, port) = (&host[..colon], &host[colon + 1..]);
        }
        let inside = host.strip_prefix(b"[").and_then(|host| host.strip_suffix(b"]"));
        (inside.unwrap_or(host), port)
    }
}

/// The scheme, if there is one, and what comes behind its colon.
fn split_scheme(text: &str) -> Result<(&str, &str), String> {
    for (index, byte) in text.bytes().enumerate() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' => {}
            b'0'..=b'9' | b'+' | b'-' | b'.' if index > 0 => {}
            b':' if index == 0 => return Err("missing protocol scheme".to_owned()),
            b':' => return Ok((&text[..index], &text[index + 1..])),
            _ => break,
        }
    }
    Ok(("", text))
}

fn check_port(port: &str) -> Result<(), String> {
    let is_valid = match port.strip_prefix(':') {
        Some(digits) => digits.bytes().all(|digit| digit.is_ascii_digit()),
        None => port.is_empty(),
    };
    if is_valid {
        Ok(())
    } else {
        Err(format!("invalid port {} after host", quote(port)))
    }
}

fn parse_host(host: &str) -> Result<Vec<u8>, String> {
    let Some(open) = host.rfind('[') else {
        if let Some(colon) = host.find(':') {
            check_port(&host[colon..])?;
        }
        return Part::Host.unescape(host);
    };
    if open > 0 {
        return Err("invalid IP-literal".to_owned());
    }
    let Some(close) = host.rfind(']') else {
        return Err("missing ']' in host".to_owned());
    };
    let port = &host[close + 1..];
    check_port(port)?;
    let inside = host.get(open + 1..close).unwrap_or_default();
    let meant = match inside.find("%25") {
        None => Part::Host.unescape(inside)?,
        Some(zone) => {
            let mut meant = Part::Host.unescape(&inside[..zone])?;
            meant.extend(Part::Zone.unescape(&inside[zone..])?);
            meant
        }
    };
    let address = String::from_utf8_lossy(&meant);
    let (address, _) = ip::parse_address(&address).map_err(|reason| format!("invalid host: {reason}"))?;
    if address.is_ipv4() {
        return Err("invalid IP-literal".to_owned());
    }
    let mut host = b"[".to_vec();
    host.extend(meant);
    host.push(b']');
    host.extend(port.bytes());
    Ok(host)
}

fn text<'a>(bytes: &[u8]) -> Value<'a> {
    Value::string(String::from_utf8_lossy(bytes))
}

fn argument<'v>(args: &'v [Value<'_>]) -> Result<&'v Url, Error> {
    args.first()
        .and_then(Value::as_foreign)
        .ok_or_else(Error::no_such_overload)
}

fn url<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let [Value::String(text)] = args else {
        return Err(Error::no_such_overload());
    };
    // It has to be one of a request, and is then read again for its fragment.
    let url = Url::parse_request(text).and_then(|_| Url::parse(text));
    url.map(Value::foreign)
        .map_err(|reason| Error::new(format!("URL parse error during conversion from string: {reason}")))
}

fn is_url<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    match args {
        [Value::String(text)] => Ok(Value::Bool(Url::parse_request(text).is_ok())),
        _ => Err(Error::no_such_overload()),
    }
}

fn scheme<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(Value::string(argument(args)?.scheme.as_str()))
}

fn host<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(text(&argument(args)?.host))
}

fn hostname<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(text(argument(args)?.host_and_port().0))
}

fn port<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(text(argument(args)?.host_and_port().1))
}

fn escaped_path<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(Value::string(argument(args)?.escaped_path()))
}

fn query<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let query = &argument(args)?.query;
    let mut parameters: BTreeMap<Vec<u8>, Vec<Value<'a>>> = BTreeMap::new();
    if query.bytes().filter(|byte| *byte == b'&').count() < MAX_PARAMETERS {
        for parameter in query.split('&') {
            let (key, value) = parameter.split_once('=').unwrap_or((parameter, ""));
            // What can't be read is left out.
            if let (false, false, Ok(key), Ok(value)) = (
                parameter.is_empty(),
                parameter.contains(';'),
                Part::Query.unescape(key),
                Part::Query.unescape(value),
            ) {
                parameters.entry(key).or_default().push(text(&value));
            }
        }
    }
    let entries = parameters.into_iter().map(|(key, values)| {
        let key = String::from_utf8_lossy(&key).into_owned();
        (Key::String(key.into()), Value::list(values))
    });
    Ok(Value::Map(Map::of(entries)))
}

#[cfg(test)]
mod tests {
    use crate::testing::{costs, gives};

    #[test]
    fn what_is_a_url() {
        gives(&[
            (
                "isURL('https://user:pass@example.com:80/path?query=val#fragment')",
                "true",
            ),
            ("isURL('/absolute-path')", "true"),
            ("isURL('https://a:b:c/')", "false"),
            ("isURL('../relative-path')", "false"),
            ("isURL('')", "false"),
            ("isURL('*')", "true"),
            ("isURL('mailto:someone')", "true"),
            ("isURL('https:://kubernetes.io/')", "true"),
            ("isURL('//host/path')", "true"),
            ("isURL('http://[::1]:80/')", "true"),
            ("isURL('http://[::1/')", "false"),
            ("isURL('http://[1.2.3.4]/')", "false"),
            ("isURL('http://a[::1]/')", "false"),
            ("isURL('http://::1/')", "false"),
            ("isURL('http://a b/')", "false"),
            ("isURL('http://a/%zz')", "false"),
            ("isURL('http://a/b c')", "true"),
            ("isURL('http://a/\\u007f')", "false"),
            (
                "url('../x')",
                "error: URL parse error during conversion from string: parse \"../x\": invalid URI for request",
            ),
            (
                "url('')",
                "error: URL parse error during conversion from string: parse \"\": empty url",
            ),
            (
                "url(':x')",
                "error: URL parse error during conversion from string: parse \":x\": missing protocol scheme",
            ),
            (
                "url('https://a:b/')",
                "error: URL parse error during conversion from string: parse \"https://a:b/\": invalid port \":b\" after host",
            ),
            (
                "url('http://a/%2')",
                "error: URL parse error during conversion from string: parse \"http://a/%2\": invalid URL escape \"%2\"",
            ),
            (
                "url('http://a b/')",
                "error: URL parse error during conversion from string: parse \"http://a b/\": invalid character \" \" in host name",
            ),
            (
                "url('http://[x]/')",
                "error: URL parse error during conversion from string: parse \"http://[x]/\": invalid host: ParseAddr(\"x\"): unable to parse IP",
            ),
            (
                "url('http://é@a/')",
                "error: URL parse error during conversion from string: parse \"http://é@a/\": net/url: invalid userinfo",
            ),
        ]);
    }

    #[test]
    fn a_url_has_parts() {
        gives(&[
            ("url('/path').getScheme()", ""),
            ("url('HTTPS://example.com/').getScheme()", "https"),
            ("url('https://example.com:80/').getHost()", "example.com:80"),
            ("url('https://[::1]:80/').getHost()", "[::1]:80"),
            ("url('https://[::1]/').getHost()", "[::1]"),
            ("url('/path').getHost()", ""),
            ("url('https://u:p@example.com:80/').getHostname()", "example.com"),
            ("url('https://127.0.0.1:80/').getHostname()", "127.0.0.1"),
            ("url('https://[::1]:80/').getHostname()", "::1"),
            ("url('https://[fe80::1%25eth0]/').getHostname()", "fe80::1%eth0"),
            ("url('/path').getHostname()", ""),
            ("url('https://example.com:80/').getPort()", "80"),
            ("url('https://example.com:/').getPort()", ""),
            ("url('https://example.com/').getPort()", ""),
            ("url('https://example.com/path').getEscapedPath()", "/path"),
            (
                "url('https://example.com/path with spaces/').getEscapedPath()",
                "/path%20with%20spaces/",
            ),
            ("url('https://example.com/a%2Fb').getEscapedPath()", "/a%2Fb"),
            ("url('https://example.com/é').getEscapedPath()", "/%C3%A9"),
            ("url('https://example.com/a?b#c').getEscapedPath()", "/a"),
            ("url('https://example.com').getEscapedPath()", ""),
            ("url('//host/path').getEscapedPath()", "/path"),
            (
                "url('https://example.com/path?k1=a&k2=b&k2=c').getQuery()",
                "{k1: [a], k2: [b, c]}",
            ),
            (
                "url('https://example.com/?key with spaces=value+with%20spaces').getQuery()",
                "{key with spaces: [value with spaces]}",
            ),
            ("url('https://example.com/path?').getQuery()", "{}"),
            ("url('https://example.com/?a;b=1&c=%zz&d').getQuery()", "{d: []}"),
            ("url('https://example.com/?a#b').getQuery()", "{a: []}"),
        ]);
    }

    #[test]
    fn urls_are_compared_as_they_are_written() {
        gives(&[
            ("url('HTTP://a/b c') == url('http://a/b%20c')", "true"),
            ("url('http://a/b') == url('http://a/b?')", "false"),
            ("url('http://a/b#x') == url('http://a/b')", "false"),
            ("url('file:/x') == url('file:///x')", "false"),
            ("url('http://A/') == url('http://a/')", "false"),
        ]);
    }

    #[test]
    fn reading_costs_by_length() {
        costs(&[
            ("url('https:://kubernetes.io/').getScheme()", 4),
            ("url('https:://kubernetes.io/').getQuery()", 4),
            (
                "url('https:://kubernetes.io/') == url('https:://kubernetes.io/')",
                7,
            ),
            ("url('https:://kubernetes.io/') == url('http://x.b')", 5),
        ]);
    }
}
