import { Token } from "cdktf";
import { OWNER, PLAIN_WORD, PLAIN_WORD_RULE, checkKeys, checkMountPath, checkPackages, checkUser } from "./cloud-init-checks";
import type { CloudInitShare } from "./cloud-init-share";
import { SHARED_FILESYSTEMS, checkShareSource, packagesOf, shareCommands } from "./cloud-init-share";
import { checkOneOf, checkPattern } from "../core/checks";
import { CodedError } from "../core/coded-error";
import type { Faults } from "../core/faults";
import { filled } from "../core/lists";
import { holdsToken, jsonExpression, literalText, measuredBytes } from "../core/literal-text";
import { checkArguments } from "../core/shape-check";
import { yamlText } from "../core/yaml";

/**
 * A file that is written at first boot.
 */
export interface CloudInitFile {
  /** Absolute path. */
  readonly path: string;
  /** What is in it. */
  readonly content: string;
  /**
   * Permissions in octal, for instance `0644`.
   *
   * @default "0644"
   */
  readonly permissions?: string;
  /**
   * Owner, `user:group`.
   *
   * @default "root:root"
   */
  readonly owner?: string;
}

/**
 * A user that is made at first boot.
 */
export interface CloudInitUser {
  /** The login name. */
  readonly name: string;
  /**
   * Public keys that may log in.
   *
   * @default - none
   */
  readonly sshAuthorizedKeys?: string[];
  /**
   * Groups besides the user's own.
   *
   * @default - none
   */
  readonly groups?: string[];
  /**
   * The sudo rule, for instance `ALL=(ALL) NOPASSWD:ALL`.
   *
   * @default - no sudo
   */
  readonly sudo?: string;
  /**
   * The login shell.
   *
   * @default "/bin/bash"
   */
  readonly shell?: string;
}

/**
 * A file system that is mounted at each boot.
 */
export interface CloudInitMount {
  /** The block device. */
  readonly device: string;
  /** Absolute path where it is mounted. */
  readonly path: string;
  /**
   * The file system, made when the device holds none: `ext4` or `xfs`.
   *
   * @default "ext4"
   */
  readonly filesystem?: string;
}

/**
 * What a server does at its first boot.
 *
 * @see https://cloudinit.readthedocs.io/en/latest/reference/modules.html
 */
export interface CloudInitProps {
  /**
   * Packages that are installed.
   *
   * @default - none
   */
  readonly packages?: string[];
  /**
   * Files that are written, before the commands run.
   *
   * @default - none
   */
  readonly files?: CloudInitFile[];
  /**
   * Users that are made, besides the image's own.
   *
   * @default - none
   */
  readonly users?: CloudInitUser[];
  /**
   * Public keys that may log in as the image's own user.
   *
   * @default - none
   */
  readonly sshAuthorizedKeys?: string[];
  /**
   * Shell commands that run once, in order, as root.
   *
   * @default - none
   */
  readonly commands?: string[];
  /**
   * Block devices that are formatted when they are blank, and mounted.
   *
   * @default - none
   */
  readonly mounts?: CloudInitMount[];
  /**
   * File systems that others keep, mounted before the commands run.
   *
   * @default - none
   */
  readonly shares?: CloudInitShare[];
}

const FILESYSTEMS = ["ext4", "xfs"];
/** How long the first boot waits for a volume that is attached after the server started, in seconds. */
const DEVICE_TIMEOUT = 300;

/**
 * Cloud-init user data, put together from parts.
 *
 * Values that only Terraform knows may stand anywhere in it, as tokens (`server.privateIp`). All else reaches the server as it
 * was written, a shell's `${HOME}` too.
 */
export class CloudInit {
  /** Takes a complete `#cloud-config` text or script as it is. It cannot be combined with parts. */
  public static fromText(text: string): CloudInit {
    checkArguments("CloudInit.fromText", { text });
    const whole = new CloudInit();
    whole.text = text;
    return whole;
  }

