//! The built-in checks, one small file each, and the packs they belong to.
//!
//! A check's file holds all there is to it: documentation, metadata, the function, its tests. A line
//! in `registry!` below registers it, and from there come `palisade list`, `explain`, the pages in
//! `docs/` and the packs. CONTRIBUTING.md tells how to add one.

// What several checks share.
mod admission;
mod availability;
mod capability;
mod cel_object;
mod credentials;
mod entry_match;
mod exposure;
mod fixes;
mod missing_probe;
mod namespaces;
mod network;
mod place;
mod prelude;
mod probe_port;
mod rbac;
mod remedy;
mod replicas;
mod requirements;
mod volumes;

pub mod api_server;
mod catalogue;
mod custom;
mod kube_linter;
mod pack;
mod page;
pub mod pod_security;
mod selection;
#[cfg(test)]
mod testing;

pub use catalogue::{Catalogue, CatalogueEntry, catalogues};
pub use custom::CustomPolicy;
pub use fixes::{fix_table, fixes_of};
pub use kube_linter::{ConfigError, KubeLinterConfig};
pub use pack::{DEFAULT, KUBE_LINTER, PACKS, POD_SECURITY, Pack};
pub use page::{page, page_with, type_name};
pub use pod_security::PodSecurity;
pub use selection::{PolicySettings, Selection, SelectionError, Selector, check_word, most_similar, pack};

use palisade_policy::{BuiltIn, Check};

/// Declares the modules of the checks, and fills the tables of checks and of policies. After a
/// semicolon come modules that declare the modules of their checks themselves.
macro_rules! registry {
    (
        $($module:ident: [$($policy:ident),* $(,)?],)+;
        $($parent:ident { $($child:ident: [$($child_policy:ident),* $(,)?],)+ })*
    ) => {
        $(mod $module;)+

        /// Every check, by which custom policies can be made.
        pub const CHECKS: &[&Check] = &[$(&$module::CHECK,)+ $($(&$parent::$child::CHECK,)+)*];

        /// Every policy that ships with Palisade.
        pub const POLICIES: &[&BuiltIn] =
            &[$($(&$module::$policy,)*)+ $($($(&$parent::$child::$child_policy,)*)+)*];
    };
}

