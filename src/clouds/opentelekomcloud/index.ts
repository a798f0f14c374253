export * from "./mixins";
export * from "./shared-names";
