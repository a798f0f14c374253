export { FederatedDatabase } from "./database";
export { FederatedDatabaseBackups, FederatedDatabaseProps } from "./database-props";
