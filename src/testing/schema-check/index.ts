export * from "./check";
export * from "./model";
export * from "./output-check";
