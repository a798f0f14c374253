import { Fn, Token } from "cdktf";
import type { DatabaseEndpoint } from "../../databases/driver";

/** Private addresses, RFC 1918: all that is on the network may come in. */
const PRIVATE_BLOCKS = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];

/** From where a service is to be reached. */
export interface AccessSpec {
  readonly subnetId?: string;
  readonly publicAccessFrom: string[];
}

/** The network that a service is on. */
export function networkFor({ subnetId }: AccessSpec): { name: string; type: string; family: string; uuid: string }[] | undefined {
  return subnetId === undefined ? undefined : [{ name: "private", type: "private", family: "IPv4", uuid: subnetId }];
}

/** Who may come in; the account's other servers, on what UpCloud calls the utility network, not by themselves. */
export function filterFor(spec: AccessSpec): { publicAccess: boolean; ipFilter: string[]; automaticUtilityNetworkIpFilter: boolean } {
  const { subnetId, publicAccessFrom } = spec;
  return {
    publicAccess: publicAccessFrom.length > 0,
    ipFilter: [...(subnetId === undefined ? [] : PRIVATE_BLOCKS), ...publicAccessFrom],
    automaticUtilityNetworkIpFilter: false,
  };
}

/** A service, as far as its endpoints go. */
export interface IService {
  readonly fqn: string;
  readonly serviceHost: string;
  readonly servicePort: string;
}

/** Where a service listens inside. */
export function insideOf({ serviceHost, servicePort }: IService): DatabaseEndpoint {
  return { host: serviceHost, port: Token.asNumber(Fn.tonumber(servicePort)) };
}

/**
 * Where a service listens on the internet.
 *
 * @param component what serves it: `pg`, `mysql` or `valkey`
 */
export function outsideOf({ fqn }: IService, component: string): DatabaseEndpoint {
  const chosen = `part.component == "${component}" && part.route == "public" && part.usage == "primary"`;
  const only = (member: string): string => `one([for part in ${fqn}.components : part.${member} if ${chosen}])`;
  return { host: Token.asString(`\${${only("host")}}`), port: Token.asNumber(`\${tonumber(${only("port")})}`) };
}
