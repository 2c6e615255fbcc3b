import type { KeyboardEvent } from "react";

/** In the log, Enter moves the focus to the last message in view. From there the arrow keys move between messages, and Enter opens the menu. */
export function moveThroughMessages(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget: log } = event;
  if (!(target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
  const bubbles = [...log.querySelectorAll<HTMLElement>(".tidings-bubble")].sort(
    (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
  );
  const at = bubbles.indexOf(target);
  let next: HTMLElement | undefined;
  if (target === log && key === "Enter") {
    const bottom = log.getBoundingClientRect().bottom;
    next = [...bubbles].reverse().find((one) => one.getBoundingClientRect().top < bottom - 8);
  } else if (at !== -1 && key === "ArrowUp") next = bubbles[at - 1];
  else if (at !== -1 && key === "ArrowDown") next = bubbles[at + 1];
  else if (at !== -1 && key === "Escape") next = log;
  else if (at !== -1 && (key === "Enter" || key === "ContextMenu")) {
    event.preventDefault();
    target.parentElement?.querySelector<HTMLElement>(".tidings-menu-button")?.click();
    return;
  }
  if (!next) return;
  event.preventDefault();
  next.focus({ preventScroll: next === log });
  next.scrollIntoView({ block: "nearest" });
}
