/** Where a node keeps what it has: node key, metadata and data, on a volume. */
export const STORE_DATA = "/var/lib/garage";
/** Where a node reads what it is. */
export const STORE_HOME = "/etc/archipel-store";
/** Where the program is on each server of a store. */
export const STORE_PROGRAM = "/usr/local/sbin/archipel-store";

/** Where Garage itself is. */
export const GARAGE_PROGRAM = "/usr/local/bin/garage";

const SOURCE = String.raw`#!/usr/bin/python3
"""archipel-store settled: whether every node has what is its own; archipel-store left: whether this one, taken out, has handed on all"""
import hashlib, ipaddress, json, os, pwd, shutil, subprocess, sys, time, urllib.error, urllib.request
from concurrent.futures import ThreadPoolExecutor

HOME, DATA, RUN, GARAGE = "${STORE_HOME}", "${STORE_DATA}", "/run/garage", "${GARAGE_PROGRAM}"
JOINED = DATA + "/joined"
PLAIN = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def read(name):
    with open(HOME + "/" + name) as file:
        return file.read().strip()


SEED, ZONE, FOUNDER = read("secrets").splitlines()


def derive(purpose):
    return hashlib.sha256((purpose + "/" + SEED).encode()).hexdigest()


def key_of(name):
    return {"accessKeyId": "GK" + derive("id/" + name)[:24], "secretAccessKey": derive("secret/" + name), "name": name}


PLACE = json.loads(read("place.json"))
SEAT = PLACE["seat"]


def call(seat, method, path, body=None, wait=10):
    headers = {"Authorization": "Bearer " + derive("admin"), "Content-Type": "application/json"}
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request("http://%s:3903/v2/%s" % (seat, path), method=method, data=data, headers=headers)
    with PLAIN.open(request, timeout=wait) as answer:
        return json.loads(answer.read() or "null")


def get(path):
    return call(SEAT, "GET", path)


def post(path, body=None):
    return call(SEAT, "POST", path, body, 60)


def found(path):
    try:
        return get(path)
    except urllib.error.HTTPError as error:
        if error.code != 404:
            raise


def identity(seat):
    try:
        return next(iter(call(seat, "GET", "GetNodeInfo?node=self", wait=2)["success"]))
    except (OSError, ValueError, StopIteration):
        return None


def ups():
    return {node["id"]: node for node in get("GetClusterStatus")["nodes"] if node["isUp"]}


def trackers():
    return get("GetClusterLayoutHistory")["updateTrackers"] or {}


def meet():
    near = {(node["addr"] or "").rsplit(":", 1)[0] for node in ups().values()}
    strangers = [seat for seat in PLACE["seats"] if seat != SEAT and seat not in near]
    with ThreadPoolExecutor(16) as pool:
        there = [(node, seat) for node, seat in zip(pool.map(identity, strangers), strangers) if node]
    if there:
        post("ConnectClusterNodes", ["%s@%s:3901" % pair for pair in there])


def maker(layout):
    """Who makes the next layout: the lowest seat of this one; the founder makes the first."""
    seats = [seat for role in layout["roles"] for seat in role["tags"] if seat in PLACE["seats"]]
    return min(seats, key=ipaddress.ip_address) if seats else FOUNDER


def take_role(layout, me):
    room = shutil.disk_usage(DATA).total * 9 // 10 >> 20 << 20
    mine = [role for role in layout["roles"] if role["id"] == me]
    if mine:
        open(JOINED, "a").close()
    if any(change["id"] == me for change in layout["stagedRoleChanges"]):
        return
    # One that was taken out stays out; one with a role takes another when its volume grew.
    if room <= mine[0]["capacity"] if mine else os.path.exists(JOINED):
        return
    changes = [{"id": me, "zone": mine[0]["zone"] if mine else ZONE, "capacity": room, "tags": [SEAT]}]
    # Who had this seat before had another volume, and cannot come back.
    changes += [{"id": role["id"], "remove": True} for role in layout["roles"] if SEAT in role["tags"] and role["id"] != me]
    post("UpdateClusterLayout", {"roles": changes})


def make_layout(layout):
    staged, up = layout["stagedRoleChanges"], ups()
    going = {change["id"] for change in staged if change.get("remove")}
    coming = [change for change in staged if not change.get("remove")]
    if not staged or any(change["id"] not in up for change in coming):
        return
    zones = {role["zone"] for role in layout["roles"] + coming if role["id"] not in going}
    if len(zones) < PLACE["replicas"]:
        return print("%d zones of the %d that it takes" % (len(zones), PLACE["replicas"]))
    if going and not complete(layout, going):
        return print("somebody is to go; waiting until all that stay are there")
    plan = post("PreviewClusterLayoutChanges")
    if "error" in plan:
        return print("no layout can be made:", plan["error"])
    post("ApplyClusterLayout", {"version": layout["version"] + 1})
    print("made layout", layout["version"] + 1)


def complete(layout, going=()):
    """Whether all that stay are there, and agree on who has what."""
    up = ups()
    behind = [node for node, have in trackers().items() if node in up and have["sync"] < layout["version"]]
    return not behind and all(role["id"] in up for role in layout["roles"] if role["id"] not in going)


def let_go(layout):
    """Nodes wait for each other's word before they forget an old layout; who was taken out and is dead says none."""
    up, roles = ups(), {role["id"] for role in layout["roles"]}
    silent = {node for node, have in trackers().items() if node not in up and have["ack"] < layout["version"]}
    if silent and not roles & silent:
        post("ClusterLayoutSkipDeadNodes", {"version": layout["version"], "allowMissingData": False})


def found_store():
    """What was declared. The owner's key comes last: once it is there, all is left to whoever has it."""
    owner = key_of("owner")
    if found("GetKeyInfo?id=" + owner["accessKeyId"]):
        return
    founding = json.loads(read("founding.json"))
    for key in map(key_of, founding["keys"]):
        found("GetKeyInfo?id=" + key["accessKeyId"]) or post("ImportKey", key)
    for bucket in founding["buckets"]:
        there = found("GetBucketInfo?globalAlias=" + bucket["name"]) or post("CreateBucket", {"globalAlias": bucket["name"]})
        post("UpdateBucket?id=" + there["id"], {"quotas": bucket["quotas"]})
        for grant in bucket["grants"]:
            post("AllowBucketKey", {"bucketId": there["id"], "accessKeyId": key_of(grant["key"])["accessKeyId"], "permissions": grant["permissions"]})
    post("ImportKey", owner)
    post("UpdateKey?id=" + owner["accessKeyId"], {"allow": {"createBucket": True}})
    print("founded", len(founding["buckets"]), "buckets")


def watch():
    while True:
        try:
            meet()
            take_role(get("GetClusterLayout"), identity(SEAT))
            layout = get("GetClusterLayout")
            if maker(layout) == SEAT:
                make_layout(layout)
                if layout["version"]:
                    let_go(layout)
                    found_store()
        except (OSError, ValueError, KeyError) as error:
            print("not yet:", error)
        sys.stdout.flush()
        time.sleep(5)


def is_right(path):
    if not os.path.exists(path):
        return False
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest() == PLACE["sha256"].get(os.uname().machine)


def install():
    new = GARAGE + ".new"
    with urllib.request.urlopen(PLACE["url"].replace("{arch}", os.uname().machine), timeout=60) as answer, open(new, "wb") as file:
        shutil.copyfileobj(answer, file)
    if not is_right(new):
        sys.exit("what was fetched is not the Garage of the checksum")
    os.chmod(new, 0o755)
    os.replace(new, GARAGE)


def prepare():
    """Before Garage starts: the right one, never without its volume, and with secrets that only it can read."""
    is_right(GARAGE) or install()
    if subprocess.run(["mountpoint", "-q", DATA]).returncode:
        sys.exit(DATA + " is not mounted yet")
    for folder in (DATA, DATA + "/meta", DATA + "/data"):
        os.makedirs(folder, exist_ok=True)
    for name in ("rpc", "admin"):
        with open(os.open(RUN + "/" + name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(derive(name))
    subprocess.run(["chown", "-R", "garage:garage", RUN], check=True)
    # On the volume of another server, the user may have another number.
    if os.stat(DATA + "/meta").st_uid != pwd.getpwnam("garage").pw_uid:
        subprocess.run(["chown", "-R", "garage:garage", DATA], check=True)


def settled():
    layout = get("GetClusterLayout")
    if layout["stagedRoleChanges"] or not complete(layout):
        sys.exit("not yet: somebody does not answer, or nodes do not agree yet on who has what")
    wanting, first = {role["id"] for role in layout["roles"]}, time.time()
    time.sleep(61)  # A block is fetched soon after a node learnt that it is to have it (twice rpc_timeout_msec), and again 60 s after it could not be.
    while wanting and time.time() < first + 120:
        for node, workers in call(SEAT, "POST", "ListWorkers?node=*", {})["success"].items():
            if all(worker["state"] == "idle" for worker in workers if "esync worker" in worker["name"]):
                wanting.discard(node)
        time.sleep(1)
    if wanting or any(stats["resyncErrors"] for stats in blocks("*").values()) or get("GetClusterLayout")["version"] != layout["version"]:
        sys.exit("not yet: data is on its way")
    print("every node has what layout %d gives it" % layout["version"])


def blocks(node):
    answers = get("GetNodeStatistics?node=" + node)["success"]
    return {node: answer["blockManagerStats"] for node, answer in answers.items()}


def left():
    layout, (me, stats) = get("GetClusterLayout"), *blocks("self").items()
    if any(role["id"] == me for role in layout["roles"]):
        sys.exit("it was not taken out")
    if trackers().get(me, {"sync": layout["version"]})["sync"] < layout["version"] or stats["resyncQueueLen"] or stats["resyncErrors"]:
        sys.exit("not yet: it has data to hand on")
    print("others have all that was here")


command = sys.argv[1] if sys.argv[1:] else ""
if command not in ("watch", "prepare", "settled", "left"):
    sys.exit(__doc__)
try:
    globals()[command]()
except OSError as error:
    sys.exit("not yet: %s" % error)
`;

/**
 * What runs beside Garage on each server of a store. Garage itself finds only peers whose keys it knows, and gives nobody a role: this meets whoever is at the other seats, takes
 * a role in the layout for its own node, and founds what was declared.
 *
 * Garage warns that two layouts of one version break a store, so layouts are made in one place. Who makes version n + 1 follows from version n, which all have in common: the
 * node of its lowest seat. Nobody is elected, and a network that is cut in two cannot have two of them. What it finds staged it applies, so `garage layout remove` takes a
 * node out; nobody is taken out because it does not answer. The one exception is a node that another one has followed on its seat, with a volume of its own: its server cannot
 * be reached any more.
 *
 * Garage is fetched before it starts, and runs only when it has the checksum of the program.
 *
 * User data is short on some clouds, so it is written without blank lines, and indented by one.
 *
 * @see https://garagehq.deuxfleurs.fr/documentation/operations/layout/ read 2026-11-28
 * @see https://garagehq.deuxfleurs.fr/api/garage-admin-v2.html the calls
 */
export const STORE_TEXT = SOURCE.replace(/^(?: {4})+/gm, (indent) => " ".repeat(indent.length / 4)).replace(/\n{2,}/g, "\n");
