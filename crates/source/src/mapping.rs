//! Which line of a template a rendered line came from.
//!
//! Helm does not tell, so the rendered text is aligned with the template: the template is a small
//! machine whose states are its lines, with the ways that `if`, `range` and `else` leave open, and the
//! best way through it that puts out the rendered text says where each line came from. Literal text
//! weighs most; what `include` or `toYaml` puts out fits whatever is left over there, within its
//! indentation. Where two ways are equally good and disagree about a line, nobody can tell, and the
//! line is mapped to nothing.

use std::collections::HashMap;

use crate::template::{self, Item, Pattern};

/// Lines of the rendered text times lines of the template that are compared with each other. What goes
/// beyond is split at lines that are unique on both sides.
const BUDGET: usize = 1_000_000;

/// A rendered line that no line of the template explains.
const NOISE: i32 = -25;
/// A line of the template that must come out and does not.
const SKIPPED_LITERAL: i32 = -30;
const SKIPPED_PATTERN: i32 = -15;
/// Further lines of what an action puts out: with an indentation that agrees, and without any known.
const INDENTED: i32 = 6;
const LOOSE: i32 = 3;

const NEVER: i32 = i32::MIN / 2;
const START: u32 = u32::MAX;

/// For each line of `rendered` (one document that Helm made from `template`) the line of the template,
/// from 1, that it came from; 0 where that cannot be told.
pub fn template_lines(template: &str, rendered: &str) -> Vec<u32> {
    let lines: Vec<&str> = rendered.lines().map(str::trim_end).collect();
    if let Some(mapped) = verbatim(template, rendered, lines.len()) {
        return mapped;
    }
    let template = Template::new(template::read(template));
    let filled: Vec<usize> = (0..lines.len()).filter(|&line| !lines[line].is_empty()).collect();
    let mut mapped = vec![0; lines.len()];
    let mut budget = BUDGET;
    let whole = Section {
        from: 0,
        to: template.items.len(),
        is_whole: true,
    };
    template.map_section(&whole, &lines, &filled, &mut budget, &mut mapped);
    mapped
}

/// The quick way for text that stands in the template as it is.
fn verbatim(template: &str, rendered: &str, count: usize) -> Option<Vec<u32>> {
    let text = rendered.trim();
    if text.is_empty() {
        return Some(vec![0; count]);
    }
    let at = template.find(text)?;
    let begins_line = at == 0 || template.as_bytes()[at - 1] == b'\n';
    let ends_line = matches!(
        template.as_bytes().get(at + text.len()),
        None | Some(b'\n' | b'\r')
    );
    if !begins_line || !ends_line {
        return None;
    }
    let skipped = rendered[..rendered.len() - rendered.trim_start().len()]
        .matches('\n')
        .count();
    let first = template[..at].matches('\n').count() + 1;
    let last = text.lines().count();
    let line_of = |line: usize| {
        if (skipped..skipped + last).contains(&line) {
            (first + line - skipped) as u32
        } else {
            0
        }
    };
    Some((0..count).map(line_of).collect())
}

/// The items of a template and the ways between them.
struct Template {
    items: Vec<Item>,
    /// For each item that puts nothing out, where it leads to. All of it lies ahead.
    ways: Vec<Vec<u32>>,
    /// From the end of a loop back to its start.
    loops: Vec<(u32, u32)>,
    /// For each item how many letters of it are literal.
    weights: Vec<i32>,
}

/// A range of items that a run of rendered lines came from.
struct Section {
    from: usize,
    to: usize,
    /// A document may begin and end at any separator, not only at the ends of the section.
    is_whole: bool,
}

