import { parseAddress } from "../../core/cidr";
import type { Seat } from "../seats";

/** Where each node finds the cluster's API, whoever serves it at the moment. */
export const LOCAL_API = "https://127.0.0.1:7443";
/** The port of k3s' API and of its supervisor: https://docs.k3s.io/installation/requirements#networking */
export const API_PORT = 6443;
/** HAProxy's configuration without the servers: the program of nodes adds a line for each seat. */
export const BALANCER_PATH = "/etc/archipel/haproxy.cfg";

/**
 * HAProxy on each node: one address for the API, behind which all seats of servers are, also those of members that have not joined yet. Who does not answer `/ping`, gets nothing.
 *
 * Connections are long: whoever watches hears nothing for minutes.
 *
 * @see https://docs.haproxy.org/2.6/configuration.html
 */
export const BALANCER = `global
  log /dev/log local0
  user haproxy
  group haproxy

listen api
  bind ${LOCAL_API.slice("https://".length)}
  mode tcp
  log global
  option dontlognull
  option redispatch
  balance leastconn
  timeout connect 2s
  timeout client 1h
  timeout server 1h
  timeout check 2s
  option httpchk GET /ping
  http-check expect status 200
  default-server check check-ssl verify none inter 2s fastinter 1s downinter 10s fall 2 rise 1 on-marked-down shutdown-sessions
`;

/** Seats as nodes are told of them: so many beside each other on each member, and so far apart from member to member. Some clouds have little room for user data. */
export interface SeatPattern {
  readonly first: string;
  readonly members: number;
  readonly apart: number;
  readonly each: number;
}

/** What is regular in a list of seats, slot by slot. */
export function patternOf(seats: readonly Seat[]): SeatPattern {
  const each = seats.filter(({ slot }) => slot === 0).length;
  const at = (index: number): number => Number(parseAddress(seats[index].address)!.first);
  return { first: seats[0].address, members: seats.length / each, apart: at(each) - at(0), each };
}
