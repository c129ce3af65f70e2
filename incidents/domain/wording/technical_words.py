"""Words of the trade that an executive may not know, in two strengths, and capitals that everyone knows.

A hard word is a finding anywhere. A soft word (known to many, not to all) is a finding only beside
another word of the trade, when the sentence as a whole has left the executive behind.
"""

from typing import Final

HARD_WORDS: Final = frozenset(
    """
    glibc libc xslt greylisted cordoned abend abended abends acl acls adfs aes allocator ansible apm apn
    argocd arp asg asn async asynchronous atomicity autoscaler autoscaling autovacuum avro aws-lambda
    backoff backpressure backport backported backtrace backtracking bastion bgp bigquery bitmask blob
    blobs bloat blue-green boolean bootloader bytecode cassandra cdn cdns celery certbot cgroup cgroups
    changeset checksum checksums chroot ci ci/cd cidr clickhouse cloudformation cloudfront cluster-wide
    cname codec commit-hash compactions concurrency configmap consul containerd containerised
    containerized coredump cors crashloop crashloopbackoff cron cronjob cronjobs crontab crud csrf css
    cutover daemon daemons daemonset datacentre-failover deadlock deadlocked deadlocks deallocate
    debounce decrypt deduplication dedup deprecated deprecation deque dereference deserialise
    deserialised deserialiser deserialize deserialized deserializer deserialization deserialisation dhcp
    diff dkim dmarc dns dnssec docker dockerfile dockerised dom dos ddos dynamodb ebs ec2 ecs edge-case
    egress eks elasticache elasticsearch elb endpoint endpoints entrypoint enum envoy ephemeral epoll
    etcd etl evicted eviction evictions eventual-consistency exabgp exec fallthrough fanout fan-out
    fargate fastcgi fhir fifo firmware fluentd fork-bomb fqdn fsync ftp garbage-collected gc gcp gitops
    goroutine goroutines grafana graphql grpc haproxy hadoop hash hashes hashing hashmap haskell
    healthcheck healthchecks health-check health-checks heap heapdump heartbeat-timeout helm hl7 hotfix
    hotfixed hotfixes hotpatch hpa hsm hsts html http https hypervisor iam iac idempotence idempotency
    idempotent idp imap infiniband ingress init inode inodes iops iowait ip ipam ipc iptables ipv4 ipv6
    iscsi istio jenkins jira jitter jndi json jvm jwt jwts k8s kafka kerberos kernel keystore keyspace
    kibana kinesis kube-proxy kubectl kubelet kubernetes lambda lambdas ldap linux livelock liveness
    livenessprobe load-balanced load-balancer log4j logrotate loopback lru lua lvm mariadb memcached
    memoised memoized memtable metastore microservice microservices middleware minio misconfig mongo
    mongodb mqtt mtls mtu multi-az multi-tenant multithreaded mutex mutexes mysql n+1 namespace
    namespaces nat nacl netmask nfs nginx nodeport nodejs noisy-neighbour npm nosql ntp null nullpointer
    nullpointerexception nulls oauth oidc oom oomkilled opcode openssl openshift orm ospf otel
    overcommit overprovisioned pagerduty parser partitioner payload payloads pgbouncer php pid plc pod
    pods podman postgres postgresql preflight preprod pre-prod prod-db prometheus promql protobuf
    proxied psql pubsub pub-sub puppet python pytorch qps quorum rabbitmq raid raft-leader rbac rds
    re-index readiness-probe rebalance rebalanced rebalancing rebase rebased redis redshift
    redis-cluster refactor refactored refactoring regex regexes regexp reindex reindexing reindexed
    replica replicas replicaset replset repo repos resharding resolver resolvers rest retryable rpc rpo
    rto runtime s3 saml scada sandboxed scala schema schemas sdk sdks segfault segfaulted segfaults
    segmentation selinux semaphore semaphores serde serialisation serialization serialise serialize
    serialised serialized serialiser serializer sftp sha sha-1 sha-256 shard sharded sharding shards
    sidecar sidecars sigkill sigterm smtp snmp snowflake-schema soa soap   spinlock spf
    splunk sql sqli sqs ssd ssh ssl sso stacktrace stacktraces statefulset stateful stateless stderr
    stdout stdin stored-procedure subnet subnets svc swagger symlink symlinks syn sync-job syscall
    syscalls sysctl syslog systemd tcp tcpdump telnet terraform thread-safe threadpool threadpools
    throughput thundering-herd timeouts-cascade tls tokenisation tokeniser tokenizer tomcat tps
    traceback tracebacks traefik trunking ttl ttls typescript udp ulimit unicast upsert upserts utf-8
    uwsgi uuid uuids vacuumed vault-token vlan vlans vm vms vpc vrrp waf wal webhook webhooks webpack
    websocket websockets winrm xml xss yaml zk zookeeper zombie-process autoscale autoscaled backfill
    backfilled backfilling bulkhead canary canaries datastore datastores dlq datadog deadletter debezium
    denormalised denormalized downsampled esb failback failsafe-mode faas hdfs hikari hystrix i/o io jar
    jdbc jms kvm lockfile memleak monorepo mvcc multicast netty nodegroup oltp olap onprem pcap pgpool
    php-fpm poison-pill polyfill preemption pvc quic rollforward rollout-controller s0c7 s3-bucket
    sev-routing sidekiq sharder slab slo slos sli slis snapshotting spark spool-file stack-trace
    subquery superuser swap-space tablespace teardown throttler toctou tunables unmarshal unmarshalling
    vacuuming vcpu vips webrtc xid matchmaker-pods bucket-policy csr pem x509 pki ca-bundle cert-chain
    keytab nonce entropy-pool cipher ciphers ciphersuite cherry-picked cherry-pick hardcoded hard-coded
    codepath codebase stack-overflow callback callbacks coroutine iframe favicon localhost nameserver
    nameservers netsplit oncall-rotation p50 p90 p95 p99 p999 percentile-latency preloading prefetch
    queue-depth readonly-replica rowlock saga selectors semver singleton split-brain stub superset toil
    tombstone tombstones tmpfs unixtime userland varnish vnet vsphere vmware waf-rule write-ahead zfs
    anycast cloudwatch kms kpi-pipeline lb lbs mq msk nlb alb elb's okta-tenant otp-service rhel ubuntu
    debian uat dag airflow dbt spark-job parquet kdb fix-engine swift-mt mt103 ocpp dicom pacs edi
    edifact asn.1 ss7 hlr hss mpls sd-wan sdwan olt gpon dslam sip rtp rtmp hls drm-server abr
    transcoder transcoding manifest-file dcs opc-ua modbus rtu hmi cnc-controller mes wms-connector
    oms-sync pms-sync
    """.split()
)

