export const flow = {
  opening: "Atlas पर सत्यापन खोला जा रहा है",
  openingAdvice: "इसमें थोड़ा समय लगता है। दस्तावेज़ अभी अपलोड किए जा सकते हैं; खुलते ही भेज दिए जाएँगे।",
  failed: "Atlas पर सत्यापन नहीं खोला जा सका",
  noReason: "Atlas ने कारण बताए बिना मना कर दिया।",
  refused: "Atlas ने सत्यापन खोलने से मना किया: <foreign>{text}</foreign>",
  failures: {
    unnamed: "Atlas पर इस आवेदन का सत्यापन पहले से मौजूद है, पर वह नहीं बताता कि कौन-सा।",
    unreachable: "कई घंटों तक Atlas से संपर्क नहीं हो सका। फिर कोशिश करें।",
  },
};
