// Names of the root that TypeScript programs find here, too: see clouds/openstack/shared-names.ts.
import * as credentials from "../../families/huawei/credential-props";

/** @jsii ignore */
export import HuaweiKeys = credentials.HuaweiKeys;
