const maxShown = 99;

function badge(count: number): string {
  if (count === 0) return "";
  const text = count > maxShown ? `${maxShown}+` : String(count);
  const width = 10 + text.length * 5;
  return `<rect x="${32 - width}" y="0" width="${width}" height="15" rx="7.5" fill="#d9480f" stroke="#fff" stroke-width="1.5"/><text x="${32 - width / 2}" y="11.4" fill="#fff" font-family="sans-serif" font-size="11" font-weight="bold" text-anchor="middle">${text}</text>`;
}

/** The icon of the tab as a `data:` address, which needs no request, with a badge unless the count is 0. `index.html` has the same one. */
export function toFavicon(count: number): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0d6b58"/><path d="M10.5 8h11a2.5 2.5 0 0 1 2.5 2.5v7a2.5 2.5 0 0 1-2.5 2.5h-6.2l-3.8 3.5a.6.6 0 0 1-1-.45V20a2.5 2.5 0 0 1-2.5-2.5v-7A2.5 2.5 0 0 1 10.5 8Z" fill="#fff"/>${badge(count)}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
