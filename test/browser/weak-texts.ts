/**
 * Runs in the page: how many texts are seen, and those that stand out from their ground by less than `least` (WCAG 2.2,
 * 1.4.3). The ground of a text in the chart is the tint behind it, or the page.
 */
export function weakTexts(least: number): { readonly seen: number; readonly weak: readonly string[] } {
  type Colour = readonly [number, number, number, number];
  const colourOf = (text: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
    return text === 'transparent' ? [0, 0, 0, 0] : [red, green, blue, alpha];
  };
  const luminance = ([red, green, blue]: Colour): number => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) =>
      part / 255 <= 0.040_45 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const groundOf = (element: Element): Colour => {
    const chart = element.closest('svg.chart');
    if (chart) {
      const { top, bottom } = element.getBoundingClientRect();
      const tint = chart.querySelector('.tint');
      const around = tint?.getBoundingClientRect();
      if (tint && around && around.top <= top && bottom <= around.bottom) return colourOf(getComputedStyle(tint).fill);
    }
    for (let one: Element | null = element; one; one = one.parentElement) {
      const ground = colourOf(getComputedStyle(one).backgroundColor);
      if (ground[3] === 1) return ground;
    }
    return [255, 255, 255, 1];
  };

  let seen = 0;
  const weak: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent?.trim();
    if (!element || !text || !element.checkVisibility() || /^(?:STYLE|SCRIPT)$/.test(element.tagName)) continue;
    seen++;
    const style = getComputedStyle(element);
    const ink = luminance(colourOf(element.closest('svg') ? style.fill : style.color));
    const ground = luminance(groundOf(element));
    const contrast = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
    if (contrast < least) weak.push(`${contrast.toFixed(2)} ${element.className.toString()}: ${text.slice(0, 60)}`);
  }
  return { seen, weak };
}
