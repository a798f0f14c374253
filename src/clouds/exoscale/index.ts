export * from "./mixins";
export * from "./service-mixins";
