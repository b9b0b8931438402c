/** `enforce`: what may not be does not happen. `shadow`: everything is decided and recorded, and nothing changes for anybody. */
export type Enforcement = (typeof enforcements)[number];

/** Every enforcement there is. */
export const enforcements = ["enforce", "shadow"] as const;
