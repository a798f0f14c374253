/**
 * The names of an endpoint within its zones. Those that its name servers read stand beside the name and not below it: what is below is theirs to answer.
 */
export class EndpointNames {
  private readonly first: string;
  private readonly rest: string;

  public constructor(
    public readonly name: string,
    public readonly zoneName: string,
  ) {
    const dot = name.indexOf(".");
    this.first = dot < 0 ? name : name.slice(0, dot);
    this.rest = dot < 0 ? "" : name.slice(dot);
  }

  /** `www.example.com` */
  public get fullName(): string {
    return this.full(this.name);
  }

  /** Where all addresses and settings are: `www-members`. */
  public get members(): string {
    return `${this.first}-members${this.rest}`;
  }

  /** Where proofs for certificates go, as what is below the name is not the providers' to answer: `www-acme-challenge`. */
  public get challenge(): string {
    return `${this.first}-acme-challenge${this.rest}`;
  }

  /** A name server, by the slot of its member: `www-ns0`. */
  public nameServer(slot: number): string {
    return `${this.first}-ns${slot}${this.rest}`;
  }

  /** A name with that of the zone. */
  public full(name: string): string {
    return name === "" ? this.zoneName : `${name}.${this.zoneName}`;
  }
}
