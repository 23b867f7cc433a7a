import type { Page } from "@playwright/test";

/** A width and a colour scheme. */
export interface Look {
  width: number;
  scheme: "light" | "dark";
}

/** The four looks in which every screen is judged. */
export const looks: readonly Look[] = [
  { width: 1440, scheme: "light" },
  { width: 1440, scheme: "dark" },
  { width: 390, scheme: "dark" },
  { width: 390, scheme: "light" },
];

/** One look of the four, another for each number. */
export const rotating = (number: number): Look[] => [looks[number % looks.length]!];

/** The look in words. */
export const named = (look: Look): string => `${look.width} ${look.scheme}`;

/** Shows the page in a look. */
export async function wear(page: Page, look: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: look.scheme, reducedMotion: "reduce" });
  await page.setViewportSize({ width: look.width, height: look.width === 390 ? 844 : 900 });
  await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}
