//! IP addresses: Kubernetes' `cel/library/ip.go`, which reads them as Go's `net/netip` does.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::Answer;
use super::quote::quote;
use crate::declare::{Declared, function, member};
use crate::value::Foreign;
use crate::{Context, Error, Type, Value};

pub(super) const FUNCTIONS: &[Declared] = &[
    function("ip", "string_to_ip", "(string) -> net.IP", ip).since(30),
    function("isIP", "is_ip", "(string) -> bool", is_ip).since(30),
    function(
        "ip.isCanonical",
        "ip_is_canonical",
        "(string) -> bool",
        is_canonical,
    )
    .since(30),
    member("family", "ip_family", "(net.IP) -> int", family).since(30),
    member(
        "isUnspecified",
        "ip_is_unspecified",
        "(net.IP) -> bool",
        is_unspecified,
    )
    .since(30),
    member("isLoopback", "ip_is_loopback", "(net.IP) -> bool", is_loopback).since(30),
    member(
        "isLinkLocalMulticast",
        "ip_is_link_local_multicast",
        "(net.IP) -> bool",
        is_link_local_multicast,
    )
    .since(30),
    member(
        "isLinkLocalUnicast",
        "ip_is_link_local_unicast",
        "(net.IP) -> bool",
        is_link_local_unicast,
    )
    .since(30),
    member(
        "isGlobalUnicast",
        "ip_is_global_unicast",
        "(net.IP) -> bool",
        is_global_unicast,
    )
    .since(30),
    function("string", "ip_to_string", "(net.IP) -> string", to_string).since(30),
];

/// The type's name in expressions.
const NAME: &str = "net.IP";

pub(super) fn type_of() -> Type {
    Type::Opaque(NAME.into(), [].into())
}

/// An address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ip(pub IpAddr);

impl Foreign for Ip {
    fn type_of(&self) -> Type {
        type_of()
    }

    fn equals(&self, other: &dyn Foreign) -> Option<bool> {
        other.downcast::<Self>().map(|other| self == other)
    }

    fn size(&self) -> Option<u64> {
        Some(if self.0.is_ipv4() { 4 } else { 16 })
    }
}

/// Why a text is no address: what is wrong, and with which part.
struct Wrong<'t> {
    reason: &'static str,
    at: &'t str,
}

const fn wrong(reason: &'static str) -> Wrong<'static> {
    Wrong { reason, at: "" }
}

/// Reads an address; one with a zone is read with it.
///
/// # Errors
/// What Go says of it.
pub(super) fn parse_address(text: &str) -> Result<(IpAddr, Option<&str>), String> {
    let parsed = match text.bytes().find(|byte| matches!(byte, b'.' | b':' | b'%')) {
        Some(b'.') => octets(text).map(|octets| (IpAddr::from(octets), None)),
        Some(b':') => v6(text),
        Some(_) => Err(wrong("missing IPv6 address")),
        None => Err(wrong("unable to parse IP")),
    };
    parsed.map_err(|Wrong { reason, at }| {
        let at = if at.is_empty() {
            String::new()
        } else {
            format!(" (at {})", quote(at))
        };
        format!("ParseAddr({}): {reason}{at}", quote(text))
    })
}

fn octets(text: &str) -> Result<[u8; 4], Wrong<'_>> {
    let bytes = text.as_bytes();
    let (mut octets, mut at) = ([0; 4], 0);
    let (mut value, mut digits) = (0u32, 0);
    for (index, &byte) in bytes.iter().enumerate() {
        match byte {
            b'0'..=b'9' => {
                if digits == 1 && value == 0 {
                    return Err(wrong("IPv4 field has octet with leading zero"));
                }
                value = value * 10 + u32::from(byte - b'0');
                digits += 1;
                if value > 255 {
                    return Err(wrong("IPv4 field has value >255"));
                }
            }
            b'.' => {
                if index == 0 || index + 1 == bytes.len() || bytes[index - 1] == b'.' {
                    return Err(Wrong {
                        reason: "IPv4 field must have at least one digit",
                        at: &text[index..],
                    });
                }
                if at == 3 {
                    return Err(wrong("IPv4 address too long"));
                }
                octets[at] = value as u8;
                at += 1;
                (value, digits) = (0, 0);
            }
            _ => {
                return Err(Wrong {
                    reason: "unexpected character",
                    at: text.get(index..).unwrap_or_default(),
                });
            }
        }
    }
    if at < 3 {
        return Err(wrong("IPv4 address too short"));
    }
    octets[3] = value as u8;
    Ok(octets)
}

