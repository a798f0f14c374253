export * from "./bucket-mixins";
export * from "./mixins";
