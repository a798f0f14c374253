export * from "./flavors";
export * from "../../families/openstack/credential-props";
export * from "../../families/openstack/kubernetes-settings";
export * from "../../families/openstack/mixins";
export * from "../../families/openstack/object-storage-api";
export * from "../../families/openstack/openstack-cloud";
export * from "../../families/openstack/profile";
export * from "../../families/openstack/services";
