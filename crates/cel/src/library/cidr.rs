//! Ranges of IP addresses: Kubernetes' `cel/library/cidr.go`, which reads them as Go's `net/netip` does.

use std::net::IpAddr;

use super::Answer;
use super::ip::{self, Ip};
use super::quote::quote;
use crate::declare::{Declared, function, member};
use crate::value::Foreign;
use crate::{Context, Error, Type, Value};

pub(super) const FUNCTIONS: &[Declared] = &[
    function("cidr", "string_to_cidr", "(string) -> net.CIDR", cidr).since(30),
    function("isCIDR", "is_cidr", "(string) -> bool", is_cidr).since(30),
    member(
        "containsIP",
        "cidr_contains_ip_string",
        "(net.CIDR, string) -> bool",
        contains_ip,
    )
    .since(30),
    member(
        "containsIP",
        "cidr_contains_ip_ip",
        "(net.CIDR, net.IP) -> bool",
        contains_ip,
    )
    .since(30),
    member(
        "containsCIDR",
        "cidr_contains_cidr_string",
        "(net.CIDR, string) -> bool",
        contains_cidr,
    )
    .since(30),
    member(
        "containsCIDR",
        "cidr_contains_cidr",
        "(net.CIDR, net.CIDR) -> bool",
        contains_cidr,
    )
    .since(30),
    member("ip", "cidr_ip", "(net.CIDR) -> net.IP", to_ip).since(30),
    member(
        "prefixLength",
        "cidr_prefix_length",
        "(net.CIDR) -> int",
        prefix_length,
    )
    .since(30),
    member("masked", "cidr_masked", "(net.CIDR) -> net.CIDR", masked).since(30),
    function("string", "cidr_to_string", "(net.CIDR) -> string", to_string).since(30),
];

/// The type's name in expressions.
const NAME: &str = "net.CIDR";

pub(super) fn type_of() -> Type {
    Type::Opaque(NAME.into(), [].into())
}

/// An address, and how many of its first bits make the range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Cidr {
    address: IpAddr,
    bits: u8,
}

impl Foreign for Cidr {
    fn type_of(&self) -> Type {
        type_of()
    }

    fn equals(&self, other: &dyn Foreign) -> Option<bool> {
        other.downcast::<Self>().map(|other| self == other)
    }

    fn size(&self) -> Option<u64> {
        Some(u64::from(self.bits.div_ceil(8)))
    }
}

impl Cidr {
    fn contains(self, address: IpAddr) -> bool {
        self.address.is_ipv4() == address.is_ipv4()
            && first_bits(self.address, self.bits) == first_bits(address, self.bits)
    }
}

fn width(address: IpAddr) -> u8 {
    if address.is_ipv4() { 32 } else { 128 }
}

/// The first bits of an address as a number.
fn first_bits(address: IpAddr, bits: u8) -> u128 {
    let number = match address {
        IpAddr::V4(address) => u128::from(u32::from(address)),
        IpAddr::V6(address) => u128::from(address),
    };
    number
        .checked_shr(u32::from(width(address).saturating_sub(bits)))
        .unwrap_or(0)
}

fn parse(text: &str) -> Result<Cidr, Error> {
    let quoted = quote(text);
    let wrong = |reason: String| {
        Error::new(format!(
            "network address parse error during conversion from string: netip.ParsePrefix({quoted}): {reason}"
        ))
    };
    let Some((address, bits)) = text.rsplit_once('/') else {
        return Err(wrong("no '/'".to_owned()));
    };
    let (address, zone) = ip::parse_address(address).map_err(wrong)?;
    if zone.is_some() {
        return Err(wrong("IPv6 zones cannot be present in a prefix".to_owned()));
    }
    let is_number = !bits.is_empty()
        && bits.bytes().all(|digit| digit.is_ascii_digit())
        && !(bits.len() > 1 && bits.starts_with('0'));
    // What does not fit 64 bits is no number to Go.
    let Some(bits) = bits.parse::<i64>().ok().filter(|_| is_number) else {
        return Err(wrong(format!("bad bits after slash: {}", quote(bits))));
    };
    let Some(bits) = u8::try_from(bits).ok().filter(|bits| *bits <= width(address)) else {
        return Err(wrong("prefix length out of range".to_owned()));
    };
    if ip::is_mapped(address) {
        return Err(Error::new(format!(
            "IPv4-mapped IPv6 address {quoted} is not allowed"
        )));
    }
    Ok(Cidr { address, bits })
}

