export const signOutIcon = "M14 5H7a2 2 0 0 0-2 2v10a2 2 0 0 0 2 2h7M10.5 12H20m-3.5-3.5L20 12l-3.5 3.5";
export const signalIcon = "M5 19v-4m5 4v-7m5 7V9m5 10V5";
export const keyboardIcon = "M4 7h16v10H4ZM7 10.5h.1M10.5 10.5h.1M14 10.5h.1M17 10.5h.1M8 14h8";