fn v6(text: &str) -> Result<(IpAddr, Option<&str>), Wrong<'_>> {
    let (mut rest, zone) = match text.split_once('%') {
        Some((_, "")) => return Err(wrong("zone must be a non-empty string")),
        Some((address, zone)) => (address, Some(zone)),
        None => (text, None),
    };
    // Up to eight groups, and the number of those before `::`.
    let mut groups: Vec<u16> = Vec::with_capacity(8);
    let mut gap = None;
    if let Some(after) = rest.strip_prefix("::") {
        gap = Some(0);
        rest = after;
    }
    while groups.len() < 8 && !(rest.is_empty() && gap == Some(groups.len())) {
        let digits = rest.bytes().take_while(u8::is_ascii_hexdigit).count();
        if digits > 4 {
            return Err(Wrong {
                reason: "each group must have 4 or less digits",
                at: rest,
            });
        }
        let Ok(group) = u16::from_str_radix(&rest[..digits], 16) else {
            return Err(Wrong {
                reason: "each colon-separated field must have at least one digit",
                at: rest,
            });
        };
        if rest[digits..].starts_with('.') {
            if gap.is_none() && groups.len() != 6 {
                return Err(Wrong {
                    reason: "embedded IPv4 address must replace the final 2 fields of the address",
                    at: rest,
                });
            }
            if groups.len() > 6 {
                return Err(Wrong {
                    reason: "too many hex fields to fit an embedded IPv4 at the end of the address",
                    at: rest,
                });
            }
            let [a, b, c, d] = octets(rest)?;
            groups.extend([u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d])]);
            rest = "";
            break;
        }
        groups.push(group);
        rest = &rest[digits..];
        if rest.is_empty() {
            break;
        }
        let Some(after) = rest.strip_prefix(':') else {
            return Err(Wrong {
                reason: "unexpected character, want colon",
                at: rest,
            });
        };
        if after.is_empty() {
            return Err(Wrong {
                reason: "colon must be followed by more characters",
                at: rest,
            });
        }
        rest = after;
        if let Some(after) = rest.strip_prefix(':') {
            if gap.is_some() {
                return Err(Wrong {
                    reason: "multiple :: in address",
                    at: rest,
                });
            }
            gap = Some(groups.len());
            rest = after;
        }
    }
    if !rest.is_empty() {
        return Err(Wrong {
            reason: "trailing garbage after address",
            at: rest,
        });
    }
    let missing = 8 - groups.len();
    match gap {
        None if missing > 0 => return Err(wrong("address string too short")),
        Some(_) if missing == 0 => {
            return Err(wrong("the :: must expand to at least one field of zeros"));
        }
        Some(at) => drop(groups.splice(at..at, std::iter::repeat_n(0, missing))),
        None => {}
    }
    let mut all = [0; 8];
    all.copy_from_slice(&groups);
    Ok((IpAddr::from(all), zone))
}

/// Whether it is an IPv4 address in the clothes of IPv6.
pub(super) fn is_mapped(address: IpAddr) -> bool {
    matches!(address, IpAddr::V6(address) if address.to_ipv4_mapped().is_some())
}

/// Reads an address as expressions take it: without a zone, and none of IPv4 mapped to IPv6.
pub(super) fn parse(text: &str) -> Result<Ip, Error> {
    let quoted = quote(text);
    let (address, zone) = parse_address(text).map_err(|reason| {
        Error::new(format!(
            "IP Address {quoted} parse error during conversion from string: {reason}"
        ))
    })?;
    if zone.is_some() {
        return Err(Error::new(format!(
            "IP address {quoted} with zone value is not allowed"
        )));
    }
    if is_mapped(address) {
        return Err(Error::new(format!(
            "IPv4-mapped IPv6 address {quoted} is not allowed"
        )));
    }
    Ok(Ip(address))
}

fn text<'v>(args: &'v [Value<'_>]) -> Result<&'v str, Error> {
    match args {
        [Value::String(text)] => Ok(text),
        _ => Err(Error::no_such_overload()),
    }
}

fn address(args: &[Value<'_>]) -> Result<IpAddr, Error> {
    match args {
        [value] => value
            .as_foreign()
            .map(|Ip(address)| *address)
            .ok_or_else(Error::no_such_overload),
        _ => Err(Error::no_such_overload()),
    }
}

fn ip<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    parse(text(args)?).map(Value::foreign)
}

fn is_ip<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(Value::Bool(parse(text(args)?).is_ok()))
}

