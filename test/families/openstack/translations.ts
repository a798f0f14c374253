/** Cases of the conformance suite whose values Neutron takes in its own terms. */
export const TRANSLATIONS = {
  "a server takes an existing public address": "a floating IP is associated by its address; its identifier is not written",
};
