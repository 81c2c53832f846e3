import { textOf, textsOf, type Verb } from "../verb";

/** `init`: opens a flow. */
export const init: Verb = {
  summary: "open a flow for an application and its applicant",
  options: {
    application: { type: "string", required: true, value: "ID", help: "the application's id" },
    reference: { type: "string", required: true, value: "REF", help: "the applicant's external reference id" },
    name: { type: "string", required: true, value: "NAME", help: "the applicant's name" },
    product: { type: "string", value: "TYPE", help: "the product type; ATLAS_PRODUCT_TYPE if left out" },
    document: {
      type: "string",
      multiple: true,
      value: "TYPE",
      help: "a document that is expected, e.g. PAN; repeatable",
    },
  },
  async run({ client, variables, values, terminal, signal }) {
    const documents = textsOf(values, "document");
    const reply = await client.flowInit(
      {
        product_type: textOf(values, "product") || variables.ATLAS_PRODUCT_TYPE,
        application_id: textOf(values, "application"),
        external_reference_id: textOf(values, "reference"),
        username: textOf(values, "name"),
        ...(documents.length > 0 ? { user_docs: documents } : {}),
      },
      signal,
    );
    terminal.result(reply, [reply.flow_id]);
    return 0;
  },
};
