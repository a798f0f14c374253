/** Where the zone is that the name server answers from; the service that reads the members may write there. */
export const ZONE_DIRECTORY = "/var/lib/archipel-endpoint";
/** The script that reads the members. */
export const SYNC_PATH = "/usr/local/sbin/archipel-endpoint-sync";
/** The script that starts it all. */
export const START_PATH = "/usr/local/sbin/archipel-endpoint-start";

/**
 * Reads who is a member from DNS, and writes the zone.
 *
 * The check is written into a program, so that only what matches is taken.
 */
export const SYNC_SCRIPT = `#!/bin/sh
# archipel-endpoint-sync ZONE PARENT SOURCE CHALLENGE
#
# What this name server answers is itself in DNS, at the providers of the zone above (PARENT): the addresses of all members (A), and
# how they are checked (TXT). This reads it, and writes the zone anew when it has changed. What cannot be read, or is not what it
# should be, leaves the zone as it is. Proofs for certificates are looked for at CHALLENGE, where the providers answer.
set -eu
zone=$1
parent=$2
source=$3
challenge=$4
file=${ZONE_DIRECTORY}/$zone.zone

# dig says its troubles on its standard output, too.
ask() { dig +short +time=2 +tries=1 "$@" 2>/dev/null | grep -v '^;' || true; }
setting() { printf '%s\\n' "$texts" | sed -n "s/^$1=//p" | grep -Ex "$2" | sort -u || true; }
is_whole() { [ -n "$addresses" ] && [ -n "$servers" ] && [ -n "$ttl" ] && [ -n "$check" ]; }
# A question of one's own keeps the checks going while nobody else asks.
keep_checking() { dig +short +time=1 +tries=1 @127.0.0.1 "$zone" A >/dev/null 2>&1 || true; }

# read_from [@PROVIDER]
read_from() {
  addresses=$(ask "$@" "$source" A | grep -Ex '[0-9]{1,3}([.][0-9]{1,3}){3}' | sort -u || true)
  texts=$(ask "$@" "$source" TXT | tr -d '"')
  servers=$(setting ns '[a-z0-9._-]+')
  ttl=$(setting ttl '[0-9]{1,7}' | head -n 1)
  check=$(setting check 'tcp:[0-9]+|https?://[A-Za-z0-9.-]+:[0-9]+/[A-Za-z0-9/._~%?=&+,:@-]*' | head -n 1)
  is_whole
}

# The providers' own name servers are asked, one after the other, as resolvers may remember for hours that there was nothing.
found=no
for provider in $(ask "$parent" NS | grep -Ex '[A-Za-z0-9._-]+' | sort -u); do
  if read_from "@$provider"; then
    found=yes
    break
  fi
done
if [ $found = no ] && ! read_from; then
  echo "what $source says is not whole; the zone stays as it is" >&2
  keep_checking
  exit 0
fi

quoted=$(printf "'%s'," $addresses)
case $check in
  tcp:*) call="ifportup(\${check#tcp:}, " ;;
  *) call="ifurlup('$check', " ;;
esac
# A string of DNS has at most 255 octets; several in a row are one program.
parts=$(printf '%s' "$quoted" | fold -w 200 | sed 's/.*/"&"/' | tr '\\n' ' ')
records=$(
  for server in $servers; do echo "@ 3600 IN NS $server."; done
  echo "_acme-challenge 3600 IN CNAME $challenge."
  echo "@ $ttl IN LUA A \\"$call{\\" $parts \\"}, {selector='all', backupSelector='all', timeout='2'})\\""
)
if [ "$records" != "$(cat "$file.records" 2>/dev/null || true)" ]; then
  {
    echo "\\$ORIGIN $zone."
    echo "@ 3600 IN SOA $(printf '%s\\n' "$servers" | head -n 1). hostmaster.$zone. $(date +%s) 3600 600 604800 $ttl"
    printf '%s\\n' "$records"
  } > "$file.new"
  mv "$file.new" "$file"
  pdns_control bind-reload-now "$zone"
  printf '%s\\n' "$records" > "$file.records"
  echo "members of $zone: $(printf '%s ' $addresses)"
fi
keep_checking
`;

/** Frees port 53, and starts what answers there. */
export const START_SCRIPT = `#!/bin/sh
# archipel-endpoint-start: frees port 53 from the local stub of systemd-resolved, where there is one, and starts the name server.
set -eu
if systemctl is-active --quiet systemd-resolved; then
  systemctl restart systemd-resolved
  case $(readlink /etc/resolv.conf || true) in
    *stub-resolv.conf) ln -sf /run/systemd/resolve/resolv.conf /etc/resolv.conf ;;
  esac
fi
systemctl daemon-reload
systemctl enable pdns archipel-endpoint.timer
systemctl restart pdns
systemctl start archipel-endpoint.timer
`;
