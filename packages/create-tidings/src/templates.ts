export type TemplateName = "react" | "next" | "bot";

/** What a project can begin as: a folder of `templates/`, and what it is called. */
export const templates: Readonly<Record<TemplateName, { readonly title: string; readonly hint: string }>> = {
  react: { title: "Vite + React", hint: "a page and its server in one process" },
  next: { title: "Next.js", hint: "app router, cookie session" },
  bot: { title: "Node bot", hint: "answers in a chat and pushes; no page" },
};

export const templateNames: readonly TemplateName[] = Object.keys(templates) as TemplateName[];

export const isTemplateName = (name: string): name is TemplateName => Object.hasOwn(templates, name);
