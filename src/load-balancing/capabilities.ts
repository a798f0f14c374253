/**
 * What a driver of load balancing may be able to do.
 */
export class LoadBalancingCapability {}
