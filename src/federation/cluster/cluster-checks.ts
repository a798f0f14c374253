import { Token } from "cdktf";
import type { ClusterAgentsProps } from "./cluster-agents-props";
import { OWN_LABELS, plainName } from "./cluster-labels";
import { VERSION_PATTERN } from "./cluster-release";
import type { FederatedClusterProps } from "./federated-cluster-props";
import { checkInteger, checkPattern, checkResolved } from "../../core/checks";
import type { Block } from "../../core/cidr";
import { checkBlock, overlap, parseBlock } from "../../core/cidr";
import type { Faults } from "../../core/faults";
import { checkLabels, checkTaints } from "../../kubernetes/node-labels";
import type { Federation } from "../federation";
import { Spread } from "../spread";

/** How many servers a cluster may have. */
const SERVER_COUNTS = [1, 3, 5];
/** Each member has so many seats for servers, whoever votes, so that a larger control plane changes nothing on the nodes. */
export const SEATS_PER_MEMBER = 3;
/** Most agents of a pool: https://kubernetes.io/docs/setup/best-practices/cluster-large/ */
const AGENT_LIMIT = 5000;
/** k3s gives each node a /24 of the pods' block. */
const PODS_PER_NODE_PREFIX = 24;
/** The longest name of a cluster, so that names of nodes stay within 63 characters. */
const NAME_LIMIT = 20;
const CRON = /^[\w*/,?-]+( [\w*/,?-]+){4}$/;

const HOST = /^(?=.{1,253}$)[A-Za-z0-9:]([\w.:-]*[A-Za-z0-9:])?$/;

/** Notes what is wrong with the properties of a cluster. */
export function checkCluster(faults: Faults, federation: Federation, id: string, props: FederatedClusterProps): void {
  if (plainName(id) !== id || id.length > NAME_LIMIT) {
    faults.add("id", id, `1 to ${NAME_LIMIT} small letters, digits and -, as nodes are called after it`);
  }
  const { count, dataGib } = props.servers;
  if (checkResolved(faults, "servers.count", count ?? 3, "it decides how many servers are defined") && !SERVER_COUNTS.includes(count ?? 3)) {
    faults.add("servers.count", count, "1, 3 or 5: an even number would be lost with as few as the odd one below it");
  }
  const members = federation._members(false).length;
  if (count !== undefined && count > members * SEATS_PER_MEMBER) {
    faults.add("servers.count", count, `at most ${SEATS_PER_MEMBER} for each of the members that stay, ${members}`);
  }
  checkResolved(faults, "servers.dataGib", dataGib ?? 0, "it decides whether there is a volume");
  checkPattern(faults, "version", props.version, VERSION_PATTERN, "a release of k3s, such as v1.35.6+k3s1");
  checkInteger(faults, "mtu", props.mtu, { min: 1280, max: 9000, unit: "bytes" });
  checkInteger(faults, "unreachableSeconds", props.unreachableSeconds, { min: 10, max: 3600, unit: "seconds" });
  checkPattern(faults, "releasesUrl", props.releasesUrl, /^https?:\/\/[\w.:/@~%+,=-]*[\w.:@~%+,=-]$/, "a web address of letters, digits and . : / @ ~ % + , = _ -, without a slash at the end");
  if (checkResolved(faults, "apiNames", props.apiNames, "they stand one by one in files of servers")) {
    props.apiNames?.forEach((name, index) => checkPattern(faults, `apiNames[${index}]`, name, HOST, "a host name or an IP address"));
  }
  checkPattern(faults, "snapshots.schedule", props.snapshots?.schedule, CRON, "five fields of cron, such as 0 */6 * * *");
  checkInteger(faults, "snapshots.retention", props.snapshots?.retention, { min: 1, max: 1000, unit: "snapshots" });
  checkBlocks(faults, federation, props);
}

/** Notes what is wrong with the properties of agents. */
export function checkAgents(faults: Faults, federation: Federation, props: ClusterAgentsProps): void {
  if (checkResolved(faults, "count", props.count, "it decides how many servers are defined")) {
    checkInteger(faults, "count", props.count, { min: 0, max: AGENT_LIMIT, unit: "agents" });
  }
  (props.spread ?? Spread.even())._check(faults, "spread", federation._members(false).map(({ memberName }) => memberName));
  checkLabels(faults, props.labels ?? {});
  Object.keys(props.labels ?? {}).filter((key) => OWN_LABELS.test(key)).forEach((key) => {
    faults.add(`labels[${JSON.stringify(key)}]`, props.labels![key], "a label of another name, as the library says where a node stands");
  });
  checkTaints(faults, props.taints ?? []);
}

function checkBlocks(faults: Faults, federation: Federation, { podCidr = "10.42.0.0/16", serviceCidr = "10.43.0.0/16" }: FederatedClusterProps): void {
  const taken: { readonly what: string; readonly block: Block }[] = [{ what: `the federation's, ${federation.cidr}`, block: parseBlock(federation.cidr)! }];
  for (const [property, cidr] of [["podCidr", podCidr], ["serviceCidr", serviceCidr]]) {
    if (Token.isUnresolved(cidr)) {
      faults.add(property, cidr, "a block known when the program runs, as it must not overlap others");
      continue;
    }
    const block = checkBlock(faults, property, cidr, 4);
    const other = block && taken.find((one) => overlap(one.block, block));
    if (other !== undefined) {
      faults.add(property, cidr, `a block that does not overlap ${other.what}`);
    }
    if (block !== undefined) {
      taken.push({ what: `${property}, ${cidr}`, block });
      const limit = property === "podCidr" ? PODS_PER_NODE_PREFIX - 4 : 28;
      if (block.prefixLength > limit) {
        faults.add(property, cidr, property === "podCidr" ? `a block of /${limit} or larger, as each node takes a /${PODS_PER_NODE_PREFIX} of it` : "a block of /28 or larger");
      }
    }
  }
}
