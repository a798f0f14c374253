import type { Construct } from "constructs";

/** How what goes through a tunnel is encrypted. */
export enum VpnEncryption {
  /** AES with 256 bits in Galois/counter mode, which protects against changes, too. */
  AES_256_GCM = "aes-256-gcm",
  /** AES with 128 bits in Galois/counter mode, which protects against changes, too. */
  AES_128_GCM = "aes-128-gcm",
  /** AES with 256 bits in cipher block chaining mode, for peers that are older. */
  AES_256_CBC = "aes-256-cbc",
  /** AES with 128 bits in cipher block chaining mode, for peers that are older. */
  AES_128_CBC = "aes-128-cbc",
}

/** How changes to what goes through a tunnel are noticed, where the encryption does not do that itself. */
export enum VpnIntegrity {
  /** HMAC with SHA-256. */
  SHA_256 = "sha-256",
  /** HMAC with SHA-384. */
  SHA_384 = "sha-384",
  /** HMAC with SHA-512. */
  SHA_512 = "sha-512",
}

/**
 * How the two sides agree on a key.
 *
 * @see https://www.iana.org/assignments/ikev2-parameters/ikev2-parameters.xhtml#ikev2-parameters-8
 */
export enum VpnKeyExchange {
  /** Curve25519, group 31. */
  CURVE_25519 = "curve25519",
  /** The elliptic curve P-256, group 19. */
  ECP_256 = "ecp256",
  /** The elliptic curve P-384, group 20. */
  ECP_384 = "ecp384",
  /** The elliptic curve P-521, group 21. */
  ECP_521 = "ecp521",
  /** Diffie-Hellman with 2048 bits, group 14; only for peers that have nothing stronger. */
  MODP_2048 = "modp2048",
  /** Diffie-Hellman with 3072 bits, group 15. */
  MODP_3072 = "modp3072",
  /** Diffie-Hellman with 4096 bits, group 16. */
  MODP_4096 = "modp4096",
}

/** Which side opens a tunnel. */
export enum VpnInitiator {
  /** The gateway. It also answers when the peer is first. */
  GATEWAY = "gateway",
  /** The peer; the gateway waits. */
  PEER = "peer",
}

/** A complete, validated proposal. */
export interface VpnProposalSpec {
  readonly encryption: VpnEncryption;
  /** @default - the encryption does it */
  readonly integrity?: VpnIntegrity;
  readonly keyExchange: VpnKeyExchange;
}

/** A complete, validated VPN gateway. */
export interface VpnGatewaySpec {
  readonly name: string;
  /** The subnet that it has an interface on, where it has one. It serves all subnets of the network. */
  readonly subnetId: string;
  readonly tags: Record<string, string>;
}

/** A complete, validated session of BGP. */
export interface VpnBgpSpec {
  /** The number of the peer's autonomous system. */
  readonly peerAsn: number;
  /** The gateway's address inside the tunnel, with the length of the prefix. @default - the cloud's choice */
  readonly address?: string;
  /** The peer's, given together with the gateway's. @default - the cloud's choice */
  readonly peerAddress?: string;
}

/** A complete, validated tunnel. Through it, all subnets of the network and the peer's address blocks reach each other. */
export interface VpnConnectionSpec {
  readonly name: string;
  /** The peer's public IPv4 address. */
  readonly peerAddress: string;
  /** The IPv4 address blocks behind the peer. As a whole, it may be known to Terraform only. */
  readonly peerCidrs: string[];
  /** @default - the cloud makes one */
  readonly presharedKey?: string;
  readonly initiator: VpnInitiator;
  /** How the key exchange itself, IKEv2, is protected. */
  readonly ike: VpnProposalSpec;
  /** How the packets are protected (ESP). */
  readonly esp: VpnProposalSpec;
  /** @default - the routes are those between the network and `peerCidrs`, without asking the peer */
  readonly bgp?: VpnBgpSpec;
  readonly tags: Record<string, string>;
}

/** What a network driver gives back for a tunnel. Each but the identifier is computed when somebody asks. */
export interface IVpnConnectionHandle {
  readonly vpnConnectionId: string;
  /** The key that both sides must have. */
  readonly presharedKey: string;
  /** The gateway's address inside the tunnel, with the length of the prefix. @default - there is no BGP */
  readonly bgpAddress?: string;
  /** The peer's address inside the tunnel, with the length of the prefix. @default - there is no BGP */
  readonly bgpPeerAddress?: string;
}

/** What a network driver gives back for a VPN gateway. */
export interface IVpnGatewayHandle {
  readonly vpnGatewayId: string;
  /** Its public IPv4 address, computed when somebody asks. */
  readonly publicIp: string;
  /** The number of its autonomous system. @default - it has none, as it has no BGP */
  readonly bgpAsn?: number;
  /** Defines a tunnel. `scope` is the VpnConnection. */
  addConnection(scope: Construct, spec: VpnConnectionSpec): IVpnConnectionHandle;
}

/** The side of a network that VPN gateways are put on. */
export interface IVpnHost {
  /** Defines a VPN gateway. `scope` is the VpnGateway. */
  addVpnGateway(scope: Construct, spec: VpnGatewaySpec): IVpnGatewayHandle;
}
