// A spreadsheet takes a cell that begins so for a formula.
const formula = /^[=+\-@\t\r]/;

/** A cell that no spreadsheet runs: numbers stay numbers, all other text that looks like a formula gets an apostrophe. */
export function csvCell(value: string): string {
  const safe = formula.test(value) && !/^-?\d+(?:[.,]\d+)?$/.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line. */
export function csvLine(values: readonly string[]): string {
  return `${values.map(csvCell).join(',')}\r\n`;
}
