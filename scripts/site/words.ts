/** `Load balancing`, for `load-balancing`. */
export function titled(name: string): string {
  return name === "dns" ? "DNS" : `${name[0]!.toUpperCase()}${name.slice(1).replace(/-/g, " ")}`;
}