  /** Joins several into one: lists are put one behind the other, in order. */
  public static merge(...parts: CloudInit[]): CloudInit {
    const raw = parts.filter((part) => part.text !== undefined);
    if (raw.length === 1 && parts.every((part) => part.text !== undefined || part.isEmpty)) {
      return raw[0];
    }
    if (raw.length > 0) {
      throw new CodedError("ARCHIPEL_ARGUMENT", "cloud-init given as text cannot be merged with other parts; write it as new CloudInit({ … })");
    }
    return new CloudInit({
      packages: parts.flatMap((part) => part.props.packages ?? []),
      files: parts.flatMap((part) => part.props.files ?? []),
      users: parts.flatMap((part) => part.props.users ?? []),
      sshAuthorizedKeys: parts.flatMap((part) => part.props.sshAuthorizedKeys ?? []),
      commands: parts.flatMap((part) => part.props.commands ?? []),
      mounts: parts.flatMap((part) => part.props.mounts ?? []),
      shares: parts.flatMap((part) => part.props.shares ?? []),
    });
  }

  private readonly props: CloudInitProps;
  /** Not a parameter of the constructor: other languages than TypeScript write the parts as its own arguments if they come last. */
  private text?: string;
  /** One cloud-init serves many servers. What was rendered holds as long as nobody adds to the lists it was made from. */
  private rendered?: { readonly from: string; readonly userData: string; readonly bytes: number };

  public constructor(props: CloudInitProps = {}) {
    checkArguments("CloudInitProps", props);
    this.props = props;
  }

  /** Whether there is nothing to do. */
  public get isEmpty(): boolean {
    return this.text === undefined && Object.values(this.props).every((list: unknown[] | undefined) => (list ?? []).length === 0);
  }

  /** Whether it was given as text and takes no further parts. */
  public get isText(): boolean {
    return this.text !== undefined;
  }

  /** The user data for Terraform, which fills in what only it knows, and leaves the rest as the server reads it. */
  public render(): string {
    return this.renderOnce().userData;
  }

  private renderOnce(): { readonly userData: string; readonly bytes: number } {
    const from = JSON.stringify(this.props);
    if (this.rendered?.from !== from) {
      const userData = this.text === undefined ? this.renderParts() : literalText(this.text);
      const bytes = measuredBytes(this.text ?? this.write((value) => value));
      this.rendered = { from, userData, bytes };
    }
    return this.rendered;
  }

  private renderParts(): string {
    // What a token turns out to be must not break the document apart, so that text with tokens is quoted by Terraform.
    const deferred: string[] = [];
    const mark = (value: string): string => (holdsToken(value) ? `archipel-deferred-${deferred.push(value) - 1}-` : value);
    return literalText(this.write(mark)).replace(/archipel-deferred-(\d+)-/g, (_mark, index) => jsonExpression(deferred[Number(index)]));
  }

  private write(mark: (value: string) => string): string {
    const { packages: given = [], files, users, sshAuthorizedKeys, commands, mounts, shares = [] } = this.props;
    const packages = [...given, ...packagesOf(shares, given)];
    const document = {
      package_update: filled(packages) ? true : undefined,
      packages: filled(packages),
      write_files: filled(files)?.map(renderFile),
      users: filled(users) && ["default", ...(users ?? []).map(renderUser)],
      ssh_authorized_keys: filled(sshAuthorizedKeys),
      runcmd: filled([...(mounts ?? []).map(mountCommand), ...shareCommands(shares), ...(commands ?? [])]),
    };
    return `#cloud-config\n${yamlText(document, mark)}`;
  }

