import type { FieldStanding, PlaceToGo } from "@wherefore/language-server/protocol";

/** One row of the tree, with the rows below it. */
export interface TreeNode {
  /** Names the row among all rows, so that it stays open when the tree is made again. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  /** The standing whose colour the icon takes. */
  readonly standing?: FieldStanding;
  readonly place?: PlaceToGo;
  readonly children: readonly TreeNode[];
}
