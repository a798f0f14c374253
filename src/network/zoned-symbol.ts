/** Marks a firewall that is one to the program, and one in each zone to its cloud. */
export const ZONED_SYMBOL = Symbol.for("archipel.ZonedFirewall");
