// What classes of the root name stands in the root: to Python and Go a submodule is a package that imports the root, and packages
// that import each other do not load in the one and do not compile in the other. TypeScript programs find the names here, too.
import * as flavors from "./flavors";
import * as credentials from "../../families/openstack/credential-props";
import * as fileShares from "../../families/openstack/file-share-settings";
import * as kubernetes from "../../families/openstack/kubernetes-settings";
import * as objectStorage from "../../families/openstack/object-storage-api";
import * as cloud from "../../families/openstack/openstack-cloud";
import * as profile from "../../families/openstack/profile";
import * as services from "../../families/openstack/services";

/** @jsii ignore */
export import ObjectStorageApi = objectStorage.ObjectStorageApi;
/** @jsii ignore */
export import OpenStackCloud = cloud.OpenStackCloud;
/** @jsii ignore */
export import OpenStackCredentials = credentials.OpenStackCredentials;
/** @jsii ignore */
export import OpenStackFileShares = fileShares.OpenStackFileShares;
/** @jsii ignore */
export import OpenStackFlavor = flavors.OpenStackFlavor;
/** @jsii ignore */
export import OpenStackImage = flavors.OpenStackImage;
/** @jsii ignore */
export import OpenStackKubernetes = kubernetes.OpenStackKubernetes;
/** @jsii ignore */
export import OpenStackProfile = profile.OpenStackProfile;
/** @jsii ignore */
export import OpenStackS3 = profile.OpenStackS3;
/** @jsii ignore */
export import OpenStackService = services.OpenStackService;
