import { Token } from "cdktf";
import type { VpnBgpAddresses } from "./vpn-connection-props";
import { contains, parseAddress, parseBlock } from "../core/cidr";
import type { Faults } from "../core/faults";

/** An address with the length of a prefix that leaves room for two: `169.254.10.1/30`. */
const FORM = /^([\d.]+)\/(30|31)$/;

/** Notes what is wrong with the two addresses inside a tunnel. Those that only Terraform knows are let through. */
export function checkBgpAddresses(faults: Faults, addresses: VpnBgpAddresses | undefined): void {
  if (addresses === undefined) {
    return;
  }
  const { address, peerAddress } = addresses;
  const known = [address, peerAddress].every((text) => !Token.isUnresolved(text));
  const areHosts = [checkHost(faults, "bgpAddresses.address", address), checkHost(faults, "bgpAddresses.peerAddress", peerAddress)];
  if (known && areHosts.every(Boolean) && (address === peerAddress || blockOf(address) !== blockOf(peerAddress))) {
    faults.add("bgpAddresses.peerAddress", peerAddress, `the other address of the block that ${address} is of`);
  }
}

function checkHost(faults: Faults, property: string, text: string): boolean {
  if (Token.isUnresolved(text) || isHost(text)) {
    return true;
  }
  faults.add(property, text, "an IPv4 address that a machine can have, and the length of its prefix, 30 or 31, such as 169.254.10.1/30");
  return false;
}

function isHost(text: string): boolean {
  const [, address, length] = FORM.exec(text) ?? [];
  const host = address === undefined ? undefined : parseAddress(address);
  const block = host === undefined ? undefined : parseBlock(blockOf(text));
  return host !== undefined && block !== undefined && contains(block, host) && (length === "31" || (host.first !== block.first && host.first !== block.last));
}

/** The block that an address with the length of its prefix is of. */
function blockOf(text: string): string {
  const [address, length] = text.split("/");
  const size = length === "31" ? 2 : 4;
  const parts = address.split(".");
  const last = Number(parts[3]);
  return `${parts.slice(0, 3).join(".")}.${last - (last % size)}/${length}`;
}