impl Template {
    fn new(items: Vec<Item>) -> Self {
        let mut ways: Vec<Vec<u32>> = (0..items.len()).map(|at| vec![at as u32 + 1]).collect();
        let mut loops = Vec::new();
        let mut open: Vec<(usize, Vec<usize>)> = Vec::new();
        for (at, item) in items.iter().enumerate() {
            match item {
                Item::Branch | Item::Loop | Item::Define => open.push((at, Vec::new())),
                Item::Else => {
                    if let Some((_, alternatives)) = open.last_mut() {
                        alternatives.push(at);
                    }
                }
                Item::End => {
                    let Some((start, alternatives)) = open.pop() else {
                        continue;
                    };
                    for &alternative in &alternatives {
                        ways[start].push(alternative as u32 + 1);
                        ways[alternative] = vec![at as u32];
                    }
                    match items[start] {
                        Item::Define => ways[start] = vec![at as u32],
                        Item::Loop => loops.push((at as u32, start as u32 + 1)),
                        _ => {}
                    }
                    ways[start].push(at as u32);
                }
                Item::Output(_) | Item::Separator => {}
            }
        }
        let weight = |item: &Item| match item {
            Item::Output(pattern) => pattern.weight().min(60) as i32,
            _ => 0,
        };
        let weights = items.iter().map(weight).collect();
        Self {
            items,
            ways,
            loops,
            weights,
        }
    }

    /// Maps `filled`, the numbers of lines that have text, to lines of the section.
    fn map_section(
        &self,
        section: &Section,
        lines: &[&str],
        filled: &[usize],
        budget: &mut usize,
        mapped: &mut [u32],
    ) {
        let size = (section.to - section.from) * filled.len();
        if size == 0 {
            return;
        }
        if size <= *budget {
            *budget -= size;
            let low = self.align(section, lines, filled, false);
            let high = self.align(section, lines, filled, true);
            for ((&line, low), high) in filled.iter().zip(low).zip(high) {
                mapped[line] = if low == high { low } else { 0 };
            }
            return;
        }
        let anchors = self.anchors(section, lines, filled);
        if anchors.is_empty() {
            return;
        }
        let mut from = section.from;
        let mut begin = 0;
        for (item, at) in anchors.into_iter().chain([(section.to, filled.len())]) {
            let between = Section {
                from,
                to: item,
                is_whole: false,
            };
            // Between unique lines there is nothing left to split at.
            if (item - from) * (at - begin) <= *budget {
                self.map_section(&between, lines, &filled[begin..at], budget, mapped);
            }
            if let Some(Item::Output(pattern)) = self.items.get(item)
                && at < filled.len()
            {
                mapped[filled[at]] = pattern.line;
            }
            from = item + 1;
            begin = at + 1;
        }
    }

    /// Pairs of item and filled line that are literally the same and unique on both sides, in an order
    /// that both sides agree about.
    fn anchors(&self, section: &Section, lines: &[&str], filled: &[usize]) -> Vec<(usize, usize)> {
        let mut seen: HashMap<String, (Option<usize>, Option<usize>, bool)> = HashMap::new();
        for at in section.from..section.to {
            let Item::Output(pattern) = &self.items[at] else {
                continue;
            };
            if pattern.has_hole() {
                continue;
            }
            let text = format!(
                "{:indent$}{}",
                "",
                pattern.literals[0],
                indent = pattern.indent.unwrap_or(0)
            );
            let entry = seen.entry(text).or_default();
            entry.2 |= entry.0.replace(at).is_some();
        }
        for (number, &line) in filled.iter().enumerate() {
            if let Some(entry) = seen.get_mut(lines[line]) {
                entry.2 |= entry.1.replace(number).is_some();
            }
        }
        let mut pairs: Vec<(usize, usize)> = seen
            .into_values()
            .filter(|(_, _, is_twice)| !is_twice)
            .filter_map(|(item, line, _)| Some((item?, line?)))
            .collect();
        pairs.sort_unstable();
        longest_rising(&pairs)
    }

