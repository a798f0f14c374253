export * from "./image";
export * from "./mixins";
export * from "./server-kind";
