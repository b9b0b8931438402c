// One trivial rule, for ESLint and oxlint: a property named like personal data.
const name = /^(?:e?mail|phone|firstName|lastName|birthDate|address)$/i;

const rule = {
  meta: { type: "problem", schema: [] },
  create: (context) => ({
    TSPropertySignature: (node) => {
      if (node.key.type === "Identifier" && name.test(node.key.name)) context.report({ node, message: "personal" });
    },
  }),
};

export default { meta: { name: "names", version: "1.0.0" }, rules: { name: rule } };
