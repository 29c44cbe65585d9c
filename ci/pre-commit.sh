#!/bin/sh
# Builds Palisade beside this script where that was not done yet, and runs it. pre-commit keeps a clone of each revision, so
# there is one build for each revision.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
program=$home/target/pre-commit/bin/palisade
if [ ! -x "$program" ]; then
    echo "building palisade, once for this revision…" >&2
    # From there, so that Rust is the version that rust-toolchain.toml names.
    (cd "$home" && cargo install --quiet --locked --path crates/palisade --root target/pre-commit --target-dir target) >&2
fi
exec "$program" "$@"
