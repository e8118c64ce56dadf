import { z } from "zod";
import { OPERATIONS, type Operation, REFUSALS } from "./operations.ts";
import { named, problem } from "./schemas.ts";

type Json = Readonly<Record<string, unknown>>;

const FILE_TYPES = [
  "application/pdf",
  "application/msword",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "text/html",
  "text/plain",
] as const;

/** A schema by its name where it has one. */
function schemaOf(schema: z.ZodType): Json {
  const name = named.get(schema)?.id;
  if (name !== undefined) return { $ref: `#/components/schemas/${name}` };
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodType) {
    return { type: "array", items: schemaOf(schema.element) };
  }
  return bare(z.toJSONSchema(schema, { io: "input" }));
}

/** Without what makes a schema a document of its own. */
function bare({ $schema, $id, ...schema }: Json): Json {
  return schema;
}

function components(): Json {
  const { schemas } = z.toJSONSchema(named, { io: "input", uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, bare(schema)]));
}

function queryParameters(query: z.ZodObject): readonly Json[] {
  const { properties = {} } = z.toJSONSchema(query, { io: "input" });
  return Object.entries(properties).map(([name, schema]) => {
    const { description, ...rest } = typeof schema === "object" ? schema : {};
    return { name, in: "query", required: false, ...(description && { description }), schema: rest };
  });
}

function bodyOf(body: NonNullable<Operation["body"]>): Json {
  if (body !== "file") return { required: true, content: { "application/json": { schema: schemaOf(body) } } };
  const file = { type: "string", contentMediaType: "application/octet-stream" };
  return {
    required: true,
    content: {
      "multipart/form-data": { schema: { type: "object", properties: { file }, required: ["file"] } },
      ...Object.fromEntries(FILE_TYPES.map((type) => [type, { schema: file }])),
    },
  };
}

function describeOperation(operation: Operation): Json {
  const { id, summary, parameters = {}, query, body, gives, refuses, administrator } = operation;
  const inPath = Object.entries(parameters).map(([name, description]) => ({
    name,
    in: "path",
    required: true,
    description,
    schema: { type: "string" },
  }));
  const content =
    gives === "csv"
      ? { "text/csv": { schema: { type: "string" } } }
      : { "application/json": { schema: schemaOf(gives) } };
  const refusals = refuses.map((status) => [
    status,
    { description: REFUSALS[status], content: { "application/json": { schema: schemaOf(problem) } } },
  ]);
  return {
    operationId: id,
    summary,
    parameters: [...inPath, ...(query ? queryParameters(query) : [])],
    ...(body && { requestBody: bodyOf(body) }),
    responses: { 200: { description: "成功", content }, ...Object.fromEntries(refusals) },
    ...(administrator && { security: [{ administrator: [] }] }),
  };
}

/** The interface for programs as OpenAPI 3.1 has it. */
export function describeApi(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of OPERATIONS) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describeOperation(operation) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "政府信息公开年报问答",
      version: "1",
      description: "提问、取数据、核对草稿。每个数都带出处；空白不是零，没有读到的不猜。",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      schemas: components(),
      securitySchemes: { administrator: { type: "http", scheme: "bearer", description: "WEB_ADMIN_TOKEN 的值" } },
    },
  };
}
