/** Who reads the data: their id, and the accessors of the policy they act as. */
export interface AccessorReference {
  readonly id: string | number | undefined;
  readonly roles?: readonly string[] | undefined;
}