  /**
   * Notes what is wrong with it.
   *
   * @internal
   */
  public _check(faults: Faults, maxBytes: number): void {
    if (this.isEmpty) {
      return;
    }
    for (const [part, list] of Object.entries(this.props)) {
      if (Token.isUnresolved(list)) {
        faults.add(`cloudInit.${part}`, list, "a list whose length is known when the program runs; its items may be tokens");
        return;
      }
    }
    for (const [index, file] of (this.props.files ?? []).entries()) {
      checkAbsolute(faults, `cloudInit.files[${index}].path`, file.path);
      if (file.owner !== undefined) {
        checkPattern(faults, `cloudInit.files[${index}].owner`, file.owner, OWNER, "a user, and a group after a colon: root:root");
      }
      if (file.permissions !== undefined && !Token.isUnresolved(file.permissions) && !/^0?[0-7]{3,4}$/.test(file.permissions)) {
        faults.add(`cloudInit.files[${index}].permissions`, file.permissions, 'octal digits such as "0644"');
      }
    }
    for (const [index, user] of (this.props.users ?? []).entries()) {
      if (!Token.isUnresolved(user.name) && !/^[a-z_][a-z0-9_-]{0,31}$/.test(user.name)) {
        faults.add(`cloudInit.users[${index}].name`, user.name, "1 to 32 small letters, digits, _ and -, not beginning with a digit");
      }
      checkUser(faults, `cloudInit.users[${index}]`, user);
    }
    checkPackages(faults, this.props.packages ?? []);
    checkKeys(faults, "cloudInit", this.props.sshAuthorizedKeys);
    for (const [index, mount] of (this.props.mounts ?? []).entries()) {
      const property = `cloudInit.mounts[${index}]`;
      checkPattern(faults, `${property}.device`, mount.device, PLAIN_WORD, `a block device, ${PLAIN_WORD_RULE}`);
      checkMount(faults, { path: `${property}.path`, filesystem: `${property}.filesystem` }, mount.path, mount.filesystem);
    }
    for (const [index, share] of (this.props.shares ?? []).entries()) {
      const property = `cloudInit.shares[${index}]`;
      checkMountPath(faults, `${property}.path`, share.path);
      checkOneOf(faults, `${property}.filesystem`, share.filesystem, SHARED_FILESYSTEMS);
      checkShareSource(faults, property, share);
    }
    const { bytes } = this.renderOnce();
    if (bytes > maxBytes) {
      faults.add("cloudInit", `${bytes} bytes`, `at most ${maxBytes} bytes on this cloud; let the server fetch what is larger`);
    }
  }
}

/**
 * How the properties of a mount are called where it was asked for.
 *
 * @internal
 */
export interface MountPropertyNames {
  readonly path: string;
  readonly filesystem: string;
}

/**
 * Notes faults of a mount point.
 *
 * @internal
 */
export function checkMount(faults: Faults, names: MountPropertyNames, path: string, filesystem: string | undefined): void {
  checkMountPath(faults, names.path, path);
  checkOneOf(faults, names.filesystem, filesystem, FILESYSTEMS);
}

/** Notes a fault unless a path is absolute. */
function checkAbsolute(faults: Faults, property: string, path: string): void {
  if (!Token.isUnresolved(path) && !/^\/[^\s\x00-\x1f\x7f]*$/.test(path)) {
    faults.add(property, path, "an absolute path without blanks");
  }
}

function renderFile(file: CloudInitFile): object {
  return { path: file.path, permissions: file.permissions ?? "0644", owner: file.owner ?? "root:root", content: file.content };
}

function renderUser(user: CloudInitUser): object {
  return {
    name: user.name,
    groups: filled(user.groups)?.join(","),
    sudo: user.sudo,
    shell: user.shell ?? "/bin/bash",
    ssh_authorized_keys: filled(user.sshAuthorizedKeys),
  };
}

/** cloud-init's own `mounts` runs before a volume attached by the cloud turns up, so the first boot waits for it. */
function mountCommand(mount: CloudInitMount): string {
  const { device, path, filesystem = "ext4" } = mount;
  return [
    `for i in $(seq ${DEVICE_TIMEOUT}); do [ -b ${device} ] && break; sleep 1; done`,
    `blkid ${device} || mkfs.${filesystem} ${device}`,
    `mkdir -p ${path}`,
    `grep -q ' ${path} ' /etc/fstab || echo "${device} ${path} ${filesystem} defaults,nofail 0 2" >> /etc/fstab`,
    `mount ${path}`,
  ].join("\n");
}
