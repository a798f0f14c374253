/** The rule of a bucket whose objects the store encrypts by itself, with keys that it keeps: nothing of it is seen by clients. */
export const ENCRYPTED_BY_DEFAULT = { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } };
