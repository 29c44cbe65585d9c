# Palisade as an image. The last target holds the program alone; `--target tools` adds what renders charts and
# kustomizations, git for `--since`, and the shell that CI systems need:
#
#   docker build -t palisade .
#   docker build -t palisade:tools --target tools .
#   docker run --rm --network none --read-only -v "$PWD:/work:ro" palisade check .

FROM docker.io/library/rust:1.95-alpine AS build
# The target of Alpine's Rust links musl statically: the program needs nothing beside itself.
WORKDIR /source
COPY . .
RUN cargo build --release --locked --package palisade && mkdir /work

FROM docker.io/library/alpine:3.22 AS tools
# The newest fixes of a release of Alpine are wanted, not a certain version.
# hadolint ignore=DL3018
RUN apk add --no-cache git helm kustomize
COPY --from=build /source/target/release/palisade /usr/local/bin/palisade
# A folder that is mounted belongs to somebody else, and git is only asked what changed.
RUN git config --system --add safe.directory '*'
USER 65532:65532
WORKDIR /work
CMD ["palisade", "check", "."]

FROM scratch
COPY --from=build --chown=65532:65532 /work /work
COPY --from=build /source/target/release/palisade /palisade
USER 65532:65532
WORKDIR /work
ENTRYPOINT ["/palisade"]
CMD ["check", "."]
