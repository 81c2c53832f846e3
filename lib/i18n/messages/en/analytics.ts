/** Analytics: charts of documents, times and corrections. */
export const analytics = {
  title: "Analytics",
  intro: "What became of the documents submitted on each day, and how well they were read. Days are those of India.",
  filters: {
    title: "What is counted",
    unit: "By",
    days: "Last {count, plural, one {day} other {# days}}",
    months: "Last 12 months",
    presets: "Usual times",
  },
  units: { day: "Day", week: "Week", month: "Month" },
  shown: "{from} to {to}, by {unit, select, day {day} week {week} other {month}}",
  coarser: "That is too long to be drawn as you asked, so it is shown by {unit, select, week {week} other {month}}.",
  facts: {
    documents: "Documents",
    approved: "Approved",
    reviewed: "Fields looked at",
    corrected: "Of these put right",
  },
  charts: {
    mode: "Documents by how they came in",
    type: "Documents by type",
    officer: "Documents by officer",
    branch: "Documents by branch",
    outcome: "Documents by outcome",
    "result-time": "From upload to result",
    "decision-time": "From result to decision",
    corrections: "Fields put right",
    reliability: "Can confidence be trusted?",
  },
  about: {
    "result-time":
      "From the beginning of the upload to the last result; waiting before the submit and sending again count in. Each line of the scale is several times the one below.",
    "decision-time":
      "From the last result to the decision that stands. Documents without a decision are left out. Each line of the scale is several times the one below.",
    corrections:
      "Of the fields officers looked at, how many they had to put right. Fields nobody looked at are not counted.",
    reliability:
      "Of the fields officers looked at, how many they left as read, by the confidence the reading was given. Where confidence holds, points lie on the dashed line: above it the reading is better than it says, below it worse. A bar through a point says how sure the point itself is; a larger point stands for more fields.",
  },
  outcomes: {
    APPROVED: "Approved",
    APPROVED_ONCE: "Approved once",
    PENDING: "Read, not decided",
    ASKED_AGAIN: "Asked for again",
    REJECTED: "Rejected",
    FAILED: "Not read",
    WAITING: "On its way",
  },
  typeUnknown: "Type not known",
  others: "{count, plural, one {# other} other {# others}}",
  lines: { p50: "Half took no longer", p95: "95 of 100 took no longer" },
  say: {
    series:
      "{total, plural, one {# document} other {# documents}} from {from} to {to}, stacked by {unit, select, day {day} week {week} other {month}}: {parts}. The most, {most, number}, on {peak}.",
    times:
      "Two lines over {unit, select, day {days} week {weeks} other {months}} from {from} to {to}. At the end, {last}, half of {count, plural, one {# document} other {# documents}} took up to {p50}, and 95 of 100 up to {p95}. The longest 95 of 100 was {worst}.",
    reliability:
      "{count, plural, one {# point} other {# points}} over the confidence the reading was given, beside the line where confidence holds. Of {reviewed, plural, one {# field} other {# fields}} looked at, {kept} were left as read; on average they were given {confidence}.",
  },
  table: {
    show: "Show the figures",
    of: "Figures: {chart}",
    period: "Time",
    total: "All",
    documents: "Documents",
    type: "Document type",
    field: "Field",
    reviewed: "Looked at",
    kept: "Left as read",
    corrected: "Put right",
    share: "Share put right",
    confidence: "Confidence",
    mean: "Mean",
    keptShare: "Share left as read",
  },
  axes: { confidence: "Confidence given", kept: "Left as read" },
  ofReviewed: "{corrected, number} of {reviewed, number}",
  openBatches: "Open the batches: {name}",
  download: "Download CSV",
  downloadOf: "Download as CSV: {chart}",
  none: "Nothing to count yet",
  noneAdvice:
    "Once officers submit documents, charts appear here: how many came in and how, what became of them, how long it took, and which fields had to be put right.",
  noMatch: "No document was submitted in this time",
  noMatchAdvice: "Choose a longer time, or take a filter away.",
  showUsual: "Show the last 30 days",
  noTimes: {
    result: "No document of this time has a result yet. The times appear with the first one.",
    decision: "No document of this time was decided yet. The times appear with the first decision.",
  },
  noFields:
    "No field of these documents was looked at yet. Once officers confirm or put right fields, they are counted here.",
  noConfidence: "No field with a confidence was looked at yet. The curve appears once officers have.",
} as const;
