import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { type FoundAmount, findAmount } from "../labelled-amount";
import { paise } from "../text/amounts";
import type { PageLine } from "../text/lines";

/** What lenders call the price, what they lend, what the customer pays and what the dealer is paid; surest words first. */
const labels = {
  asset_cost: [
    ...["Invoice Value", "Invoice Amount", "Asset Cost", "Cost of Asset", "Product Price", "Product Cost"],
    ...["On Road Price", "Total Cost", "Asset Value", "Selling Price"],
  ],
  loan_amount: ["Loan Amount", "Amount of Loan", "Finance Amount", "Financed Amount", "Amount Financed"],
  down_payment: ["Down Payment", "Margin Money", "Customer Contribution", "Initial Payment"],
  net_disbursement: [
    ...["Net Disbursement", "Net Disbursal", "Net Amount Payable to Dealer", "Amount Payable to Dealer"],
    ...["Net Payable to Dealer", "Disbursement Amount", "Amount to be Disbursed"],
  ],
} as const;
/** What lenders keep back from the dealer's payment. */
const deductionLabels = ["Processing Fee", "Advance EMI", "Dealer Subvention", "Subvention", "Documentation Charges"];

type AmountName = keyof typeof labels;

const sumOf = (amounts: (FoundAmount | undefined)[]): number =>
  amounts.reduce((sum, amount) => sum + (amount ? paise(amount.value) : 0), 0);

/** The four amounts. Loan and down payment make the price; the loan less what is kept back is paid out. */
export function readAmounts(lines: PageLine[]): Record<AmountName, FieldReading> {
  const find = (names: readonly string[]) => findAmount(lines, [...names]);
  const cost = find(labels.asset_cost);
  const loan = find(labels.loan_amount);
  const down = find(labels.down_payment);
  const net = find(labels.net_disbursement);
  const kept = deductionLabels.map((label) => find([label]));
  const isPrice = cost && loan && down && sumOf([loan, down]) === sumOf([cost]);
  const isPaidOut = loan && net && sumOf([loan]) - sumOf(kept) === sumOf([net]);
  const isPossible = !cost || !loan || sumOf([loan]) <= sumOf([cost]);
  const read = (amount: FoundAmount | undefined, proof: boolean | undefined): FieldReading =>
    amount
      ? field(amount.value, amount.span, {
          labelQuality: amount.span.labelQuality,
          valid: isPossible,
          ...(proof && { proof }),
        })
      : notFound;
  return {
    asset_cost: read(cost, isPrice),
    loan_amount: read(loan, isPrice || isPaidOut),
    down_payment: read(down, isPrice),
    net_disbursement: read(net, isPaidOut),
  };
}
