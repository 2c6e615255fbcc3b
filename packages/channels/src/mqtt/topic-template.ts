const fields = ["kind", "type", "key"] as const;
export type TopicFields = Readonly<Record<(typeof fields)[number], string>>;

/** The longest MQTT string. Bytes. */
const maxTopicBytes = 65_535;

/** Neither levels nor wildcards are made of what others have named. */
const escape = (text: string): string => text.replaceAll(/[%+#/$\p{Cc}\p{Cn}]/gu, (found) => encodeURIComponent(found));

/**
 * Makes topics of a template: `{kind}`, `{type}` and `{key}` stand for what an event has there, with `% + # / $` percent-encoded.
 *
 * @throws TypeError if the template has another name in braces, or a wildcard
 */
export function createTopicTemplate(template: string): (values: TopicFields) => string | null {
  const unknown = [...template.matchAll(/\{([^}]*)\}/g)].find(([, name]) => !fields.some((field) => field === name));
  if (unknown) {
    throw new TypeError(`The topic ${template} has ${unknown[0]}: only {kind}, {type} and {key} stand for something`);
  }
  if (template === "" || /[+#\p{Cc}]/u.test(template)) {
    throw new TypeError("The topic to publish to is empty or has a wildcard (+ or #): give a plain one");
  }
  return (values) => {
    const topic = template.replaceAll(/\{(kind|type|key)\}/g, (_, name: keyof TopicFields) => escape(values[name]));
    return Buffer.byteLength(topic) <= maxTopicBytes ? topic : null;
  };
}
