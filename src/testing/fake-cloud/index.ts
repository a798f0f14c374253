export * from "./catalogue";
export * from "./cloud";
