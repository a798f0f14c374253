export { OverlayIpsecLink } from "./ipsec-link";
export { Overlay } from "./overlay";
export { OverlayOptions } from "./overlay-options";
