export * from "./shared-names";
export * from "../../families/openstack/mixins";
