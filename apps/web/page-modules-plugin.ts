import type { Plugin } from "vite";

/** Notes the modules that the page begins with: those that its entry imports, directly or through others, other than on demand. */
export function pageModules(found: Set<string>): Plugin {
  return {
    name: "tidings:page-modules",
    apply: "build",
    buildEnd() {
      found.clear();
      const left = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry);
      for (let id = left.pop(); id !== undefined; id = left.pop()) {
        if (found.has(id)) continue;
        found.add(id);
        left.push(...(this.getModuleInfo(id)?.importedIds ?? []));
      }
    },
  };
}
