/** Texts of the System screens. */
export const systemTexts = {
  title: 'System',
} as const;
