export * from "./checks";
export * from "./landing";
export * from "./refusal";
export * from "./report";
export * from "./run";
export * from "./sample-clouds";
