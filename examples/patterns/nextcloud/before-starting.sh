#!/bin/sh
# Runs in Nextcloud's container as www-data, once its code is there and before its web server starts.
set -eu
here=$(dirname "$0")
html=${OFFICE_HTML:-/var/www/html}
archives=${OFFICE_ARCHIVES:-/srv/apps}

cp "$here/office.config.php" "$html/config/"
# Apps are those that the program names, of the same version on all servers.
while read -r app version sha256 url; do
  archive="$archives/$app-$version.tar.gz"
  until echo "$sha256  $archive" | sha256sum --check --status 2>/dev/null; do
    echo "office: fetches $app $version"
    curl -fsSL -o "$archive" "$url" && echo "$sha256  $archive" | sha256sum --check || sleep 30
  done
  tar -xzf "$archive" -C "$html/custom_apps"
done <"$here/apps"

php "$here/turn.php" start
(while :; do php "$here/turn.php" serve; sleep 2; done) </dev/null &
