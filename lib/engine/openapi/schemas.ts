import { z } from "zod";
import * as core from "@/lib/atlas/contract";
import * as applicants from "@/lib/atlas/contract-applicants";
import * as bulk from "@/lib/atlas/contract-bulk";
import * as chat from "@/lib/atlas/contract-chat";
import * as deliveries from "@/lib/atlas/contract-deliveries";
import * as erase from "@/lib/atlas/contract-erase";
import * as reread from "@/lib/atlas/contract-reread";
import * as v3 from "@/lib/atlas/contract-v3";
import { describeFields } from "./field-words";

/*
 * The named schemas of the document: those of the wire contract. Readers of Atlas are lenient and let most keys be absent;
 * where the engine always writes them, the document says so by `required()`.
 */

/** Bare values stand among the wrapped ones of file_data. */
const FileDataValue = z.union([core.ExtractedField, core.FormattedAddress, z.string(), z.array(z.unknown()), z.null()]);

const schemas = {
  AuthTokenReply: core.AuthTokenReply.extend({ expires_in: z.int().positive() }).required(),
  PlainTokenReply: core.AuthTokenReply.extend({ expires_in: z.int().positive() }).omit({ refresh_token: true }),
  /** Atlas's page of the bulk API shows the token alone. */
  BulkTokenReply: core.AuthTokenReply.extend({ expires_in: z.int().positive().optional() }).omit({
    refresh_token: true,
  }),
  FlowInitRequest: core.FlowInitRequest,
  FlowInitReply: core.FlowInitReply.required(),
  AddCoApplicantsRequest: applicants.AddCoApplicantsRequest,
  AddCoApplicantsReply: applicants.AddCoApplicantsReply,
  DeleteCoApplicantRequest: applicants.DeleteCoApplicantRequest,
  MultiUploadRequest: core.MultiUploadRequest,
  MultiUploadReply: z.array(core.MultiUploadEntry.required()),
  StatusReply: core.StatusReply,
  ChecklistReply: applicants.ChecklistReply,
  SubmitRequest: applicants.SubmitRequest,
  /** Callbacks have this body too, without `cross_checks`. */
  SubmitReply: core.ExtractsReply.required({ flow_id: true, flow_params: true }),
  ExtractsReply: core.ExtractsReply.required(),
  ExtractItem: core.ExtractItem,
  DocumentPart: core.DocumentPart,
  FileData: core.FileData,
  FileDataValue,
  ExtractedField: core.ExtractedField,
  Box: core.Box,
  FormattedAddress: core.FormattedAddress,
  PageImage: core.PageImage,
  QualityProblem: core.QualityProblem,
  CrossCheck: core.CrossCheck,
  ChatRequest: chat.ChatRequest,
  ChatReply: chat.ChatReply,
  ChatHistoryReply: chat.ChatHistoryReply,
  Delivery: deliveries.Delivery,
  DeliveryAttempt: deliveries.DeliveryAttempt,
  DeliveriesReply: deliveries.DeliveriesReply,
  RedeliverRequest: deliveries.RedeliverRequest,
  RereadRequest: reread.RereadRequest,
  RereadReply: reread.RereadReply,
  EraseRequest: erase.EraseRequest,
  EraseReply: erase.EraseReply,
  FlowInitV3Request: v3.FlowInitV3Request,
  FlowInitV3Reply: v3.FlowInitV3Reply,
  MultiUploadV3Request: v3.MultiUploadV3Request,
  BatchUploadReply: z.array(core.MultiUploadEntry.omit({ file_url: true }).required()),
  StatusV3Reply: v3.StatusV3Reply,
  ExtractsV3Reply: v3.ExtractsV3Reply.required(),
  BulkUploadRequest: bulk.BulkUploadRequest,
  BulkExtractsReply: bulk.BulkExtractsReply,
  ErrorReply: core.ErrorEnvelope,
  OpenApiDocument: z.looseObject({ openapi: z.string() }),
} as const;
export type SchemaName = keyof typeof schemas;

/** A schema of JSON Schema 2020-12, as far as this document uses it. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: unknown[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  "x-patra-extension"?: true;
  [keyword: string]: unknown;
}

/** Where a named schema stands in the document. */
export const schemaRef = (name: SchemaName): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** A schema that has no name, e.g. of one parameter. */
export function plainSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input" }) as JsonSchema;
  return rest;
}

/** Every named schema, with words for every field. */
export function componentSchemas(): Record<SchemaName, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { io: "input", uri: (id) => schemaRef(id as SchemaName).$ref ?? "" });
  const named = Object.entries(made.schemas).map(([id, schema]) => {
    const { $schema: _, $id: __, ...rest } = schema as JsonSchema;
    const values = id === "FileData" ? { additionalProperties: schemaRef("FileDataValue") } : {};
    return [id, describeFields(id, { ...rest, ...values })];
  });
  return Object.fromEntries(named);
}
