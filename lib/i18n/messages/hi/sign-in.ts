export const signIn = {
  title: "साइन इन करें",
  language: "भाषा",
  email: "ई-मेल",
  password: "पासवर्ड",
  refused: {
    wrong: "ई-मेल या पासवर्ड गलत है",
    waitSeconds: "कई बार गलत पासवर्ड दिया गया। {count, plural, one {# सेकंड} other {# सेकंड}} बाद फिर कोशिश करें।",
    waitMinutes: "कई बार गलत पासवर्ड दिया गया। {count, plural, one {# मिनट} other {# मिनट}} बाद फिर कोशिश करें।",
    other: "साइन इन नहीं हो सका। थोड़ी देर में फिर कोशिश करें।",
  },
  demo: {
    label: "डेमो",
    title: "यह एक डेमो है",
    advice: "चुनें कि आप कौन हैं। पासवर्ड यादृच्छिक बने हैं और <command>npm start</command> ने उन्हें टर्मिनल में दिखाया है।",
    samples: "आज़माने के लिए नमूना दस्तावेज़ <folder>{path}</folder> में हैं।",
    roles: { OFFICER: "अधिकारी", REVIEWER: "समीक्षक", ADMIN: "एडमिन", AUDITOR: "ऑडिटर" },
  },
};
