export { forgetEverything } from "../identity/forget-everything.ts";
export { ShortcutsSheet } from "../shell/shortcuts-sheet.tsx";
export { SignOutDialog } from "../shell/sign-out-dialog.tsx";
export { SettingsPanel } from "./settings-panel.tsx";
