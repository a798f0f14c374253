/**
 * What a driver of managed databases may be able to do.
 */
export class DatabaseCapability {}
