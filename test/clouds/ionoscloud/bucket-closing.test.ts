import { expect, test } from "vitest";
import { Bucket } from "archipel";
import { testStack } from "archipel/testing";
import { makeCloud } from "./make-cloud";
import { only } from "../../support/resources-of";

test.each([[undefined, true], [true, false]])("a bucket of IONOS Cloud with publicRead: %s has its block of public access set to %s, before there is a policy", (publicRead, isClosed) => {
  const stack = testStack();
  new Bucket(makeCloud(stack), "files", { publicRead });
  expect(only(stack, "ionoscloud_s3_bucket_public_access_block")).toMatchObject({
    block_public_acls: isClosed, block_public_policy: isClosed, ignore_public_acls: isClosed, restrict_public_buckets: isClosed,
  });
  if (publicRead) {
    expect(only(stack, "ionoscloud_s3_bucket_policy").depends_on).toEqual([expect.stringContaining("ionoscloud_s3_bucket_public_access_block.")]);
  }
});
