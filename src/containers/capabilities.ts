/**
 * What a driver of containers may be able to do.
 */
export class ContainerCapability {}
