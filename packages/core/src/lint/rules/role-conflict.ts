import type { CompiledPolicy } from "../../policy/compile-policy.ts";
import type { Dataset } from "../../policy/policy.ts";
import type { Problem } from "../../errors.ts";
import type { LintRule } from "../lint-rule.ts";

/** A processor that decides on purposes of its own, or instructions that nobody gives. */
export const roleConflict: LintRule = {
  id: "role-conflict",
  severity: "error",
  source: "GDPR Art. 28(3)(a), 28(10)",
  check: ({ policy, compiled }) => [
    ...Object.entries(policy.datasets ?? {}).flatMap(([name, dataset]) => ownPurposes(compiled, name, dataset)),
    ...instructionsOfNobody(compiled),
  ],
};

function ownPurposes({ purposes }: CompiledPolicy, name: string, dataset: Dataset): readonly Problem[] {
  const { processorFor, purposes: listed } = dataset;
  if (processorFor === undefined) return [];
  const own = [...purposes.values()].filter(
    (purpose) =>
      (listed?.includes(purpose.name) ?? true) && purpose.basis !== "legal-obligation" && instructorOf(purpose.declared) !== processorFor,
  );
  return own.length === 0
    ? []
    : [
        {
          path: ["datasets", name, "processorFor"],
          message: `${name} is processed for ${processorFor}, while ${own.map((purpose) => purpose.name).join(", ")} is not done on their instructions, and who decides is a controller; rest each on { instructionsOf: "${processorFor}" }, or take it out of this dataset`,
        },
      ];
}

function instructionsOfNobody({ policy, purposes }: CompiledPolicy): readonly Problem[] {
  const controllers = new Set(Object.values(policy.datasets ?? {}).map(({ processorFor }) => processorFor));
  return [...purposes.values()].flatMap(({ name, declared }) => {
    const instructor = instructorOf(declared);
    return instructor === undefined || controllers.has(instructor)
      ? []
      : [
          {
            path: ["purposes", name, "lawfulBasis", "instructionsOf"],
            message: `${name} rests on instructions of ${instructor}, for whom no dataset is processed; declare the dataset with processorFor: "${instructor}", or rest the purpose on a basis of its own`,
          },
        ];
  });
}

function instructorOf({ lawfulBasis }: CompiledPolicy["policy"]["purposes"][string]): string | undefined {
  return typeof lawfulBasis === "object" && "instructionsOf" in lawfulBasis ? lawfulBasis.instructionsOf : undefined;
}
