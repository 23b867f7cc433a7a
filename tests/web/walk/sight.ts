// What can be seen to be wrong with a screen. Each function runs inside the page, so it holds all that it needs.

/** Sideways scroll, and what code says where a person should read. */
export function words(): string[] {
  const found: string[] = [];
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 1) found.push(`the page scrolls sideways by ${wide} px`);

  const slips = /(^|[^\w])(undefined|NaN|\[object Object\]|Invalid Date|\{\{\s*\w+\s*\}\})([^\w]|$)/;
  const key = /^[a-z]+[A-Za-z]*(\.[a-z]+[A-Za-z]*){1,4}$/;
  const file = /\.(com|org|net|example|test|local|png|txt|log|pdf|csv|js|md|json)$/;
  const read = (text: string, where: string): void => {
    const slip = slips.exec(text);
    if (slip !== null) found.push(`the text ${slip[2]} is shown${where}: ${text.slice(0, 80)}`);
    if (key.test(text) && !file.test(text)) found.push(`an untranslated key is shown${where}: ${text.slice(0, 80)}`);
  };
  for (const line of new Set(document.body.innerText.split("\n"))) read(line.trim(), "");
  // A key may also stand in a sentence of its own, where names of fields never do.
  for (const element of document.querySelectorAll<HTMLElement>("button, h1, h2, h3, label, th, a, [role=tab], [role=columnheader], [role=menuitem], [role=alert]")) {
    for (const word of element.innerText.split(/\s+/)) if (key.test(word) && !file.test(word)) found.push(`an untranslated key is shown: ${element.innerText.trim().slice(0, 80)}`);
  }
  for (const name of ["aria-label", "aria-description", "title", "placeholder", "alt", "href"]) {
    for (const element of document.querySelectorAll(`[${name}]`)) read(element.getAttribute(name)!.trim(), ` as ${name}`);
  }
  for (const field of document.querySelectorAll<HTMLInputElement>("input:not([type=hidden]), textarea")) {
    const slip = slips.exec(field.value);
    if (slip !== null) found.push(`a field holds ${slip[2]}: ${field.value.slice(0, 80)}`);
  }
  return [...new Set(found)];
}

/** Text that is cut off by what it stands in, without a way to read the whole of it. */
export function clipped(): string[] {
  const found = new Set<string>();
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const known = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, known);
    return known;
  };
  const cuts = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const text = node.nodeValue!.trim();
    const holder = node.parentElement!;
    if (text.length === 0 || holder.closest("svg, script, style, noscript, [inert], .sr-only") !== null || !holder.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    // A text that ends in dots and tells the whole of itself otherwise is a choice, not a fault.
    const told = holder.closest("[title], [aria-label]") !== null;
    let scrolls = { x: false, y: false };
    for (let around: Element | null = holder; around !== null && around !== document.body; around = around.parentElement) {
      const style = styleOf(around);
      if (style.position === "fixed") break;
      if (around.clientWidth <= 1 || around.clientHeight <= 1) { if (style.display !== "inline" && style.display !== "contents" && cuts(style.overflowX)) break; continue; }
      scrolls = { x: scrolls.x || /auto|scroll/.test(style.overflowX), y: scrolls.y || /auto|scroll/.test(style.overflowY) };
      const edge = around.getBoundingClientRect();
      const dots = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
      const out = (!scrolls.x && cuts(style.overflowX) && (box.right > edge.right + 2 || box.left < edge.left - 2)) || (!scrolls.y && cuts(style.overflowY) && (box.bottom > edge.bottom + 4 || box.top < edge.top - 4));
      if (!out) continue;
      if (!(dots && told)) found.add(`clipped text: "${text.slice(0, 60)}" within ${around.tagName.toLowerCase()}.${String(around.className).split(" ")[0]}`);
      break;
    }
  }
  return [...found];
}
