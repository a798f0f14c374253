module shop

go 1.25

require (
	github.com/archipel-cloud/archipel-go/archipel v0.0.0
	github.com/aws/jsii-runtime-go v1.140.0
	github.com/hashicorp/terraform-cdk-go/cdktf v0.21.0
)
