/**
 * Something that is reached at a public IPv4 address: servers and load balancers are, on whichever cloud. A DNS record can lead to it.
 */
export interface IAddressed {
  /**
   * The public IPv4 address.
   *
   * @throws ValidationError when it has none
   */
  readonly publicIp: string;
}
