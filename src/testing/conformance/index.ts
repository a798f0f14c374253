export * from "./bench";
export * from "./case";
export * from "./cases";
export * from "./keys";
export * from "./options";
export * from "./run";
export * from "./stacks";
