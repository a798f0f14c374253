import type { ITerraformDependable, TerraformProvider, TerraformResourceLifecycle } from "cdktf";
import type { Construct } from "constructs";
import type { Kind, Made } from "./resources";

/** What new servers of a group are made like. */
export interface InstanceConfig {
  readonly flavor: string;
  readonly image: string;
  readonly keyName: string;
  readonly userData?: string;
  readonly disk: { readonly size: number; readonly volumeType: string; readonly diskType: string }[];
  /** @default - no public address */
  readonly publicIp?: {
    readonly eip: {
      readonly ipType: string;
      readonly bandwidth: { readonly size: number; readonly shareType: string; readonly chargingMode: string };
    };
  };
}

/** A configuration that a group makes its servers by. */
export interface ConfigurationConfig {
  readonly scalingConfigurationName: string;
  readonly instanceConfig: InstanceConfig;
}

/** A group. */
export interface GroupConfig {
  readonly provider: TerraformProvider;
  readonly scalingGroupName: string;
  readonly scalingConfigurationId: string;
  readonly minInstanceNumber: number;
  readonly maxInstanceNumber: number;
  readonly desireInstanceNumber: number;
  readonly availableZones: string[];
  readonly vpcId: string;
  readonly networks: { readonly id: string }[];
  readonly securityGroupId: string;
  readonly healthPeriodicAuditMethod: string;
  /** Minutes. @default - the cloud's */
  readonly healthPeriodicAuditTime?: number;
  /** Seconds. @default - the cloud's */
  readonly graceSeconds?: number;
  readonly deletePublicip: boolean;
  readonly deleteInstances: string;
  readonly tags?: Record<string, string>;
  readonly lifecycle: TerraformResourceLifecycle;
  readonly dependsOn?: ITerraformDependable[];
}

/** A pool of a load balancer that a group puts its servers into. */
export interface GroupListener {
  readonly poolId: string;
  readonly protocolPort: number;
  readonly weight?: number;
}

/** A group that exists. */
export interface MadeGroup extends Made {
  putLbaasListeners(listeners: GroupListener[]): void;
}

/** What watches the load of a group. */
export interface AlarmConfig {
  readonly provider: TerraformProvider;
  readonly alarmName: string;
  readonly groupId: string;
  /** `>` or `<`. */
  readonly comparisonOperator: string;
  /** Percent. */
  readonly value: number;
}

/** What happens to the size of a group. */
export interface ScalingAction {
  /** `ADD`, `REMOVE` or `SET`. */
  readonly operation: string;
  readonly size: number;
}

/** What a schedule is. */
export interface RecurrenceConfig {
  /** `hh:mm`, UTC. */
  readonly launchTime: string;
  /** `Daily` or `Weekly`. */
  readonly recurrenceType: string;
  /** @default - every day */
  readonly recurrenceValue?: string;
  readonly endTime: string;
}

/** What changes the size of a group: an alarm or a schedule. */
export interface ScalingPolicyConfig {
  readonly provider: TerraformProvider;
  readonly name: string;
  readonly groupId: string;
  readonly action: ScalingAction;
  /** Seconds. @default - the cloud's */
  readonly coolDownTime?: number;
  /** @default - by a schedule */
  readonly alarmId?: string;
  /** @default - by an alarm */
  readonly recurrence?: RecurrenceConfig;
  readonly lifecycle?: TerraformResourceLifecycle;
}

/** One cloud's own resources of Auto Scaling. */
export interface AutoScalingResources {
  readonly configuration: Kind<ConfigurationConfig, Made>;
  group(scope: Construct, id: string, config: GroupConfig): MadeGroup;
  alarm(scope: Construct, id: string, config: AlarmConfig): Made;
  policy(scope: Construct, id: string, config: ScalingPolicyConfig): void;
}
