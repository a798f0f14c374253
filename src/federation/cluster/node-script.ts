/** Where the program of nodes is. */
export const NODE_SCRIPT_PATH = "/usr/local/sbin/archipel-cluster";
/** What it works with: the same for all nodes of a kind, but for the address. */
export const SETTINGS_PATH = "/etc/archipel/cluster.json";
/** What was said when the node was made, and stays. */
export const BIRTH_PATH = "/etc/archipel/cluster-birth.json";
/** Manifests with what only Terraform knows in them. */
export const MANIFESTS_PATH = "/etc/archipel/cluster-manifests.json";
/** Where servers tell each other whether they have data. */
export const ANSWER_PORT = 7444;

/**
 * The program that each node runs before k3s. It brings the release, waits for the node's address, and finds out on servers whether there is a cluster already: a server joins
 * as soon as any other answers, and founds only when it was made as the founder and every server that was made with it says that it has nothing.
 *
 * Python is there wherever cloud-init is.
 */
export const NODE_SCRIPT = `#!/usr/bin/python3
"""Brings k3s to this node, and finds out whether it founds the cluster or joins it.

  archipel-cluster prepare   before k3s starts: the release, and what the moment decides of its configuration
  archipel-cluster answer    a service on servers: tells others whether this one has data of a cluster
  archipel-cluster found     by hand, when the servers that were made together are gone for good, and so is their data:
                             this one founds a new cluster, unless somebody answers
"""
import hashlib
import http.server
import json
import os
import platform
import ssl
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor

DATA = "/var/lib/rancher/k3s/server"
PROGRAM = "/usr/local/bin/k3s"
BY_HAND = "/etc/archipel/found-by-hand"
ARCHITECTURES = {"x86_64": ("amd64", "k3s"), "aarch64": ("arm64", "k3s-arm64")}


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def write(path, text, mode=0o600):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path + ".new", "w", encoding="utf-8") as file:
        file.write(text)
    os.chmod(path + ".new", mode)
    os.replace(path + ".new", path)


SETTINGS = read("${SETTINGS_PATH}")
BIRTH = read("${BIRTH_PATH}")


def say(text):
    print(text, flush=True)


def fetch(base, version, sums, name, target, mode):
    """A file of a release, if it is what the release's own list of checksums says."""
    folder = base + "/" + urllib.parse.quote(version) + "/"
    with urllib.request.urlopen(folder + sums, timeout=30) as answer:
        lines = [line.split() for line in answer.read().decode().splitlines()]
    expected = [line[0] for line in lines if len(line) == 2 and os.path.basename(line[1].lstrip("*")) == name]
    if len(expected) != 1:
        sys.exit(f"{folder}{sums} does not name {name}")
    digest = hashlib.sha256()
    os.makedirs(os.path.dirname(target), exist_ok=True)
    with urllib.request.urlopen(folder + name, timeout=30) as answer, open(target + ".new", "wb") as file:
        while chunk := answer.read(1 << 20):
            digest.update(chunk)
            file.write(chunk)
    if digest.hexdigest() != expected[0]:
        os.remove(target + ".new")
        sys.exit(f"{folder}{name} is not what {sums} says: {digest.hexdigest()}")
    os.chmod(target + ".new", mode)
    os.replace(target + ".new", target)


def install():
    """The release that the node was made with. A newer one that an upgrade brought stays."""
    if not os.path.exists(PROGRAM):
        architecture, name = ARCHITECTURES[platform.machine()]
        say(f"fetching k3s {BIRTH['version']}")
        fetch(SETTINGS["releases"], BIRTH["version"], f"sha256sum-{architecture}.txt", name, PROGRAM, 0o755)


def interface():
    """The name of the interface with the node's address; some clouds bring it after the first boot began."""
    while True:
        listed = subprocess.run(["ip", "-json", "-4", "address"], capture_output=True, text=True, check=False).stdout
        for link in json.loads(listed or "[]"):
            if any(address.get("local") == SETTINGS["address"] for address in link.get("addr_info", [])):
                return link["ifname"]
        say(f"waiting for the address {SETTINGS['address']}")
        time.sleep(2)


def has_data():
    """Whether etcd ran here: what k3s itself goes by."""
    return os.path.isdir(DATA + "/db/etcd/member/wal")


def mounted():
    """The volume with the data, where there is one. Without it, a server would take itself for a new one."""
    if SETTINGS["volume"] and not os.path.ismount(DATA):
        subprocess.run(["mount", DATA], check=False)
        if not os.path.ismount(DATA):
            sys.exit(f"{DATA} is not mounted")


def ask(url):
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    try:
        with urllib.request.urlopen(url, timeout=3, context=context) as answer:
            return answer.read(64).decode()
    except (OSError, ValueError):
        return None


def ask_all(addresses, scheme, port, path):
    with ThreadPoolExecutor(32) as pool:
        answers = pool.map(lambda address: ask(f"{scheme}://{address}:{port}{path}"), addresses)
        return {address: answer for address, answer in zip(addresses, answers) if answer is not None}


def may_found(others):
    """Whether nobody has anything: all who were made together say so, and nobody else says otherwise."""
    said = ask_all(others, "http", ${ANSWER_PORT}, "/")
    silent = [address for address in BIRTH["voters"] if address != SETTINGS["address"] and said.get(address) != "blank"]
    withData = [address for address, answer in said.items() if answer != "blank"]
    if withData:
        say(f"no cluster answers, but there are data of one on {', '.join(withData)}: waiting for it")
    elif silent and not os.path.exists(BY_HAND):
        say(f"no cluster answers, and {', '.join(silent)} cannot be asked: waiting")
    return not withData and (not silent or os.path.exists(BY_HAND))


def founds():
    """Waits until it is clear whether this server founds the cluster (true) or joins it."""
    others = [address for address in SETTINGS["seats"].split() if address != SETTINGS["address"]]
    alone = BIRTH["voters"] == [SETTINGS["address"]]
    needed = SETTINGS["roundsAlone"] if alone else SETTINGS["rounds"]
    rounds = 0
    while True:
        answering = ask_all(others, "https", 6443, "/ping")
        if answering:
            say(f"joining: {', '.join(answering)} answers")
            return False
        wanted = BIRTH["founder"] or os.path.exists(BY_HAND)
        rounds = rounds + 1 if wanted and may_found(others) else 0
        if rounds >= needed:
            say("founding a cluster")
            return True
        if not wanted:
            say("waiting for a server that answers")
        time.sleep(SETTINGS["pause"])


def prepare():
    install()
    moment = {"flannel-iface": interface()}
    if SETTINGS["server"]:
        mounted()
        new = not has_data() and founds()
        # Data outlives what was decided: a server that was removed from the cluster must join it anew, and never found another.
        moment.update({"cluster-init": True} if new else {"server": SETTINGS["api"]})
        if new:
            lay_out(BIRTH["manifests"])
            if SETTINGS["upgrades"] is not None:
                for name in ("crd.yaml", "system-upgrade-controller.yaml"):
                    fetch(*SETTINGS["upgrades"], "sha256sum-amd64.txt", name, f"{DATA}/manifests/{name}", 0o600)
        lay_out(read("${MANIFESTS_PATH}"))
    moment["node-label"] = BIRTH["labels"]
    moment["node-taint"] = BIRTH["taints"]
    write("/etc/rancher/k3s/config.yaml.d/90-moment.yaml", json.dumps(moment, indent=2) + "\\n")
    if os.path.exists(BY_HAND):
        os.remove(BY_HAND)


def lay_out(manifests):
    for name, text in manifests.items():
        write(f"{DATA}/manifests/{name}.yaml", text)


class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        mounted = not SETTINGS["volume"] or os.path.ismount(DATA)
        text = ("member" if has_data() else "blank") if mounted else "unknown"
        self.send_response(200)
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_):
        pass


def answer():
    interface()
    http.server.ThreadingHTTPServer((SETTINGS["address"], ${ANSWER_PORT}), Answer).serve_forever()


def found():
    write(BY_HAND, "")
    subprocess.run(["systemctl", "restart", "--no-block", "k3s"], check=True)


{"prepare": prepare, "answer": answer, "found": found}[sys.argv[1]]()
`;
