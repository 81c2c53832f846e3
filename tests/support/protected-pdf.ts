import { drawPdf } from "./draw-pdf";

const ePan = [
  "INCOME TAX DEPARTMENT  GOVT. OF INDIA",
  "Permanent Account Number Card",
  "ABCPR1234K",
  "Name",
  "ASHA RAO",
  "Father's Name",
  "MOHAN RAO",
  "Date of Birth",
  "04/11/1990",
  "SPECIMEN",
];
const voterCard = [
  "ELECTION COMMISSION OF INDIA",
  "ELECTOR PHOTO IDENTITY CARD",
  "ABC1234567",
  "Elector's Name : ASHA RAO",
  "Date of Birth : 04/11/1990",
  "Gender : Female",
  "SPECIMEN",
];

/** A PDF behind a password, with text: an e-PAN, and behind it a voter's card where both are wanted. */
export function protectedPdf(userPassword: string, { withVoterCard = false } = {}): Promise<Buffer> {
  return drawPdf({ userPassword, pdfVersion: "1.7" }, (document) => {
    document.fontSize(16);
    for (const text of ePan) document.text(text).moveDown();
    if (withVoterCard) document.addPage();
    for (const text of withVoterCard ? voterCard : []) document.text(text).moveDown();
  });
}
