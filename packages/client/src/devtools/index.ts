export {
  type Arrival,
  createDevtools,
  type Devtools,
  type DevtoolsEvent,
  type DevtoolsOptions,
  type DevtoolsSource,
  type DevtoolsState,
} from "./devtools.ts";
export { openDevtools, type PanelOptions } from "./panel.ts";
