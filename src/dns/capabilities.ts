/**
 * What a driver of DNS may be able to do.
 */
export class DnsCapability {}
