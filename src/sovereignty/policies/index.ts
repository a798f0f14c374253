export { DataLocation, DataLocationProps } from "./data-location";
