/** Everything the server says that is no finding, in one language. Names of the workspace are inserted as they are. */
export interface Words {
  readonly unknownCategory: string;
  readonly markedByAuthor: string;
  readonly marked: (evidence: string) => string;
  readonly recognised: (confidence: string, evidence: string) => string;
  readonly noPolicy: string;
  readonly coveredByNone: (policy: string) => string;
  readonly coveredBy: string;
  readonly wouldBeCoveredBy: string;
  readonly retention: (words: string) => string;
  readonly categories: string;
  readonly recipients: string;
  readonly none: string;
  readonly undecided: string;
  readonly instructions: string;
  /** A list of routes that declare a purpose, and the fields it covers. */
  readonly declaredBy: string;
  readonly fieldsCovered: (fields: number, files: number) => string;
  readonly andMore: (count: number) => string;
  readonly group: (label: string) => string;
  readonly lensOfRoute: LensWords;
  readonly lensOfModel: (fields: number, covered: number) => string;
  readonly offers: OfferWords;
  readonly fixAll: string;
  readonly fixAllOfRule: (rule: string, count: number) => string;
  readonly builtInCategory: (name: string) => string;
  readonly nameTaken: (name: string) => string;
  readonly notKebabCase: (name: string) => string;
  readonly notOwnCategory: (name: string) => string;
}

interface OfferWords {
  readonly declarePurpose: (name: string, terms: string) => string;
  readonly declareNoPersonalData: string;
  readonly coverCategory: (category: string, purpose: string, basis: string) => string;
  readonly createPurpose: (category: string) => string;
  readonly notPersonal: (field: string) => string;
  readonly suppress: (rule: string) => string;
}

interface LensWords {
  readonly noPurpose: string;
  readonly sealed: string;
  readonly noPersonalData: string;
  readonly categories: (count: number) => string;
}
