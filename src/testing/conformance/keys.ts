/** Public keys whose private halves were thrown away. */
export const PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBERERERERERERERERERERERERERERERERERERERERER conformance";
/** Another one. */
export const OTHER_PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAICIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIi conformance-2";
/** Identifiers of things that exist elsewhere. */
export const EXISTING_ID = "11111111-2222-4333-8444-555555555555";
/** A name that is no other thing's. */
export const EXISTING_NAME = "conformance-existing";
/** A public address that exists elsewhere. */
export const EXISTING_ADDRESS = "192.0.2.7";
/** A certificate whose key was thrown away, for `conformance.example`. */
export const PEM_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBkzCCATmgAwIBAgIUOpIapNgcM6NQ/V+nGMKLEedFo2UwCgYIKoZIzj0EAwIw
HjEcMBoGA1UEAwwTY29uZm9ybWFuY2UuZXhhbXBsZTAgFw0yNjExMjQwMTQ1NTla
GA8yMTI2MTAzMTAxNDU1OVowHjEcMBoGA1UEAwwTY29uZm9ybWFuY2UuZXhhbXBs
ZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABKZ2YxPFyMcQlGy2tlJ9iQGG/qZp
BLLoNb+HImreThJxCHSMlIJSWYM2tAWeVGUH3oH6QYVpbTYYicZeCvdZXySjUzBR
MB0GA1UdDgQWBBQm2+OjTMfdDMsjRwzanvlJCHlXHTAfBgNVHSMEGDAWgBQm2+Oj
TMfdDMsjRwzanvlJCHlXHTAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gA
MEUCIQD5/zxO9eLffURqW/aApipk0ZeCm4Fr/ExRpdxLTRGDpwIgWJJPIqCr9zGr
fCZ92wnsUtFxGKTzeE5utzTXUPcCTso=
-----END CERTIFICATE-----
`;
