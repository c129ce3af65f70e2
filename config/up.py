"""``manage.py up``: check the machine, prepare the data, then serve until told to stop."""

import argparse
import fcntl
import hmac
import ipaddress
import json
import os
import secrets
import socket
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import ProxyHandler, build_opener

from config import machine
from config.bootstrap import BASE_DIR, find_data, is_prepared
from config.stores import read_store_address
from config.supervision import Child, Supervisor, say

READY_SECONDS = 60.0
WORKER_SECONDS = 20.0
MOST_WEB_PROCESSES = 4
MANAGE = str(BASE_DIR / "manage.py")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="manage.py up", description="Serve Forthright from this computer.")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=int, default=8000, help="the port to listen on (default: %(default)s)")
    parser.add_argument("--demo", action="store_true", help="make a demo team with sample incidents")
    parser.add_argument(
        "--extras", action="store_true", help="also install what requirements/extras.lock pins"
    )
    return parser.parse_args(arguments)


def is_loopback(host: str) -> bool:
    """Whether only this computer can reach that address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def is_everywhere(host: str) -> bool:
    """Whether that address stands for every network of this computer."""
    return host in {"0.0.0.0", "::"}  # noqa: S104 - compared, not listened on


def family_of(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def why_no_store(environ: Mapping[str, str]) -> str | None:
    """One sentence for a person when evidence is to be kept at an address that cannot be read, else None."""
    try:
        if address := environ.get("FORTHRIGHT_EVIDENCE_URL"):
            read_store_address(address)
    except ValueError as error:
        return f"FORTHRIGHT_EVIDENCE_URL: {error}."
    return None


def why_not_listen(host: str, port: int) -> str | None:
    """One sentence for a person when that address cannot be listened on, else None."""
    if not 0 < port < 65536:
        return f"Port {port} does not exist; choose one from 1 to 65535 with --port."
    try:
        with socket.socket(family_of(host), socket.SOCK_STREAM) as trial:
            # As the web server does: a port that was closed a moment ago is free.
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind((host, port))
            trial.listen(1)
    except PermissionError:
        return f"Port {port} needs more rights than this account has; choose one above 1023 with --port."
    except socket.gaierror:
        return f"{host} is not an address of this computer; choose another with --host."
    except OSError as error:
        if "in use" in str(error):
            return f"Port {port} is in use by another program; stop that one or choose another with --port."
        return f"{host} is not an address of this computer ({error.strerror}); choose another with --host."
    return None


def names_of_this_computer() -> list[str]:
    """The names and addresses that others on the network may type."""
    name = socket.gethostname()
    found = {name, socket.getfqdn(), name + ".local"}
    try:
        found |= {str(entry[4][0]).split("%")[0] for entry in socket.getaddrinfo(name, None)}
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as route:
            # No packet is sent: connecting a datagram socket only asks which address would be used.
            route.connect(("192.0.2.1", 9))
            found.add(route.getsockname()[0])
    except OSError:
        pass
    return sorted(f"[{name}]" if ":" in name else name for name in found)


def build_environ(host: str) -> dict[str, str]:
    """The environment of the programs; where others may come, a code for the first account too."""
    environ = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings", "PYTHONUNBUFFERED": "1"}
    environ["FORTHRIGHT_DATA"] = str(find_data())
    environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(BASE_DIR), environ.get("PYTHONPATH", "")]))
    given = [name.strip() for name in environ.get("FORTHRIGHT_HOSTS", "").split(",") if name.strip()]
    # Behind a proxy this address is the computer's own and the visitors are not.
    public = urlsplit(environ.get("FORTHRIGHT_PUBLIC_URL", "")).hostname
    is_only_here = all(is_loopback(name.strip("[]")) for name in [*given, *filter(None, [public])])
    if is_loopback(host) and is_only_here:
        return environ
    if not is_loopback(host):
        names = names_of_this_computer() if is_everywhere(host) else [f"[{host}]" if ":" in host else host]
        environ["FORTHRIGHT_HOSTS"] = ",".join(dict.fromkeys([*given, *names]))
    if not environ.get("FORTHRIGHT_FIRST_ACCOUNT_CODE"):
        environ["FORTHRIGHT_FIRST_ACCOUNT_CODE"] = make_first_code(environ.get("FORTHRIGHT_SECRET_KEY", ""))
    return environ


def make_first_code(key: str) -> str:
    """The code for the first account: random, or made of the hosts' common signing key.

    Behind a load balancer the page that asks for it may come from another host than the one that printed it.
    """
    made = secrets.token_bytes(6)
    if key:
        made = hmac.digest(key.encode(), b"forthright code for the first account", "sha256")[:6]
    return made.hex("-", 2)


def count_web_processes() -> int:
    """One for each processor, since a process computes on one; not more than four: SQLite has one writer."""
    return min(MOST_WEB_PROCESSES, machine.count_processors())


def web_command(host: str, port: int) -> list[str]:
    options = {"--host": host, "--port": str(port), "--processes": str(count_web_processes())}
    return [sys.executable, "-m", "config.web_server", *(part for pair in options.items() for part in pair)]


def list_children(host: str, port: int) -> list[Child]:
    return [
        Child("web server", web_command(host, port)),
        Child("render worker", [sys.executable, MANAGE, "render_worker"]),
        Child("background worker", [sys.executable, MANAGE, "background_worker"]),
    ]


def ask_health(address: str) -> dict[str, object] | None:
    """What Forthright's own /healthz says there; None for no answer and for anybody else's."""
    try:
        # Never through a proxy: the question is what this computer serves.
        with build_opener(ProxyHandler({})).open(f"{address}healthz", timeout=3) as answer:
            found = json.load(answer)
    except (URLError, OSError, ValueError):
        return None
    return found if isinstance(found, dict) and found.get("app") == "forthright" else None


def is_first_account_wanted(address: str) -> bool:
    """Whether the page for the first account is there; where nothing tells, it counts as there."""
    try:
        with build_opener(ProxyHandler({})).open(f"{address}first-account/", timeout=3) as answer:
            # Once somebody can sign in, that page leads to the one where they do.
            return urlsplit(str(answer.url)).path == "/first-account/"
    except OSError:
        return True


def are_workers_ready(address: str) -> bool:
    """Whether both workers have touched their heartbeats since this start."""
    found = ask_health(address) or {}
    return all(found.get(worker) == "ok" for worker in ("render_worker", "background_worker"))


def lock_data(folder: Path) -> IO[str] | None:
    """Hold the data for this process; None while another `up` serves them."""
    (folder / "run").mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    held = (folder / "run" / "up.lock").open("w")
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        held.close()
        return None
    for heartbeat in (folder / "run").glob("*.heartbeat"):
        heartbeat.unlink()  # of an earlier run, which says nothing about this one
    return held


def wait_until_ready(supervisor: Supervisor, address: str) -> int | None:
    """Wait for the answer, then a while for the workers; an exit code when it is not to be, else None."""
    try:
        ended = supervisor.watch(lambda: ask_health(address) is not None, timeout_seconds=READY_SECONDS)
    except TimeoutError:
        say(f"No answer at {address} within {READY_SECONDS:.0f} s, so everything is stopped.")
        return 1
    try:
        return ended or supervisor.watch(lambda: are_workers_ready(address), timeout_seconds=WORKER_SECONDS)
    except TimeoutError:
        say("A worker is late, so documents or mail may have to wait; /healthz says which.")
        return None


def serve(options: argparse.Namespace) -> int:
    """Prepare, start, wait; the exit code."""
    environ = build_environ(options.host)
    shown = "127.0.0.1" if is_everywhere(options.host) else options.host
    shown = f"[{shown}]" if ":" in shown else shown
    address = f"http://{shown}:{options.port}/"
    with Supervisor(environ) as supervisor:
        prepare = [sys.executable, MANAGE, "prepare", *(["--demo"] if options.demo else [])]
        # Only SQLite tells without Django that nothing has changed.
        is_fresh = is_prepared() and not options.demo and not os.environ.get("FORTHRIGHT_DATABASE_URL")
        if not is_fresh and (code := supervisor.run_to_end(Child("preparation", prepare))):
            say("Nothing is served, because the preparation failed; the lines above say why.")
            return code
        if supervisor.is_asked_to_stop:
            say("Stopped.")
            return 0
        say("Starting the web server and two workers")
        for child in list_children(options.host, options.port):
            supervisor.start(child)
        if (ended := wait_until_ready(supervisor, address)) is not None:
            return ended
        first_code = environ.get("FORTHRIGHT_FIRST_ACCOUNT_CODE")
        if first_code and is_first_account_wanted(address):
            say(f"Code for the first account: {first_code}")
        say(f"Ready: {address}")
        ended = supervisor.watch(revives=True)
    if ended == 0:
        say("Stopped.")
    return ended or 0


def main(arguments: Sequence[str]) -> int:
    options = parse(arguments)
    if reason := why_not_listen(options.host, options.port) or why_no_store(os.environ):
        say_refusal(reason)
        return 1
    data = find_data()
    try:
        held = lock_data(data)
    except OSError as error:
        say_refusal(
            f"The data cannot be kept in {data} ({error.strerror}); choose another with FORTHRIGHT_DATA."
        )
        return 1
    if held is None:
        say_refusal(f"Forthright is already running on the data in {data}; stop that one first.")
        return 1
    with held:
        started = time.monotonic()
        machine.ensure_for_pdf()
        code = serve(options)
    if code:
        say_refusal(f"Forthright stopped with code {code} after {time.monotonic() - started:.0f} s.")
    return code


def say_refusal(line: str) -> None:
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
