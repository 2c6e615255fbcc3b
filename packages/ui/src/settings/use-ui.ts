import { useContext } from "react";
import { type Ui, UiContext } from "./ui.tsx";

/** For your own parts: texts, formats, names and everything else that the application has set. */
export function useUi(): Ui {
  const whole = useContext(UiContext)?.whole;
  if (!whole) throw new Error("There is no <BareUiProvider whole> above this component");
  return whole;
}
