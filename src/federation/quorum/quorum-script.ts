/** Where the script is. */
export const QUORUM_PROGRAM = "/usr/local/sbin/federation-quorum";

/**
 * Keeps a server's vote in the etcd of a federation. It knows the seats of all members, of those that have not joined yet, too, and asks them who is there.
 *
 * Nobody founds a cluster beside one that exists: the first of those who voted at first founds it, alone, and only when each of the others says itself that it has
 * nothing. Whoever comes later joins as a learner, which has no say before it has caught up, so that a newcomer that fails takes nothing from the majority.
 *
 * @see https://etcd.io/docs/v3.4/op-guide/runtime-configuration/
 * @see https://etcd.io/docs/v3.4/learning/design-learner/
 */
export const QUORUM_SCRIPT = String.raw`#!/usr/bin/python3
"""The vote of this server in the etcd of the federation.

run    becomes etcd: who was here goes on, who is new joins, and the first founds
tend   every ten seconds: a newcomer asks for its vote, and who is gone loses it
leave  gives the vote back, for good
"""
import json, os, pwd, shutil, socket, subprocess, sys, threading, time
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import ProxyHandler, Request, build_opener

CONFIG = json.load(open("/etc/federation-quorum.json"))
NAME, ADDRESS, HOME = CONFIG["name"], CONFIG["address"], CONFIG["home"]
DATA, MISSED = HOME + "/data", "/run/federation-quorum.json"
FOUNDERS = CONFIG["founders"].split(",")
PEER = "http://%s:2380" % ADDRESS
# Between operators: a heartbeat of more than a round trip, and ten times that for an election. See etcd.io/docs/v3.4/tuning
WAN = ["--heartbeat-interval=250", "--election-timeout=2500"]
http = build_opener(ProxyHandler({}))


def ask(address, path, body=None, timeout=3):
    data = None if body is None else json.dumps(body).encode()
    with http.open(Request("http://%s:2379%s" % (address, path), data), timeout=timeout) as answer:
        return json.load(answer)


def attempt(function, *given):
    try:
        return function(*given)
    except (OSError, ValueError):
        return None


def together(function, items):
    with ThreadPoolExecutor(64) as pool:
        return list(pool.map(function, items))


def host(url):
    return url.split("://")[1].rsplit(":", 1)[0]


def where(member):
    return host(member["peerURLs"][0])


def has_majority(address):
    """Only who hears a majority is asked: others may tell what was."""
    return (attempt(ask, address, "/health") or {}).get("health") == "true"


def find_cluster(addresses):
    """The members as one of them tells them who hears a majority, and where it is; nothing when there is none."""
    for address, sound in zip(addresses, together(has_majority, addresses)):
        found = sound and attempt(ask, address, "/v3/cluster/member/list", {})
        if found:
            return address, found["members"]
    return None, []


def answers(member):
    """Whether anything answers where a member is, however ill it is."""
    return any(attempt(reach, where(member), port) for port in (2380, 2379))


def reach(address, port):
    with socket.create_connection((address, port), 5):
        return True


class Empty(BaseHTTPRequestHandler):
    """Says to others that nothing is here, as long as that is so."""

    def do_GET(self):
        known = self.path == "/empty"
        self.send_response(200 if known else 404)
        self.end_headers()
        self.wfile.write(json.dumps({"empty": NAME} if known else {}).encode())

    def log_message(self, *_):
        pass


def say(text):
    print(text, flush=True)


def has_data():
    return os.path.isdir(DATA + "/member/wal")


def become_etcd(*state):
    user = pwd.getpwnam("etcd")
    os.makedirs(DATA, 0o700, exist_ok=True)
    subprocess.run(["chown", "-R", "etcd:", HOME], check=True)
    os.initgroups("etcd", user.pw_gid)
    os.setgid(user.pw_gid)
    os.setuid(user.pw_uid)
    clients = "http://%s:2379" % ADDRESS
    os.execv("/usr/bin/etcd", ["etcd", "--name=" + NAME, "--data-dir=" + DATA, "--listen-peer-urls=" + PEER, "--initial-advertise-peer-urls=" + PEER,
                               "--listen-client-urls=%s,http://127.0.0.1:2379" % clients, "--advertise-client-urls=" + clients,
                               "--auto-compaction-retention=1", "--initial-cluster-token=" + CONFIG["token"], *WAN, *state])


def join(address, members):
    for member in members:
        if where(member) == ADDRESS:
            # It was here, and what it knew is lost: with an empty log it must not vote under the old number.
            ask(address, "/v3/cluster/member/remove", {"ID": member["ID"]}, 10)
            say("gave up the former vote of this seat")
    members = ask(address, "/v3/cluster/member/add", {"peerURLs": [PEER], "isLearner": True}, 10)["members"]
    say("joins %d others" % (len(members) - 1))
    known = ["%s=%s" % (NAME if where(member) == ADDRESS else member.get("name") or member["ID"], member["peerURLs"][0]) for member in members]
    become_etcd("--initial-cluster-state=existing", "--initial-cluster=" + ",".join(known))


def close_to_strangers():
    """Whoever writes into etcd decides who leads, so that none but the seats reach it. The three lines can be loaded again and again."""
    rules = """table inet federation_quorum
delete table inet federation_quorum
table inet federation_quorum {
  chain input {
    type filter hook input priority -10; policy accept;
    iifname != "lo" tcp dport { 2379, 2380 } ip saddr != { %s } drop
  }
}
""" % ", ".join(CONFIG["seats"])
    subprocess.run(["nft", "-f", "-"], input=rules, text=True, check=True)


def run():
    close_to_strangers()
    while not os.path.ismount(CONFIG["mount"]):
        say("waits for %s: without it, all would seem new" % CONFIG["mount"])
        time.sleep(5)
    others = [seat for seat in CONFIG["seats"] if seat != ADDRESS]
    server = None
    while True:
        address, members = find_cluster(others)
        if has_data():
            if address is None or any(where(member) == ADDRESS for member in members):
                become_etcd()
            say("lost its vote while it was away; what it knew is put aside")
            shutil.rmtree(HOME + "/aside", ignore_errors=True)
            os.rename(DATA, HOME + "/aside")
        server = server or attempt(ThreadingHTTPServer, (ADDRESS, 2379), Empty)
        if server and not getattr(server, "speaks", False):
            server.speaks = True
            threading.Thread(target=server.serve_forever, daemon=True).start()
        if address:
            attempt(join, address, members)
        elif ADDRESS == FOUNDERS[0]:
            silent = [founder for founder in FOUNDERS[1:] if "empty" not in (attempt(ask, founder, "/empty") or {})]
            if not silent:
                say("founds")
                become_etcd("--initial-cluster-state=new", "--initial-cluster=%s=%s" % (NAME, PEER))
            say("founds once these say that they have nothing: " + ", ".join(silent))
        else:
            say("waits for a cluster that it can join")
        time.sleep(3)


def forget():
    if os.path.exists(MISSED):
        os.remove(MISSED)


def tend():
    if not has_majority("127.0.0.1"):
        # A learner cannot tell; whoever can is asked.
        address, members = find_cluster(CONFIG["seats"])
        for member in members:
            if where(member) == ADDRESS and member.get("isLearner") and attempt(ask, address, "/v3/cluster/member/promote", {"ID": member["ID"]}, 10):
                say("caught up, and votes from now on")
        return forget()
    status = ask("127.0.0.1", "/v3/maintenance/status", {})
    if status.get("leader") != status["header"]["member_id"]:
        return forget()
    # One decides, the leader, and only over whom it has not seen for long while it led.
    members = ask("127.0.0.1", "/v3/cluster/member/list", {})["members"]
    here = [member for member, here in zip(members, together(answers, members)) if here]
    before = json.load(open(MISSED)) if os.path.exists(MISSED) else {}
    missed = {member["ID"]: before.get(member["ID"], time.monotonic()) for member in members if member not in here}
    json.dump(missed, open(MISSED, "w"))
    for member in members:
        gone = time.monotonic() - missed.get(member["ID"], time.monotonic())
        if gone > CONFIG["graceSeconds"] and keeps_majority(members, here, member):
            ask("127.0.0.1", "/v3/cluster/member/remove", {"ID": member["ID"]}, 10)
            say("%s did not answer for %d s and votes no more; it joins anew when it comes back" % (where(member), gone))
            return


def keeps_majority(members, here, gone):
    voters = [member for member in members if member != gone and not member.get("isLearner")]
    return len([member for member in voters if member in here]) > len(voters) / 2


def leave():
    address, members = find_cluster([seat for seat in CONFIG["seats"] if seat != ADDRESS])
    own = [member for member in members if where(member) == ADDRESS]
    here = [member for member, here in zip(members, together(answers, members)) if here]
    if address is None or not all(keeps_majority(members, here, member) for member in own):
        sys.exit("the others would be no majority; wait until etcdctl member list shows a newcomer that votes")
    for member in own:
        ask(address, "/v3/cluster/member/remove", {"ID": member["ID"]}, 10)
    subprocess.run(["systemctl", "disable", "--now", "federation-quorum.timer", "federation-quorum.service"], check=True)
    shutil.rmtree(DATA, ignore_errors=True)
    say("the vote of %s is given back" % NAME)


if __name__ == "__main__":
    {"run": run, "tend": tend, "leave": leave}[sys.argv[1]]()
`;