SOFT_WORDS: Final = frozenset(
    """
    api apis app-server artifact artifacts auth authenticate authenticated authentication backend
    backends batch bottleneck buffers build builds cache cached caches caching cert certs cluster
    clusters commits config configs configuration connection-pool container containers cpu datacenter
    dashboard-query debug debugging default-route dependency dependencies deploy deployed deploying
    deployment deployments deploys encoder environment env error-rate failed-over failover failovers
    frontend hostname indices infra infrastructure instance instances integration latency load-test
    metadata migration migrations module modules mutation network-interface node nodes outbound packet
    packets patch patched pipeline pipelines polling pool prod provision provisioned provisioning proxy
    proxies pull-request queue queues query queries rate-limit rate-limited rate-limiting reboot
    rebooted regression release-branch replication repository rollback rollbacks rolled-back rollout
    root-level routing runbook runbooks session-key sessions sla slas snapshot snapshots stack staging
    storage-tier telemetry tenant tenants thread threads throttled throttling timeout timeouts timed-out
    token tokens traffic-shift unit-test upstream downstream url vpn worker-node workers workload
    workloads xhr rpc-call load-balancing spool switchover scaling scaled tunnel whitelist whitelisted
    allowlist retry retries retried handshake parsed parsing pointer event-loop leak leaked handler
    broker consumer producer partition partitions offset offsets transaction-log record-locks
    """.split()
)

