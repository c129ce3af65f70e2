"""More words of the trade, by field: machines, networks, data, safety, telephony, plants, films, banks."""

from typing import Final

MORE_HARD_WORDS: Final = frozenset(
    """
    abap activedirectory activemq aes-256 akamai aks alembic amf ami amis amqp angularjs aot apache apdex
    artifactory as2 as400 ascii asgs bapi base64 bigtable bios bitbucket bitflip bitrate biztalk bmc bng
    botnet buffer-overflow buildkit ccda cdk checkpointing chrony cics cifs circleci citrix cloudtrail
    cmts coap cobol cockroachdb codecs collectd core-dump coroutines cosmosdb cpe crashlooping crc crcs
    cri-o crl csrs cve cves cvss dags dangling-pointer databricks dataflow dataproc db2 debouncing demuxer
    detokenize dhcpd dnat dnp3 dpi drm drms dscp ebcdic ecc ecdsa edge-cache edr efs endianness enodeb
    esxi eventbridge eventloop fastly fcp fd fds fido2 firestore fluxcd flyway framerate ftps
    garbage-collection gc-pause gke gnodeb gpo gpos gradle gtp gvisor hana heap-dump helmfile hibernate
    hitbox hitboxes hmac hmacs hotp hsms hsrp hyperv ice-candidate idoc idocs idor idrac iec-61850
    indexeddb influxdb initcontainer initd intune ipmi iso8583 javascript jcl jit jquery jwks keyframe
    keyframes kusto kustomize lacp lcp ldaps linker linkerd linter linting liquibase liveness-probe
    localstorage logstash lpar lpars lun luns lxc m3u8 marshalling md5 mdm memoisation memoization mitm
    mllp monolith msmq mtbf mtta mttd mttf mulesoft muxer nacls nan nans natting netcode netflow node.js
    nonces npe npes ntlm nvme oauth2 ocsp odata odbc ont onu oom-killed oomkill opc opcodes opentelemetry
    opsgenie orms pacs.008 parsers paxos pbx pcrf plcs poe precompute profibus profinet ptp pulumi pxe
    pypi qemu qos quorums racf raid-5 raid5 raid6 rate-limiter ratelimit rce rdp read-only-mode refcount
    refcounting rehash rehashing repartition rpos rsa rstp rsync rtcp rtos rtus runc saltstack samesite
    san sbc sbcs sccm scim scp scte-35 sdp serverless service-worker sflow sfp sha256 shader shaders siem
    sigsegv smb smf snat sns sonarqube spinnaker sqlalchemy srtp ssai sshd ssrf stackoverflow statsd stp
    stun supervisord tacacs teamcity telegraf tfstate thread-pool thrift tickrate tokenization totp
    transcode transcoders ttfb tti udm uefi ulimits underflow unicode upf utf8 vdi vmotion vpcs vsam vsync
    vuejs vxlan wafs wals wsdl wsus xdr xsd zipkin zos
    """.split()
)
MORE_HARD_PHRASES: Final = frozenset(
    " ".join(phrase.split())
    for phrase in """
    4xx errors; 500 error; 500 errors; 502 errors; 503 errors; 504 errors; 5xx errors; acl rule;
    live-migrated; sync job; sync jobs; delta compression; gpu passthrough; bulk export; setpoint; set point;
    bitrate ladder; null constraint; location update; worker threads; edge pops; two-factor seed;
    refresh scope; time-series database; optical uplink;
    crash-looping; crash looping; lat/lon; geofence polygon;
    active-active; active-active cluster; active-passive; alert threshold rule; api gateway timeout; api
    quota; api rate; arp cache; arp table; array bounds; array index; assertion error; assertion failure;
    autovacuum worker; b-tree index; bash script; bastion host; batch insert; bgp flap; bgp session;
    binary log; binary tree; binlog position; bit flip; bit mask; block device; block size; bloom filter;
    blue green deployment; blue-green cutover; blue-green deployment; bonded interface; boot loop; boot
    sequence; brain split; build agent; build cache; build server; build step; bulk insert; bulkhead
    pattern; burst limit; byte array; cache eviction; cache key; cache keys; cache poisoning; cache
    warming; canary analysis; canary instance; cascade delete; cascading delete; certificate pinning;
    chaos engineering; chaos test; cherry pick; cherry-pick; circuit breaker pattern; clock drift; cloud
    region failover; cluster nodes; code repository; cold boot; cold cache; cold restart; cold standby;
    column type; columnar store; command injection; compare-and-swap; compensating transaction; compile
    error; composite index; connection leak; console server; consumer offset; consumer offsets; context
    window; covering index; cpu core; cpu cores; cpu credit; cpu credits; cpu quota; crash loop; crash
    loops; credential stuffing; cron entry; cron expression; cron schedule; dangling pointer; dark fibre;
    data node; data nodes; data type mismatch; database index; dead letter; debug flag; debug logging;
    debug mode; decimal precision; default route; delta file; delta files; dependency conflict; dependency
    graph; dependency tree; deploy key; deploy script; deployment script; device driver; dimension table;
    dirty pages; disk array; disk controller; disk latency; disk quota; disk throughput; distributed lock;
    distributed locks; distributed transaction; dns zone; document store; double free; driver version;
    dual write; dual writes; egress gateway; embedding index; ephemeral port; ephemeral ports; epoch time;
    error budgets; error handler; error handling; event handler; event sourcing log; event store; event
    stream; eventual consistency window; exception handler; exception handling; fact table; feature
    matrix; feature store; feature toggles; federation metadata; fibre channel; file lock; file locks;
    finite state machine; firewall policy; firewall rule; firewall rules; firmware bug; firmware update;
    firmware upgrade; firmware version; float precision; floating ip; flood-stage watermark; force push;
    force-push; foreign key constraint; forward proxy; full scan; garbage collection pause; garbage
    collection pauses; git history; git rebase; git repository; glue record; graph database; graphql
    query; graphql resolver; gre tunnel; guest os; hash map; hash table; heap memory; heap space;
    heartbeat signal; heartbeat timeout; high watermark; host failure; hot spare; hotfix branch; http 404;
    http 500; http 502; http 503; http 504; http header; http headers; http request; http requests;
    hypervisor host; identity provider; idle timeout; image pull; image tag; implicit cast; in-memory
    cache; in-memory store; index corruption; index rebuild; index scan; inference endpoint; inference
    latency; ingress controller; init container; inode table; integer division; interface flap; interrupt
    handler; interrupt storm; ipsec tunnel; iptables rule; job queue; job scheduler; json field; json
    payload; jumbo frame; jumbo frames; jump box; jump host; keepalive timeout; kernel bug; kernel module;
    kernel upgrade; kernel version; key store; key value store; key-value store; kill switch flag; leader
    lease; leap second; lease expiry; lease timeout; library version; line card; line cards; link
    aggregation; link flap; linked list; live migration; liveness probe; load generator; lock escalation;
    lock manager; lock timeout; lock-free queue; log level; log levels; log pipeline; log rotation; log
    shipping; long-running query; long-running transaction; look-up table; lookup table; lost quorum; low
    watermark; mac address; mac addresses; machine learning model; major version; master nodes; merge
    commit; merge conflicts; message brokers; metrics pipeline; migration script; minor version; missing
    index; mock object; model drift; mount option; mtls handshake; multi-az; multi-region; namespace
    quota; native memory; network interface; network interfaces; network partition; network segmentation;
    next hop; node pools; noisy neighbor; noisy neighbour; null pointers; null value; null values;
    off-heap memory; offset commit; open port; open redirect; optimistic locking; out-of-band management;
    out-of-bounds read; outbox pattern; package manager; package registry; packet capture; packet drops;
    packet fragmentation; page cache; parse error; partition key; partition leader; partition rebalance;
    patch version; path traversal; payload schema; payload size; pessimistic locking; pod restart; pod
    restarts; pointer arithmetic; poisoned queue; port exhaustion; port flap; port number;
    primary-replica; prompt injection; proxy config; proxy server; proxy timeout; pub/sub; python script;
    query parameter; query string; query timeout; queue backlog; queue consumer; queue worker; quorum
    loss; quota exceeded; raid controller; raid rebuild; rate limiting rule; read lock; readiness probe;
    redo log; regex engine; regular expression; regular expressions; release candidate; release train;
    remote code execution; remote procedure call; replay attack; replica count; replica lag; replication
    slot; request header; request headers; request payload; response header; response headers; rest
    endpoint; rest endpoints; retry logic; retry loop; rollback script; rolling deploy; rounding mode;
    route advertisement; route announcement; route announcements; route reflector; rpc call; rpc calls;
    runtime error; saga pattern; saml assertion; schema registry; schema validation; schema version;
    search cluster; search index; search node; seed data; self-signed certificate; sequential scan;
    session cache; session fixation; shard allocation; shard rebalance; shell script; signing key; signing
    keys; sip trunk; sip trunks; site-to-site vpn; snapshot chain; soak test; socket leak; source code
    repository; split tunnel; split-brain; sql script; ssl handshake; stale cache; star schema; startup
    probe; state machine; static route; storage backend; storage class; storage node; storage nodes;
    string comparison; string concatenation; string encoding; supply chain attack; swap file; symbolic
    link; symlink target; syntax error; synthetic checks; synthetic probe; table bloat; tcp handshake; tcp
    port; tcp window; telemetry pipeline; test fixture; test fixtures; test harness; thick provisioning;
    thin provisioning; thread starvation; three-way handshake; throttle limit; throttling rule; tick
    drift; tick rate; timeout exception; timeout value; token expiry; token limit; token refresh; training
    data; transaction isolation; transaction log; transaction logs; transitive dependency; transparent
    proxy; trunk port; trunk ports; trust store; two-phase commit protocol; type coercion; type mismatch;
    udp packets; udp port; uncaught exception; undo log; unhandled exception; unique index; url encoding;
    url parameter; use-after-free; utf-8 encoding; vacuum process; vector database; verbose logging;
    virtual ip; vm migration; volume mount; volume snapshot; vpn tunnel; vpn tunnels; warm boot; warm
    standby; watchdog timer; wildcard certificate; work queue; worker node; worker nodes; write cache;
    write conflict; write conflicts; write lock; write-back cache; write-through cache; xa transaction;
    xml payload; xml schema; zero-day exploit; zone file; zone transfer
    """.split(";")
)
MORE_SOFT_WORDS: Final = frozenset("socket uplink scheduler schedulers parsers hostnames".split())
MORE_SOFT_PHRASES: Final = frozenset(
    " ".join(phrase.split())
    for phrase in """
    build server; code repository; cold restart; cpu core; cpu cores; data type mismatch; debug mode;
    deployment script; disk quota; error budgets; error handling; firewall rule; firewall rules; firmware
    update; firmware version; host failure; http request; http requests; job queue; library version; log
    level; look-up table; lookup table; machine learning model; major version; migration script; minor
    version; network interface; null value; null values; open port; port number; proxy server; python
    script; queue backlog; regular expression; regular expressions; release candidate; rollback script;
    runtime error; search index; source code repository; syntax error; timeout value; training data; type
    mismatch; work queue
    """.split(";")
)
"""Those of the phrases above that many know: they count only beside another word of the trade."""
