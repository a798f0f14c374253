/** Where the script is. */
export const QUORUM_PROGRAM = "/usr/local/sbin/federation-quorum";

/**
 * Keeps a server's vote in the etcd of a federation. It knows the seats of all members, of those that have not joined yet, too, and asks them who is there.
 *
 * Nobody founds a cluster beside one that exists: the first of those who voted at first founds it, alone, and only when each of the others says itself that it has
 * nothing. Whoever comes later joins as a learner, which has no say before it has caught up, so that a newcomer that fails takes nothing from the majority. Who is gone
 * for long loses its vote, by the leader's decision, which takes a majority; it joins anew when it comes back.
 *
 * Between operators a heartbeat takes longer than a round trip may, and an election ten times that.
 *
 * @see https://etcd.io/docs/v3.4/op-guide/runtime-configuration/
 * @see https://etcd.io/docs/v3.4/learning/design-learner/
 * @see https://etcd.io/docs/v3.4/tuning/
 */
export const QUORUM_SCRIPT = String.raw`#!/usr/bin/python3
"""The vote of this server in the etcd of the federation.

run    finds the others by their seats, keeps etcd, and looks after votes
leave  stops what uses it, and gives the vote back
"""
import json, os, shutil, socket, subprocess, sys, threading, time
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import ProxyHandler, Request, build_opener

SELF = json.load(open("/etc/federation-quorum.json"))
NAME, ADDRESS = SELF["name"], SELF["address"]
HOME = SELF["mount"] + "/etcd"
DATA = HOME + "/data"
SEATS = [first[:first.rindex(".") + 1] + str(int(first.split(".")[3]) + n) for first in SELF["seats"] for n in range(SELF["perMember"])]
OTHERS = [seat for seat in SEATS if seat != ADDRESS]
FOUNDERS = SELF["founders"].split(",")
PEER, CLIENT = "http://%s:2380" % ADDRESS, "http://%s:2379" % ADDRESS
http = build_opener(ProxyHandler({}))


def ask(address, path, body=None, timeout=3):
  data = None if body is None else json.dumps(body).encode()
  with http.open(Request("http://%s:2379%s" % (address, path), data), timeout=timeout) as answer:
    return json.load(answer)


def change(address, verb, **what):
  return ask(address, "/v3/cluster/member/" + verb, what, 10)


def attempt(function, *given, **named):
  try:
    return function(*given, **named) or True
  except (OSError, ValueError):
    return None


def together(function, items):
  with ThreadPoolExecutor(64) as pool:
    return list(pool.map(function, items))


def where(member):
  return member["peerURLs"][0][7:].split(":")[0]


def hears_majority(address):
  health = attempt(ask, address, "/health")
  return health and health["health"] == "true"


def find_cluster(seats):
  """One who hears a majority, and the members; others may tell what was."""
  for address, sound in zip(seats, together(hears_majority, seats)):
    found = sound and attempt(ask, address, "/v3/cluster/member/list", {})
    if found:
      return address, found["members"]
  return None, []


def answers(member):
  return any(attempt(lambda: socket.create_connection((where(member), port), 5).close()) for port in (2380, 2379))


def keeps_majority(members, present, gone):
  voters = [member for member in members if member != gone and not member.get("isLearner")]
  return sum(member in present for member in voters) > len(voters) / 2


class Empty(BaseHTTPRequestHandler):
  """Says that nothing is here, while it is so."""

  def do_GET(self):
    self.send_response(200 if self.path == "/empty" else 404)
    self.end_headers()
    self.wfile.write(b'{"empty": true}')

  def log_message(self, *_):
    pass


def say(text):
  print(text, flush=True)


def etcd(*state):
  os.makedirs(DATA, 0o700, exist_ok=True)
  subprocess.run(["chown", "-R", "etcd:", HOME], check=True)
  child = subprocess.Popen(["etcd", "--name=" + NAME, "--data-dir=" + DATA, "--listen-peer-urls=" + PEER, "--initial-advertise-peer-urls=" + PEER,
        "--listen-client-urls=%s,http://127.0.0.1:2379" % CLIENT, "--advertise-client-urls=" + CLIENT, "--auto-compaction-retention=1",
        "--heartbeat-interval=250", "--election-timeout=2500", *state], user="etcd", group="etcd", extra_groups=[])
  missed = {}
  while child.poll() is None:
    time.sleep(5)
    missed = attempt(tend, missed) or {}
  sys.exit(1)


def tend(missed):
  """A newcomer gets its vote. Who is gone for long loses it, when the leader says so."""
  status = ask("127.0.0.1", "/v3/maintenance/status", {})
  if status.get("isLearner"):
    change(find_cluster(OTHERS)[0], "promote", ID=status["header"]["member_id"])
    say("has caught up, and votes from now on")
  if status.get("leader") != status["header"]["member_id"]:
    return {}
  members = ask("127.0.0.1", "/v3/cluster/member/list", {})["members"]
  present = [member for member, here in zip(members, together(answers, members)) if here]
  missed = {member["ID"]: missed.get(member["ID"], time.monotonic()) for member in members if member not in present}
  for member in members:
    gone = time.monotonic() - missed.get(member["ID"], time.monotonic())
    if gone > SELF["graceSeconds"] and keeps_majority(members, present, member):
      change("127.0.0.1", "remove", ID=member["ID"])
      say("%s was gone for %d s and votes no more" % (where(member), gone))
      break
  return missed


def join(address, members):
  for member in members:
    if where(member) == ADDRESS:
      # What it promised is lost, so that it must not vote under the old number.
      change(address, "remove", ID=member["ID"])
  members = change(address, "add", peerURLs=[PEER], isLearner=True)["members"]
  say("joins")
  known = ["%s=%s" % (NAME if where(member) == ADDRESS else member.get("name") or member["ID"], member["peerURLs"][0]) for member in members]
  return ["--initial-cluster-state=existing", "--initial-cluster=" + ",".join(known)]


def close_to_strangers():
  """Whoever writes into etcd decides who leads."""
  rules = """table inet quorum
delete table inet quorum
table inet quorum {
chain input {
type filter hook input priority -10;
iifname != "lo" tcp dport { 2379, 2380 } ip saddr != { %s } drop
}
}
""" % ", ".join(SEATS)
  subprocess.run(["nft", "-f", "-"], input=rules, text=True, check=True)


def run():
  close_to_strangers()
  while not os.path.ismount(SELF["mount"]):
    say("waits for the volume")
    time.sleep(5)
  address, members = find_cluster(OTHERS)
  if os.path.isdir(DATA + "/member/wal"):
    if address is None or ADDRESS in map(where, members):
      etcd()
    say("lost its vote while it was away, and puts aside what it knew")
    shutil.rmtree(HOME + "/aside", ignore_errors=True)
    os.rename(DATA, HOME + "/aside")
  server = ThreadingHTTPServer((ADDRESS, 2379), Empty)
  threading.Thread(target=server.serve_forever, daemon=True).start()
  state = None
  while not state:
    time.sleep(2)
    address, members = find_cluster(OTHERS)
    if address:
      state = attempt(join, address, members)
    elif ADDRESS == FOUNDERS[0] and all(attempt(ask, founder, "/empty") for founder in FOUNDERS[1:]):
      # All first voters say themselves that they have nothing: there is no other cluster.
      say("founds")
      state = ["--initial-cluster-state=new", "--initial-cluster=%s=%s" % (NAME, PEER), "--initial-cluster-token=" + SELF["token"]]
  server.shutdown()
  server.server_close()
  etcd(*state)


def leave():
  address, members = find_cluster(OTHERS)
  present = [member for member, here in zip(members, together(answers, members)) if here]
  own = [member for member in members if where(member) == ADDRESS]
  if address is None or not all(keeps_majority(members, present, member) for member in own):
    sys.exit("without it there is no majority yet: see etcdctl member list")
  subprocess.run(["systemctl", "disable", "--now", *SELF["users"]], check=True)
  for member in own:
    change(address, "remove", ID=member["ID"])
  subprocess.run(["systemctl", "disable", "--now", "federation-quorum"], check=True)
  shutil.rmtree(DATA, ignore_errors=True)


if __name__ == "__main__":
  {"run": run, "leave": leave}[sys.argv[1]]()
`;
