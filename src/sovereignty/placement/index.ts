export { Placement } from "./placement";
export { PlacementProps } from "./placement-props";
export { PlacementRecord } from "./placement-record";
