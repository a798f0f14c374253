const ALIAS = '"cdktf": "npm:cdktn@^0.24.0"';

/** What is wrong in a tree of both CDK libraries, and what to do. In the twin package for cdktn, other words stand here. */
export const REMEDIES = {
  stackOfCdktn:
    `this stack is of cdktn (CDK Terrain), but archipel found cdktf; put ${ALIAS} into the dependencies of your package.json and run npm install, ` +
    "so that both are one; in other languages than TypeScript and JavaScript, take the package archipel-cdktn",
  stackOfCdktf:
    `this stack is of cdktf, but archipel found cdktn, as ${ALIAS} in your package.json says; take App and TerraformStack from the same, ` +
    "or leave that line out, so that both are one",
  elementOfCdktf:
    "is of cdktf, but its stack of cdktn (CDK Terrain); take it from the package for cdktn (@cdktn/provider-… instead of @cdktf/provider-…), " +
    `or let its package find cdktn, too: ${ALIAS} in the dependencies of your package.json`,
  functionOfCdktn:
    'a function of cdktn (CDK Terrain) was used in this stack of cdktf; import Fn from "cdktf", ' +
    `or move all to cdktn: ${ALIAS} in the dependencies of your package.json`,
};
