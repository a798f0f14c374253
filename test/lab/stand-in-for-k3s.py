#!/usr/bin/python3
"""Stands in for k3s where the real one cannot be had: it founds or joins as its configuration says, and answers /ping as k3s' supervisor does.

It reads the configuration that k3s would, and keeps the identity of its
cluster where etcd has its data. There is no etcd in it, no Kubernetes, and no vote.
"""
import glob
import http.server
import json
import os
import ssl
import subprocess
import sys
import time
import urllib.request
import uuid

DATA = "/var/lib/rancher/k3s/server"
IDENTITY = DATA + "/db/etcd/member/wal/cluster"


def settings():
    merged = {}
    for path in ["/etc/rancher/k3s/config.yaml", *sorted(glob.glob("/etc/rancher/k3s/config.yaml.d/*.yaml"))]:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        if text.startswith("{"):
            merged.update(json.loads(text))
        else:
            lines = [line.split(": ", 1) for line in text.splitlines() if ": '" in line]
            merged.update({key: value.strip("'") for key, value in lines})
    return merged


def get(url, token):
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    request = urllib.request.Request(url, headers={"Authorization": "Bearer " + token})
    with urllib.request.urlopen(request, timeout=5, context=context) as answer:
        return answer.read().decode()


def serve(config, identity):
    class Supervisor(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            known = self.headers.get("Authorization", "")[7:] in (config["token"], config["agent-token"])
            status, text = (200, "pong") if self.path == "/ping" else (200, identity) if known else (401, "Unauthorized")
            self.send_response(status)
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, *_):
            pass

    pem = "/run/stand-in.pem"
    command = f"openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=k3s -keyout {pem} -out {pem}.crt"
    subprocess.run(command.split(), check=True, stderr=subprocess.DEVNULL)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem + ".crt", pem)
    server = http.server.ThreadingHTTPServer(("0.0.0.0", 6443), Supervisor)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    print(f"k3s of cluster {identity} is running", flush=True)
    server.serve_forever()


def main():
    config = settings()
    if os.path.exists(IDENTITY):
        with open(IDENTITY, encoding="utf-8") as file:
            identity = file.read()
    elif config.get("cluster-init"):
        identity = str(uuid.uuid4())
    else:
        identity = get(config["server"] + "/identity", config["token"])
    if sys.argv[1] == "server":
        os.makedirs(os.path.dirname(IDENTITY), exist_ok=True)
        with open(IDENTITY, "w", encoding="utf-8") as file:
            file.write(identity)
        serve(config, identity)
    print(f"agent of cluster {identity} is running", flush=True)
    with open("/run/joined", "w", encoding="utf-8") as file:
        file.write(identity)
    time.sleep(1e6)


main()