    /// The best way through the section that puts out the lines. Of equally good ways the one that is
    /// early in the template is taken, or the late one.
    fn align(&self, section: &Section, lines: &[&str], filled: &[usize], late: bool) -> Vec<u32> {
        let count = section.to - section.from;
        let items = &self.items[section.from..section.to];
        let mut arrival = vec![Arrival::NEVER; count + 1];
        let start = Arrival {
            score: 0,
            origin: START,
        };
        arrival[0] = start;
        for (at, item) in items.iter().enumerate() {
            if section.is_whole && *item == Item::Separator {
                arrival[at + 1] = start;
            }
        }
        // States: item `n` puts out the line, or (`count + n`) the line is noise before item `n`.
        let width = 2 * count + 1;
        let mut origins = vec![START; width * filled.len()];
        let mut goes_on = vec![NEVER; count];
        for (row, &line) in filled.iter().enumerate() {
            let line = Line::new(lines[line]);
            let origins = &mut origins[row * width..(row + 1) * width];
            self.spread(section, &mut arrival, late);
            let mut next = vec![Arrival::NEVER; count + 1];
            for (at, item) in items.iter().enumerate() {
                let Item::Output(pattern) = item else { continue };
                let mut best = Arrival::NEVER;
                if arrival[at].score > NEVER
                    && let Some(score) = line.begins(pattern, self.weights[section.from + at])
                {
                    best = Arrival {
                        score: arrival[at].score + score,
                        origin: arrival[at].origin,
                    };
                }
                if goes_on[at] > NEVER
                    && let Some(score) = line.continues(pattern)
                {
                    let score = goes_on[at] + score;
                    best.improve(score, at as u32, late);
                }
                goes_on[at] = if pattern.has_hole() { best.score } else { NEVER };
                if best.score > NEVER {
                    origins[at] = best.origin;
                    next[at + 1].improve(best.score, at as u32, late);
                }
            }
            for (at, arrival) in arrival.iter().enumerate() {
                if arrival.score > NEVER {
                    origins[count + at] = arrival.origin;
                    next[at].improve(arrival.score + NOISE, (count + at) as u32, late);
                }
            }
            arrival = next;
        }
        self.spread(section, &mut arrival, late);
        let may_end = |at: usize| at == count || (section.is_whole && items[at] == Item::Separator);
        let mut end = Arrival::NEVER;
        for (at, arrival) in arrival.iter().enumerate().filter(|(at, _)| may_end(*at)) {
            if at == count || arrival.score > NEVER {
                end.improve(arrival.score, arrival.origin, late);
            }
        }
        let mut state = end.origin;
        let mut result = vec![0; filled.len()];
        for row in (0..filled.len()).rev() {
            let Some(&origin) = origins[row * width..(row + 1) * width].get(state as usize) else {
                break;
            };
            if let Some(Item::Output(pattern)) = items.get(state as usize) {
                result[row] = pattern.line;
            }
            state = origin;
        }
        result
    }

    /// Follows the ways that put nothing out. Two rounds: what a loop leads back to lies ahead of all
    /// that its body can reach.
    fn spread(&self, section: &Section, arrival: &mut [Arrival], late: bool) {
        let from = section.from as u32;
        for round in 0..2 {
            for at in section.from..section.to {
                let here = arrival[at - section.from];
                if here.score == NEVER {
                    continue;
                }
                let cost = match &self.items[at] {
                    Item::Output(_) if self.weights[at] == 0 => 0,
                    Item::Output(pattern) if pattern.has_hole() => SKIPPED_PATTERN,
                    Item::Output(_) => SKIPPED_LITERAL,
                    _ => 0,
                };
                for &way in &self.ways[at] {
                    let target = (way.min(section.to as u32) - from) as usize;
                    arrival[target].improve(here.score + cost, here.origin, late);
                }
            }
            if round == 1 {
                return;
            }
            for &(end, start) in self.loops.iter().rev() {
                if (start as usize) < section.from || end as usize >= section.to {
                    continue;
                }
                let here = arrival[(end - from) as usize];
                if here.score > NEVER {
                    arrival[(start - from) as usize].improve(here.score, here.origin, late);
                }
            }
        }
    }
}

/// How good the best way to an item is, and from which state of the line before it comes.
#[derive(Clone, Copy)]
struct Arrival {
    score: i32,
    origin: u32,
}

