import type { SshKeyRef } from "../../compute/driver";
import { holdsToken, jsonExpression } from "../../core/literal-text";

/**
 * The Linux Containers project's images come without an SSH server, so that a key would open nothing. As vendor data it leaves the user data to the
 * program: cloud-init runs both.
 *
 * @see https://cloudinit.readthedocs.io/en/latest/explanation/vendordata.html
 */
const SSH_SERVER = `#!/bin/sh
if [ ! -x /usr/sbin/sshd ]; then
  if command -v apt-get >/dev/null; then
    apt-get update && apt-get install -y openssh-server
  else
    dnf install -y openssh-server && systemctl enable --now sshd
  fi
fi
`;

/** What cloud-init is told besides the user data, so that SSH keys open a server. */
export function sshConfig(keys: readonly SshKeyRef[]): Record<string, string> {
  if (keys.length === 0) {
    return {};
  }
  // A key is literal already.
  const list = keys.map(({ sshKeyId }) => (holdsToken(sshKeyId) ? jsonExpression(sshKeyId) : JSON.stringify(sshKeyId)));
  return { "user.meta-data": `public-keys: [${list.join(", ")}]`, "cloud-init.vendor-data": SSH_SERVER };
}