HARD_PHRASES: Final = frozenset(
    " ".join(phrase.split())
    for phrase in """
    connection limit; connection limits; lock wait; node pool; auth svc; auth service; thread pool;
    thread pools; thread pool exhaustion; connection pool; connection pool exhaustion; connection pools;
    cache invalidation; race condition; race conditions; idempotency key; idempotency keys; replication
    lag; message broker; message bus; consumer group; consumer lag; null pointer; null pointer
    exception; load balancer; load balancers; health check; health checks; health probe; terraform
    apply; cron job; cron jobs; regex backtracking; cpu throttling; stack trace; stack traces; packet
    loss; nat gateway; blue green; blue-green; retry storm; retry storms; dead letter queue; dead-letter
    queue; circuit breaker; circuit breakers; garbage collection; gc pause; gc pauses; secondary az;
    availability zone; availability zones; control plane; data plane; ci pipeline; tcp reset; tcp
    resets; tls handshake; rollback segment; ntp drift; clock skew; deadline exceeded; ldap bind; error
    budget; error code; cache hit ratio; cache hit rate; cache miss; cache misses; origin shield;
    service mesh; feature flag; feature flags; feature toggle; pull request; pull requests; merge
    conflict; memory leak; memory leaks; heap size; heap dump; buffer overflow; stack overflow; core
    dump; kernel panic; page fault; file descriptor; file descriptors; open file limit; disk io; disk
    i/o; i/o wait; read replica; read replicas; hot standby; primary key; foreign key; foreign keys;
    unique constraint; full table scan; table scan; query plan; query planner; slow query; slow queries;
    n+1 query; n+1 queries; schema migration; schema change; schema drift; schema migrations; database
    migration; db migration; write amplification; write ahead log; write-ahead log; two-phase commit;
    split brain; leader election; thundering herd; cache stampede; cold start; cold starts; exponential
    backoff; rate limiter; rate limit; rate limits; rate limiting; api gateway; api key; api keys; api
    call; api calls; api endpoint; rest api; session affinity; sticky session; sticky sessions; reverse
    proxy; dns record; dns records; dns resolution; dns cache; a record; name server; name servers;
    route table; routing table; security group; security groups; bucket policy; s3 bucket; object store;
    object storage; message queue; message queues; event bus; event loop; event sourcing; worker pool;
    worker process; worker processes; background worker; batch job; batch jobs; mainframe batch; stored
    procedure; stored procedures; hash collision; hash ring; consistent hashing; config drift;
    configuration drift; config map; environment variable; environment variables; base image; container
    image; docker image; build pipeline; build artifact; build artefact; deploy pipeline; deployment
    pipeline; canary deploy; canary deployment; canary release; rolling restart; rolling update; hot
    fix; hot fixes; unit test; unit tests; integration test; integration tests; smoke test; smoke tests;
    regression test; regression tests; test coverage; code path; code freeze; dependency injection;
    breaking change; edge case; edge cases; tech debt; technical debt; root certificate; intermediate
    certificate; certificate chain; cipher suite; private key; public key; key rotation; access token;
    refresh token; bearer token; auth token; session token; service account; service discovery; service
    worker; brute force; sql injection; zero day; zero-day; cross-site scripting; privilege escalation;
    lateral movement; attack vector; attack surface; log aggregation; distributed tracing; span id;
    trace id; tail latency; p99 latency; error rate; request rate; queue depth; back pressure;
    head-of-line blocking; context switch; context switches; file system; file handle; file handles;
    mount point; raid array; storage array; block storage; ephemeral storage; swap space; virtual
    machine; virtual machines; bare metal; side car; replica set; pod eviction; node drain; cluster
    autoscaler; horizontal scaling; vertical scaling; spot instance; spot instances; spot nodes; ip
    address; ip addresses; ip range; subnet mask; bgp route; route leak; route flap; peering session;
    spanning tree; broadcast storm; layer 7; layer 4; layer 3; syn flood; keep-alive; keep alive;
    connection reset; connection timeout; connection timeouts; socket timeout; read timeout; gateway
    timeout; gateway timeouts; bad gateway; internal server error; status code; status codes; http
    status; exit code; return code; segmentation fault; core switch; edge node; edge nodes; edge router;
    edge cache; db connection; db connections; database connections; database connection; database lock;
    row lock; row locks; table lock; lock contention; deadlock detection; isolation level; dirty read;
    eventual consistency; strong consistency; data pipeline; etl job; etl pipeline; data lake; data
    warehouse load; change data capture; materialised view; materialized view; time series database;
    ring buffer; memory pressure; memory limit; memory limits; memory footprint; cpu spike; cpu load;
    cpu usage; resource quota; fail over; failed over; fails over; failing over; split horizon; head
    node; leader node; follower node; primary node; secondary node; backup node; db cluster; master
    node; api server; app server; web socket; web hook; json parser; xml parser; character encoding;
    byte order; integer overflow; off-by-one error; off by one; floating point; type error; infinite
    loop; recursion depth; call stack; garbage collector; jit compiler; message schema; avro schema;
    wire format; api contract; api version; semantic versioning; version skew; version bump; lock file;
    config file; config flag; config push; yaml file; git commit; git branch; merge request; main
    branch; feature branch; release branch; hard reboot; blast radius; single point of failure; mean
    time to recovery; fault domain; failure domain; failure mode; poison message; poison pill; auto
    scaling; auto-scaling group; target group; edge computing; firmware image; rollback plan; rolled
    back; roll back; rolling back
    """.split(";")
)

