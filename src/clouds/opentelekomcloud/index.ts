export * from "./mixins";
export * from "../../families/huawei/credential-props";
