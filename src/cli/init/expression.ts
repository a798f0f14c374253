import { literal } from "./literal";
import { MachineImage, MachineType } from "../../index";

/** A value, and how a program writes it. */
export interface Expression<T> {
  readonly text: string;
  readonly value: T;
}

/** The images that are tried on a cloud, in this order: the newest that most clouds have, and what the others have. */
export const IMAGES: readonly Expression<MachineImage>[] = [
  { text: 'MachineImage.ubuntu("24.04")', value: MachineImage.ubuntu("24.04") },
  { text: 'MachineImage.debian("12")', value: MachineImage.debian("12") },
  { text: 'MachineImage.ubuntu("22.04")', value: MachineImage.ubuntu("22.04") },
  { text: 'MachineImage.debian("11")', value: MachineImage.debian("11") },
];

const NEEDS = { vcpus: 2, memoryGib: 4 };

/** The machine of a program that asks for none. */
export const MACHINE: Expression<MachineType> = { text: `MachineType.needs(${literal(NEEDS, "machine")})`, value: MachineType.needs(NEEDS) };

/** An image that the user knows by name. */
export function namedImage(name: string): Expression<MachineImage> {
  return { text: `MachineImage.named(${literal(name, "--image")})`, value: MachineImage.named(name) };
}

/** A machine that the user knows by name; the catalogue may not, and then it boots from a volume. */
export function namedMachine(name: string): Expression<MachineType> {
  const description = { name, diskGib: 0 };
  return { text: `MachineType.described(${literal(description, "--machine")})`, value: MachineType.described(description) };
}