registry! {
    access_to_resources: [
        ACCESS_TO_ALL_SECRETS,
        ACCESS_TO_CREATE_PODS,
        ACCESS_TO_CREATE_PODS_IN_KUBE_SYSTEM,
        ACCESS_TO_KUBE_SYSTEM_CONFIGMAPS,
        ACCESS_TO_SECRETS,
    ],
    added_capability: [ADDED_CAPABILITY, EXTRA_CAPABILITY, KERNEL_CAPABILITY, NETWORK_CAPABILITY, PROCESS_CAPABILITY, SYS_ADMIN_CAPABILITY],
    anti_affinity: [NO_ANTI_AFFINITY],
    cel_expression: [],
    cluster_admin_role_binding: [CLUSTER_ADMIN_ROLE_BINDING],
    committed_secret: [COMMITTED_SECRET],
    control_plane_node: [CONTROL_PLANE_NODE],
    cpu_requirements: [UNSET_CPU_REQUIREMENTS],
    cron_job_field: [CRON_JOB_CONCURRENCY, CRON_JOB_STARTING_DEADLINE],
    dangling_horizontalpodautoscaler: [DANGLING_HORIZONTALPODAUTOSCALER],
    dangling_ingress: [DANGLING_INGRESS],
    dangling_networkpolicy: [DANGLING_NETWORKPOLICY],
    dangling_networkpolicypeer_podselector: [DANGLING_NETWORKPOLICYPEER_PODSELECTOR],
    dangling_service: [DANGLING_SERVICE],
    dangling_servicemonitor: [DANGLING_SERVICEMONITOR],
    debugger: [DEBUGGER],
    deprecated_service_account_field: [DEPRECATED_SERVICE_ACCOUNT_FIELD],
    disallowed_api_obj: [NO_EXTENSIONS_V1BETA],
    dnsconfig_options: [DNSCONFIG_OPTIONS],
    drop_all_capabilities: [DROP_ALL_CAPABILITIES],
    duplicate_env_var: [DUPLICATE_ENV_VAR],
    empty_dir_size: [EMPTY_DIR_SIZE, MEMORY_VOLUME_SIZE],
    env_value_from: [ENV_VALUE_FROM],
    env_var: [ENV_VAR_SECRET],
    ephemeral_container: [EPHEMERAL_CONTAINER],
    fixed_node: [FIXED_NODE],
    forbidden_annotation: [],
    forbidden_image: [KUBERNETES_DASHBOARD, TILLER],
    forbidden_service_types: [EXPOSED_SERVICES, NODE_PORT_SERVICE],
    high_entropy_value: [HIGH_ENTROPY_VALUE],
    host_aliases: [HOST_ALIASES],
    host_ipc: [HOST_IPC],
    host_mounts: [DOCKER_SOCK, SENSITIVE_HOST_MOUNTS],
    host_network: [HOST_NETWORK],
    host_network_dns: [HOST_NETWORK_DNS],
    host_pid: [HOST_PID],
    host_users: [HOST_USERS],
    hpa_minimum_replicas: [HPA_MINIMUM_THREE_REPLICAS],
    identical_probes: [IDENTICAL_PROBES],
    image_digest: [IMAGE_DIGEST],
    image_pull_policy: [IMAGE_PULL_POLICY_NOT_ALWAYS],
    image_registry: [DOCKER_HUB_IMAGE, UNTRUSTED_REGISTRY],
    interactive_container: [INTERACTIVE_CONTAINER],
    invalid_image: [INVALID_IMAGE],
    job_deadline: [JOB_DEADLINE],
    job_ttl_seconds_after_finished: [JOB_TTL_SECONDS_AFTER_FINISHED],
    kubeconform: [SCHEMA_VALIDATION],
    latest_tag: [LATEST_TAG],
    liveness_port: [LIVENESS_PORT],
    liveness_probe: [NO_LIVENESS_PROBE],
    low_id: [LOW_GROUP_ID, LOW_USER_ID],
    memory_requirements: [UNSET_MEMORY_REQUIREMENTS],
    minimum_replicas: [MINIMUM_THREE_REPLICAS],
    mismatching_selector: [MISMATCHING_SELECTOR],
    mount_propagation: [MOUNT_PROPAGATION],
    mutable_image_tag: [MUTABLE_IMAGE_TAG],
    naked_pod: [NAKED_POD],
    no_linux_hardening: [NO_LINUX_HARDENING],
    no_node_affinity: [NO_NODE_AFFINITY],
    no_seccomp_profile: [NO_SECCOMP_PROFILE],
    no_security_context: [NO_SECURITY_CONTEXT],
    non_existent_service_account: [NON_EXISTENT_SERVICE_ACCOUNT],
    non_isolated_pod: [NON_ISOLATED_POD],
    pdb_max_unavailable: [PDB_MAX_UNAVAILABLE],
    pdb_min_available: [PDB_MIN_AVAILABLE],
    pdb_unhealthy_pod_eviction_policy: [PDB_UNHEALTHY_POD_EVICTION_POLICY],
    ports: [SSH_PORT],
    priority_class_name: [PRIORITY_CLASS_NAME],
    privilege_escalation_container: [PRIVILEGE_ESCALATION_CONTAINER],
    privileged: [PRIVILEGED_CONTAINER],
    privileged_ports: [PRIVILEGED_PORTS],
    projected_token_expiry: [PROJECTED_TOKEN_EXPIRY],
    read_only_root_fs: [NO_READ_ONLY_ROOT_FS],
    read_secret_from_env_var: [READ_SECRET_FROM_ENV_VAR],
    readiness_port: [READINESS_PORT],
    readiness_probe: [NO_READINESS_PROBE],
    remote_script: [REMOTE_SCRIPT],
    requests_equal_limits: [MEMORY_REQUEST_EQUALS_LIMIT],
    required_annotation: [REQUIRED_ANNOTATION_EMAIL],
    required_label: [REQUIRED_LABEL_OWNER],
    resource_amount: [NO_CPU_LIMIT, NO_EPHEMERAL_STORAGE_LIMIT, NO_MEMORY_REQUEST],
    restart_policy: [RESTART_POLICY],
    retired_registry: [RETIRED_REGISTRY],
    root_group: [ROOT_GROUP],
    run_as_non_root: [RUN_AS_NON_ROOT],
    scc_deny_privileged_container: [SCC_DENY_PRIVILEGED_CONTAINER],
    secret_in_command: [SECRET_IN_COMMAND],
    secret_in_config_map: [SECRET_IN_CONFIG_MAP],
    secret_in_env_value: [SECRET_IN_ENV_VALUE],
    secret_in_metadata: [SECRET_IN_METADATA],
    service_account: [DEFAULT_SERVICE_ACCOUNT],
    service_account_token: [SERVICE_ACCOUNT_TOKEN, UNUSED_SERVICE_ACCOUNT_TOKEN],
    share_process_namespace: [SHARE_PROCESS_NAMESPACE],
    sorted_keys: [SORTED_KEYS],
    stale_image: [STALE_IMAGE],
    startup_port: [STARTUP_PORT],
    statefulset_volumeclaimtemplate_annotation: [],
    sub_path_host_mount: [SUB_PATH_HOST_MOUNT],
    sudo_in_command: [SUDO_IN_COMMAND],
    system_priority_class: [SYSTEM_PRIORITY_CLASS],
    suppression: [EXPIRED_EXCEPTION, UNUSED_EXCEPTION, UNUSED_IGNORE, IGNORE_WITHOUT_REASON],
    target_port: [INVALID_TARGET_PORTS],
    termination_grace_period: [ZERO_GRACE_PERIOD],
    tls_verification: [TLS_VERIFICATION_DISABLED],
    tolerates_every_taint: [TOLERATES_EVERY_TAINT],
    unsafe_proc_mount: [UNSAFE_PROC_MOUNT],
    unsafe_sysctls: [UNSAFE_SYSCTLS],
    update_configuration: [NO_ROLLING_UPDATE_STRATEGY],
    use_namespace: [USE_NAMESPACE],
    verify_container_capabilities: [DROP_NET_RAW_CAPABILITY],
    wildcard_in_rules: [WILDCARD_IN_RULES],
    windows_administrator: [WINDOWS_ADMINISTRATOR],
    writable_host_mount: [WRITABLE_HOST_MOUNT],
    ;
    api_server {
        conflicting_fields: [CONFLICTING_FIELDS],
        deprecated_api: [DEPRECATED_API],
        ineffective_field: [INEFFECTIVE_FIELD],
        invalid_value: [INVALID_VALUE],
        missing_field: [MISSING_FIELD],
        removed_api: [REMOVED_API],
        unknown_field: [UNKNOWN_FIELD],
        unknown_kind: [UNKNOWN_KIND],
    }
    exposure {
        external_name: [EXTERNAL_NAME_INTERNAL],
        gateway_routes_from_all: [GATEWAY_ROUTES_FROM_ALL],
        gateway_without_tls: [GATEWAY_WITHOUT_TLS],
        ingress_catch_all: [INGRESS_CATCH_ALL],
        ingress_nginx_injection: [INGRESS_NGINX_INJECTION],
        ingress_nginx_retired: [INGRESS_NGINX_RETIRED],
        ingress_nginx_snippet: [INGRESS_NGINX_SNIPPET],
        ingress_wildcard_host: [INGRESS_WILDCARD_HOST],
        ingress_without_tls: [INGRESS_WITHOUT_TLS],
        load_balancer_sources: [LOAD_BALANCER_OPEN_TO_ALL],
        route_without_tls: [ROUTE_WITHOUT_TLS],
        sensitive_port: [SENSITIVE_PORT_EXPOSED],
        service_external_ips: [SERVICE_EXTERNAL_IPS],
    }
    network {
        allows_all: [NETWORK_POLICY_ALLOWS_ALL_INGRESS, NETWORK_POLICY_ALLOWS_ALL_EGRESS],
        allows_all_namespaces: [NETWORK_POLICY_ALLOWS_ALL_NAMESPACES],
        allows_internet: [NETWORK_POLICY_ALLOWS_INTERNET],
        egress_without_dns: [EGRESS_WITHOUT_DNS],
        ignored_rules: [IGNORED_NETWORK_POLICY_RULES],
        metadata_service: [METADATA_SERVICE_REACHABLE],
        no_default_deny: [NO_DEFAULT_DENY_INGRESS, NO_DEFAULT_DENY_EGRESS],
        non_isolated_egress: [NON_ISOLATED_EGRESS],
        single_policy: [ISOLATED_BY_SINGLE_POLICY],
    }
    namespaces {
        namespace_without: [NO_LIMIT_RANGE, NO_RESOURCE_QUOTA],
        no_pod_security_level: [NO_POD_SECURITY_LEVEL],
        pod_security_version: [UNPINNED_POD_SECURITY_VERSION],
        privileged_namespace: [PRIVILEGED_NAMESPACE],
        workload_in_kube_system: [WORKLOAD_IN_KUBE_SYSTEM],
    }
    admission {
        api_service_without_tls: [API_SERVICE_WITHOUT_TLS],
        dangling_webhook_service: [DANGLING_WEBHOOK_SERVICE],
        policy_fails_open: [ADMISSION_POLICY_FAILS_OPEN],
        policy_only_audits: [ADMISSION_POLICY_ONLY_AUDITS],
        policy_without_binding: [ADMISSION_POLICY_WITHOUT_BINDING],
        verdict: [DENIED_BY_ADMISSION_POLICY, WARNED_BY_ADMISSION_POLICY, AUDITED_BY_ADMISSION_POLICY],
        webhook_fails_open: [WEBHOOK_FAILS_OPEN],
        webhook_matches_everything: [WEBHOOK_MATCHES_EVERYTHING],
        webhook_stops_cluster: [WEBHOOK_STOPS_CLUSTER],
        webhook_timeout: [WEBHOOK_LONG_TIMEOUT],
    }
    availability {
        autoscaled_replicas: [AUTOSCALED_REPLICAS_SET],
        autoscaler_of_fixed_size: [AUTOSCALER_OF_FIXED_SIZE],
        budget_without_limit: [DISRUPTION_BUDGET_WITHOUT_LIMIT],
        missing_headless_service: [MISSING_HEADLESS_SERVICE],
        no_disruption_budget: [NO_DISRUPTION_BUDGET],
        no_revision_history: [NO_REVISION_HISTORY],
        no_topology_spread: [NO_TOPOLOGY_SPREAD],
        overlapping_budgets: [OVERLAPPING_DISRUPTION_BUDGETS],
        update_stops_all: [ROLLING_UPDATE_STOPS_ALL],
    }
    credentials {
        aws_auth_masters: [AWS_AUTH_MASTERS],
        kubeconfig_in_config_map: [KUBECONFIG_IN_CONFIG_MAP],
        token_secret: [SERVICE_ACCOUNT_TOKEN_SECRET],
    }
    pod_security {
        allow_privilege_escalation: [ALLOW_PRIVILEGE_ESCALATION],
        app_armor_profile: [APP_ARMOR_PROFILE],
        capabilities_baseline: [CAPABILITIES_BASELINE],
        capabilities_restricted: [CAPABILITIES_RESTRICTED],
        host_namespaces: [HOST_NAMESPACES],
        host_path_volumes: [HOST_PATH_VOLUMES],
        host_ports: [HOST_PORTS],
        host_probes_and_host_lifecycle: [HOST_PROBES_AND_HOST_LIFECYCLE],
        privileged: [PRIVILEGED],
        proc_mount: [PROC_MOUNT],
        proc_mount_restricted: [PROC_MOUNT_RESTRICTED],
        restricted_volumes: [RESTRICTED_VOLUMES],
        run_as_non_root: [RUN_AS_NON_ROOT],
        run_as_user: [RUN_AS_USER],
        se_linux_options: [SE_LINUX_OPTIONS],
        seccomp_profile_baseline: [SECCOMP_PROFILE_BASELINE],
        seccomp_profile_restricted: [SECCOMP_PROFILE_RESTRICTED],
        sysctls: [SYSCTLS],
        windows_host_process: [WINDOWS_HOST_PROCESS],
    }
    rbac {
        admin_in_namespace: [CLUSTER_ADMIN_IN_NAMESPACE],
        all_service_accounts: [ALL_SERVICE_ACCOUNTS_ROLE_BINDING],
        all_users: [ALL_USERS_ROLE_BINDING],
        anonymous: [ANONYMOUS_ROLE_BINDING],
        aws_auth_rights: [AWS_AUTH_RIGHTS],
        certificate_rights: [CERTIFICATE_RIGHTS],
        dangerous_aggregation: [DANGEROUS_ROLE_AGGREGATION],
        dangling_role: [DANGLING_ROLE_BINDING],
        dangling_subject: [DANGLING_ROLE_BINDING_SUBJECT],
        default_account_rights: [DEFAULT_ACCOUNT_ROLE_BINDING],
        deletion_rights: [DELETION_RIGHTS],
        escalation_rights: [ESCALATION_RIGHTS],
        everything_rights: [EVERYTHING_RIGHTS],
        event_deletion_rights: [EVENT_DELETION_RIGHTS],
        exec_rights: [EXEC_RIGHTS],
        impersonation_rights: [IMPERSONATION_RIGHTS],
        masters_group: [MASTERS_ROLE_BINDING],
        networking_rights: [NETWORKING_RIGHTS],
        node_proxy_rights: [NODE_PROXY_RIGHTS],
        non_resource_wildcard: [NON_RESOURCE_WILDCARD],
        persistent_volume_rights: [PERSISTENT_VOLUME_RIGHTS],
        port_forward_rights: [PORT_FORWARD_RIGHTS],
        role_rights: [ROLE_RIGHTS],
        service_status_rights: [SERVICE_STATUS_RIGHTS],
        token_rights: [TOKEN_RIGHTS],
        webhook_rights: [WEBHOOK_RIGHTS],
    }
    volumes {
        host_path_volume: [HOST_PATH_PERSISTENT_VOLUME],
        privileged_stateful_workload: [PRIVILEGED_STATEFUL_WORKLOAD],
        read_write_many: [READ_WRITE_MANY_CLAIM],
        shared_storage: [STORAGE_SHARED_BETWEEN_NAMESPACES],
        unencrypted_storage_class: [UNENCRYPTED_STORAGE_CLASS],
        unreserved_volume: [UNRESERVED_PERSISTENT_VOLUME],
    }
}

/// The built-in policy called `id`.
pub fn policy(id: &str) -> Option<&'static BuiltIn> {
    POLICIES.iter().copied().find(|policy| policy.id == id)
}

/// The check called `name`.
pub fn check(name: &str) -> Option<&'static Check> {
    CHECKS.iter().copied().find(|check| check.name == name)
}
