/** Texts of the lists and forms that are made from the catalogue. */
export const genericTexts = {
  list: 'List',
  record: 'Record',
} as const;
