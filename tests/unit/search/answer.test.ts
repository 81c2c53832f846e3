import { expect, test } from "vitest";
import { optionsOf, type SearchAnswer } from "@/app/_search/answer";

const applicant = { id: "a1", name: "Ravi Das", applicationId: "LN-1", externalReferenceId: "C-1", branchName: "Pune" };
const document = { id: "d1", fileName: "pan.jpg", typeName: "PAN card", applicantName: "Ravi Das", byNumber: true };
const words = { byNumber: "a number ends in 234F", allMatching: "All with 234F" };
const hrefs = (answer: SearchAnswer, isCut = false) => optionsOf(answer, "2 4&F", isCut, words).map(({ href }) => href);

test("applicants come first, then documents, then the way to the whole list", () => {
  const answer = { applicants: [applicant], documents: [document] };
  expect(hrefs(answer)).toEqual(["/applicants/a1", "/documents/d1", "/applicants?q=2%204%26F"]);
});

test("the end of a number that was typed in full goes into no address", () => {
  expect(hrefs({ applicants: [applicant], documents: [] }, true)).toEqual(["/applicants/a1"]);
});

test("where no applicant was found there is no list to go to", () => {
  expect(hrefs({ applicants: [], documents: [document] })).toEqual(["/documents/d1"]);
});

test("a document says how it was found, and its file's name where its type is known", () => {
  const details = [document, { ...document, id: "d2", byNumber: false }, { ...document, id: "d3", typeName: null }].map(
    (one) =>
      optionsOf({ applicants: [], documents: [one] }, "x", false, words).map(({ title, detail }) => [title, detail]),
  );
  expect(details.flat()).toEqual([
    ["PAN card", ["Ravi Das", "a number ends in 234F", "pan.jpg"]],
    ["PAN card", ["Ravi Das", "pan.jpg"]],
    ["pan.jpg", ["Ravi Das", "a number ends in 234F"]],
  ]);
});
