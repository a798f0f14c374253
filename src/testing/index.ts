export * from "./all-capabilities";
export * from "./conformance";
export * from "./fake-cloud";
export * from "./match";
export * from "./matchers";
export * from "./schema-check";
export * from "./synthesis";
export * from "./template";