fn is_canonical<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let text = text(args)?;
    Ok(Value::Bool(parse(text)?.0.to_string() == text))
}

fn family<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(Value::Int(if address(args)?.is_ipv4() { 4 } else { 6 }))
}

fn is_unspecified<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(Value::Bool(address(args)?.is_unspecified()))
}

fn is_loopback<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(Value::Bool(address(args)?.is_loopback()))
}

fn is_link_local_multicast<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(Value::Bool(match address(args)? {
        IpAddr::V4(address) => address.octets()[..3] == [224, 0, 0],
        IpAddr::V6(address) => address.segments()[0] & 0xff0f == 0xff02,
    }))
}

fn is_local_unicast(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => address.is_link_local(),
        IpAddr::V6(address) => address.segments()[0] & 0xffc0 == 0xfe80,
    }
}

fn is_link_local_unicast<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(Value::Bool(is_local_unicast(address(args)?)))
}

/// Addresses of private networks are global ones too.
fn is_global_unicast<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let address = address(args)?;
    Ok(Value::Bool(
        address != IpAddr::V4(Ipv4Addr::BROADCAST)
            && address != IpAddr::V4(Ipv4Addr::UNSPECIFIED)
            && address != IpAddr::V6(Ipv6Addr::UNSPECIFIED)
            && !address.is_loopback()
            && !address.is_multicast()
            && !is_local_unicast(address),
    ))
}

fn to_string<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(Value::string(address(args)?.to_string()))
}

#[cfg(test)]
mod tests {
    use super::parse_address;
    use crate::testing::{costs, gives};

    #[test]
    fn addresses_are_read() {
        gives(&[
            ("ip('192.168.0.1')", "Ip(192.168.0.1)"),
            ("ip('2001:db8::68')", "Ip(2001:db8::68)"),
            (
                "ip('192.168.0.1.0')",
                "error: IP Address \"192.168.0.1.0\" parse error during conversion from string: ParseAddr(\"192.168.0.1.0\"): IPv4 address too long",
            ),
            (
                "ip('2001:db8:::68')",
                "error: IP Address \"2001:db8:::68\" parse error during conversion from string: ParseAddr(\"2001:db8:::68\"): each colon-separated field must have at least one digit (at \":68\")",
            ),
            (
                "ip('fe80::1%eth0')",
                "error: IP address \"fe80::1%eth0\" with zone value is not allowed",
            ),
            (
                "ip('::ffff:1.2.3.4')",
                "error: IPv4-mapped IPv6 address \"::ffff:1.2.3.4\" is not allowed",
            ),
            ("isIP('192.168.0.1')", "true"),
            ("isIP('192.168.0.01')", "false"),
            ("isIP('2001:db8:::68')", "false"),
            ("isIP('')", "false"),
            (
                "isIP(cidr('192.168.0.0/24'))",
                "refused: found no matching overload for 'isIP' applied to '(net.CIDR)'",
            ),
            ("ip.isCanonical('127.0.0.1')", "true"),
            ("ip.isCanonical('2001:db8::68')", "true"),
            ("ip.isCanonical('2001:DB8::68')", "false"),
            ("ip.isCanonical('2001:db8::0:0:0:abcd')", "false"),
            (
                "ip.isCanonical('0:0:0:0:0:0:102:304') || ip.isCanonical('::102:304')",
                "true",
            ),
            ("string(ip('192.168.0.1'))", "192.168.0.1"),
            ("type(ip('192.168.0.1')) == net.IP", "true"),
            ("ip('::1') == ip('0:0::1')", "true"),
            ("ip('::1') == ip('::2')", "false"),
            ("ip('::1') in [ip('::1')]", "true"),
            ("dyn(ip('::1')) == dyn('::1')", "error: no such overload"),
            ("dyn('::1') == dyn(ip('::1'))", "false"),
        ]);
    }

