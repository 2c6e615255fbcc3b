const maxShown = 99;

function badge(count: number): string {
  const text = count > maxShown ? `${maxShown}+` : String(count);
  const width = 10 + text.length * 5;
  return `<rect x="${32 - width}" y="0" width="${width}" height="15" rx="7.5" fill="#d9480f" stroke="#fff" stroke-width="1.5"/><text x="${32 - width / 2}" y="11.4" fill="#fff" font-family="sans-serif" font-size="11" font-weight="bold" text-anchor="middle">${text}</text>`;
}

/**
 * The icon of the tab with a badge.
 *
 * @param icon the one of `index.html`: a drawing in a `data:` address, which needs no request
 */
export const withBadge = (icon: string, count: number): string =>
  icon.replace("</svg>", encodeURIComponent(`${badge(count)}</svg>`));