/// Reads a range where an expression wants one.
fn converted(text: &str) -> Result<Cidr, Error> {
    parse(text).map_err(|reason| {
        Error::new(format!(
            "network address parse error during conversion from string: {reason}"
        ))
    })
}

fn text<'v>(args: &'v [Value<'_>]) -> Result<&'v str, Error> {
    match args {
        [Value::String(text)] => Ok(text),
        _ => Err(Error::no_such_overload()),
    }
}

fn range(args: &[Value<'_>]) -> Result<Cidr, Error> {
    args.first()
        .and_then(Value::as_foreign)
        .copied()
        .ok_or_else(Error::no_such_overload)
}

fn cidr<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    converted(text(args)?).map(Value::foreign)
}

fn is_cidr<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(Value::Bool(parse(text(args)?).is_ok()))
}

fn contains_ip<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let range = range(args)?;
    let Ip(address) = match args.get(1) {
        Some(Value::String(text)) => ip::parse(text)?,
        other => other
            .and_then(Value::as_foreign)
            .copied()
            .ok_or_else(Error::no_such_overload)?,
    };
    Ok(Value::Bool(range.contains(address)))
}

fn contains_cidr<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let outer = range(args)?;
    let inner: Cidr = match args.get(1) {
        Some(Value::String(text)) => converted(text)?,
        other => other
            .and_then(Value::as_foreign)
            .copied()
            .ok_or_else(Error::no_such_overload)?,
    };
    Ok(Value::Bool(
        outer.bits <= inner.bits && outer.contains(inner.address),
    ))
}

fn to_ip<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(Value::foreign(Ip(range(args)?.address)))
}

fn prefix_length<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(Value::Int(i64::from(range(args)?.bits)))
}

fn masked<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let Cidr { address, bits } = range(args)?;
    let network = first_bits(address, bits)
        .checked_shl(u32::from(width(address) - bits))
        .unwrap_or(0);
    let address = match address {
        IpAddr::V4(_) => IpAddr::from((network as u32).to_be_bytes()),
        IpAddr::V6(_) => IpAddr::from(network.to_be_bytes()),
    };
    Ok(Value::foreign(Cidr { address, bits }))
}

fn to_string<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let Cidr { address, bits } = range(args)?;
    Ok(Value::string(format!("{address}/{bits}")))
}

#[cfg(test)]
mod tests {
    use crate::testing::{costs, gives};

    #[test]
    fn ranges_are_read() {
        const TWICE: &str = "network address parse error during conversion from string: network address parse error during conversion from string: ";
        gives(&[
            ("string(cidr('192.168.0.0/24'))", "192.168.0.0/24"),
            ("string(cidr('2001:DB8::/32'))", "2001:db8::/32"),
            (
                "cidr('192.168.0.0/')",
                &format!("error: {TWICE}netip.ParsePrefix(\"192.168.0.0/\"): bad bits after slash: \"\""),
            ),
            (
                "cidr('1.2.3.4')",
                &format!("error: {TWICE}netip.ParsePrefix(\"1.2.3.4\"): no '/'"),
            ),
            (
                "cidr('1.2.3/8')",
                &format!(
                    "error: {TWICE}netip.ParsePrefix(\"1.2.3/8\"): ParseAddr(\"1.2.3\"): IPv4 address too short"
                ),
            ),
            (
                "cidr('::1/129')",
                &format!("error: {TWICE}netip.ParsePrefix(\"::1/129\"): prefix length out of range"),
            ),
            (
                "cidr('::1%a/1')",
                &format!(
                    "error: {TWICE}netip.ParsePrefix(\"::1%a/1\"): IPv6 zones cannot be present in a prefix"
                ),
            ),
            (
                "cidr('::ffff:1.2.3.4/24')",
                "error: network address parse error during conversion from string: IPv4-mapped IPv6 address \"::ffff:1.2.3.4/24\" is not allowed",
            ),
            ("isCIDR('192.168.0.0/16')", "true"),
            ("isCIDR('192.168.0.1/16')", "true"),
            ("isCIDR('192.168.0.0/33')", "false"),
            ("isCIDR('192.168.0.0/08')", "false"),
            ("isCIDR('192.168.0.0/+8')", "false"),
            ("type(cidr('::/0')) == net.CIDR", "true"),
        ]);
    }

