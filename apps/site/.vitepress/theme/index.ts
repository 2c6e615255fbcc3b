import DefaultTheme from "vitepress/theme";
import "./looks.css";
import Playground from "./playground.vue";

export default {
  extends: DefaultTheme,
  enhanceApp: ({ app }: { readonly app: { component(name: string, component: unknown): unknown } }) =>
    void app.component("Playground", Playground),
};
