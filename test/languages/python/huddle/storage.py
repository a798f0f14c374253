import jsii
from archipel import BucketHandle, IStorageDriver, StorageCapability, VolumeHandle

from .resource import HuddleResource


@jsii.implements(IStorageDriver)
class HuddleStorage:
    def __init__(self, provider) -> None:
        self._provider = provider

    @property
    def capabilities(self):
        return [StorageCapability.VOLUME, StorageCapability.BUCKET, StorageCapability.BUCKET_VERSIONING]

    @property
    def shortfalls(self):
        return []

    @property
    def min_volume_gib(self):
        return 1

    @property
    def max_volume_gib(self):
        return 1000

    def define_volume(self, scope, spec):
        disk = HuddleResource(scope, "disk", self._provider, label=spec.name, gib=spec.size_gib)
        return VolumeHandle(volume_id=disk.resource_id)

    def define_bucket(self, scope, spec):
        bucket = HuddleResource(scope, "bucket", self._provider, label=spec.name, versioned=spec.versioned)
        return BucketHandle(bucket_name=bucket.resource_id)

    def define_volume_snapshot(self, scope, spec):
        raise NotImplementedError("not declared, so never called")

    def define_access_key(self, scope, spec):
        raise NotImplementedError("not declared, so never called")