SOFT_PHRASES: Final = frozenset(
    " ".join(phrase.split())
    for phrase in """
    rolled back; roll back; rolling back; failed over; fail over; fails over; file system; private key;
    public key; api key; api keys; api call; api calls; error code; virtual machine; virtual machines;
    error rate; unit test; unit tests; ip address; ip addresses; rollback plan; config file; backup
    node; smoke test; smoke tests; health check; health checks; test coverage; breaking change; batch
    job; batch jobs; memory limit; failing over; single point of failure; failure mode; cpu load; cpu
    usage; service account; rate limit; rate limits; regression test; regression tests; integration
    test; integration tests; code freeze; exit code; status code; connection timeout
    """.split(";")
)
"""Those of the phrases above that count as soft."""

KNOWN_CAPITALS: Final = frozenset(
    """
    ceo cto cfo cio coo ciso cmo vp md hr pr it qa rd utc gmt cet cest bst est edt pst pdt ist jst aest
    eet msk eu uk us usa uae un gdpr nis2 dora sec fca bafin ico cnil hipaa sev1 sev2 sev3 sev4 sev pdf
    id ids vip ok faq faqs tv atm atms eur usd gbp chf jpy inr aud cad sek nok dkk pln am pm mri ct icu
    er nhs gp gps vat kpi kpis roi b2b b2c sms pin pins nato who faa fda iso q1 q2 q3 q4 h1 h2 llc gmbh
    ltd inc plc's cctv usb dvd pc pcs led eta etas asap fyi tbd tbc nb ps am i ii iii iv vi a b c d e f
    g h j k m n o p q r s t u v w x y z no mr mrs ms dr st ag sa bv nv sarl ab kg km kwh mw gw kw mwh hz
    gb mb tb kb ai dvla hmrc irs bbc cnn nda sow ceo's dpo cso cro ey kpmg pwc ibm sap hp bmw dhl ups
    ebay kfc lhr jfk cdg fra ams phd mba bsc msc ba ngo ngos 2fa sim sims url urls rip omg wtf lol btw
    imo imho tbh idk afaik sos ffs yes not never all and the but or for now down out up off on is are
    was we you they it this that only very nobody everything every any must will can cannot stop why how
    what please urgent critical nothing everyone always more less new old big high low full total only
    again card cards shop app mail fire lost zero huge gone dead done fast slow wrong bad good real true
    false inc-ref act law api apis vpn sla slas cpu crm erp cob eod bau ooo wfh poc
    """.split()
)
"""Capitals that a chief executive reads without a stop, words written in capitals, units and countries."""

MEASURES: Final = frozenset(
    "h m s ms kb mb gb tb kg km g k x st nd rd th am pm min mins sec secs hr hrs px pt mm cm bn mn "
    "mio d w y yr yrs kw kwh mw gwh mwh p pp "
    "ml l kbps mbps gbps hz khz mhz ghz v a °c eur usd gbp".split()
)