    #[test]
    fn ranges_hold_addresses_and_ranges() {
        gives(&[
            ("cidr('192.168.0.0/24').containsIP(ip('192.168.0.1'))", "true"),
            ("cidr('192.168.0.0/24').containsIP(ip('192.168.1.1'))", "false"),
            ("cidr('192.168.0.0/24').containsIP('192.168.0.1')", "true"),
            ("cidr('192.168.0.0/24').containsIP('::1')", "false"),
            ("cidr('0.0.0.0/0').containsIP('1.2.3.4')", "true"),
            ("cidr('::/0').containsIP('ffff::')", "true"),
            (
                "cidr('::/0').containsIP('x')",
                "error: IP Address \"x\" parse error during conversion from string: ParseAddr(\"x\"): unable to parse IP",
            ),
            (
                "cidr('192.168.0.0/24').containsCIDR(cidr('192.168.0.0/25'))",
                "true",
            ),
            (
                "cidr('192.168.0.0/24').containsCIDR(cidr('192.168.0.1/32'))",
                "true",
            ),
            ("cidr('192.168.0.0/24').containsCIDR('192.168.0.0/23')", "false"),
            ("cidr('192.168.0.0/24').containsCIDR('192.169.0.1/32')", "false"),
            ("cidr('2001:db8::/32').containsIP('2001:db8::1')", "true"),
            ("cidr('2001:db8::/32').containsIP('2001:dc8::1')", "false"),
            ("cidr('2001:db8::/32').containsCIDR('2001:db8::/33')", "true"),
            (
                "cidr('2001:db8::/32').containsCIDR(cidr('2001:db8::/31'))",
                "false",
            ),
            ("string(cidr('192.168.0.1/24').ip())", "192.168.0.1"),
            ("string(cidr('192.168.0.1/24').masked())", "192.168.0.0/24"),
            ("string(cidr('2001:db8:1::/32').masked())", "2001:db8::/32"),
            ("string(cidr('ffff::1/0').masked())", "::/0"),
            ("string(cidr('255.255.255.255/0').masked())", "0.0.0.0/0"),
            (
                "cidr('192.168.0.0/24') == cidr('192.168.0.1/24').masked()",
                "true",
            ),
            (
                "cidr('192.168.0.1/24') == cidr('192.168.0.1/24').masked()",
                "false",
            ),
            ("cidr('::1/128').prefixLength()", "128"),
        ]);
    }

    #[test]
    fn ranges_cost_by_their_bytes() {
        costs(&[
            ("cidr('192.168.0.0/16')", 2),
            ("cidr('192.168.0.0/16').ip()", 3),
            ("cidr('192.168.0.0/16') == cidr('2001:db8::/32')", 5),
            ("cidr('192.168.0.0/16').containsCIDR(cidr('192.0.0.0/30'))", 7),
            ("cidr('192.168.0.0/16').containsCIDR('192.0.0.0/30')", 7),
            ("cidr('192.168.0.0/16').containsIP(ip('192.0.0.1'))", 4),
            ("cidr('192.168.0.0/16').containsIP(ip('192.169.0.1'))", 5),
            ("cidr('192.168.0.0/16').containsIP('192.169.0.1')", 5),
            ("cidr('2001:db8::/32').containsCIDR(cidr('2001:db8::/126'))", 7),
            ("cidr('2001:db8::/32').containsCIDR('2001:db8::/32')", 7),
            (
                "cidr('2001:db8::/32').containsIP('2001:db8:3333:4444:5555:6666:7777:8888')",
                7,
            ),
            ("cidr('2001:db8::/32').containsIP(ip('2001:db8::1'))", 5),
        ]);
    }
}
