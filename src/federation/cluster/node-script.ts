import { API_PORT, BALANCER_PATH } from "./api-balancer";

/** Where the program of nodes is. */
export const NODE_SCRIPT_PATH = "/usr/local/sbin/archipel-cluster";
/** What it works with: the same for all nodes of a kind, but for the address. */
export const SETTINGS_PATH = "/etc/archipel/cluster.json";
/** What was said when the node was made, and stays. */
export const BIRTH_PATH = "/etc/archipel/cluster-birth.json";
/** Manifests with what only Terraform knows in them. */
export const MANIFESTS_PATH = "/etc/archipel/cluster-manifests.json";

/**
 * What servers and agents have in common: the release is brought when there is none (a newer one that an upgrade brought stays), if it is what the release's own list of checksums
 * says, and the interface with the node's address is found, which some clouds bring after the first boot began.
 *
 * It is short, as the user data of some clouds is: Python is there wherever cloud-init is.
 */
const COMMON = `#!/usr/bin/python3
import glob, hashlib, http.server, ipaddress, json, os, platform, re, ssl, subprocess, sys, time, urllib.request
from concurrent.futures import ThreadPoolExecutor

DATA = "/var/lib/rancher/k3s/server"
PROGRAM = "/usr/local/bin/k3s"

def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()

def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(os.open(path + ".new", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(path + ".new", path)

def say(text):
    print(text, flush=True)

SETTINGS = json.loads(read("${SETTINGS_PATH}"))
BIRTH = json.loads(read("${BIRTH_PATH}"))

def fetch(base, version, sums, name, target, mode):
    folder = f"{base}/{urllib.request.quote(version)}/"
    say(f"fetching {folder}{name}")
    with urllib.request.urlopen(folder + sums, timeout=30) as answer:
        expected = re.findall(rf"^(\\w{{64}}) [ *](?:\\S*/)?{re.escape(name)}$", answer.read().decode(), re.M)
    os.makedirs(os.path.dirname(target), exist_ok=True)
    with urllib.request.urlopen(folder + name, timeout=30) as answer, open(target + ".new", "wb") as file:
        content = answer.read()
        file.write(content)
    if expected != [hashlib.sha256(content).hexdigest()]:
        sys.exit(f"{name} is not what {folder}{sums} says")
    os.chmod(target + ".new", mode)
    os.replace(target + ".new", target)

def install():
    if not os.path.exists(PROGRAM):
        kind, name = {"x86_64": ("amd64", "k3s"), "aarch64": ("arm64", "k3s-arm64")}[platform.machine()]
        fetch(SETTINGS["releases"], BIRTH["version"], f"sha256sum-{kind}.txt", name, PROGRAM, 0o755)

def interface():
    while True:
        links = json.loads(subprocess.run(["ip", "-j", "-4", "address"], capture_output=True).stdout or "[]")
        for link in links:
            if SETTINGS["address"] in [one.get("local") for one in link.get("addr_info", [])]:
                return link["ifname"]
        say(f"waiting for the address {SETTINGS['address']}")
        time.sleep(2)

def seats():
    seat = SETTINGS["seats"]
    first = ipaddress.ip_address(seat["first"])
    return [str(first + slot * seat["apart"] + index) for slot in range(seat["members"]) for index in range(seat["each"])]

def balance():
    lines = [f"  server s{number} {address}:${API_PORT}\\n" for number, address in enumerate(seats())]
    path, text = "/etc/haproxy/haproxy.cfg", read("${BALANCER_PATH}") + "".join(lines)
    if read(path) != text:
        write(path, text)
        subprocess.run(["systemctl", "restart", "haproxy"], check=True)

def start_with(moment):
    balance()
    moment |= {"flannel-iface": interface(), "node-label": BIRTH["labels"], "node-taint": BIRTH["taints"]}
    write("/etc/rancher/k3s/config.yaml.d/90-moment.yaml", json.dumps(moment, indent=2))
`;

const AGENT = `
install()
start_with({})
`;

/** Where servers tell each other whether they have data. */
const ANSWER_PORT = 7444;

/**
 * A server joins as soon as any other answers. It founds only when it was made as the founder and every server that was made together with it says, three times in a row, that it has
 * nothing: so no second cluster comes to be while somebody with data of the first cannot be asked.
 *
 * Data outlives what was decided: whoever has some starts with the address to join by, as a server that was removed from the cluster must join it anew, and never found another.
 * `archipel-cluster found` is for people: when those who were made together are gone for good, and so is their data.
 */
const SERVER = `
BY_HAND = "/etc/archipel/found-by-hand"

def has_data():
    return os.path.isdir(DATA + "/db/etcd/member/wal")

def is_mounted():
    return not SETTINGS["volume"] or os.path.ismount(DATA)

def ask(url):
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    try:
        with urllib.request.urlopen(url, timeout=3, context=context) as answer:
            return answer.read(64).decode()
    except (OSError, ValueError):
        return None

def ask_all(addresses, url):
    # All at once, as most seats are empty and nobody answers there.
    with ThreadPoolExecutor(len(addresses)) as pool:
        answers = pool.map(lambda address: ask(url.format(address)), addresses)
        return {address: answer for address, answer in zip(addresses, answers) if answer is not None}

def may_found(others):
    said = ask_all(others, "http://{}:${ANSWER_PORT}/")
    holding = [address for address, answer in said.items() if answer != "blank"]
    silent = [address for address in BIRTH["voters"] if address not in said and address in others]
    if holding:
        say(f"nobody answers, but there are data of a cluster on {holding}: waiting for it")
    elif silent and not os.path.exists(BY_HAND):
        say(f"nobody answers, and {silent} cannot be asked: waiting")
    return not holding and (not silent or os.path.exists(BY_HAND))

def founds():
    others = [address for address in seats() if address != SETTINGS["address"]]
    # Who was made alone has nobody to confirm it, and takes its time.
    needed = 3 if len(BIRTH["voters"]) > 1 else 12
    rounds = 0
    while True:
        answering = list(ask_all(others, "https://{}:${API_PORT}/ping"))
        if answering:
            say(f"joining: {answering} answers")
            return False
        if BIRTH["founder"] or os.path.exists(BY_HAND):
            rounds = rounds + 1 if may_found(others) else 0
        else:
            say("waiting for a server that answers")
        if rounds == needed:
            say("founding a cluster")
            return True
        time.sleep(3)

def lay_out(manifests):
    for name, text in manifests.items():
        write(f"{DATA}/manifests/{name}.yaml", text)

def prepare():
    install()
    interface()
    if not is_mounted():
        subprocess.run(["mount", DATA])
        if not is_mounted():
            sys.exit(f"{DATA} is not mounted")
    new = not has_data() and founds()
    if new:
        lay_out(BIRTH["manifests"])
        for name in ["crd.yaml", "system-upgrade-controller.yaml"] if SETTINGS["upgrades"] else []:
            fetch(*SETTINGS["upgrades"], "sha256sum-amd64.txt", name, f"{DATA}/manifests/{name}", 0o600)
    lay_out(json.loads(read("${MANIFESTS_PATH}")))
    start_with({"cluster-init": True} if new else {"server": SETTINGS["api"]})
    for path in glob.glob(BY_HAND):
        os.remove(path)

class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(("member" if has_data() else "blank" if is_mounted() else "unknown").encode())

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

/** The program that agents run before k3s. */
export const AGENT_SCRIPT = COMMON + AGENT;

/** The program that servers run before k3s, and beside it. */
export const SERVER_SCRIPT = COMMON + SERVER;
