import type { Range } from "@wherefore/analyzer";

/**
 * Where a personal field stands with the policy. `declared`: marked, and a purpose covers its category. `elsewhere`: declared, but no
 * purpose of the route it is used in covers it. `undeclared`: not marked, or covered by no purpose.
 */
export type FieldStanding = "declared" | "elsewhere" | "undeclared";

/** A personal field in a document, where it is declared or where a route uses it. */
export interface StandingAt {
  readonly range: Range;
  readonly standing: FieldStanding;
}

/** A place the editor can go to. */
export interface PlaceToGo {
  readonly uri: string;
  readonly range: Range;
}

/** A route as a person names it. */
export interface InventoryRoute extends PlaceToGo {
  /** `"GET /users/:id"`. */
  readonly name: string;
  readonly purposes: readonly string[];
}

/** A personal field of the workspace. */
export interface InventoryField extends PlaceToGo {
  /** Owner and field, `"Customer.email"`. */
  readonly name: string;
  readonly category: string;
  /** The category in the editor's language. */
  readonly categoryLabel: string;
  readonly standing: FieldStanding;
  /** Purposes that cover it. */
  readonly purposes: readonly string[];
  /** Routes that read or send a field of this name and category. */
  readonly routes: readonly InventoryRoute[];
}

/** A purpose of a policy. */
export interface InventoryPurpose extends PlaceToGo {
  readonly name: string;
  readonly label: string;
  /** Lawful basis in the editor's language, with its article. */
  readonly basis: string;
}

/** What one folder of the workspace holds. Fields the analyzer is not sure of, and mere identifiers, are left out. */
export interface InventoryOfFolder {
  readonly uri: string;
  readonly policy: "read" | "missing" | "unreadable";
  readonly fields: readonly InventoryField[];
  readonly purposes: readonly InventoryPurpose[];
}

/** What a client asks about one document. */
export interface StandingsParams {
  readonly uri: string;
}

/** The request for where the personal fields of a document stand: {@link StandingsParams} in, a list of {@link StandingAt} out. */
export const STANDINGS = "wherefore/standings";

/** The request for everything personal in the workspace: a list of {@link InventoryOfFolder} out. */
export const INVENTORY = "wherefore/inventory";

/** The notification that the answers to both requests may be others now. Sent to clients that say `listsInventory`. */
export const INVENTORY_CHANGED = "wherefore/inventoryChanged";
