import type { Node } from "@oxc-project/types";
import { plainExpression } from "../syntax/plain-expression.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { staticName } from "../syntax/static-name.ts";
import type { DeclarationStyle, LoneField } from "./declared-field.ts";
import type { StatedType } from "./stated-type.ts";

/** What the fields of one object literal share, and how its values are read. */
export interface OwnerOfProperties {
  readonly container: string;
  readonly style: DeclarationStyle;
  readonly file: SourceFile;
  readonly owner: Node;
  readonly statedBy: (value: Node) => StatedType;
}

/** The fields an object literal declares by its properties. */
export function propertiesAsFields(
  shape: Node | undefined,
  { statedBy, ...owner }: OwnerOfProperties,
): (LoneField & { readonly value: Node })[] {
  const plain = shape === undefined ? undefined : plainExpression(shape);
  if (plain?.type !== "ObjectExpression") return [];
  return plain.properties.flatMap((property) => {
    const name = property.type === "Property" ? staticName(property.key, property.computed) : undefined;
    if (property.type !== "Property" || name === undefined) return [];
    return [{ ...owner, name, key: property.key, member: property, value: property.value, stated: statedBy(property.value) }];
  });
}
