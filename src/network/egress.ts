/**
 * How servers of a network reach the internet.
 */
export enum Egress {
  /** Not at all. */
  NONE = "none",
  /** Each through its own public address; a server without one has no promise of a way out. */
  PUBLIC_IP = "public-ip",
  /** All of them, through a router or gateway that translates addresses. */
  NAT = "nat",
}
