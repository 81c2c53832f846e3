import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { findLabels, findValue } from "../text/labels";
import { type PageLine, spanOf } from "../text/lines";

const labels = ["Company Name", "Name of the Company", "Name of the Establishment", "Organisation"];
/** What begins the employee's part: the employer stands above it. */
const employeeLabels = ["Employee Name", "Name of the Employee", "Employee ID", "Employee Code", "Employee No", "Name"];
/** Words that companies, authorities and societies end or begin their names with. */
const legalForm =
  /\b(private|pvt|limited|ltd|llp|inc|corporation|corpn|company|government|govt|university|hospital|trust|society|municipal|parishad|nigam|board|bank)\b/i;
const otherLines =
  /pay\s*slip|salary|wages|pay\s*advice|specimen|confidential|month|period|\boffice\b|floor|road|street|marg|www\.|@|\bcin\b|phone|tel\b|\d{3}\s?\d{3}\W*$/i;
/** The letterhead is in the upper part of the page, also where no label of the employee was read. */
const LOWEST = 0.3;

/** Who pays: by its label, else the letterhead, where a legal form tells it, or the size of its type. */
export function readEmployer(lines: PageLine[]): FieldReading {
  const labelled = findValue(lines, labels, { accept: /^([A-Za-z][A-Za-z0-9.,&'()\- ]{3,})$/ });
  if (labelled) return field(labelled.text.trim(), labelled, { labelQuality: labelled.labelQuality });
  const [start] = findLabels(lines, employeeLabels)
    .map(({ line }) => line)
    .filter((line) => line.page === 1)
    .sort((a, b) => a.box.y - b.box.y);
  const lowest = Math.min(LOWEST, start?.box.y ?? LOWEST);
  const head = lines.filter(
    (line) => line.page === 1 && line.box.y < lowest && /[A-Za-z]{3}/.test(line.text) && !otherLines.test(line.text),
  );
  const named = head.find((line) => legalForm.test(line.text));
  const largest = [...head].sort((a, b) => b.box.height - a.box.height)[0];
  const name = named ?? largest;
  if (!name) return notFound;
  return field(name.text.replace(/\s+/g, " ").trim(), spanOf(name), { labelQuality: named ? 0.9 : 0.7 });
}
