import * as z from "zod";
import type { PolicyReference } from "@wherefore/core";
import { operations, type Operation } from "./operations.ts";
import { Problem } from "./schemas.ts";

/** The endpoints described in OpenAPI 3.1, from the schemas they run on. */
export function openApi({ id, version }: PolicyReference): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: described(operation) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Consent and rights", version, summary: `Of the policy ${id}` },
    paths,
    components: { schemas: { Problem: schemaOf(Problem) } },
  };
}

function described({ summary, method, path, body, answer, isPublic }: Operation): object {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: "path", required: true, schema: { type: "string" } }));
  const key = { name: "Idempotency-Key", in: "header", required: false, schema: { type: "string", minLength: 1, maxLength: 200 } };
  const limit = { name: "limit", in: "query", required: false, schema: { type: "integer", minimum: 1, maximum: 1000 } };
  const problem = {
    description: "A problem",
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
  return {
    summary,
    parameters: [...parameters, ...(method === "POST" ? [key] : []), ...(path.endsWith("accesses") ? [limit] : [])],
    ...(body ? { requestBody: { required: true, content: { "application/json": { schema: schemaOf(body) } } } } : {}),
    responses: {
      200: { description: summary, content: { "application/json": { schema: schemaOf(answer) } } },
      ...(isPublic ? {} : { 403: problem }),
      default: problem,
    },
  };
}

function schemaOf(schema: z.ZodType): object {
  return z.toJSONSchema(schema);
}
