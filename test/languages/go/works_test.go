// What of the library works in Go beside a plain program: patterns, mixins, overrides, errors.
package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/archipel-cloud/archipel-go/archipel"
	"github.com/archipel-cloud/archipel-go/archipel/vendors/openstack"
	"github.com/archipel-cloud/archipel-go/archipel/vendors/scaleway"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	"github.com/hashicorp/terraform-cdk-go/cdktf"
)

// A pattern that names no cloud.
type webTier struct {
	constructs.Construct
	server archipel.Server
}

func newWebTier(scope constructs.Construct, id string) webTier {
	this := constructs.NewConstruct(scope, jsii.String(id))
	server := archipel.NewServer(this, jsii.String("web"), &archipel.ServerProps{
		Network: archipel.NewNetwork(this, jsii.String("network"), &archipel.NetworkProps{Cidr: jsii.String("10.0.0.0/20")}),
		Machine: archipel.MachineType_Needs(&archipel.MachineNeeds{Vcpus: jsii.Number(2), MemoryGib: jsii.Number(4)}),
		Image:   archipel.MachineImage_Ubuntu(jsii.String("24.04")),
	})
	return webTier{this, server}
}

// A mixin of constructs, written in Go.
type labelled struct{}

func (*labelled) Supports(construct constructs.IConstruct) *bool {
	return cdktf.TerraformResource_IsTerraformResource(construct)
}

func (*labelled) ApplyTo(construct constructs.IConstruct) {
	construct.(cdktf.TerraformResource).AddOverride(jsii.String("description"), "below")
}

func begin() (cdktf.TerraformStack, archipel.Scaleway) {
	stack := cdktf.NewTerraformStack(cdktf.Testing_App(nil), jsii.String("shop"))
	return stack, archipel.NewScaleway(stack, jsii.String("paris"), &archipel.ScalewayProps{Region: jsii.String("fr-par")})
}

// The only resource of a type.
func only(test *testing.T, stack cdktf.TerraformStack, kind string) map[string]any {
	var parsed struct {
		Resource map[string]map[string]map[string]any
	}
	if err := json.Unmarshal([]byte(*cdktf.Testing_Synth(stack, nil)), &parsed); err != nil {
		test.Fatal(err)
	}
	if len(parsed.Resource[kind]) != 1 {
		test.Fatalf("there are %d of %s", len(parsed.Resource[kind]), kind)
	}
	for _, resource := range parsed.Resource[kind] {
		return resource
	}
	return nil
}

// What a call panics with.
func panicOf(test *testing.T, call func()) (message string) {
	defer func() {
		thrown := recover()
		if thrown == nil {
			test.Fatal("nothing was thrown")
		}
		message = fmt.Sprint(thrown)
	}()
	call()
	return ""
}

func TestAPatternStandsOnAnyCloud(test *testing.T) {
	stack, cloud := begin()
	newWebTier(cloud, "tier")
	newWebTier(archipel.NewHetzner(stack, jsii.String("falkenstein"), &archipel.HetznerProps{Region: jsii.String("fsn1")}), "tier")
	only(test, stack, "scaleway_instance_server")
	only(test, stack, "hcloud_server")
}

func TestTheResourceBehindAConstructTakesOverrides(test *testing.T) {
	stack, cloud := begin()
	tier := newWebTier(cloud, "tier")
	tier.server.Node().DefaultChild().(cdktf.TerraformResource).AddOverride(jsii.String("boot_type"), "local")
	if made := only(test, stack, "scaleway_instance_server"); made["boot_type"] != "local" {
		test.Fatal(made)
	}
}

func TestAVendorsMixinChangesTheResource(test *testing.T) {
	stack, cloud := begin()
	newWebTier(cloud, "tier").server.With(scaleway.NewProtectedServer())
	if made := only(test, stack, "scaleway_instance_server"); made["protected"] != true {
		test.Fatal(made)
	}
}

func TestAVendorsMixinOnAnotherCloudPanics(test *testing.T) {
	_, cloud := begin()
	message := panicOf(test, func() { newWebTier(cloud, "tier").server.With(openstack.NewConfigDrive()) })
	if !strings.Contains(message, "mixin ConfigDrive changes openstack_compute_instance_v2") {
		test.Fatal(message)
	}
}

func TestAMixinWrittenInGoChangesTheResource(test *testing.T) {
	stack, cloud := begin()
	newWebTier(cloud, "tier").server.With(&labelled{})
	if made := only(test, stack, "scaleway_instance_server"); made["description"] != "below" {
		test.Fatal(made)
	}
}

func TestWrongInputPanicsWithTheWholeMessage(test *testing.T) {
	_, cloud := begin()
	message := panicOf(test, func() {
		archipel.NewNetwork(cloud, jsii.String("wide"), &archipel.NetworkProps{Cidr: jsii.String("10.0.0.0/99")})
	})
	if !strings.Contains(message, "shop/paris/wide: Network cannot be defined as written\n  - cidr: got \"10.0.0.0/99\"") {
		test.Fatal(message)
	}
}
