export * from "./mixins";
