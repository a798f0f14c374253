/** A way from one network to another that it is peered with. */
export interface PeerWay {
  /** The block that servers send from. */
  readonly from: string;
  /** The block that they send to. */
  readonly to: string;
}

/** The ways to the networks that a network is peered with, in whichever order the program tells them and the servers. */
export class PeerWays {
  private readonly ways = new Map<string, PeerWay[]>();
  private readonly listeners = new Map<string, ((way: PeerWay) => void)[]>();

  /** Adds a way for the servers of a network. */
  public add(networkId: string, way: PeerWay): void {
    this.ways.set(networkId, [...(this.ways.get(networkId) ?? []), way]);
    this.listeners.get(networkId)?.forEach((listener) => listener(way));
  }

  /** Tells of each way of a network, now and later. */
  public watch(networkId: string, listener: (way: PeerWay) => void): void {
    this.listeners.set(networkId, [...(this.listeners.get(networkId) ?? []), listener]);
    this.ways.get(networkId)?.forEach(listener);
  }
}
