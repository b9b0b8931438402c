import { compileFilter, fieldMapOf, type AnyShape, type Category, type CompiledPurpose, type Filter } from "@wherefore/core";

/** A shape made ready for one purpose. */
export interface ReadyShape {
  /** What the shape names and the purpose covers. */
  readonly categories: readonly Category[];
  readonly filterFor: (withheld: readonly Category[]) => Filter;
}

/** Follows and compiles a shape once for each purpose, however often a job hands it over. */
export type ShapesInUse = (purpose: CompiledPurpose, shape: AnyShape, isDisclosed: boolean) => ReadyShape;

export function shapesInUse(): ShapesInUse {
  const known = new WeakMap<AnyShape, Map<string, ReadyShape>>();
  return (purpose, shape, isDisclosed) => {
    const ready = known.get(shape) ?? new Map<string, ReadyShape>();
    known.set(shape, ready);
    const name = `${isDisclosed ? "disclose" : "use"} ${purpose.name}`;
    const made = ready.get(name) ?? makeReady(purpose, shape, isDisclosed);
    ready.set(name, made);
    return made;
  };
}

function makeReady(purpose: CompiledPurpose, shape: AnyShape, isDisclosed: boolean): ReadyShape {
  const map = fieldMapOf(shape, isDisclosed ? "sent" : "parsed");
  const covered = [...map.categories].filter((category) => purpose.categories.has(category));
  const usual = compileFilter(map, purpose.categories);
  return {
    categories: covered,
    filterFor: (withheld) =>
      withheld.length === 0 ? usual : compileFilter(map, new Set([...purpose.categories].filter((one) => !withheld.includes(one)))),
  };
}
