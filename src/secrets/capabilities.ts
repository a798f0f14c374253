/**
 * What a driver of secrets may be able to do.
 */
export class SecretCapability {}
