import type { Locator, Page } from "@playwright/test";

/** What opens on a screen: a tab, a dialog, a menu or a list to choose from, by the control that opens it. */
export interface Opener {
  kind: "dialog" | "menu" | "tab" | "list";
  /** Controls of the same make do the same with other records: one of them is enough. */
  make: string;
  name: string;
}

// Runs inside the page. Marks the first control of each make, so that it can be found again.
function mark({ within, lists }: { within: string; lists: boolean }): Opener[] {
  const found: Opener[] = [];
  // A field for words of one's own calls itself a list, but has none to show.
  const selector = `[aria-haspopup="dialog"], [aria-haspopup="menu"], [aria-haspopup="true"], [role="tab"]${lists ? ', [aria-haspopup="listbox"]:not(.mantine-TagsInput-inputField)' : ""}`;
  for (const root of document.querySelectorAll(within)) {
    for (const one of root.querySelectorAll<HTMLElement>(selector)) {
      if (!one.checkVisibility({ visibilityProperty: true }) || one.getClientRects().length === 0 || one.matches(":disabled, [aria-disabled=true], [data-disabled]") || one.closest("[inert]") !== null) continue;
      const kind = one.role === "tab" ? "tab" : one.ariaHasPopup === "dialog" ? "dialog" : one.ariaHasPopup === "listbox" ? "list" : "menu";
      const icon = one.querySelector("svg")?.getAttribute("class") ?? "";
      // A field to choose from, or one that opens a calendar, is known by its label.
      const field = one instanceof HTMLInputElement || one.dataset["datesInput"] !== undefined;
      const said = field ? (one.ariaLabel ?? (one as HTMLInputElement).labels?.[0]?.innerText ?? (one as HTMLInputElement).placeholder ?? "") : one.innerText;
      const words = said.replace(/[\d#]+/g, "").replace(/\s+/g, " ").trim();
      // Cells and cards offer the same for each record: the words within them are the record's own.
      const make = one.closest("[role=row], article, li, tr") === null ? `${kind} ${icon} ${words}` : `${kind} ${icon} ${one.className}`;
      if (found.some((other) => other.make === make)) continue;
      one.dataset["opener"] = make;
      found.push({ kind, make, name: (one.ariaLabel ?? words) || make });
    }
  }
  return found;
}

/** All controls that open something, one of each make. */
export const openersIn = (page: Page, within = "body", lists = true): Promise<Opener[]> => page.evaluate(mark, { within, lists });

/** The control of an opener that openersIn has marked. */
export const controlOf = (page: Page, opener: Opener): Locator => page.locator(`[data-opener=${JSON.stringify(opener.make)}]`).filter({ visible: true }).first();