    #[test]
    fn every_fault_is_named() {
        for (text, fault) in [
            ("", "unable to parse IP"),
            ("abc", "unable to parse IP"),
            ("%eth0", "missing IPv6 address"),
            ("1.2.3", "IPv4 address too short"),
            ("1.2.3.256", "IPv4 field has value >255"),
            ("1.02.3.4", "IPv4 field has octet with leading zero"),
            ("1..2.3", "IPv4 field must have at least one digit (at \".2.3\")"),
            ("1.2.3.", "IPv4 field must have at least one digit (at \".\")"),
            ("1.2.3.é", "unexpected character (at \"é\")"),
            ("::1%", "zone must be a non-empty string"),
            ("1:2", "address string too short"),
            ("1:2:3:4:5:6:7:8:9", "trailing garbage after address (at \"9\")"),
            ("1::2::3", "multiple :: in address (at \":3\")"),
            (
                "12345::",
                "each group must have 4 or less digits (at \"12345::\")",
            ),
            (
                "1:2:3:4:5:6:7::8",
                "the :: must expand to at least one field of zeros",
            ),
            (
                "1:2:3:4:5:6:7:8::",
                "the :: must expand to at least one field of zeros",
            ),
            (
                "::1:2:3:4:5:6:7:8",
                "the :: must expand to at least one field of zeros",
            ),
            ("1:", "colon must be followed by more characters (at \":\")"),
            ("1x:", "unexpected character, want colon (at \"x:\")"),
            (
                "1:2.3.4.5",
                "embedded IPv4 address must replace the final 2 fields of the address (at \"2.3.4.5\")",
            ),
            (
                "::1:2:3:4:5:6:7:1.2.3.4",
                "too many hex fields to fit an embedded IPv4 at the end of the address (at \"1.2.3.4\")",
            ),
        ] {
            let found = parse_address(text).map(|_| ()).unwrap_err();
            assert_eq!(found, format!("ParseAddr(\"{text}\"): {fault}"));
        }
        assert!(parse_address("1:2:3:4:5:6:7::").is_ok());
        assert!(parse_address("64:ff9b::1.2.3.4").is_ok());
    }

    #[test]
    fn addresses_are_of_a_kind() {
        gives(&[
            ("ip('192.168.0.1').family()", "4"),
            ("ip('::1').family() == 6", "true"),
            (
                "ip('0.0.0.0').isUnspecified() && ip('::').isUnspecified()",
                "true",
            ),
            ("ip('127.0.0.1').isUnspecified()", "false"),
            ("ip('127.1.0.1').isLoopback() && ip('::1').isLoopback()", "true"),
            (
                "ip('1.2.3.4').isLoopback() || ip('2001:db8::abcd').isLoopback()",
                "false",
            ),
            (
                "ip('224.0.0.1').isLinkLocalMulticast() && ip('ff02::1').isLinkLocalMulticast()",
                "true",
            ),
            (
                "ip('224.0.1.1').isLinkLocalMulticast() || ip('fd00::1').isLinkLocalMulticast()",
                "false",
            ),
            (
                "ip('169.254.169.254').isLinkLocalUnicast() && ip('fe80::1').isLinkLocalUnicast()",
                "true",
            ),
            (
                "ip('192.168.0.1').isLinkLocalUnicast() || ip('fd80::1').isLinkLocalUnicast()",
                "false",
            ),
            (
                "ip('192.168.0.1').isGlobalUnicast() && ip('2001:db8::abcd').isGlobalUnicast()",
                "true",
            ),
            (
                "ip('255.255.255.255').isGlobalUnicast() || ip('ff00::1').isGlobalUnicast()",
                "false",
            ),
            (
                "ip('0.0.0.0').isGlobalUnicast() || ip('169.254.0.1').isGlobalUnicast()",
                "false",
            ),
        ]);
    }

    #[test]
    fn reading_costs_by_length() {
        costs(&[
            ("ip('192.168.0.1')", 2),
            ("ip('2001:db8:3333:4444:5555:6666:7777:8888')", 4),
            ("ip('192.168.0.1').family()", 3),
            ("ip('2001:db8:3333:4444:5555:6666:7777:8888').isLoopback()", 5),
            ("ip('192.168.0.1') == ip('192.168.0.1')", 5),
            (
                "ip('2001:db8:3333:4444:5555:6666:7777:8888') == ip('192.168.0.1')",
                7,
            ),
            ("ip('2001:db8:3333:4444:5555:6666:7777:8888') != ip('::1')", 7),
            ("ip.isCanonical('192.168.0.1')", 3),
            ("ip.isCanonical('2001:db8:3333:4444:5555:6666:7777:8888')", 8),
            ("ip.isCanonical('2001:db8::abcd')", 3),
        ]);
    }
}
