import type { Operation } from "../operation";

/** The document describes itself too. */
export const descriptionOperations: Operation[] = [
  {
    id: "openApiDocument",
    method: "get",
    path: "/v2/openapi.json",
    family: "Description",
    summary: "Read this document",
    description: "OpenAPI 3.1, for everybody. May be kept for an hour.",
    extension: true,
    shows: "nothing",
    success: {
      status: 200,
      description: "The document.",
      schema: "OpenApiDocument",
      examples: { beginning: { openapi: "3.1.1" } },
    },
    errors: [],
  },
];
