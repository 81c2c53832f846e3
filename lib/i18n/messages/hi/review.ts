export const review = {
  reasons: {
    UNREADABLE: "इसे पढ़ा नहीं जा सकता",
    WRONG_DOCUMENT: "यह माँगा गया दस्तावेज़ नहीं है",
    INCOMPLETE: "कोई पेज या कोई तरफ़ नहीं है",
    EXPIRED: "इसकी अवधि समाप्त हो चुकी है",
    MISMATCH: "यह बाकी दस्तावेज़ों से मेल नहीं खाता",
    ALTERED: "इसमें बदलाव किया हुआ लगता है",
    OTHER: "कोई और कारण",
  },
};
