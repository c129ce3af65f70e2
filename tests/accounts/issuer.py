"""A small issuer of OpenID Connect on this computer: discovery, keys, token and who it is."""

import base64
import hashlib
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs

import jwt
from cryptography.hazmat.primitives.asymmetric import ec

CLIENT_ID = "forthright"
SECRET = "a secret of the client"
CODE = "a code"
KEY = ec.generate_private_key(ec.SECP256R1())
OTHER_KEY = ec.generate_private_key(ec.SECP256R1())


@dataclass
class LocalIssuer:
    """What the issuer says of whoever comes; a test changes it to make it lie."""

    url: str = ""
    claims: dict[str, Any] = field(default_factory=dict)
    userinfo: dict[str, Any] = field(default_factory=dict)
    token_claims: dict[str, Any] = field(default_factory=dict)
    key: ec.EllipticCurvePrivateKey = KEY
    challenge: str = ""
    asked: list[str] = field(default_factory=list)

    def sign(self) -> str:
        now = int(time.time())
        standard = {"iss": self.url, "aud": CLIENT_ID, "iat": now, "exp": now + 300}
        claims = {**standard, **self.claims, **self.token_claims}
        return jwt.encode(claims, self.key, algorithm="ES256", headers={"kid": "1"})

    def answer(self, path: str, sent: dict[str, list[str]]) -> dict[str, Any] | None:
        self.asked.append(path)
        public = json.loads(jwt.algorithms.ECAlgorithm.to_jwk(KEY.public_key()))
        if path == "/token":
            proof = hashlib.sha256(sent["code_verifier"][0].encode()).digest()
            is_right = sent["code"] == [CODE] and sent["client_secret"] == [SECRET]
            if not is_right or base64.urlsafe_b64encode(proof).rstrip(b"=").decode() != self.challenge:
                return None
            return {"access_token": "a token", "token_type": "Bearer", "id_token": self.sign()}
        answers: dict[str, dict[str, Any]] = {
            "/.well-known/openid-configuration": {
                "issuer": self.url,
                "authorization_endpoint": f"{self.url}/authorize",
                "token_endpoint": f"{self.url}/token",
                "userinfo_endpoint": f"{self.url}/userinfo",
                "jwks_uri": f"{self.url}/keys",
                "token_endpoint_auth_methods_supported": ["client_secret_post"],
            },
            "/keys": {"keys": [{**public, "kid": "1", "alg": "ES256", "use": "sig"}]},
            "/userinfo": {**self.claims, **self.userinfo},
        }
        return answers.get(path)


@contextmanager
def run_issuer() -> Iterator[LocalIssuer]:
    issuer = LocalIssuer()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.reply({})

        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            self.reply(parse_qs(self.rfile.read(length).decode()))

        def reply(self, sent: dict[str, list[str]]) -> None:
            answer = issuer.answer(self.path, sent)
            body = json.dumps(answer or {"error": "invalid_grant"}).encode()
            self.send_response(200 if answer else 400)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *line: object) -> None:
            """Say nothing: the test asserts what was asked."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        issuer.url = f"http://127.0.0.1:{server.server_port}"
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield issuer
        server.shutdown()
        thread.join()
