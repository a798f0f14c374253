export { engineOnPath } from "../../sandbox/src/terraform/engine";
