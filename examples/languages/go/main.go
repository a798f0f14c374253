// The quickstart in Go: see ../../quickstart/main.ts.
package main

import (
	"github.com/archipel-cloud/archipel-go/archipel"
	"github.com/aws/jsii-runtime-go"
	"github.com/hashicorp/terraform-cdk-go/cdktf"
)

func main() {
	app := cdktf.NewApp(nil)
	stack := cdktf.NewTerraformStack(app, jsii.String("shop"))

	clouds := []archipel.Cloud{
		archipel.NewScaleway(stack, jsii.String("paris"), &archipel.ScalewayProps{
			Region: jsii.String("fr-par"),
			Zone:   jsii.String("fr-par-1"),
		}),
		archipel.NewOvhCloud(stack, jsii.String("gravelines"), &archipel.OvhCloudProps{ // an OpenStack cloud
			Region: jsii.String("GRA11"),
		}),
	}

	for _, cloud := range clouds {
		network := archipel.NewNetwork(cloud, jsii.String("network"), &archipel.NetworkProps{Cidr: jsii.String("10.0.0.0/16")})
		web := archipel.NewServer(cloud, jsii.String("web"), &archipel.ServerProps{
			Network:  network,
			Machine:  archipel.MachineType_Needs(&archipel.MachineNeeds{Vcpus: jsii.Number(2), MemoryGib: jsii.Number(4)}),
			Image:    archipel.MachineImage_Ubuntu(jsii.String("24.04")),
			PublicIp: jsii.Bool(true),
		})
		web.Firewall().Allow(archipel.Peer_AnyIpv4(), archipel.Port_Tcp(jsii.Number(443)), nil)
		archipel.NewBucket(cloud, jsii.String("assets"), &archipel.BucketProps{Versioned: jsii.Bool(true)})
	}

	app.Synth()
}