impl Arrival {
    const NEVER: Self = Self {
        score: NEVER,
        origin: START,
    };

    fn improve(&mut self, score: i32, origin: u32, late: bool) {
        let is_better = score > self.score
            || (score == self.score && self.origin != origin && (origin > self.origin) == late);
        if is_better {
            *self = Self { score, origin };
        }
    }
}

/// A rendered line.
struct Line<'r> {
    text: &'r str,
    indent: usize,
}

impl<'r> Line<'r> {
    fn new(line: &'r str) -> Self {
        let text = line.trim_start_matches([' ', '\t']);
        Self {
            text,
            indent: line.len() - text.len(),
        }
    }

    /// How well the line fits a pattern as the first that it puts out; nothing where it cannot be.
    fn begins(&self, pattern: &Pattern, weight: i32) -> Option<i32> {
        if weight == 0 {
            // What a block puts out first is seldom indented more than the block.
            let is_deeper = pattern.hole_indent.is_some_and(|indent| self.indent > indent);
            return self
                .continues(pattern)
                .map(|score| if is_deeper { LOOSE } else { score });
        }
        let place = match pattern.indent {
            Some(indent) if indent == self.indent => 10,
            Some(_) => -15,
            None => 0,
        };
        let (first, rest) = pattern.literals.split_first()?;
        if rest.is_empty() {
            return (self.text == first).then_some(90 + weight + place);
        }
        let start = first.trim_end();
        if fits(self.text, first, rest) {
            if !self.is_quoted_as(pattern) {
                return None;
            }
            if pattern.is_weak() {
                // It may as well be what an action puts out, and must not win over that.
                return Some(INDENTED + place.min(0));
            }
            return Some(30 + weight + place);
        }
        if pattern.is_weak() {
            return None;
        }
        // The hole may put out a line break first, or several lines.
        if !start.is_empty() && self.text == start {
            return Some(30 + start.len().min(60) as i32 + place);
        }
        (!start.is_empty() && self.text.starts_with(start)).then_some(start.len().min(60) as i32 + place)
    }

    /// Whether the line ends as the pattern's last action does, where that quotes what it puts out.
    fn is_quoted_as(&self, pattern: &Pattern) -> bool {
        let is_last = pattern.literals.last().is_some_and(String::is_empty);
        match pattern.quote {
            // Nothing is put out for what is not there.
            Some(quote) if is_last => self.text.ends_with([quote, ':']),
            _ => true,
        }
    }

    /// How well the line fits as a further one of what a hole puts out.
    fn continues(&self, pattern: &Pattern) -> Option<i32> {
        match pattern.hole_indent {
            Some(indent) => (self.indent >= indent).then_some(INDENTED),
            None => Some(LOOSE),
        }
    }
}

/// Whether the text is `first`, then the others in order with anything before each, and nothing after.
fn fits(text: &str, first: &str, rest: &[String]) -> bool {
    let Some(mut left) = text.strip_prefix(first) else {
        return false;
    };
    let Some((last, middle)) = rest.split_last() else {
        return left.is_empty();
    };
    for literal in middle {
        match left.find(literal.as_str()) {
            Some(at) => left = &left[at + literal.len()..],
            None => return false,
        }
    }
    left.ends_with(last.as_str())
}

/// The longest run of pairs, sorted by their first, that rises in the second too.
fn longest_rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, pair) in pairs.iter().enumerate() {
        let place = tails.partition_point(|&tail| pairs[tail].1 < pair.1);
        before.push(place.checked_sub(1).map(|place| tails[place]));
        if place == tails.len() {
            tails.push(at);
        } else {
            tails[place] = at;
        }
    }
    let mut run = Vec::with_capacity(tails.len());
    let mut at = tails.last().copied();
    while let Some(index) = at {
        run.push(pairs[index]);
        at = before[index];
    }
    run.reverse();
    run
}

#[cfg(test)]
#[path = "mapping_tests.rs"]
mod tests;
