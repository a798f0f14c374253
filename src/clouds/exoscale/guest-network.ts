import { Fn, Token } from "cdktf";
import { quotedYaml } from "../../core/yaml";

/**
 * Brings the interface on the private network up by DHCP, whenever it is plugged in: that is after the first boot has begun, and
 * Exoscale's templates set up the public interface alone. Red Hat's NetworkManager does so by itself; where there is netplan, it has
 * to be told. Its name is of later order than that of the public interface, which so keeps its own settings.
 *
 * @see https://github.com/exoscale/terraform-provider-exoscale/tree/master/examples/managed-private-network
 */
const SCRIPT = [
  "#!/bin/sh",
  "conf=/etc/netplan/60-private-network.yaml",
  '[ -d /etc/netplan ] && [ ! -e "$conf" ] || exit 0',
  `echo 'network: {version: 2, ethernets: {private: {match: {name: "e*"}, dhcp4: true, optional: true}}}' > "$conf"`,
  'chmod 600 "$conf"',
  "netplan apply",
];

const MARGIN = "    ";

/** User data that is nothing but one token. */
const ONE_TOKEN = /^\$\{TfToken\[[^\]]*\]\}$/;

/** What a block of lines cannot hold: blanks at its beginning, and characters that a YAML document has only in quotes. */
const NO_BLOCK = /^[ \t\n]|[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;
/** Terraform works it out, and its quotes are not the document's. */
const EXPRESSION = /(?<![$%])[$%]\{/;

/**
 * The user data of a server on a private network: its own, behind what brings up the interface. An archive holds both, whatever
 * kind the server's own is.
 *
 * @see https://docs.cloud-init.io/en/latest/explanation/format.html#cloud-config-archive
 */
export function withPrivateInterface(userData: string | undefined): string {
  const parts = ["#cloud-config-archive", "- type: text/cloud-boothook", "  content: |", ...SCRIPT.map((line) => MARGIN + line)];
  if (userData !== undefined) {
    parts.push(...(NO_BLOCK.test(userData) && !EXPRESSION.test(userData) ? [`- content: ${quotedYaml(userData)}`] : ["- content: |", MARGIN + indented(userData)]));
  }
  return `${parts.join("\n")}\n`;
}

function indented(text: string): string {
  if (Token.isUnresolved(text) && ONE_TOKEN.test(text)) {
    return Fn.indent(MARGIN.length, text);
  }
  return text.trimEnd().replace(/\n(?=[^\n])/g, `\n${MARGIN}`);
}
