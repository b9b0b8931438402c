// The same rule, asking the type checker what the property is.
const name = /^(?:e?mail|phone|firstName|lastName|birthDate|address)$/i;

const rule = {
  meta: { type: "problem", schema: [] },
  create: (context) => {
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();
    return {
      TSPropertySignature: (node) => {
        if (node.key.type !== "Identifier" || !name.test(node.key.name)) return;
        const type = checker.typeToString(checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(node)));
        context.report({ node, message: `personal: ${type}` });
      },
    };
  },
};

export default { rules: { name: rule } };
