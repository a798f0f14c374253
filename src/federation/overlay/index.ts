export { Overlay } from "./overlay";
export { OverlayOptions } from "./overlay-options";
