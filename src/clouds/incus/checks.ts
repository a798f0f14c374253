import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import type { IncusProps } from "./props";
import { IncusServerKind } from "./server-kind";
import { checkOneOf, checkPattern, checkResolved, checkSecret } from "../../core/checks";
import { parseAddress, parseBlock } from "../../core/cidr";
import { Faults } from "../../core/faults";
import { checkTags } from "../../core/tags";
import { keyedProperty } from "../../core/text";

/** @throws ValidationError when a property of the cloud is wrong */
export function checkProps(scope: IConstruct, props: IncusProps): void {
  const faults = new Faults(scope, "Incus");
  checkPattern(faults, "uplink", props.uplink, /^(?!none$)\S+$/, "the name of the network that leads out, as `incus network list` shows it");
  checkPattern(faults, "address", props.address, /^(https|unix):\/\/\S*$/, "https://host:8443, or unix:// and the path of the socket");
  checkSecret(faults, "token", props.token);
  if (props.token !== undefined && props.address === undefined) {
    faults.add("token", "(not shown)", "nothing without an address; the environment has INCUS_TOKEN");
  }
  checkOneOf(faults, "servers", props.servers, Object.values(IncusServerKind));
  checkOneOf(faults, "architecture", props.architecture, ["x86_64", "arm64"]);
  checkPattern(faults, "bucketEndpoint", props.bucketEndpoint, /^https?:\/\/[^/\s]+\/?$/, "https:// and a host, without a bucket");
  checkPattern(faults, "country", props.country, /^[A-Z]{2}$/, "an ISO 3166-1 alpha-2 code, such as DE");
  if (props.members !== undefined && props.members.length === 0) {
    faults.add("members", props.members, "at least one member of the cluster");
  }
  if (props.zone !== undefined && props.members === undefined) {
    faults.add("zone", props.zone, "nothing without members, which are the zones");
  }
  checkOneOf(faults, "zone", props.zone, props.members ?? [props.zone ?? ""]);
  checkAddresses(faults, props);
  checkTags(props.tags ?? {}, faults);
  faults.throwIfAny();
}

function checkAddresses(faults: Faults, { publicAddresses = [], fixedAddresses = {} }: IncusProps): void {
  publicAddresses.forEach((block, index) => {
    const property = `publicAddresses[${index}]`;
    if (checkResolved(faults, property, block, "it is chosen from") && parseAddress(block) === undefined && parseBlock(block)?.version !== 4) {
      faults.add(property, block, "an IPv4 address, or an address block whose host bits are zero, such as 198.51.100.16/28");
    }
  });
  const given = checkResolved(faults, "fixedAddresses", fixedAddresses, "addresses are chosen by it") ? Object.entries(fixedAddresses) : [];
  given.forEach(([path, address], index) => {
    const property = keyedProperty("fixedAddresses", path);
    if (!Token.isUnresolved(address) && parseAddress(address) === undefined) {
      faults.add(property, address, "an IPv4 address");
    }
    if (given.slice(0, index).some(([, other]) => other === address)) {
      faults.add(property, address, "an address that no other path has");
    }
  });
}
