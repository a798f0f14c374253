/** Cases of the conformance suite that mean something else on Neutron, tested in this family's own tests instead. */
export const EXCEPTIONS = {
  "servers without a public address get out by address translation": "the router that public addresses need translates for all servers of the network",
  "a server takes an existing public address": "a floating IP is associated by its address; its identifier is not written",
};
