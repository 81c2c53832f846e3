export const confidence = {
  name: "विश्वसनीयता ",
  check: "पेज से मिलाएँ",
  unsure: "अनिश्चित, हर अक्षर जाँचें",
  missing: "पेज पर नहीं मिला",
};
