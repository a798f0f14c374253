export * from "./bucket-mixins";
export * from "./mixins";
export * from "./service-mixins";
